import type { Px } from '../model/units.ts';
import type { Plot } from './plot.ts';

/** What stands beside what where time runs down, from the start of the line: dates, bars, rails, text. In px. */
export interface Columns {
  /** The end of the dates, at which they are aligned; none where they stand with the text. */
  readonly date: Px | undefined;
  readonly dateWidth: Px;
  /** The middle of a row of bars, then of links; none where there is no room for them. */
  readonly track: ((row: number) => Px) | undefined;
  readonly linkTrack: ((row: number) => Px) | undefined;
  /** The middle of a thread's rail; of no thread (−1): beside all rails. */
  readonly rail: (thread: number) => Px;
  readonly railsStart: Px;
  readonly text: Px;
  readonly textWidth: Px;
}

const DATE: Px = 64;
const TRACK: Px = 6;
const SPACE: Px = 9;
/** Before the first rail, where nothing else stands there: half of a mark and its ring. */
const EDGE: Px = 8;
/** All rails take no more than this. */
const RAILS_AT_MOST: Px = 96;
/** What the text needs at the least. */
const LEAST_TEXT: Px = 130;

/** What is given up for the sake of the text, one after the other: dates beside it, then bars and room between rails. */
const STAGES = [
  { dates: true, tracks: true, rail: 16 },
  { dates: false, tracks: true, rail: 16 },
  { dates: false, tracks: false, rail: 10 },
] as const;
type Stage = (typeof STAGES)[number];

/** The columns of a plot in a place of some width. They depend on the document, not on what is in view. */
export function columnsOf(plot: Plot, width: Px): Columns {
  const [first, ...others] = STAGES;
  return others.reduce(
    (columns, stage) => (columns.textWidth >= LEAST_TEXT ? columns : columnsAt(stage, plot, width)),
    columnsAt(first, plot, width),
  );
}

function columnsAt(stage: Stage, { lanes, threads }: Plot, width: Px): Columns {
  const [bars, links] = [lanes[0]?.bars.rows ?? 0, lanes[0]?.links.rows ?? 0];
  const start = stage.dates ? DATE + SPACE : EDGE;
  const railsStart = start + (stage.tracks ? (bars + links) * TRACK : 0);
  const rail = Math.min(stage.rail, RAILS_AT_MOST / (threads + 1));
  const text = railsStart + rail * (threads + 1) + SPACE;
  const track = (row: number) => start + (row + 0.5) * TRACK;
  return {
    date: stage.dates ? DATE : undefined,
    dateWidth: DATE,
    track: stage.tracks ? track : undefined,
    linkTrack: stage.tracks ? (row) => track(bars + row) : undefined,
    rail: (thread) => railsStart + ((thread < 0 ? threads : thread) + 0.5) * rail,
    railsStart,
    text,
    textWidth: Math.max(width - text, 0),
  };
}
