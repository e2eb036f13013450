import { pairs } from 'd3-array';
import { axisNames, type NameWriter, type PlacedName } from './axisNames.ts';
import type { Px } from '../model/units.ts';
import type { Measure } from './measure.ts';
import { anchorsOf, type Opening } from './nameAnchors.ts';
import type { PictureWindow } from './pictureWindow.ts';
import type { PictureWords } from './pictureWords.ts';
import { stepAbove, stretchesOf, tickStep, tickUpTo, type TickStep } from './ticks.ts';

/** A line down through the lanes at the beginning of a unit; `x` is counted from the picture's origin. */
export interface TickMark {
  readonly x: Px;
  /** It begins a unit of the row above. */
  readonly major: boolean;
}

/** A name of the axis. `x`, from the picture's origin, is where its text starts. */
export interface NameMark {
  readonly key: string;
  /** `ticks`: next to the lanes; `above`: the years of months, the months of days, the days of hours. */
  readonly row: 'above' | 'ticks';
  /** Years, and all that stands above ticks, are bold. */
  readonly bold: boolean;
  readonly x: Px;
  /** The side of the text that is at `x`. */
  readonly anchor: 'left' | 'right';
  readonly text: string;
  /** Where its tick stands, from the picture's origin: what follows is what it names. */
  readonly tick: Px;
  /** It begins a unit of the row above. */
  readonly major: boolean;
}

/** Time that is cut out of the axis; `x`, `width` and `middle` are counted from the picture's origin. */
export interface CutMark {
  readonly x: Px;
  readonly width: Px;
  /** Where its length is centred: the middle of the part that is in view. */
  readonly middle: Px;
  /** Its length; empty where there is no room for it. */
  readonly label: string;
  /** The length of the cut in full words. */
  readonly long: string;
}

/** What stands above the lanes. */
export interface Axis {
  readonly ticks: readonly TickMark[];
  readonly names: readonly NameMark[];
  readonly cuts: readonly CutMark[];
}

export const NO_AXIS: Axis = { ticks: [], names: [], cuts: [] };

/** The room above the lanes for two rows of names and one of the cuts' lengths. */
export const AXIS_HEIGHT: Px = 48;

/**
 * The axis of a window.
 *
 * @param events the days of all events, ascending: each stands under a name of its own year, month or day
 */
export function axisOf(
  window: PictureWindow,
  events: Float64Array,
  words: PictureWords,
  measure: Measure,
): Axis {
  const step = tickStep(window.scale, window.zoom, words, measure);
  const above = stepAbove(step);
  const row = (of: TickStep, bold: boolean, opening: Opening) =>
    namesOf(window, events, { step: of, bold, words, measure }, opening);
  const upper = above ? row(above, true, 'always') : [];
  const lower = above ? row(step, false, 'never') : row(step, true, 'unnamed');

  const isMajor = ({ from }: PlacedName) => above !== undefined && tickUpTo(above.one, from) === from;
  const begun = new Set(upper.filter(({ begins }) => begins).map(({ from }) => from));
  const lines = [...upper, ...lower.filter(({ from }) => !begun.has(from))].filter(({ begins }) => begins);
  return {
    ticks: lines.map((it) => ({ x: xOf(window, it.x), major: isMajor(it) })),
    names: [
      ...upper.map((name) => markOf(window, 'above', true, false, name)),
      ...lower.map((name) => markOf(window, 'ticks', !above, isMajor(name), name)),
    ].filter(({ text }) => text !== ''),
    cuts: cutsOf(window, words, measure),
  };
}

function namesOf(
  { scale, zoom, u0, u1, along }: PictureWindow,
  events: Float64Array,
  writer: NameWriter,
  opening: Opening,
): readonly PlacedName[] {
  const anchors = stretchesOf(scale, scale.day(u0), scale.day(u1)).map((stretch) =>
    anchorsOf(writer.step, { stretch, events, zoom, along: (day) => along(scale.u(day)) }, opening),
  );
  return axisNames(anchors, writer, [along(u0), along(u1)]);
}

function markOf(
  window: PictureWindow,
  row: NameMark['row'],
  bold: boolean,
  major: boolean,
  { from, x, start, text }: PlacedName,
): NameMark {
  const anchor = window.direction === 'rtl' ? 'right' : 'left';
  const key = `${row} ${from} ${text}`;
  return { key, row, bold, x: xOf(window, start), anchor, text, tick: xOf(window, x), major };
}

/** From a distance along time to that from the picture's origin. */
const xOf = ({ project }: PictureWindow, along: Px): Px => project(along, 0).x;

/** Between the lengths of two cuts, which are drawn a little smaller than they are measured. */
const CUT_SPACE: Px = 2;

/** The cuts in view. Their lengths are in full words if at this zoom there is room for all of them in full words. */
function cutsOf(window: PictureWindow, words: PictureWords, measure: Measure): readonly CutMark[] {
  const { scale, u0, u1, zoom, along } = window;
  const apart = pairs(scale.cuts, (one, other) => ((other.u0 + other.u1 - one.u0 - one.u1) / 2) * zoom);
  /** Each of two neighbours has half of the distance between them. */
  const roomOf = (number: number) =>
    Math.min(apart[number - 1] ?? Infinity, apart[number] ?? Infinity) - CUT_SPACE;
  const lengths = (form: 'long' | 'short') => scale.cuts.map(({ from, to }) => words.cut(to - from, form));
  const long = lengths('long');
  const short = lengths('short');
  const fits = long.every((text, number) => measure(text, 'tick') <= roomOf(number));
  return scale.cuts.flatMap((cut, number): readonly CutMark[] => {
    if (cut.u1 <= u0 || cut.u0 >= u1) return [];
    const middle = along((Math.max(cut.u0, u0) + Math.min(cut.u1, u1)) / 2);
    // of a cut at the window's edge there may be room for the abbreviated form alone
    const texts = [...(fits ? [long[number] ?? ''] : []), short[number] ?? ''];
    const room = Math.min(roomOf(number), 2 * (middle - along(u0)), 2 * (along(u1) - middle));
    const ends = [xOf(window, along(cut.u0)), xOf(window, along(cut.u1))] as const;
    return [
      {
        x: Math.min(...ends),
        width: Math.abs(ends[1] - ends[0]),
        middle: xOf(window, middle),
        label: texts.find((text) => measure(text, 'tick') <= room) ?? '',
        long: long[number] ?? '',
      },
    ];
  });
}
