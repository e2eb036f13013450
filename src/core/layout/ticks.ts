import {
  utcDay,
  utcHour,
  utcMinute,
  utcMonday,
  utcMonth,
  utcYear,
  type CountableTimeInterval,
  type TimeInterval,
} from 'd3-time';
import { dateOf, dayOf, type Day, type Px } from '../model/units.ts';
import type { Measure } from './measure.ts';
import type { TimeScale } from './scale.ts';
import type { PictureWords, TickUnit } from './pictureWords.ts';

export interface Tick {
  readonly day: Day;
  readonly u: number;
  readonly label: string;
  /** It begins a year (or a month, among days). */
  readonly major: boolean;
}

/** The day, month or year that a run of ticks lies in, written once where the run begins. */
export interface TickContext {
  /** The beginning of the run. */
  readonly u: number;
  /** It is the first of a range of uncut time: the only one that says where the range is. */
  readonly opens: boolean;
  readonly label: string;
}

export interface Ticks {
  readonly ticks: readonly Tick[];
  readonly contexts: readonly TickContext[];
}

/** How far ticks are apart. */
interface TickInterval {
  readonly unit: TickUnit;
  /** The length of the interval, for choosing one. */
  readonly days: number;
  readonly interval: TimeInterval;
}

const every = (unit: TickUnit, base: CountableTimeInterval, days: number, steps: readonly number[]) =>
  steps.map((step): TickInterval => ({ unit, days: days * step, interval: base.every(step) ?? base }));

/** Odd days but the last of a month: the 1st follows it too closely. */
const everySecondDay = utcDay.filter(
  (date) => date.getUTCDate() % 2 === 1 && utcDay.offset(date, 1).getUTCDate() !== 1,
);

/** From fine to coarse. */
const INTERVALS: readonly TickInterval[] = [
  ...every('minute', utcMinute, 1 / 1440, [1, 5, 15, 30]),
  ...every('hour', utcHour, 1 / 24, [1, 3, 6, 12]),
  { unit: 'day', days: 1, interval: utcDay },
  { unit: 'day', days: 2, interval: everySecondDay },
  { unit: 'day', days: 7, interval: utcMonday },
  ...every('month', utcMonth, 30, [1, 3]),
  ...every('year', utcYear, 365, [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]),
];

/** The unit that the ticks of a unit lie in. */
const CONTEXT: Readonly<
  Record<TickUnit, { readonly unit: TickUnit; readonly interval: TimeInterval } | undefined>
> = {
  minute: { unit: 'day', interval: utcDay },
  hour: { unit: 'day', interval: utcDay },
  day: { unit: 'month', interval: utcMonth },
  month: { unit: 'year', interval: utcYear },
  year: undefined,
};

/** Between two labels of ticks. */
const SPACE: Px = 14;
/** Days whose labels stand for all others when room is measured: every month, two-digit days, hours and minutes. */
const SAMPLES = Array.from({ length: 12 }, (_, month) => dayOf(new Date(Date.UTC(2024, month, 28, 22, 58))));

/**
 * The ticks from day `from` to day `to`. The interval depends on the pixels of a day, which are the same wherever time is
 * not cut, and never on what is in view, so that it does not change while panning. No tick stands in a cut or nearer to
 * one than half a label.
 *
 * @param k pixels per u
 */
export function ticksOf(
  scale: TimeScale,
  k: number,
  from: Day,
  to: Day,
  words: PictureWords,
  measure: Measure,
): Ticks {
  // the ends of the scale too: years before our era have longer labels
  const samples = [...SAMPLES, scale.from, scale.to];
  const room = (unit: TickUnit) =>
    Math.max(...samples.map((day) => measure(words.tick(day, unit), 'tick'))) + SPACE;
  const rooms = new Map<TickUnit, Px>();
  const roomFor = (unit: TickUnit) => {
    const known = rooms.get(unit) ?? room(unit);
    rooms.set(unit, known);
    return known;
  };
  const chosen = INTERVALS.find(({ unit, days }) => days * k >= roomFor(unit)) ?? INTERVALS.at(-1);
  if (!chosen) return { ticks: [], contexts: [] };

  const half = roomFor(chosen.unit) / 2 / k;
  const context = CONTEXT[chosen.unit];
  const ticks: Tick[] = [];
  const contexts: TickContext[] = [];
  for (const [begin, end] of uncutRanges(scale, from, to)) {
    const first = ticks.length;
    const [after, before] = [begin > from ? begin + half : begin, end < to ? end - half : end];
    const dates =
      before > after ? chosen.interval.range(chosen.interval.ceil(dateOf(after)), dateOf(before)) : [];
    for (const date of dates) {
      const day = dayOf(date);
      const major = context?.interval.floor(date).getTime() === date.getTime();
      ticks.push({ day, u: scale.u(day), label: words.tick(day, chosen.unit), major });
    }
    // years have no context; where none begins in the range, its year is named instead
    if (!context && ticks.length > first) continue;
    const { unit, interval } = context ?? { unit: 'year', interval: undefined };
    const starts = [begin, ...(interval?.range(dateOf(begin + 1e-6), dateOf(end)) ?? []).map(dayOf)];
    starts.forEach((day, i) => {
      contexts.push({ u: scale.u(day), opens: i === 0, label: words.context(day, unit) });
    });
  }
  return { ticks, contexts };
}

/** The ranges of time between cuts, from day `from` to day `to`. */
function uncutRanges(scale: TimeScale, from: Day, to: Day): readonly (readonly [Day, Day])[] {
  const begins = [-Infinity, ...scale.cuts.map((cut) => cut.to)];
  const ends = [...scale.cuts.map((cut) => cut.from), Infinity];
  return begins
    .map((begin, i) => [Math.max(begin, from), Math.min(ends[i] ?? Infinity, to)] as const)
    .filter(([begin, end]) => begin < end);
}
