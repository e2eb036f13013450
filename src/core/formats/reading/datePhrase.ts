/** What the tokens of a whole text say: one date, from one to another, one of two, since, before. */
import { dayFromCivil } from '../../model/calendar.ts';
import { dayOf, type EdtfDate, type Interval, type Moment } from '../../model/date.ts';
import { daysOf, type Point, wrongDay } from '../../model/point.ts';
import type { TimeOfDay } from '../../model/timeOfDay.ts';
import {
  centuryPart,
  type Context,
  EXPECTED,
  type Failure,
  failure,
  isFailure,
  laterYear,
  type Part,
  readPart,
  yearPoint,
} from './datePart.ts';
import { shapeOf, type Token } from './dateTokens.ts';

/** A date with what was read into it. */
export interface Dated {
  readonly kind: 'dated';
  readonly date: EdtfDate;
  readonly notes: readonly string[];
}

/** A date that lacks the year; `month`, 1 to 12, is its first. */
export interface Yearless {
  readonly kind: 'yearless';
  readonly month: number;
}

export type Outcome = Dated | Yearless | Failure;

/** The first and last moment that a part names: the same one, unless it is a quarter, a week or a span of years. */
interface Ends {
  readonly kind: 'ends';
  readonly from: Moment;
  readonly to: Moment;
  readonly lasts: boolean;
  readonly notes: readonly string[];
}

const OPEN = { kind: 'open' } as const;
/** A leap year: every day of a date without year exists in it. */
const LEAP_YEAR = 2000;

const yearless = (month: number): Yearless => ({ kind: 'yearless', month });
const dated = (date: EdtfDate, notes: readonly string[]): Dated => ({ kind: 'dated', date, notes });

/** The first month of a part; undefined where it has none. */
const firstMonth = ({ month, months, season }: Part): number | undefined =>
  month ?? months?.[0] ?? (season === undefined ? undefined : 3 * (season - 20));

const needsYear = (part: Part): boolean => part.year === undefined && firstMonth(part) !== undefined;

const plain = { approximate: false, uncertain: false } as const;

/** The last day of a month, as a point. */
function lastDayOf(year: number, month: number): Point {
  const first = dayFromCivil(year, month, 1);
  const next = month === 12 ? dayFromCivil(year + 1, 1, 1) : dayFromCivil(year, month + 1, 1);
  return { kind: 'day', year, month, day: next - first, ...plain };
}

/** The first and last point of a part that has all it needs. */
function pointsOf(part: Part, year: number): readonly [Point, Point] | Failure {
  if (part.season !== undefined) {
    const season: Point = { kind: 'season', year, season: part.season, ...plain };
    return [season, season];
  }
  if (part.months) {
    const [first, last] = part.months;
    return [{ kind: 'day', year, month: first, day: 1, ...plain }, lastDayOf(year, last)];
  }
  const { month, day } = part;
  if (month === undefined) return [yearPoint(year), yearPoint(year)];
  const wrong = wrongDay(year, month, day ?? 1);
  if (wrong !== undefined) return failure(wrong, month >= 1 && month <= 12 ? 3 : 2);
  const point: Point =
    day === undefined
      ? { kind: 'month', year, month, ...plain }
      : { kind: 'day', year, month, day, ...plain };
  return [point, point];
}

/** Whether a day is another weekday than the text says. */
const isOtherWeekday = (point: Point, weekday: number | undefined): boolean =>
  // day 0, 1 January 1970, was a Thursday
  weekday !== undefined && point.kind === 'day' && (((daysOf(point).first + 3) % 7) + 7) % 7 !== weekday - 1;

/** Adds the time to a day. */
function timed(point: Point, { clock }: Part): Moment | Failure {
  if (clock === undefined) return point;
  if (point.kind !== 'day') return failure('a day before the time', 1);
  const { year, month, day } = point;
  return { kind: 'time', year, month, day, ...clock } satisfies TimeOfDay;
}

/** The moments of a part. Without a year, in none that the context gives, it is `Yearless`. */
function endsOf(part: Part, context: Context): Ends | Yearless | Failure {
  if (part.bare) return failure(EXPECTED);
  if (part.stretch === undefined && part.month === undefined && part.day !== undefined)
    return failure(EXPECTED);
  const month = firstMonth(part);
  const year = part.year ?? (month === undefined ? undefined : context.year);
  if (year === undefined && part.stretch === undefined) {
    if (month === undefined) return failure(part.clock ? 'a day before the time' : EXPECTED, 1);
    const points = pointsOf(part, LEAP_YEAR);
    return isFailure(points) ? points : yearless(month);
  }
  const points = part.stretch ? ([part.stretch.from, part.stretch.to] as const) : pointsOf(part, year ?? 0);
  if (isFailure(points)) return points;
  const notes = [...part.notes];
  if (isOtherWeekday(points[0], part.weekday)) notes.push('the weekday is not that of the date');
  const marks = { approximate: part.approximate ?? false, uncertain: part.uncertain ?? false };
  const isMarked = marks.approximate || marks.uncertain;
  if (isMarked && part.clock) notes.push('an approximate or uncertain date has no time in the format');
  const [from, to] = points.map((point) => timed({ ...point, ...marks }, isMarked ? { notes: [] } : part));
  if (from === undefined || to === undefined) return failure(EXPECTED);
  if (isFailure(from)) return from;
  if (isFailure(to)) return to;
  return { kind: 'ends', from, to, lasts: part.stretch?.lasts ?? false, notes };
}

const isEnds = (value: Ends | Yearless | Failure): value is Ends => 'from' in value;

const isSame = (a: Moment, b: Moment): boolean => JSON.stringify(a) === JSON.stringify(b);

/** One date. */
function single(tokens: readonly Token[], context: Context): Outcome {
  const part = readPart(tokens, context);
  if (isFailure(part)) return part;
  const ends = endsOf(part, context);
  if (!isEnds(ends)) return ends;
  const { from, to, lasts, notes } = ends;
  if (isSame(from, to)) return dated(from, notes);
  return lasts
    ? dated({ kind: 'interval', start: from, end: to }, notes)
    : dated({ kind: 'set', choices: [{ kind: 'range', from: dayOf(from), to: dayOf(to) }] }, notes);
}

/** A part that is a number alone, completed from the other end; itself where it is none. */
function withoutBare(part: Part, other: Part, isFirst: boolean): Part | Failure {
  const { bare, ...rest } = part;
  if (bare === undefined) return part;
  if (other.day !== undefined && other.month !== undefined) {
    const year = isFirst || other.year === undefined ? {} : { year: other.year };
    return { ...rest, day: bare.value, month: other.month, ...year };
  }
  if (isFirst && bare.ordinal === true && other.stretch?.from.kind === 'century')
    return centuryPart(bare.value, other.stretch.from.last < 0);
  const isYear = !isFirst && other.year !== undefined && firstMonth(other) === undefined;
  if (!isYear || bare.text.length !== 2 || bare.ordinal === true) return failure(EXPECTED);
  return { ...rest, year: laterYear(other.year, bare) };
}

/** Gives a time alone the day of the other end. */
function withDay(part: Part, other: Part): Part {
  const hasDate = part.day !== undefined || part.month !== undefined || part.year !== undefined;
  if (hasDate || part.stretch || part.bare || part.clock === undefined) return part;
  const { year, month, day } = other;
  return {
    ...part,
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

/** The two ends with what each says for the other: in “28 December – 3 January 2025” month and year are those of the last. */
function completed(first: Part, last: Part, context: Context): readonly [Part, Part] | Failure {
  let left = withoutBare(withDay(first, last), last, true);
  if (isFailure(left)) return left;
  let right = withoutBare(withDay(last, first), first, false);
  if (isFailure(right)) return right;
  if (right.day !== undefined && right.month === undefined && left.month !== undefined)
    right = { ...right, month: left.month };
  const turns = (firstMonth(left) ?? 0) > (firstMonth(right) ?? 13) ? 1 : 0;
  if (needsYear(left)) {
    const year = right.year === undefined ? context.year : right.year - turns;
    if (year !== undefined) left = { ...left, year };
  }
  if (needsYear(right) && left.year !== undefined) right = { ...right, year: left.year + turns };
  return [left, right];
}

const areYears = (parts: readonly Part[]): boolean =>
  parts.every((part) => part.year !== undefined && firstMonth(part) === undefined);

/** In “c. 1890–1900” and “1890–1900 approx.” both years are approximate. */
function withSameMark(
  parts: readonly [Part, Part],
  first: readonly Token[],
  last: readonly Token[],
): readonly [Part, Part] {
  const isOfBoth = areYears(parts) && (first[0]?.letter === 'a' || last.at(-1)?.letter === 'a');
  if (!isOfBoth) return parts;
  return [
    { ...parts[0], approximate: true },
    { ...parts[1], approximate: true },
  ];
}

/** The ends of two dates that stand together. */
function pair(
  first: readonly Token[],
  last: readonly Token[],
  context: Context,
): readonly [Ends, Ends] | Yearless | Failure {
  const parts = [readPart(first, context), readPart(last, context)] as const;
  if (isFailure(parts[0])) return parts[0];
  if (isFailure(parts[1])) return parts[1];
  const both = completed(parts[0], parts[1], context);
  if (isFailure(both)) return both;
  const marked = withSameMark(both, first, last);
  const [from, to] = [endsOf(marked[0], context), endsOf(marked[1], context)];
  if (isFailure(from)) return from;
  if (isFailure(to)) return to;
  if (!isEnds(from)) return from;
  return isEnds(to) ? [from, to] : to;
}

const notesOf = (ends: readonly Ends[]): readonly string[] => ends.flatMap(({ notes }) => notes);

type Combine = (from: Ends, to: Ends) => Outcome;

const lasting: Combine = (from, to) =>
  dated({ kind: 'interval', start: from.from, end: to.to }, notesOf([from, to]));

const NO_TIME_IN_SET = 'a date that is not certain has no time in the format';
const timeNote = (...moments: readonly Moment[]): readonly string[] =>
  moments.some(({ kind }) => kind === 'time') ? [NO_TIME_IN_SET] : [];

const between: Combine = (from, to) =>
  dated({ kind: 'set', choices: [{ kind: 'range', from: dayOf(from.from), to: dayOf(to.to) }] }, [
    ...notesOf([from, to]),
    ...timeNote(from.from, to.to),
  ]);

const either: Combine = (from, to) => {
  const choices = [from, to].map((ends) =>
    isSame(ends.from, ends.to)
      ? dayOf(ends.from)
      : ({ kind: 'range', from: dayOf(ends.from), to: dayOf(ends.to) } as const),
  );
  return dated({ kind: 'set', choices }, [...notesOf([from, to]), ...timeNote(from.from, to.to)]);
};

/** Two dates with nothing between them last from the one to the other; two that are apart are two events. */
const following: Combine = (from, to) => {
  const [last, next] = [dayOf(from.to), dayOf(to.from)];
  const isNext = last.kind === next.kind && daysOf(last).last + 1 === daysOf(next).first;
  return isNext ? lasting(from, to) : failure('one date: two dates that are apart are two events', 3);
};

/** Tries both sides of each token of some letters, as the two ends; the first that can be read is taken. */
function split(
  tokens: readonly Token[],
  places: readonly number[],
  combine: Combine,
  context: Context,
): Outcome {
  let best: Outcome = failure(EXPECTED);
  for (const at of places) {
    const [first, last] = [tokens.slice(0, at), tokens.slice(at + 1)];
    if (first.length === 0 || last.length === 0) continue;
    const ends = shapeOf(last) === 'p' ? undefined : pair(first, last, context);
    const outcome =
      ends === undefined
        ? since(first, context)
        : 'kind' in ends || isFailure(ends)
          ? ends
          : combine(...ends);
    if (!isFailure(outcome)) return outcome;
    if (outcome.understood > best.understood) best = outcome;
  }
  return best;
}

/** The places of the tokens that a text may be divided at: first words, then dashes that stand apart, then hyphens. */
function divisions(tokens: readonly Token[]): readonly number[] {
  const rank = ({ letter, strong = false }: Token): number =>
    letter === 't' || letter === 'l'
      ? 0
      : letter === '-'
        ? strong
          ? 1
          : 2
        : letter === '/'
          ? strong
            ? 1
            : 3
          : 4;
  return tokens
    .map((token, at) => ({ at, rank: rank(token) }))
    .filter((it) => it.rank < 4)
    .toSorted((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ at }) => at);
}

const placesOf = (tokens: readonly Token[], letter: string): readonly number[] =>
  tokens.flatMap((token, at) => (token.letter === letter ? [at] : []));

/** A date with one end. */
function oneEnd(
  tokens: readonly Token[],
  context: Context,
  make: (ends: Ends) => EdtfDate,
  note: readonly string[] = [],
): Outcome {
  const part = readPart(tokens, context);
  if (isFailure(part)) return part;
  const ends = endsOf(part, context);
  if (!isEnds(ends)) return ends;
  const date = make(ends);
  const times = date.kind === 'set' ? timeNote(ends.from, ends.to) : [];
  return dated(date, [...ends.notes, ...note, ...times]);
}

function since(tokens: readonly Token[], context: Context, note?: string): Outcome {
  const interval = ({ from }: Ends): Interval => ({ kind: 'interval', start: from, end: OPEN });
  return oneEnd(tokens, context, interval, note === undefined ? [] : [note]);
}

const until = (tokens: readonly Token[], context: Context): Outcome =>
  oneEnd(tokens, context, ({ to }) => ({ kind: 'interval', start: OPEN, end: to }));

const after = (tokens: readonly Token[], context: Context): Outcome =>
  oneEnd(
    tokens,
    context,
    ({ from }) => ({ kind: 'set', choices: [{ kind: 'range', from: dayOf(from), to: OPEN }] }),
    ['what is after a date is on that date or later here'],
  );

const before = (tokens: readonly Token[], context: Context): Outcome =>
  oneEnd(
    tokens,
    context,
    ({ to }) => ({ kind: 'set', choices: [{ kind: 'range', from: OPEN, to: dayOf(to) }] }),
    ['what is before a date is on that date or earlier here'],
  );

/** From … to …; or from a date on, which may say that it goes on until now. */
function from(tokens: readonly Token[], context: Context): Outcome {
  // “from 2020 onwards”
  const rest = tokens.filter(({ letter }) => letter !== 's');
  return better(split(rest, divisions(rest), lasting, context), () =>
    since(shapeOf(rest).endsWith('p') ? rest.slice(0, -1) : rest, context),
  );
}

/** The better of two outcomes, the first where both are as good. */
function better(one: Outcome, other: () => Outcome): Outcome {
  // a date that was understood, but is not in the calendar
  if (!isFailure(one) || one.understood >= 3) return one;
  const second = other();
  return isFailure(second) && second.understood <= one.understood ? one : second;
}

/** Reads the tokens of a text. */
export function readPhrase(tokens: readonly Token[], context: Context): Outcome {
  const shape = shapeOf(tokens);
  const [first, rest, butLast] = [shape[0], tokens.slice(1), tokens.slice(0, -1)];
  switch (first) {
    case 'k':
      return split(rest, [...placesOf(rest, '&'), ...divisions(rest)], between, context);
    case 's':
      return from(rest, context);
    case 'l':
      return until(rest, context);
    case 'f':
      return after(rest, context);
    case 'b':
      return before(rest, context);
    case '-':
      if (tokens[0]?.strong === true) return until(rest, context);
  }
  switch (shape.at(-1)) {
    case 'f':
      return after(butLast, context);
    case 'b':
      return before(butLast, context);
    case 's':
      return since(butLast, context);
    case '-':
      return since(butLast, context, 'nothing is behind the dash: it goes on');
  }
  const either_ = placesOf(tokens, 'o');
  if (either_.length > 0) return split(tokens, either_, either, context);
  return better(single(tokens, context), () =>
    better(split(tokens, divisions(tokens), lasting, context), () =>
      better(split(tokens, placesOf(tokens, '&'), following, context), () =>
        // “2020, ongoing”
        shape.endsWith('p') ? since(butLast, context) : failure(EXPECTED),
      ),
    ),
  );
}
