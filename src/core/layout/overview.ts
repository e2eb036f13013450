import { utcYear } from 'd3-time';
import { dateOf, type Day, type Px } from '../model/units.ts';
import { groupEnd, SEPARATION } from './cluster.ts';
import { levelOf } from './detail.ts';
import type { Measure } from './measure.ts';
import type { CutMark } from './axis.ts';
import type { Plot } from './plot.ts';
import { ticksOf } from './ticks.ts';
import { whole, type Viewport } from './viewport.ts';
import type { PictureWords } from './pictureWords.ts';

export interface Dot {
  readonly key: string;
  readonly x: Px;
  readonly y: Px;
  readonly hue: number;
}

/** The whole story in a strip: a dot an event (or a few that touch), the cuts, some years. */
export interface Overview {
  readonly width: Px;
  readonly height: Px;
  readonly dots: readonly Dot[];
  readonly cuts: readonly CutMark[];
  readonly years: readonly { readonly x: Px; readonly label: string }[];
  /** From the left edge of the strip to the day that stands there, and back. */
  dayAt(x: Px): Day;
  x(day: Day): Px;
}

export const OVERVIEW_HEIGHT: Px = 34;
const DOT: Px = 3;
const SPACE: Px = 8;

/** The overview of a plot. Its work depends on the strip's pixels. */
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
  const x = (day: Day) => mirror((scale.u(day) - u0) * k);

  const level = levelOf((k * SEPARATION) / DOT);
  const row = (OVERVIEW_HEIGHT - 2 * DOT) / Math.max(plot.lanes.length, 1);
  const dots = plot.lanes.flatMap((lane, number) => {
    const groups = lane.levels.at(level);
    return Array.from(groups.first, (first, group): Dot => {
      const item = lane.items[first];
      const oneHue = (lane.hueEnd[first] ?? first) >= groupEnd(groups, group, lane.items.length) - 1;
      return {
        key: item?.id ?? '',
        x: mirror(((lane.us[first] ?? 0) - u0) * k),
        y: DOT + (number + 0.5) * row,
        hue: oneHue ? (item?.hue ?? -1) : -1,
      };
    });
  });

  const cuts = scale.cuts.map((cut): CutMark => {
    const ends = [mirror((cut.u0 - u0) * k), mirror((cut.u1 - u0) * k)] as const;
    const room = Math.abs(ends[1] - ends[0]);
    const days = cut.to - cut.from;
    return {
      x: Math.min(...ends),
      width: room,
      middle: (ends[0] + ends[1]) / 2,
      label: measure(words.cut(days, 'short'), 'tick') <= room + SPACE ? words.cut(days, 'short') : '',
      long: words.cut(days, 'long'),
    };
  });

  return {
    width,
    height: OVERVIEW_HEIGHT,
    dots,
    cuts,
    years: years(plot, k, all, words, measure, x),
    x,
    dayAt: (px) => scale.day(mirror(px) / k + u0),
  };
}

/** Years where they begin, and before those the years in which a stretch between cuts begins, as far as there is room. */
function years(
  plot: Plot,
  k: number,
  { from, to }: Viewport,
  words: PictureWords,
  measure: Measure,
  x: (day: Day) => Px,
): Overview['years'] {
  const { scale } = plot;
  const { ticks } = ticksOf(scale, Math.min(k, 0.9), from, to, words, measure);
  // months among them, where years are wide
  const newYears = ticks
    .map((tick) => tick.day)
    .filter((day) => utcYear(dateOf(day)).getTime() === dateOf(day).getTime());
  const begins = [scale.from, ...scale.cuts.map((cut) => cut.to)];
  const shown: { x: Px; label: string }[] = [];
  for (const day of [...newYears, ...begins]) {
    const label = words.tick(day, 'year');
    const at = x(day);
    const room = measure(label, 'tick') + SPACE;
    const free = shown.every((other) => Math.abs(other.x - at) >= room && other.label !== label);
    if (free && at >= room / 2 && at <= Math.max(x(from), x(to)) - room / 2) shown.push({ x: at, label });
  }
  return shown.sort((a, b) => a.x - b.x);
}

/** The viewport under a brush from one x of the strip to another, in either order. */
export const brushed = (overview: Overview, x0: Px, x1: Px): Viewport => {
  const [a, b] = [overview.dayAt(x0), overview.dayAt(x1)];
  return { from: Math.min(a, b), to: Math.max(a, b) };
};
