import { dayFromCivil } from './calendar.ts';
import type { EdtfDate, Interval, OneOf, Qualified } from './date.ts';
import { daysOf } from './point.ts';
import type { Day } from './units.ts';

/** `known`: the date says it; `open`: it goes on (EDTF `..`); `unknown`: it ended, nobody says when (EDTF empty). */
export type Edge = 'known' | 'open' | 'unknown';

/** Where one end of a span may lie, in days; infinite where nothing bounds it. Always `earliest ≤ latest`. */
export interface Bound {
  readonly earliest: Day;
  readonly latest: Day;
  readonly edge: Edge;
}

/**
 * The days a date covers. Ends are exclusive: a single day `d` is start `d`, end `d + 1`.
 *
 * - `moment`: one known day (or a time on it)
 * - `sometime`: one day, not known which (a month, a year, a season, a set)
 * - `lasting`: something that went on from start to end
 */
export interface Span {
  readonly kind: 'moment' | 'sometime' | 'lasting';
  readonly start: Bound;
  readonly end: Bound;
  /** EDTF `~` or `%` anywhere in it: said in words and drawn as a soft edge; never moves a bound. */
  readonly approximate: boolean;
  /** EDTF `?` or `%` anywhere in it. */
  readonly uncertain: boolean;
}

const known = (earliest: Day, latest: Day): Bound => ({ earliest, latest, edge: 'known' });

const qualifiedBy = (points: readonly object[]): Qualified => {
  const qualified = points.filter((point): point is Qualified => 'approximate' in point);
  return {
    approximate: qualified.some((point) => point.approximate),
    uncertain: qualified.some((point) => point.uncertain),
  };
};

/** Some day from `first` to `last`, both included; infinite where nothing bounds it, the edge there unknown. */
const sometime = (first: Day, last: Day, qualified: Qualified): Span => ({
  kind: 'sometime',
  start: { earliest: first, latest: last, edge: first === -Infinity ? 'unknown' : 'known' },
  end: { earliest: first + 1, latest: last + 1, edge: last === Infinity ? 'unknown' : 'known' },
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

function startOf(start: Interval['start']): Bound {
  if (start.kind === 'open') return { earliest: -Infinity, latest: -Infinity, edge: 'open' };
  if (start.kind === 'unknown') return { earliest: -Infinity, latest: Infinity, edge: 'unknown' };
  const { first, last } = daysOf(start);
  return known(first, last);
}

function endOf(end: Interval['end']): Bound {
  if (end.kind === 'open') return { earliest: Infinity, latest: Infinity, edge: 'open' };
  if (end.kind === 'unknown') return { earliest: -Infinity, latest: Infinity, edge: 'unknown' };
  const { first, last } = daysOf(end);
  return known(first + 1, last + 1);
}

/** Each end is held to what the other leaves possible: it lasted a day at least. */
function spanOfInterval(interval: Interval): Span {
  const start = startOf(interval.start);
  const end = endOf(interval.end);
  return {
    kind: 'lasting',
    start: { ...start, latest: Math.min(start.latest, end.latest - 1) },
    end: { ...end, earliest: Math.max(end.earliest, start.earliest + 1) },
    ...qualifiedBy([interval.start, interval.end]),
  };
}

/**
 * The days a date covers. A time is a moment whose start lies inside its day, and which covers the minute (or the
 * second) it names.
 */
export function spanOf(date: EdtfDate): Span {
  switch (date.kind) {
    case 'interval':
      return spanOfInterval(date);
    case 'set':
      return spanOfSet(date);
    case 'time': {
      const seconds = date.hour * 3600 + date.minute * 60 + (date.second ?? 0);
      const length = date.second === null ? 60 : 1;
      const day = dayFromCivil(date.year, date.month, date.day);
      const start = day + seconds / 86_400;
      const end = day + (seconds + length) / 86_400;
      return {
        kind: 'moment',
        start: known(start, start),
        end: known(end, end),
        approximate: false,
        uncertain: false,
      };
    }
    case 'day': {
      const { first } = daysOf(date);
      const { approximate, uncertain } = date;
      return {
        kind: 'moment',
        start: known(first, first),
        end: known(first + 1, first + 1),
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

/** Whether it is one very day or time, or goes from one very day to another: nothing of it is left to guess. */
export const isExact = ({ start, end, approximate, uncertain }: Span): boolean =>
  !approximate &&
  !uncertain &&
  start.edge === 'known' &&
  end.edge === 'known' &&
  start.earliest === start.latest &&
  end.earliest === end.latest;

/** All days it may touch, `to` excluded; infinite where nothing bounds it. */
export const extent = (span: Span): { readonly from: Day; readonly to: Day } => ({
  from: span.start.earliest,
  to: span.end.latest,
});

/**
 * Where the mark stands on the axis; always finite. The middle of a day, of a month, of a set with two sides; a time
 * where it is; of a set with one side, the middle of the day on that side. What lasted stands at its start (the middle
 * of the days on which it may have started), or at its end when the start is open or unknown.
 */
export function anchor(span: Span): Day {
  const { start, end } = span;
  if (span.kind === 'moment')
    return end.latest - start.earliest === 1 ? start.earliest + 0.5 : start.earliest;
  if (span.kind === 'lasting') {
    return start.edge === 'known'
      ? (start.earliest + start.latest + 1) / 2
      : (end.earliest + end.latest - 1) / 2;
  }
  if (end.latest === Infinity) return start.earliest + 0.5;
  if (start.earliest === -Infinity) return end.latest - 0.5;
  return (start.earliest + end.latest) / 2;
}

/** Whether two dates may speak of the same day: August 2024 agrees with 24 August 2024, and with all of 2024. */
export function agree(a: Span, b: Span): boolean {
  const one = extent(a);
  const other = extent(b);
  return Math.floor(one.from) < Math.ceil(other.to) && Math.floor(other.from) < Math.ceil(one.to);
}
