import { bisectLeft } from 'd3-array';
import { utcYear } from 'd3-time';
import type { Day, Px } from '../model/units.ts';
import { groupEnd, SEPARATION } from './cluster.ts';
import { levelOf } from './detail.ts';
import type { Measure } from './measure.ts';
import type { CutMark } from './axis.ts';
import type { Plot } from './plot.ts';
import type { TimeScale } from './scale.ts';
import { stretchesOf, ticksIn, tickStep, tickUpTo } from './ticks.ts';
import { whole, type Viewport } from './viewport.ts';
import type { PictureWords } from './pictureWords.ts';

/** An event in the overview, or a few that touch. `x`, `y`: its middle in the strip, in px. */
export interface Dot {
  readonly key: string;
  readonly x: Px;
  readonly y: Px;
  readonly hue: number;
}

/** The whole story in a strip: a dot per event, the cuts, and some years. */
export interface Overview {
  readonly width: Px;
  readonly height: Px;
  readonly dots: readonly Dot[];
  readonly cuts: readonly CutMark[];
  readonly years: readonly { readonly x: Px; readonly label: string }[];
  /** The day at a distance from the left edge of the strip, and back. */
  dayAt(x: Px): Day;
  x(day: Day): Px;
}

export const OVERVIEW_HEIGHT: Px = 34;
/** Dots nearer than this are one. */
const DOT: Px = 3;
/** Between two years. */
const SPACE: Px = 8;

/** The overview of a plot in a strip of some width. Its work depends on the width, not on the number of events. */
export function overviewOf(
  plot: Plot,
  width: Px,
  direction: 'ltr' | 'rtl',
  words: PictureWords,
  measure: Measure,
): Overview {
  const { scale } = plot;
  const all = whole(scale);
  const u0 = scale.u(all.from);
  const k = width / (scale.u(all.to) - u0);
  const mirror = (x: Px): Px => (direction === 'rtl' ? width - x : x);
  const strip: Strip = { width, k, xOf: (u) => mirror((u - u0) * k) };
  return {
    width,
    height: OVERVIEW_HEIGHT,
    dots: dotsOf(plot, strip),
    cuts: cutsOf(scale, strip, words, measure),
    years: yearsOf(plot, strip, words, measure),
    x: (day) => strip.xOf(scale.u(day)),
    dayAt: (x) => scale.day(mirror(x) / k + u0),
  };
}

interface Strip {
  readonly width: Px;
  /** Pixels per u. */
  readonly k: number;
  /** From u to px from the left edge. */
  readonly xOf: (u: number) => Px;
}

function dotsOf({ lanes }: Plot, { k, xOf }: Strip): readonly Dot[] {
  // the level at which marks stand apart where in the strip dots do
  const level = levelOf((k * SEPARATION) / DOT);
  const row = (OVERVIEW_HEIGHT - 2 * DOT) / Math.max(lanes.length, 1);
  return lanes.flatMap((lane, number) => {
    const groups = lane.levels.at(level);
    return Array.from(groups.first, (first, group): Dot => {
      const item = lane.items[first];
      const oneHue = (lane.hueEnd[first] ?? first) >= groupEnd(groups, group, lane.items.length) - 1;
      return {
        key: item?.id ?? '',
        x: xOf(lane.us[first] ?? 0),
        y: DOT + (number + 0.5) * row,
        hue: oneHue ? (item?.hue ?? -1) : -1,
      };
    });
  });
}

const cutsOf = (
  { cuts }: TimeScale,
  { xOf }: Strip,
  words: PictureWords,
  measure: Measure,
): readonly CutMark[] =>
  cuts.map((cut): CutMark => {
    const ends = [xOf(cut.u0), xOf(cut.u1)] as const;
    const width = Math.abs(ends[1] - ends[0]);
    const days = cut.to - cut.from;
    return {
      x: Math.min(...ends),
      width,
      middle: (ends[0] + ends[1]) / 2,
      label: measure(words.cut(days, 'short'), 'tick') <= width + SPACE ? words.cut(days, 'short') : '',
      long: words.cut(days, 'long'),
    };
  });

/** The year of the first event after each cut, the years that begin in the strip, and the first, as far as there is room. */
function yearsOf(
  { scale, days }: Plot,
  { width, k, xOf }: Strip,
  words: PictureWords,
  measure: Measure,
): Overview['years'] {
  const step = tickStep(scale, k, words, measure);
  const interval = step.unit === 'year' ? step.interval : utcYear;
  const stretches = stretchesOf(scale, scale.from, scale.to);
  const newYears = stretches.flatMap((stretch) =>
    ticksIn(interval, stretch).map((day) => [day, day] as const),
  );
  // a year that began in the cut is named where its first event stands
  const firsts = stretches.flatMap(([begin]) => {
    const day = days[bisectLeft(days, begin)];
    return day === undefined ? [] : [[Math.max(tickUpTo(utcYear, day), begin), day] as const];
  });
  const shown: { x: Px; label: string }[] = [];
  for (const [at, day] of [...firsts.slice(1), ...newYears, ...firsts.slice(0, 1)]) {
    const label = words.tick(day, 'year');
    const x = xOf(scale.u(at));
    const room = measure(label, 'tick') + SPACE;
    const free = shown.every((other) => Math.abs(other.x - x) >= room && other.label !== label);
    if (free && x >= room / 2 && x <= width - room / 2) shown.push({ x, label });
  }
  return shown.sort((a, b) => a.x - b.x);
}

/** The viewport between two x of the strip, in either order. */
export const brushed = (overview: Overview, x0: Px, x1: Px): Viewport => {
  const [a, b] = [overview.dayAt(x0), overview.dayAt(x1)];
  return { from: Math.min(a, b), to: Math.max(a, b) };
};
