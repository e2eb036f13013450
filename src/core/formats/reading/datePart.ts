/** One date, or one end of a duration, from its tokens; possibly incomplete, as the 13 of “13–17 October 1997”. */
import { dayFromCivil } from '../../model/calendar.ts';
import { yearOfTwoDigits } from '../../model/dateProposals.ts';
import type { Point, Season } from '../../model/point.ts';
import { type Day, MS_PER_DAY } from '../../model/units.ts';
import type { Clock } from './clock.ts';
import { shapeOf, type Token, TWO_DIGITS } from './dateTokens.ts';
import type { DayOrder } from './importer.ts';

/** What a text does not say, or says wrongly. */
export interface Failure {
  readonly failed: true;
  /** Completes "expected …". */
  readonly expected: string;
  /** How much of the text was understood: the failure with the most is reported. */
  readonly understood: number;
}

export const EXPECTED = 'a date such as "12 March 2025", "2025-03-12", "March 2025" or "2025"';

export const failure = (expected: string, understood = 0): Failure => ({
  failed: true,
  expected,
  understood,
});

export const isFailure = (value: object): value is Failure => 'failed' in value;

/** The days, months or years from one to another, both included. */
export interface Stretch {
  readonly from: Point;
  readonly to: Point;
  /** Whether it lasts from the one to the other; else it is one day between them. */
  readonly lasts: boolean;
}

export interface Part {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** A number alone: a day, or the last digits of a year. */
  readonly bare?: Token;
  readonly season?: Season;
  /** The first and last month of a quarter or half. */
  readonly months?: readonly [number, number];
  /** What needs no completion: a decade, a century, a week. */
  readonly stretch?: Stretch;
  readonly clock?: Clock;
  /** 1 Monday to 7 Sunday, as written. */
  readonly weekday?: number;
  readonly approximate?: boolean;
  readonly uncertain?: boolean;
  readonly notes: readonly string[];
}

/** What decides where a text leaves a choice. */
export interface Context {
  readonly order: DayOrder;
  /** For dates without one. */
  readonly year?: number | undefined;
  /** Whether 2009-10 are two years. */
  readonly yearSpans?: boolean | undefined;
  /** Whether “oct 13” is October 2013. */
  readonly monthYears?: boolean | undefined;
}

type Fields = Omit<Part, 'notes'> & { readonly notes?: readonly string[] };
type Result = Fields | Failure;

/** Exact points, without marks. */
const plain = { approximate: false, uncertain: false } as const;
export const yearPoint = (year: number): Point => ({ kind: 'year', year, ...plain });

const only = (point: Point): Stretch => ({ from: point, to: point, lasts: false });

const SEASON_NOTES: Readonly<Record<Season, string>> = {
  21: 'spring is March to May',
  22: 'summer is June to August',
  23: 'autumn is September to November',
  24: 'winter is December of the year to February of the next',
};

const QUARTERS = ['January to March', 'April to June', 'July to September', 'October to December'];
const HALVES = ['January to June', 'July to December'];

/** A year from a number: of two digits by the rule of POSIX. */
const yearOf = ({ letter, value, note }: Token): Fields =>
  letter === 'N'
    ? { year: yearOfTwoDigits(value), notes: [TWO_DIGITS] }
    : { year: value, notes: note === undefined ? [] : [note] };

/** Day and month in the order that is asked for. */
const inOrder = (first: Token, second: Token, order: DayOrder): Fields =>
  order === 'dmy' ? { day: first.value, month: second.value } : { day: second.value, month: first.value };

/** A month and a number behind it: a day where the day may stand there, else a year. */
function monthAndNumber(month: Token, number: Token, { monthYears = false }: Context): Fields {
  const isYear = number.value > 31 || number.value === 0 || (month.dayFirst ?? false) || monthYears;
  return isYear && number.ordinal !== true
    ? { month: month.value, ...yearOf(number) }
    : { month: month.value, day: number.value };
}

/** The second year of 1914-18 or 1999-00: the next one that ends so. */
export function laterYear(year: number, digits: Token): number {
  const length = 10 ** digits.text.length;
  const sameStart = year - (year % length) + digits.value;
  return sameStart > year ? sameStart : sameStart + length;
}

/**
 * A year, a mark and a number: 2024-5 is a month; 2024-25 are two years, as 25 is no month. 2004-05 is a month, as in ISO 8601;
 * but 2004–05 with a dash, or in a column with 2003-04 … 2019-20, are two years, and 2004/05 may be either.
 */
function yearAndNumber(tokens: readonly Token[], { yearSpans }: Context): Result {
  const [year, mark, number] = tokens as readonly [Token, Token, Token];
  const later = laterYear(year.value, number);
  const isNext = later === year.value + 1;
  const isMonth = number.value >= 1 && number.value <= 12;
  const isLater = number.text.length === 2 && (isNext || number.value > year.value % 100);
  const isDash = mark.letter === '-' && mark.text !== '-';
  if (isMonth && isNext && mark.letter === '/' && yearSpans === undefined) {
    const month = `${year.text}-${number.text}`;
    return failure(`"${month}" for the month, or "${year.text}/${String(later)}" for the years`, 3);
  }
  const meansYears = isMonth ? (isNext && yearSpans === true) || (isDash && yearSpans !== false) : true;
  if (isLater && meansYears) {
    const note = 'two years, the last of them in two digits';
    return { stretch: { from: yearPoint(year.value), to: yearPoint(later), lasts: true }, notes: [note] };
  }
  return isMonth
    ? { year: year.value, month: number.value }
    : failure('a month from 01 to 12, or a later year', 1);
}

function decade(year: number, word: string): Result {
  if (year % 10 !== 0 || year > 9990 || year < 0)
    return failure('the first year of a decade, as in "1990s"', 1);
  if (year % 100 === 0 && /^(?:s|er|ers|erne|х|е)$/u.test(word)) {
    const digits = String(year).padStart(4, '0');
    return failure(
      `"${digits.slice(0, 3)}X" for the decade, or "${digits.slice(0, 2)}XX" for the century`,
      1,
    );
  }
  return { stretch: only({ kind: 'decade', first: year, last: year + 9, ...plain }) };
}

/** The 19th century: EDTF has 18XX, which is 1800 to 1899. Before Christ the 5th is −04XX: 500 to 401 BC. */
function century(number: number, before: boolean): Result {
  if (number < 1 || number > 99) return failure('a century from the 1st to the 99th', 1);
  const near = (number - 1) * 100;
  const point: Point = before
    ? { kind: 'century', first: -near - 99, last: near === 0 ? -1 : -near, ...plain }
    : { kind: 'century', first: near, last: near + 99, ...plain };
  return {
    stretch: only(point),
    notes: ['a century is the hundred years that begin with the same two digits'],
  };
}

/** A century as a part. */
export function centuryPart(number: number, before: boolean): Part | Failure {
  const fields = century(number, before);
  return isFailure(fields) ? fields : { notes: [], ...fields };
}

const isLetter = (letter: string) => (token: Token) => token.letter === letter;

function months(tokens: readonly Token[], names: readonly string[], letter: string): Result {
  const number = tokens.find(isLetter('N'))?.value ?? 0;
  const name = names[number - 1];
  const length = 12 / names.length;
  const unit = letter === 'q' ? 'quarter' : 'half year';
  if (name === undefined) return failure(`a ${unit} from 1 to ${String(names.length)}`, 1);
  const first = (number - 1) * length + 1;
  return { months: [first, first + length - 1], notes: [`${unit} ${String(number)} is ${name}`] };
}

const quarter = (tokens: readonly Token[]) => months(tokens, QUARTERS, 'q');
const half = (tokens: readonly Token[]) => months(tokens, HALVES, 'h');

const withYear = (fields: Result, year: Token): Result => {
  if (isFailure(fields)) return fields;
  const { notes = [], ...dated } = yearOf(year);
  return { ...fields, ...dated, notes: [...(fields.notes ?? []), ...notes] };
};

/** A week of ISO 8601: Monday to Sunday; the first is that with 4 January. */
function week(year: number, number: number): Result {
  if (year < 1 || year > 9998) return failure('a week of the years 1 to 9998', 1);
  const fourth = dayFromCivil(year, 1, 4);
  // day 0, 1 January 1970, was a Thursday
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7) + (number - 1) * 7;
  const [from, to] = [dayPoint(monday), dayPoint(monday + 6)];
  if (number < 1 || number > 53 || (number === 53 && dayPoint(monday + 3).year !== year))
    return failure(`a week of ${String(year)}`, 1);
  return { stretch: { from, to, lasts: false }, notes: ['weeks are those of ISO 8601'] };
}

/** The date of a day of the years 0 to 9999. */
function dayPoint(day: Day): Point & { readonly kind: 'day' } {
  const [year = 0, month = 1, date = 1] = new Date(day * MS_PER_DAY)
    .toISOString()
    .slice(0, 10)
    .split('-')
    .map(Number);
  return { kind: 'day', year, month, day: date, ...plain };
}

type Read = (content: readonly Token[], context: Context) => Result;
type Shape = readonly [RegExp, Read];

/** Readers of as many tokens as the pattern has made sure of. */
const one =
  (read: (token: Token, context: Context) => Result): Read =>
  (content, context) =>
    read(...(content as readonly [Token]), context);
const two =
  (read: (first: Token, second: Token, context: Context) => Result): Read =>
  (content, context) =>
    read(...(content as readonly [Token, Token]), context);
const three =
  (read: (first: Token, second: Token, third: Token, context: Context) => Result): Read =>
  (content, context) =>
    read(...(content as readonly [Token, Token, Token]), context);

const dayAndMonth = (day: Token, month: Token): Fields => ({ day: day.value, month: month.value });
const monthOf = (month: Token, year: Token): Fields => ({ month: month.value, ...yearOf(year) });
const dateOf = (day: Token, month: Token, year: Token): Fields => ({
  ...dayAndMonth(day, month),
  ...yearOf(year),
});

/** The shapes of a date. What is read are the tokens without `-`, `/` and `.`. */
const SHAPES: readonly Shape[] = [
  [/^Y$/u, one(yearOf)],
  [/^L$/u, one(compactDay)],
  [/^Y([-/.])N\.?\1N\.?$|^YNN$/u, three((y, m, d) => dateOf(d, m, y))],
  // with full stops the day comes first
  [/^N\.N\.[YN]$/u, three(dateOf)],
  [/^N([-/])N\1Y$|^NNY$/u, three((a, b, y, { order }) => ({ ...inOrder(a, b, order), ...yearOf(y) }))],
  [
    /^N([-/])N\1N$/u,
    three((a, b, c, { order }) =>
      a.value > 31 || a.text === '00' ? dateOf(c, b, a) : { ...inOrder(a, b, order), ...yearOf(c) },
    ),
  ],
  [/^N\.N\.$/u, two(dayAndMonth)],
  [/^N\/N$/u, two((a, b, { order }) => inOrder(a, b, order))],
  [/^N[-/.]Y$/u, two(monthOf)],
  // only behind a month: the end of “October 13–17, 1997”
  [/^NY$/u, two((day, year) => ({ day: day.value, ...yearOf(year) }))],
  [/^N\.?$/u, one((bare) => ({ bare }))],

  [/^N\.?M[YN]$|^N([-/.])M\1[YN]$/u, three(dateOf)],
  [/^MN\.?[YN]$|^M([-/])N\1Y$/u, three((m, d, y) => dateOf(d, m, y))],
  [/^YMN\.?$|^Y([-/])M\1N$/u, three((y, m, d) => dateOf(d, m, y))],
  [/^YN\.?M$/u, three((y, d, m) => dateOf(d, m, y))],
  [/^M[-/]?Y$/u, two(monthOf)],
  [/^Y[-/]?M$/u, two((y, m) => monthOf(m, y))],
  [/^N\.?[-/]?M$/u, two(dayAndMonth)],
  [/^MN\.?$/u, two(monthAndNumber)],
  // a spreadsheet shows January 2013 as Jan-13, and 13 January as 13-Jan
  [/^M[-/]N$/u, two((m, n, context) => monthAndNumber(m, n, { ...context, monthYears: true }))],
  [/^M$/u, one((month) => ({ month: month.value }))],

  [/^SY$|^YS$|^S$/u, season],
  [/^SY[-/][YN]$/u, three(winter)],
  [/^(?:qN|N\.?q)$/u, quarter],
  [/^(?:qN|N\.?q)[-/]?[YN]$/u, three((a, b, year) => withYear(quarter([a, b]), year))],
  [/^Y[-/]?(?:qN|N\.?q)$/u, three((year, a, b) => withYear(quarter([a, b]), year))],
  [/^(?:hN|N\.?h)$/u, half],
  [/^(?:hN|N\.?h)[-/]?[YN]$/u, three((a, b, year) => withYear(half([a, b]), year))],
  [/^Y[-/]?(?:hN|N\.?h)$/u, three((year, a, b) => withYear(half([a, b]), year))],
  [/^Y[-/]?wN$/u, three((year, _, number) => week(year.value, number.value))],
  [/^wN[-/]?Y$/u, three((_, number, year) => week(year.value, number.value))],
  [/^N\.?wY$/u, three((number, _, year) => week(year.value, number.value))],

  [/^Y-?d+$|^d+Y$|^N-?d+$|^d+N$/u, decadeOf],
  [/^(?:N\.?c|cN|Na)[AB]?$/u, centuryOf],
];

/** 20250312 */
function compactDay({ text }: Token): Result {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/u.exec(text) ?? [];
  if (year === undefined) return failure(EXPECTED);
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function season(content: readonly Token[]): Fields {
  const season = content.find(isLetter('S'))?.value as Season;
  const year = content.find(isLetter('Y'));
  return { season, ...(year ? yearOf(year) : {}), notes: [SEASON_NOTES[season]] };
}

/** Winter 2020/21: of EDTF's seasons only winter lies in two years. */
function winter(season: Token, year: Token, next: Token): Result {
  if (season.value !== 24 || (year.value + 1) % 100 !== next.value % 100)
    return failure('a season of one year, such as "spring 2021"', 1);
  return { season: 24, year: year.value, notes: [SEASON_NOTES[24]] };
}

function decadeOf(content: readonly Token[]): Result {
  const number = content.find(({ letter }) => letter === 'Y' || letter === 'N');
  const words = content.filter(isLetter('d')).map(({ text }) => text);
  if (number === undefined) return failure(EXPECTED);
  // “1900s” may be the century, “the decade of the 1900s” cannot
  const word = words.find((it) => it.length > 3) ?? words[0] ?? '';
  if (number.letter === 'Y') return decade(number.value, word);
  const read = decade(yearOfTwoDigits(number.value), 'decade');
  return isFailure(read) ? read : { ...read, notes: [TWO_DIGITS] };
}

function centuryOf(content: readonly Token[]): Result {
  const number = content.find(isLetter('N'));
  // “19th c.”, where c. is not “about”
  const about = content.find(isLetter('a'));
  if (number === undefined || (about && (about.text !== 'c' || number.ordinal !== true)))
    return failure(EXPECTED);
  return century(number.value, content.some(isLetter('B')));
}

const VAGUE = 'early, middle and late have no place in the format: the whole is taken';

interface Marks {
  readonly tokens: readonly Token[];
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly notes: readonly string[];
}

/** Takes the words about the date from the ends: circa, probably, early. */
function withoutMarks(tokens: readonly Token[]): Marks {
  let shape = shapeOf(tokens);
  let rest = tokens;
  const taken = { a: false, u: false, e: false };
  const take = (letter: string) => {
    if (letter === 'a' || letter === 'u' || letter === 'e') taken[letter] = true;
  };
  const ordinalBefore = () => rest.at(-1)?.text === 'c' && rest.at(-2)?.ordinal === true;
  for (;;) {
    const lead = /^[aue]-?/u.exec(shape)?.[0];
    const trail = lead === undefined && !ordinalBefore() ? /-?[aue]$/u.exec(shape)?.[0] : undefined;
    if (lead !== undefined) rest = rest.slice(lead.length);
    else if (trail !== undefined) rest = rest.slice(0, -trail.length);
    else break;
    take(lead?.[0] ?? trail?.at(-1) ?? '');
    shape = shapeOf(rest);
  }
  return {
    tokens: rest,
    approximate: taken.a,
    uncertain: taken.u,
    notes: taken.e ? [VAGUE] : [],
  };
}

/** What cannot be read, and why. */
const UNREADABLE: readonly (readonly [RegExp, string])[] = [
  [/[AB]/u, 'a year from −9999 to 9999'],
  [/x/u, 'a date of the Gregorian calendar, not of the Hijri calendar'],
  [/y/u, 'a date: the months of a fiscal year are not the same everywhere'],
  [/^H$/u, 'a day before the time'],
  [/^p$/u, 'a date that does not depend on when it is read'],
];

/** Reads the tokens of one date. */
export function readPart(tokens: readonly Token[], context: Context): Part | Failure {
  const { tokens: marked, ...marks } = withoutMarks(tokens);
  const weekday = marked.find(isLetter('W'));
  const times = marked.filter(isLetter('H'));
  const rest = marked.filter(({ letter }) => letter !== 'W' && letter !== 'H');
  if (times.length > 1) return failure(EXPECTED);
  const clock = times[0]?.clock;
  const shape = shapeOf(rest);
  if (shape === '' && clock === undefined) return failure(EXPECTED);
  const fields = shape === '' ? {} : readShape(shape, rest, context);
  if (isFailure(fields)) return fields;
  const timeNote = times[0]?.note;
  return {
    ...fields,
    ...(weekday ? { weekday: weekday.value } : {}),
    ...(clock ? { clock } : {}),
    approximate: marks.approximate,
    uncertain: marks.uncertain,
    notes: [...(fields.notes ?? []), ...marks.notes, ...(timeNote === undefined ? [] : [timeNote])],
  };
}

function readShape(shape: string, tokens: readonly Token[], context: Context): Result {
  const content = tokens.filter(({ letter }) => !'-/.'.includes(letter));
  if (/^Y[-/.]N$/u.test(shape)) return yearAndNumber(tokens, context);
  for (const [pattern, read] of SHAPES) if (pattern.test(shape)) return read(content, context);
  const [, expected] = UNREADABLE.find(([pattern]) => pattern.test(shape)) ?? [];
  return expected === undefined ? failure(EXPECTED) : failure(expected, 1);
}
