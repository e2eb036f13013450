/**
 * Parser and formatter of the dates of a document: Extended Date/Time Format, ISO 8601-2:2019
 * (https://www.loc.gov/standards/datetime/), levels 0 and 1, and of level 2 the set "one of" (`[…]`). The days that a date
 * covers are computed in `span.ts`.
 */
import { daysOf, failed, formatDay, formatPoint, parsePoint, wrongDay } from './point.ts';
import type { Parsed, Point } from './point.ts';

export type { Point, Qualified, Season } from './point.ts';

/**
 * A local time on a day, as written: never converted between zones. `second` is null when it is not given; `zone` is `Z`,
 * an offset such as `+02:00`, or empty when it is not given.
 */
export interface TimeOfDay {
  readonly kind: 'time';
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number | null;
  readonly zone: string;
}

/** `..`: an open end of an interval (it continues), or an unbounded side of a set. */
interface Open {
  readonly kind: 'open';
}

/** The empty end of an interval: it has an end, the day is unknown. */
interface Unknown {
  readonly kind: 'unknown';
}

/** `a/b`: a duration. At least one end is a point. */
export interface Interval {
  readonly kind: 'interval';
  readonly start: Point | Open | Unknown;
  readonly end: Point | Open | Unknown;
}

/** `a..b` in a set: one day from `a` to `b`, both included. At least one end is a point. */
export interface Range {
  readonly kind: 'range';
  readonly from: Point | Open;
  readonly to: Point | Open;
}

/** `[a,b..c]`: one of the choices, not known which. At least one choice. */
export interface OneOf {
  readonly kind: 'set';
  readonly choices: readonly (Point | Range)[];
}

export type EdtfDate = Point | TimeOfDay | Interval | OneOf;

const OPEN: Open = { kind: 'open' };
const UNKNOWN: Unknown = { kind: 'unknown' };

const TIME =
  /^(-?\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?(Z|(?!-00(?::00)?$)[+-](?:[01]\d|2[0-3])(?::[0-5]\d)?)?$/;

function parseTime(text: string): Parsed<TimeOfDay> {
  const parts = TIME.exec(text);
  if (!parts) {
    return failed(
      'a day and a time such as "2024-08-24T20:00", "2024-08-24T20:00:00Z" or "2024-08-24T20:00:00+02:00"',
    );
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.slice(1, 6).map(Number);
  const second = parts[6] === undefined ? null : Number(parts[6]);
  const zone = parts[7] ?? '';
  const wrong = wrongDay(year, month, day);
  if (wrong !== undefined) return failed(wrong);
  if (parts[1] === '-0000') return failed('the year 0 as "0000": there is no year −0');
  if (hour > 23) return failed('an hour from 00 to 23 (midnight is 00:00 of the next day)');
  if (minute > 59) return failed('a minute from 00 to 59');
  if (second !== null && second > 59) return failed('a second from 00 to 59');
  const full = /^[+-]\d\d$/.test(zone) ? `${zone}:00` : zone;
  return { ok: true, date: { kind: 'time', year, month, day, hour, minute, second, zone: full } };
}

/** Whether `from` may be on or before `to`; true when either is open or unknown. */
const inOrder = (from: Interval['start'], to: Interval['end']): boolean =>
  from.kind === 'open' ||
  from.kind === 'unknown' ||
  to.kind === 'open' ||
  to.kind === 'unknown' ||
  daysOf(from).first <= daysOf(to).last;

function parseEnd(text: string): Parsed<Point | Open | Unknown> {
  if (text === '..') return { ok: true, date: OPEN };
  if (text === '') return { ok: true, date: UNKNOWN };
  if (text.includes('T'))
    return failed('days without a time of day in an interval, such as "2024-08-24/2024-08-28"');
  return parsePoint(text);
}

function parseInterval(text: string): Parsed<Interval> {
  const [first = '', second = '', ...rest] = text.split('/');
  if (rest.length > 0) return failed('one "/" between the two ends of an interval');
  const start = parseEnd(first);
  if (!start.ok) return start;
  const end = parseEnd(second);
  if (!end.ok) return end;
  const noPoint = [start.date, end.date].every(({ kind }) => kind === 'open' || kind === 'unknown');
  if (noPoint) return failed('a date at one end of the interval at least, such as "2024/.." or "/2024"');
  if (!inOrder(start.date, end.date)) return failed('an interval that does not end before it starts');
  return { ok: true, date: { kind: 'interval', start: start.date, end: end.date } };
}

function parseChoice(text: string, index: number, count: number): Parsed<Point | Range> {
  const [first = '', second, ...rest] = text.split('..');
  if (second === undefined) return parsePoint(first);
  if (rest.length > 0 || (first === '' && second === ''))
    return failed('a range in a set such as "2024-03-01..2024-03-05"');
  if ((first === '' && index > 0) || (second === '' && index < count - 1)) {
    return failed('".." without a date only before the first or after the last date of a set');
  }
  const from = first === '' ? { ok: true as const, date: OPEN } : parsePoint(first);
  if (!from.ok) return from;
  const to = second === '' ? { ok: true as const, date: OPEN } : parsePoint(second);
  if (!to.ok) return to;
  if (!inOrder(from.date, to.date)) return failed('a range that does not end before it starts');
  return { ok: true, date: { kind: 'range', from: from.date, to: to.date } };
}

function parseSet(text: string): Parsed<OneOf> {
  if (!text.endsWith(']'))
    return failed('"]" at the end of a set of dates, as in "[2024-03-01..2024-03-05]"');
  const items = text.slice(1, -1).split(',');
  const choices: (Point | Range)[] = [];
  for (const [index, item] of items.entries()) {
    const choice = parseChoice(item, index, items.length);
    if (!choice.ok) return choice;
    choices.push(choice.date);
  }
  return { ok: true, date: { kind: 'set', choices } };
}

/**
 * Parses a date. Anything that is no valid date (2023-02-29, an interval that ends before it starts) gives
 * `{ ok: false, expected }`, where `expected` completes "expected …" in the message to the author. Never throws.
 *
 * Not supported: times in intervals and sets, fractions of a second, hour 24, sets of which all members apply (`{a,b}`),
 * years beyond four digits, exponents, and of level 2 everything but `[…]`.
 */
export function parseDate(text: string): Parsed<EdtfDate> {
  if (text === '') return failed('a date, not an empty text');
  if (/\s/.test(text)) return failed('a date without spaces');
  if (text.startsWith('{')) return failed('one of a set as "[…]"; a set in "{…}" has no single date');
  if (text.startsWith('[')) return parseSet(text);
  if (text.includes('/')) return parseInterval(text);
  if (text.includes('T')) return parseTime(text);
  return parsePoint(text);
}

const two = (n: number): string => String(n).padStart(2, '0');

function formatPart(part: Point | Open | Unknown): string {
  return part.kind === 'open' ? '..' : part.kind === 'unknown' ? '' : formatPoint(part);
}

function formatChoice(choice: Point | Range): string {
  if (choice.kind !== 'range') return formatPoint(choice);
  const { from, to } = choice;
  return `${from.kind === 'open' ? '' : formatPoint(from)}..${to.kind === 'open' ? '' : formatPoint(to)}`;
}

/** The inverse of `parseDate`: the canonical text (`Y2024` becomes `2024`, an offset `+02` becomes `+02:00`). */
export function formatDate(date: EdtfDate): string {
  switch (date.kind) {
    case 'time': {
      const seconds = date.second === null ? '' : `:${two(date.second)}`;
      return `${formatDay(date.year, date.month, date.day)}T${two(date.hour)}:${two(date.minute)}${seconds}${date.zone}`;
    }
    case 'interval':
      return `${formatPart(date.start)}/${formatPart(date.end)}`;
    case 'set':
      return `[${date.choices.map(formatChoice).join(',')}]`;
    default:
      return formatPoint(date);
  }
}
