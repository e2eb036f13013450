import { bisectRight } from 'd3-array';
import type { Day } from '../model/units.ts';

export type ScaleKind = 'even' | 'true';

/** A range of time without a date, taken out of the axis: from day `from` to day `to`. */
export interface Cut {
  readonly from: Day;
  readonly to: Day;
  /** Where it lies on the scale. */
  readonly u0: number;
  readonly u1: number;
}

/**
 * The scale from days to *u*, the unit of the layout: one u per day outside the cuts, piecewise linear, rising. Everything
 * after it works in u, with one zoom `k` in pixels per u.
 */
export interface TimeScale {
  readonly kind: ScaleKind;
  /** The first and the last date, in days; `u` of the first is 0. */
  readonly from: Day;
  readonly to: Day;
  /** The whole length in u. */
  readonly length: number;
  readonly cuts: readonly Cut[];
  u(day: Day): number;
  day(u: number): Day;
}

const MOST_CUTS = 8;
/** A gap is cut when it exceeds this part of the time that remains. */
const LONG = 1 / 12;
/** The width of a cut as a part of the whole story: 28 px of a view of 1,000 px. */
const CUT_WIDTH = 28 / 1000;
/** The time left uncut on either side of a cut, for a mark: a part of the time that remains, and at least some days. */
const MARGIN = 0.014;
const LEAST_MARGIN = 10;
/** A shorter gap, in days, is never cut: its length would not be worth naming. */
const LEAST_GAP = 30;

/**
 * The scale of a set of dates. *True* is linear. *Even* cuts the longest gaps: the longest is cut while it exceeds a
 * twelfth of the time that remains, at most eight. It depends on the dates alone, not on a filter, a window or a zoom.
 *
 * @param days any finite days in any order; none at all gives a scale of one day at 1970
 * @param least its least length, in days; where the dates are nearer, it is longer on both sides
 */
export function timeScale(kind: ScaleKind, days: Iterable<Day>, least = 0): TimeScale {
  const sorted = Float64Array.from(days).sort();
  const [first, last] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const missing = Math.max(least - (last - first), 0);
  const from = first - missing / 2;
  const to = Math.max(last + missing / 2, from + 1);
  const gaps = kind === 'even' ? longGaps(sorted, to - from) : [];
  const kept = to - from - gaps.reduce((sum, [a, b]) => sum + (b - a), 0);

  const shortened = gaps.map(([a, b]) => {
    const margin = marginOf(b - a, kept);
    return [a + margin, b - margin] as const;
  });
  const remaining = to - from - shortened.reduce((sum, [a, b]) => sum + (b - a), 0);
  const cutWidth = (CUT_WIDTH * remaining) / (1 - CUT_WIDTH * shortened.length);

  const cuts: Cut[] = [];
  const knotDays = [from];
  const knotUs = [0];
  for (const [a, b] of shortened) {
    const u0 = (knotUs.at(-1) ?? 0) + (a - (knotDays.at(-1) ?? 0));
    cuts.push({ from: a, to: b, u0, u1: u0 + cutWidth });
    knotDays.push(a, b);
    knotUs.push(u0, u0 + cutWidth);
  }
  const length = (knotUs.at(-1) ?? 0) + (to - (knotDays.at(-1) ?? 0));
  knotDays.push(to);
  knotUs.push(length);

  return { kind, from, to, length, cuts, u: broken(knotDays, knotUs), day: broken(knotUs, knotDays) };
}

const marginOf = (gap: number, kept: number): number =>
  Math.min(Math.max(kept * MARGIN, LEAST_MARGIN), gap / 4);

/**
 * The gaps to cut, in order of time.
 *
 * @param sorted days, ascending
 * @param total from the first to the last, in days
 */
export function longGaps(sorted: Float64Array, total: number): readonly (readonly [Day, Day])[] {
  const gaps: [Day, Day][] = [];
  for (let i = 1; i < sorted.length; i++) {
    const [a, b] = [sorted[i - 1] ?? 0, sorted[i] ?? 0];
    if (b - a >= LEAST_GAP) gaps.push([a, b]);
  }
  gaps.sort(([a, b], [c, d]) => d - c - (b - a) || a - c);
  let remaining = total;
  let cut = 0;
  for (const [a, b] of gaps.slice(0, MOST_CUTS)) {
    if (b - a <= remaining * LONG) break;
    remaining -= b - a;
    cut += 1;
  }
  return gaps.slice(0, cut).sort(([a], [b]) => a - b);
}

/** Piecewise linear interpolation through the knots (`xs` ascending), with slope 1 beyond the first and the last. */
export function broken(xs: readonly number[], ys: readonly number[]): (x: number) => number {
  const last = xs.length - 1;
  return (x) => {
    const right = bisectRight(xs, x);
    const [x0 = 0, y0 = 0] = [xs[Math.max(right - 1, 0)], ys[Math.max(right - 1, 0)]];
    if (right === 0 || right > last) return y0 + (x - x0);
    const [x1 = 0, y1 = 0] = [xs[right], ys[right]];
    return y0 + ((x - x0) * (y1 - y0)) / (x1 - x0);
  };
}
