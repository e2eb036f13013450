import type { Px } from '../model/units.ts';
import type { Plot } from './plot.ts';

/** Where time runs down: the columns of dates, bars, date links, rails and text, in px from the start of the line. */
export interface Columns {
  /** The end of the column of dates, at which they are aligned; undefined where dates stand in the text. */
  readonly date: Px | undefined;
  readonly dateWidth: Px;
  /** The middle of a row of bars, and of a row of date links; undefined where there is no room for them. */
  readonly track: ((row: number) => Px) | undefined;
  readonly linkTrack: ((row: number) => Px) | undefined;
  /** The start of a row of periods; undefined where there is no room for it. */
  readonly period: (row: number) => Px | undefined;
  /** The middle of a thread's rail; for no thread (−1) beside all rails. */
  readonly rail: (thread: number) => Px;
  readonly railsStart: Px;
  /** The start of the text. */
  readonly text: Px;
  readonly textWidth: Px;
}

const DATE: Px = 64;
/** The width of a row of bars or of date links. */
const TRACK: Px = 6;
/** The width of a row of periods, and the space after them. */
export const PERIOD_TRACK: Px = 16;
const PERIOD_SPACE: Px = 4;
/** The least width of the text, for which rows of periods are left out. */
const TEXT_BESIDE_PERIODS: Px = 168;
/**
 * The width of a picture on a phone that is 360 px wide: no more rows of periods where there is more room, so that the rails
 * stand where the picture has them that was made before anybody's width was known.
 */
const PHONE: Px = 328;
/** Between columns. */
const SPACE: Px = 9;
/** Before the first rail, where no other column is: half of a mark and its ring. */
const EDGE: Px = 8;
/** The most that all rails together take. */
const RAILS_AT_MOST: Px = 96;
/** The least width of the text, for which other columns are left out. */
const LEAST_TEXT: Px = 130;

/** The columns from wide to narrow: first the dates are left out, then the bars and the room between rails. */
const STAGES = [
  { dates: true, tracks: true, rail: 16 },
  { dates: false, tracks: true, rail: 16 },
  { dates: false, tracks: false, rail: 10 },
] as const;
type Stage = (typeof STAGES)[number];

/** The columns of a plot in a picture of some width. They depend on the document, not on what is in view. */
export function columnsOf(plot: Plot, width: Px): Columns {
  const [first, ...others] = STAGES;
  return others.reduce(
    (columns, stage) => (columns.textWidth >= LEAST_TEXT ? columns : columnsAt(stage, plot, width)),
    columnsAt(first, plot, width),
  );
}

function columnsAt(stage: Stage, { lanes, threads, periods }: Plot, width: Px): Columns {
  const [bars, links] = [lanes[0]?.bars.rows ?? 0, lanes[0]?.links.rows ?? 0];
  const start = stage.dates ? DATE + SPACE : EDGE;
  const periodsStart = start + (stage.tracks ? (bars + links) * TRACK : 0);
  const rail = Math.min(stage.rail, RAILS_AT_MOST / (threads + 1));
  const besides = rail * (threads + 1) + SPACE;
  const roomForPeriods = Math.min(width, PHONE) - periodsStart - besides - PERIOD_SPACE - TEXT_BESIDE_PERIODS;
  const rows = Math.min(periods.rows, Math.max(Math.floor(roomForPeriods / PERIOD_TRACK), 0));
  const railsStart = periodsStart + (rows > 0 ? rows * PERIOD_TRACK + PERIOD_SPACE : 0);
  const text = railsStart + besides;
  const track = (row: number) => start + (row + 0.5) * TRACK;
  return {
    date: stage.dates ? DATE : undefined,
    dateWidth: DATE,
    track: stage.tracks ? track : undefined,
    linkTrack: stage.tracks ? (row) => track(bars + row) : undefined,
    period: (row) => (row < rows ? periodsStart + row * PERIOD_TRACK : undefined),
    rail: (thread) => railsStart + ((thread < 0 ? threads : thread) + 0.5) * rail,
    railsStart,
    text,
    textWidth: Math.max(width - text, 0),
  };
}
