import { type EdtfDate, endStretchOf, type Interval, type OneOf, stretchOf } from './date.ts';
import type { Qualified } from './point.ts';
import { daysOf } from './point.ts';
import type { Day } from './units.ts';

/**
 * `known`: the date gives it; `open`: it continues (EDTF `..`); `unknown`: it exists, the day is not given (EDTF empty).
 */
export type Edge = 'known' | 'open' | 'unknown';

/** The range of days in which one end of a span lies; infinite where it is unbounded. Always `earliest ≤ latest`. */
export interface Bound {
  readonly earliest: Day;
  readonly latest: Day;
  readonly edge: Edge;
  /** The length of what it is written in: 1 for a day or anything longer; of a time a minute or a second. */
  readonly unit: Day;
}

/**
 * The days a date covers. Ends are exclusive: a single day `d` is start `d`, end `d + 1`.
 *
 * - `moment`: one known day (or a time on it)
 * - `sometime`: one day, not known which (a month, a year, a season, a set)
 * - `lasting`: a duration from start to end
 */
export interface Span {
  readonly kind: 'moment' | 'sometime' | 'lasting';
  readonly start: Bound;
  readonly end: Bound;
  /** EDTF `~` or `%` anywhere in the date: shown in words and as a soft edge; never changes a bound. */
  readonly approximate: boolean;
  /** EDTF `?` or `%` anywhere in the date. */
  readonly uncertain: boolean;
}

const known = (earliest: Day, latest: Day, unit: Day): Bound => ({ earliest, latest, edge: 'known', unit });

const qualifiedBy = (points: readonly object[]): Qualified => {
  const qualified = points.filter((point): point is Qualified => 'approximate' in point);
  return {
    approximate: qualified.some((point) => point.approximate),
    uncertain: qualified.some((point) => point.uncertain),
  };
};

/** The span of one day from `first` to `last`, both included; an infinite side has an unknown edge. */
const sometime = (first: Day, last: Day, qualified: Qualified): Span => ({
  kind: 'sometime',
  start: { earliest: first, latest: last, edge: first === -Infinity ? 'unknown' : 'known', unit: 1 },
  end: { earliest: first + 1, latest: last + 1, edge: last === Infinity ? 'unknown' : 'known', unit: 1 },
  approximate: qualified.approximate,
  uncertain: qualified.uncertain,
});

function spanOfSet(set: OneOf): Span {
  const ranges = set.choices.map((choice) =>
    choice.kind === 'range' ? choice : { from: choice, to: choice },
  );
  const firsts = ranges.map(({ from }) => (from.kind === 'open' ? -Infinity : daysOf(from).first));
  const lasts = ranges.map(({ to }) => (to.kind === 'open' ? Infinity : daysOf(to).last));
  const points = ranges.flatMap(({ from, to }) => [from, to]);
  return sometime(Math.min(...firsts), Math.max(...lasts), qualifiedBy(points));
}

const unbounded = (earliest: Day, latest: Day, edge: Edge): Bound => ({ earliest, latest, edge, unit: 1 });

function startOf(start: Interval['start']): Bound {
  if (start.kind === 'open') return unbounded(-Infinity, -Infinity, 'open');
  if (start.kind === 'unknown') return unbounded(-Infinity, Infinity, 'unknown');
  const { from, to, unit } = stretchOf(start);
  return known(from, unit < 1 ? from : to - 1, unit);
}

function endOf({ start, end }: Interval): Bound {
  if (end.kind === 'open') return unbounded(Infinity, Infinity, 'open');
  if (end.kind === 'unknown') return unbounded(-Infinity, Infinity, 'unknown');
  const { from, to, unit } = endStretchOf(end, start);
  return known(unit < 1 ? to : from + 1, to, unit);
}

/** The span of an interval. It lasts at least one day, or a minute where an end is a time, which limits each end by the other. */
function spanOfInterval(interval: Interval): Span {
  const start = startOf(interval.start);
  const end = endOf(interval);
  const shortest = Math.min(start.unit, end.unit);
  return {
    kind: 'lasting',
    start: { ...start, latest: Math.max(start.earliest, Math.min(start.latest, end.latest - shortest)) },
    end: { ...end, earliest: Math.min(end.latest, Math.max(end.earliest, start.earliest + shortest)) },
    ...qualifiedBy([interval.start, interval.end]),
  };
}

/**
 * Computes the days that a date covers. A time is a moment that starts at a fraction of its day and lasts one minute, or
 * one second if seconds are given.
 */
export function spanOf(date: EdtfDate): Span {
  switch (date.kind) {
    case 'interval':
      return spanOfInterval(date);
    case 'set':
      return spanOfSet(date);
    case 'time': {
      const { from, to, unit } = stretchOf(date);
      const exact = { approximate: false, uncertain: false };
      return { kind: 'moment', start: known(from, from, unit), end: known(to, to, unit), ...exact };
    }
    case 'day': {
      const { first } = daysOf(date);
      const { approximate, uncertain } = date;
      return {
        kind: 'moment',
        start: known(first, first, 1),
        end: known(first + 1, first + 1, 1),
        approximate,
        uncertain,
      };
    }
    default: {
      const { first, last } = daysOf(date);
      return sometime(first, last, date);
    }
  }
}

/** Whether a span is exact: one known day or time, or a duration from one known day to another, without qualifiers. */
export const isExact = ({ start, end, approximate, uncertain }: Span): boolean =>
  !approximate &&
  !uncertain &&
  start.edge === 'known' &&
  end.edge === 'known' &&
  start.earliest === start.latest &&
  end.earliest === end.latest;

/** The range of all days that a span may cover, `to` excluded; infinite where it is unbounded. */
export const extent = (span: Span): { readonly from: Day; readonly to: Day } => ({
  from: span.start.earliest,
  to: span.end.latest,
});

/** The last day that a span may cover; infinite where it has no end. */
export const lastDay = ({ end }: Span): Day => Math.ceil(end.latest) - 1;

/**
 * The position of a span's mark on the axis. It is the middle of a day, of a month, or of a bounded set; the start of a
 * time; of a set with one bound, the middle of the day at that bound. A duration is at its start (the middle of its possible
 * days, the time itself), or at its end when the start is open or unknown. Finite for every date of a valid event.
 */
export function anchor(span: Span): Day {
  const { start, end } = span;
  if (span.kind === 'moment') return start.unit === 1 ? start.earliest + 0.5 : start.earliest;
  if (span.kind === 'lasting') {
    if (start.edge !== 'known')
      return end.unit === 1 ? (end.earliest + end.latest - 1) / 2 : end.latest - end.unit;
    if (start.unit < 1) return start.earliest;
    return Math.min((start.earliest + start.latest + 1) / 2, (start.earliest + end.latest) / 2);
  }
  if (end.latest === Infinity) return start.earliest + 0.5;
  if (start.earliest === -Infinity) return end.latest - 0.5;
  return (start.earliest + end.latest) / 2;
}

/** Whether two spans have a day in common: August 2024 agrees with 24 August 2024, and with 2024. */
export function agree(a: Span, b: Span): boolean {
  const one = extent(a);
  const other = extent(b);
  return Math.floor(one.from) < Math.ceil(other.to) && Math.floor(other.from) < Math.ceil(one.to);
}
