import {
  timeInterval,
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
import type { Face, Measure } from './measure.ts';
import type { PictureWords, TickUnit } from './pictureWords.ts';
import type { TimeScale } from './scale.ts';

/** A row of the axis: how far its ticks are apart. */
export interface TickStep {
  readonly unit: TickUnit;
  /** From one tick to the next. */
  readonly interval: TimeInterval;
  /** One unit: a minute, hour, day, month or year. */
  readonly one: TimeInterval;
}

const ONE: Readonly<Record<TickUnit, CountableTimeInterval>> = {
  minute: utcMinute,
  hour: utcHour,
  day: utcDay,
  month: utcMonth,
  year: utcYear,
};

/** The unit that the ticks of a unit lie in: years stand alone. */
const ABOVE: Readonly<Record<TickUnit, TickUnit | undefined>> = {
  minute: 'day',
  hour: 'day',
  day: 'month',
  month: 'year',
  year: undefined,
};

interface SizedStep extends TickStep {
  /** The length of the interval, for choosing one. */
  readonly days: number;
}

const every = (unit: TickUnit, days: number, steps: readonly number[]) =>
  steps.map((step): SizedStep => {
    const one = ONE[unit];
    return { unit, one, days: days * step, interval: one.every(step) ?? one };
  });

/** Odd days but the last of a month: the 1st follows it too closely. */
const everySecondDay = utcDay.filter(
  (date) => date.getUTCDate() % 2 === 1 && utcDay.offset(date, 1).getUTCDate() !== 1,
);

/**
 * The first of the years up to a year that a round number names: 1990, 1980 …, 1, and before our era the 10th, the 20th year.
 * There is no year 0: the year 0 of the calendar is the 1st before our era.
 */
const roundYear = (year: number, step: number): number =>
  year > 0 ? Math.max(Math.floor(year / step) * step, 1) : 1 - Math.ceil((1 - year) / step) * step;

const everyYears = (step: number): TimeInterval =>
  timeInterval(
    (date) => {
      date.setUTCFullYear(roundYear(date.getUTCFullYear(), step), 0, 1);
      date.setUTCHours(0, 0, 0, 0);
    },
    (date, count) => {
      date.setUTCFullYear(date.getUTCFullYear() + count * step);
    },
  );

/** From fine to coarse. */
const STEPS: readonly SizedStep[] = [
  ...every('minute', 1 / 1440, [1, 5, 15, 30]),
  ...every('hour', 1 / 24, [1, 3, 6, 12]),
  ...every('day', 1, [1]),
  { unit: 'day', one: utcDay, days: 2, interval: everySecondDay },
  { unit: 'day', one: utcDay, days: 7, interval: utcMonday },
  ...every('month', 30, [1, 3]),
  ...every('year', 365, [1]),
  ...[2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((step): SizedStep => ({
    unit: 'year',
    one: utcYear,
    days: step * 365,
    interval: everyYears(step),
  })),
];

/** Between two names of ticks. */
const SPACE: Px = 14;
/** Days whose names stand for all others when room is measured: every month, two-digit days, hours and minutes. */
const SAMPLES = Array.from({ length: 12 }, (_, month) => dayOf(new Date(Date.UTC(2024, month, 28, 22, 58))));

/** The face of a unit's names on the axis: years are bold. */
const faceOf = (unit: TickUnit): Face => (unit === 'year' ? 'year' : 'tick');

/**
 * How far the ticks of the axis are apart. It depends on the pixels of a day, which are the same wherever time is not cut,
 * and never on what is in view, so that it does not change while panning.
 *
 * @param k pixels per u
 */
export function tickStep(
  { from, to }: Pick<TimeScale, 'from' | 'to'>,
  k: number,
  words: PictureWords,
  measure: Measure,
): TickStep {
  // the ends of the scale too: years before our era have longer names
  const samples = [...SAMPLES, from, to];
  const rooms = new Map<TickUnit, Px>();
  const roomFor = (unit: TickUnit) => {
    const known =
      rooms.get(unit) ??
      Math.max(...samples.map((day) => measure(words.tick(day, unit), faceOf(unit)))) + SPACE;
    rooms.set(unit, known);
    return known;
  };
  const [coarsest] = STEPS.slice(-1);
  const chosen = STEPS.find(({ unit, days }) => days * k >= roomFor(unit)) ?? coarsest;
  if (!chosen) throw new Error('no step for the ticks');
  return chosen;
}

/** The row above ticks: the years of months, the months of days, the days of hours; undefined above years. */
export function stepAbove({ unit }: TickStep): TickStep | undefined {
  const above = ABOVE[unit];
  return above && { unit: above, interval: ONE[above], one: ONE[above] };
}

/** From the first of two days to the second. */
export type Stretch = readonly [from: Day, to: Day];

/** The stretches of time between cuts, from day `from` to day `to`. */
export function stretchesOf({ cuts }: Pick<TimeScale, 'cuts'>, from: Day, to: Day): readonly Stretch[] {
  const begins = [-Infinity, ...cuts.map((cut) => cut.to)];
  const ends = [...cuts.map((cut) => cut.from), Infinity];
  return begins
    .map((begin, i) => [Math.max(begin, from), Math.min(ends[i] ?? Infinity, to)] as const)
    .filter(([begin, end]) => begin < end);
}

/** The ticks of an interval from one day to another, both included. */
export const ticksIn = (interval: TimeInterval, [from, to]: Stretch): readonly Day[] =>
  interval.range(interval.ceil(dateOf(from)), new Date(dateOf(to).getTime() + 1)).map(dayOf);

/** The last tick of an interval up to a day. */
export const tickUpTo = (interval: TimeInterval, day: Day): Day => dayOf(interval.floor(dateOf(day)));

/** The first tick of an interval after a day. */
export const tickAfter = (interval: TimeInterval, day: Day): Day =>
  dayOf(interval.ceil(new Date(dateOf(day).getTime() + 1)));
