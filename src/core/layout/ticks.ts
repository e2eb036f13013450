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

/** What a run of ticks lies in, written once where the run begins; `u` of its beginning. */
export interface Context {
  readonly u: number;
  /** It is the first of a stretch of uncut time: the only one that says where the stretch is. */
  readonly opens: boolean;
  readonly label: string;
}

export interface Ticks {
  readonly ticks: readonly Tick[];
  readonly contexts: readonly Context[];
}

interface Interval {
  readonly unit: TickUnit;
  readonly days: number;
  readonly interval: TimeInterval;
}

const every = (unit: TickUnit, base: CountableTimeInterval, days: number, steps: readonly number[]) =>
  steps.map((step): Interval => ({ unit, days: days * step, interval: base.every(step) ?? base }));

/** Odd days but the last of a month: after the 31st the 1st would stand too near. */
const everySecondDay = utcDay.filter(
  (date) => date.getUTCDate() % 2 === 1 && utcDay.offset(date, 1).getUTCDate() !== 1,
);

/** From fine to coarse. */
const INTERVALS: readonly Interval[] = [
  ...every('minute', utcMinute, 1 / 1440, [1, 5, 15, 30]),
  ...every('hour', utcHour, 1 / 24, [1, 3, 6, 12]),
  { unit: 'day', days: 1, interval: utcDay },
  { unit: 'day', days: 2, interval: everySecondDay },
  { unit: 'day', days: 7, interval: utcMonday },
  ...every('month', utcMonth, 30, [1, 3]),
  ...every('year', utcYear, 365, [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]),
];

/** What the ticks of a unit lie in. */
const CONTEXT: Readonly<
  Record<TickUnit, { readonly unit: TickUnit; readonly interval: TimeInterval } | undefined>
> = {
  minute: { unit: 'day', interval: utcDay },
  hour: { unit: 'day', interval: utcDay },
  day: { unit: 'month', interval: utcMonth },
  month: { unit: 'year', interval: utcYear },
  year: undefined,
};

const SPACE: Px = 14;
const SAMPLES = Array.from({ length: 12 }, (_, month) => dayOf(new Date(Date.UTC(2024, month, 28, 22, 58))));

/**
 * The ticks from day `from` to day `to`. The interval comes from the pixels of a day, which are the same wherever time is
 * not cut, and never from what is in view: so it does not flip while panning. No tick stands in a cut or nearer to one
 * than half a label.
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
  // the story's ends too: years before our era have longer names
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
  const contexts: Context[] = [];
  for (const [begin, end] of stretches(scale, from, to)) {
    const first = ticks.length;
    const [after, before] = [begin > from ? begin + half : begin, end < to ? end - half : end];
    const dates =
      before > after ? chosen.interval.range(chosen.interval.ceil(dateOf(after)), dateOf(before)) : [];
    for (const date of dates) {
      const day = dayOf(date);
      const major = context?.interval.floor(date).getTime() === date.getTime();
      ticks.push({ day, u: scale.u(day), label: words.tick(day, chosen.unit), major });
    }
    // years stand in nothing: only where none begins must it be said which one it is
    if (!context && ticks.length > first) continue;
    const { unit, interval } = context ?? { unit: 'year', interval: undefined };
    const starts = [begin, ...(interval?.range(dateOf(begin + 1e-6), dateOf(end)) ?? []).map(dayOf)];
    starts.forEach((day, i) => {
      contexts.push({ u: scale.u(day), opens: i === 0, label: words.context(day, unit) });
    });
  }
  return { ticks, contexts };
}

/** The stretches of uncut time in view. */
function stretches(scale: TimeScale, from: Day, to: Day): readonly (readonly [Day, Day])[] {
  const begins = [-Infinity, ...scale.cuts.map((cut) => cut.to)];
  const ends = [...scale.cuts.map((cut) => cut.from), Infinity];
  return begins
    .map((begin, i) => [Math.max(begin, from), Math.min(ends[i] ?? Infinity, to)] as const)
    .filter(([begin, end]) => begin < end);
}
