import { normalizeText } from '../../model/normalizeText.ts';
import { shapeOf, tokensOf } from './dateTokens.ts';
import { type DateOptions, type DateReading, type DayOrder, isNextYear, readDate } from './readDate.ts';

/** What all values of one column say together. */
export interface DateColumn {
  /**
   * The order of day and month, decided by values that leave no choice. `either`: none does, and some are ambiguous; `mixed`:
   * values prove both; undefined: no value leaves the order open.
   */
  readonly order: DayOrder | 'either' | 'mixed' | undefined;
  /** The indices of the values that prove an order. */
  readonly proofs: { readonly dmy: readonly number[]; readonly mdy: readonly number[] };
  /** Days that stand for “no date” here, as EDTF. */
  readonly sentinels: ReadonlySet<string>;
  /** Whether every time is midnight: days are meant. */
  readonly midnight: boolean;
  /** Whether most values are midnight UTC of 1 January: years are meant by those. */
  readonly years: boolean;
  /** Whether all values are a spreadsheet’s numbers of days. */
  readonly serials: boolean;
  /** Whether values such as 2009-10 are two years; undefined where nothing tells. */
  readonly yearSpans: boolean | undefined;
  /** Whether values such as “oct 13” are a month and a year. */
  readonly monthYears: boolean;
}

/** Days that programs store for none: the first of their calendar, in some time zone. */
const FIRST_DAYS = ['1970-01-01', '1969-12-31', '1900-01-01', '1899-12-30', '1899-12-31', '1904-01-01'];
/** Days that nobody means: the first and the last that databases have. */
const EXTREME_DAYS = ['0001-01-01', '9999-12-31'];

const SERIAL = /^\d{5}(?:[.,]\d+)?$/u;
const YEAR_AND_TWO_DIGITS = /^\d{4}[-/]\d\d$/u;
const MIDNIGHT = /T00:00(?::00)?(?:Z|[+-]\d\d:\d\d)?(?=\/|$)/gu;
const NEW_YEAR_UTC = /^(-?\d{4})-01-01T00:00(?::00)?(?:Z|\+00:00)$/u;

/** The day with which a date begins, if it is a day or a time. */
const dayOfText = (edtf: string): string | undefined => /^-?\d{4}-\d\d-\d\d(?=T|$)/u.exec(edtf)?.[0];

const edtfOf = (reading: DateReading): string | undefined =>
  reading.kind === 'date' ? reading.edtf : undefined;

/** Whether two readings are the same date, or no date both. */
const isSame = (one: DateReading, other: DateReading): boolean =>
  one.kind === 'yearless' && other.kind === 'yearless'
    ? one.read(2000) === other.read(2000)
    : edtfOf(one) === edtfOf(other);

const isRead = ({ kind }: DateReading): boolean => kind === 'date' || kind === 'yearless';

/** A value read in both orders of day and month. */
interface BothOrders {
  readonly dmy: DateReading;
  readonly mdy: DateReading;
}

function inBothOrders(texts: readonly string[], options: DateOptions): readonly BothOrders[] {
  const known = new Map<string, BothOrders>();
  const read = (text: string): BothOrders => {
    const dmy = readDate(text, { ...options, order: 'dmy' });
    // without two numbers beside each other there is no other order
    const isOpen = /\d\s*[-/\s\u2010-\u2015]\s*\d/u.test(normalizeText(text));
    return { dmy, mdy: isOpen ? readDate(text, { ...options, order: 'mdy' }) : dmy };
  };
  return texts.map((text) => {
    const both = known.get(text) ?? read(text);
    known.set(text, both);
    return both;
  });
}

/** Which order of day and month a column has, and by which values. */
function orderOf(readings: readonly BothOrders[]): Pick<DateColumn, 'order' | 'proofs'> {
  const proofs = { dmy: [] as number[], mdy: [] as number[] };
  let isOpen = false;
  for (const [index, { dmy, mdy }] of readings.entries()) {
    if (isRead(dmy) && isRead(mdy)) isOpen ||= dmy !== mdy && !isSame(dmy, mdy);
    else if (isRead(dmy)) proofs.dmy.push(index);
    else if (isRead(mdy)) proofs.mdy.push(index);
  }
  const [isDmy, isMdy] = [proofs.dmy.length > 0, proofs.mdy.length > 0];
  const order = isDmy && isMdy ? 'mixed' : isDmy ? 'dmy' : isMdy ? 'mdy' : isOpen ? 'either' : undefined;
  return { order, proofs };
}

/**
 * Whether 2009-10 and the like are two years: when all such values are a year and the next, and one of them cannot be a month or
 * a season, or there are three different ones. False when one of them is a year and another number.
 */
function yearSpansOf(texts: readonly string[]): boolean | undefined {
  const spans = new Set(texts.filter((text) => YEAR_AND_TWO_DIGITS.test(text)));
  if (spans.size === 0) return undefined;
  if (![...spans].every(isNextYear)) return false;
  const isProved = [...spans].some((text) => !/(?:0[1-9]|1[0-2]|2[1-4])$/u.test(text));
  return isProved || spans.size > 2 ? true : undefined;
}

/** Whether “oct 13” is October 2013: when one value of that kind cannot be a day, or is of a language with the day first. */
const monthYearsOf = (texts: readonly string[]): boolean =>
  texts.some((text) => {
    const tokens = tokensOf(text.slice(0, 40));
    const [month, number] = tokens;
    if (shapeOf(tokens) !== 'MN' || number?.ordinal === true) return false;
    return month?.dayFirst === true || number?.value === 0 || (number?.value ?? 0) > 31;
  });

const yearOfText = (edtf: string): number => Number(/\d{4}/u.exec(edtf)?.[0] ?? Number.NaN);

/**
 * The days that stand for no date. A program’s first day does when it is repeated, or alone and twenty years before all others:
 * on 1 January 1970 there were events, too.
 */
function sentinelsOf(dates: readonly string[]): ReadonlySet<string> {
  const days = dates.map((date) => dayOfText(date) ?? date);
  const stands = (day: string): boolean => {
    const others = days.filter((it) => it !== day && !FIRST_DAYS.includes(it));
    const count = days.filter((it) => it === day).length;
    const isEarliest = others.every((it) => it.startsWith('[') || it.startsWith('/') || it > day);
    const isFar = others.length > 2 && others.every((it) => yearOfText(it) >= yearOfText(day) + 20);
    return count > 2 || (count === 2 && isEarliest) || (count === 1 && isFar);
  };
  return new Set([
    ...EXTREME_DAYS.filter((day) => days.includes(day)),
    ...FIRST_DAYS.filter((day) => days.includes(day) && stands(day)),
  ]);
}

/** Looks at all values of a column before any of them is read. */
export function columnOf(texts: readonly string[]): DateColumn {
  const values = texts.map((text) => normalizeText(text.trim()));
  const options: DateOptions = { yearSpans: yearSpansOf(values), monthYears: monthYearsOf(values) };
  const readings = inBothOrders(texts, options);
  // those of the other order say as much of times
  const dates = readings.flatMap(({ dmy, mdy }) => edtfOf(dmy) ?? edtfOf(mdy) ?? []);
  const times = dates.flatMap((date) => date.match(/T[^/]*/gu) ?? []);
  const given = values.filter((_, index) => readings[index]?.dmy.kind !== 'none');
  const newYears = dates.filter((date) => NEW_YEAR_UTC.test(date)).length;
  const years =
    newYears > 0 && (newYears === dates.length || (dates.length > 2 && newYears > dates.length / 2));
  return {
    ...orderOf(readings),
    sentinels: years ? new Set() : sentinelsOf(dates),
    midnight: times.length > 0 && times.every((time) => time.replace(MIDNIGHT, '') === ''),
    years,
    serials: given.length > 0 && given.every((value) => SERIAL.test(value)),
    yearSpans: options.yearSpans,
    monthYears: options.monthYears ?? false,
  };
}

/** A few values of another order than all others are mistakes; as many of each are a column in which no order can be known. */
const FEW = 10;

/** The order in which a column is read; undefined where only its author knows. */
function decidedOrder({ order, proofs }: DateColumn): DayOrder | undefined {
  if (order === 'dmy' || order === 'mdy') return order;
  if (order !== 'mixed') return undefined;
  const [dmy, mdy] = [proofs.dmy.length, proofs.mdy.length];
  return dmy >= FEW * mdy ? 'dmy' : mdy >= FEW * dmy ? 'mdy' : undefined;
}

function withNote(reading: DateReading & { readonly kind: 'date' }, edtf: string, note: string): DateReading {
  const notes = reading.note === undefined ? note : `${reading.note}; ${note}`;
  return { kind: 'date', edtf, verbatim: false, note: notes };
}

/**
 * Reads a value of a column in the light of all: see `DateColumn`. `order` is the author’s answer; it goes before what the column
 * proves. A value that is impossible in the column’s order is unreadable: day and month are never exchanged.
 */
export function readInColumn(text: string, column: DateColumn, order?: DayOrder): DateReading {
  const { yearSpans, monthYears } = column;
  const decided = order ?? decidedOrder(column);
  const reading = readDate(text, { order: decided, yearSpans, monthYears });
  if (reading.kind === 'unreadable' && decided !== undefined) {
    const isOther = isRead(readDate(text, { yearSpans, monthYears }));
    const first = decided === 'dmy' ? 'the day first' : 'the month first';
    return isOther ? { kind: 'unreadable', expected: `a date with ${first}, as in the other rows` } : reading;
  }
  if (reading.kind !== 'date') return reading;
  const { edtf } = reading;
  const day = dayOfText(edtf);
  if (day !== undefined && column.sentinels.has(day))
    return { kind: 'none', why: `${day} is what programs store for no date` };
  const year = column.years ? NEW_YEAR_UTC.exec(edtf)?.[1] : undefined;
  if (year !== undefined)
    return withNote(reading, year, 'most rows are midnight of 1 January: years are meant');
  const days = column.midnight ? edtf.replace(MIDNIGHT, '') : edtf;
  return days === edtf ? reading : withNote(reading, days, 'every time is midnight: days are meant');
}
