import { bisectLeft, bisectRight } from 'd3-array';
import { utcYear } from 'd3-time';
import { dateOf, type Day, type Px } from '../model/units.ts';
import { floorOf } from './detail.ts';
import { GAP_HEIGHT, HEAD_HEIGHT, ROW_BELOW, ROW_HEIGHT } from './rowHeights.ts';
import { broken, longGaps, type Cut, type TimeScale } from './scale.ts';
import type { Viewport } from './viewport.ts';

/** The level at which every event has a row of its own. */
const LEVEL = 0;
/** The zoom at which rows stand as near as possible: slightly above the level's floor, because zooms are rounded. */
export const ROWS_ZOOM = floorOf(LEVEL) * 2 ** (2 / 1024);
/** One row in u; slightly more than it needs, so that rounding never puts two events into one group. */
const ROW = (ROW_HEIGHT * (1 + 1e-6)) / floorOf(LEVEL);
/** From the middle of a mark to the end of its text, in u. */
const BELOW = (ROW_BELOW / ROW_HEIGHT) * ROW;
/** The head of a year, and a cut, in u. */
const HEAD = (HEAD_HEIGHT / ROW_HEIGHT) * ROW;
const GAP = (GAP_HEIGHT / ROW_HEIGHT) * ROW;
/** How much higher the longest gap that is not cut is than the shortest, in u; and where rows stand close. */
const LONGEST = 0.9 * ROW;
const LONGEST_CLOSE = 0.2 * ROW;
/** The time before the first event and after the last, in u: something under way may begin or end there. */
const TAIL = ROW / 2;
const TAIL_CLOSE = ROW / 16;
/** The part of a gap that is left uncut on either side. */
const MARGIN = 0.1;

/** A scale for time that runs down, on which every event has a u of its own. */
export interface RowScale extends TimeScale {
  /** The u of each event, in the order in which they were given. */
  readonly us: Float64Array;
}

/**
 * The even scale where time runs down. Every gap between two events is at least one row high, also between those of one
 * day. Longer gaps are higher in proportion to their length. Where a year begins there is room for its head. The longest
 * gaps are cut and named, by the rule of the even scale.
 *
 * @param ats the day of each event, in any order; events of one day keep their order
 * @param days all the document's days, also those at which something under way begins and ends
 * @param close no gap is cut, a long one is hardly higher than a short one, and there is a little room at both ends
 */
export function rowScale(ats: readonly Day[], days: Iterable<Day>, close = false): RowScale {
  const order = Array.from(ats.keys()).sort((a, b) => (ats[a] ?? 0) - (ats[b] ?? 0));
  const sorted = Float64Array.from(order, (index) => ats[index] ?? 0);
  const first = sorted[0] ?? 0;
  const last = sorted.at(-1) ?? first;
  const cutGaps = new Set(close ? [] : longGaps(sorted, last - first).map(([from]) => from));
  const longest = longestLeft(sorted, cutGaps);

  const us = new Float64Array(ats.length);
  const knotDays: number[] = [];
  const knotUs: number[] = [];
  const cuts: Cut[] = [];
  const knot = (day: Day, u: number) => {
    knotDays.push(day);
    knotUs.push(u);
  };

  const [from, to] = extent(days, first - (close ? 1 : 0), last + (close ? 1 : 0));
  const tail = close ? TAIL_CLOSE : TAIL;
  if (from < first) knot(from, 0);
  let u = from < first ? tail : 0;
  order.forEach((index, position) => {
    const day = sorted[position] ?? 0;
    const before = sorted[position - 1];
    if (before === undefined) knot(day, u);
    else if (day === before) u += ROW;
    else {
      const gap = day - before;
      const cut = cutGaps.has(before);
      const newYear = utcYear(dateOf(before)) < utcYear(dateOf(day));
      // of several events of one day the last stands near the end of the day
      if (u > (knotUs.at(-1) ?? 0)) knot(before + Math.min(0.5, gap / 4), u);
      if (cut) {
        const start = u + BELOW;
        cuts.push({ from: before + gap * MARGIN, to: day - gap * MARGIN, u0: start, u1: start + GAP });
        knot(before + gap * MARGIN, start);
        knot(day - gap * MARGIN, start + GAP);
      }
      u += ROW + (cut ? GAP : ((close ? LONGEST_CLOSE : LONGEST) * gap) / longest) + (newYear ? HEAD : 0);
      knot(day, u);
    }
    us[index] = u;
  });
  if (u > (knotUs.at(-1) ?? 0)) knot(last + 0.5, u);
  if (to > (knotDays.at(-1) ?? to)) knot(to, (u += tail));
  if (knotDays.length === 0) knot(from, 0);
  const length = Math.max(knotUs.at(-1) ?? 0, 1);
  return {
    kind: 'even',
    from: knotDays[0] ?? 0,
    to: Math.max(knotDays.at(-1) ?? 0, (knotDays[0] ?? 0) + 1),
    length,
    cuts,
    us,
    u: broken(knotDays, knotUs),
    day: broken(knotUs, knotDays),
  };
}

/** The longest of the gaps that are not cut; one day where there is none. */
function longestLeft(sorted: Float64Array, cut: ReadonlySet<Day>): number {
  let longest = 0;
  for (let i = 1; i < sorted.length; i++) {
    const [before, day] = [sorted[i - 1] ?? 0, sorted[i] ?? 0];
    if (!cut.has(before)) longest = Math.max(longest, day - before);
  }
  return longest || 1;
}

function extent(days: Iterable<Day>, first: Day, last: Day): readonly [Day, Day] {
  let [from, to] = [first, last];
  for (const day of days) {
    if (day < from) from = day;
    if (day > to) to = day;
  }
  return [from, to];
}

/** Bounds of the picture's height, in rows. A story that needs more is clustered. */
const LEAST_ROWS = 6;
const MOST_ROWS = 60;

/**
 * The height of the picture where time runs down: what the rows of the opening viewport need, within bounds. It does not
 * change with the viewport: zooming and panning show another range of time in the same room.
 *
 * @param us where the events stand, in u, ascending
 * @param least the least height, in rows
 */
export function lengthFor(scale: TimeScale, us: Float64Array, home: Viewport, least = LEAST_ROWS): Px {
  const [u0, u1] = [scale.u(home.from), scale.u(home.to)];
  const needed =
    scale.kind === 'even' ? (u1 - u0) * ROWS_ZOOM : (bisectRight(us, u1) - bisectLeft(us, u0)) * ROW_HEIGHT;
  return Math.ceil(Math.min(Math.max(needed, least * ROW_HEIGHT), MOST_ROWS * ROW_HEIGHT));
}
