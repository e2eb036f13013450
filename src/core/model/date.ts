/**
 * Parser and formatter of the dates of a document: Extended Date/Time Format, ISO 8601-2:2019
 * (https://www.loc.gov/standards/datetime/), levels 0 and 1, and of level 2 the set "one of" (`[…]`); of ISO 8601 also
 * intervals between times. The days that a date covers are computed in `span.ts`.
 */
import { daysOf, failed, formatPoint, parsePoint } from './point.ts';
import type { Parsed, Point } from './point.ts';
import { atOffset, formatTime, instantOf, parseTime, type TimeOfDay } from './timeOfDay.ts';
import type { Day } from './units.ts';
import { UNKNOWN_DATE } from './unknownDate.ts';

export type { Point, Qualified, Season } from './point.ts';
export type { TimeOfDay } from './timeOfDay.ts';

/** `..`: an open end of an interval (it continues), or an unbounded side of a set. */
interface Open {
  readonly kind: 'open';
}

/** The empty end of an interval: it has an end, the day is unknown. */
interface Unknown {
  readonly kind: 'unknown';
}

/** What an interval begins or ends with, if that is known: a point, or a time of a day (ISO 8601; EDTF has no times there). */
export type Moment = Point | TimeOfDay;

/** `a/b`: a duration. At least one end is a moment. */
export interface Interval {
  readonly kind: 'interval';
  readonly start: Moment | Open | Unknown;
  readonly end: Moment | Open | Unknown;
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

export const isMoment = (end: Interval['start']): end is Moment =>
  end.kind !== 'open' && end.kind !== 'unknown';

/** The day of a time; a point as it is. */
export const dayOf = (moment: Moment): Point =>
  moment.kind === 'time'
    ? {
        kind: 'day',
        year: moment.year,
        month: moment.month,
        day: moment.day,
        approximate: false,
        uncertain: false,
      }
    : moment;

/**
 * The stretch in which a moment lies, `to` excluded, and the length of what it is written in: a day, a minute or a second.
 */
export function stretchOf(moment: Moment): { readonly from: Day; readonly to: Day; readonly unit: Day } {
  if (moment.kind === 'time') return instantOf(moment);
  const { first, last } = daysOf(moment);
  return { from: first, to: last + 1, unit: 1 };
}

/**
 * The stretch of the end of an interval. Where both ends have an offset, it is counted at that of the start, so that the
 * interval is as long as it was: from 10:00+02:00 to 10:00+01:00 it is an hour.
 */
export const endStretchOf = (end: Moment, start: Interval['start']): ReturnType<typeof stretchOf> =>
  stretchOf(end.kind === 'time' && start.kind === 'time' ? atOffset(end, start.zone) : end);

/** Whether `from` may be on or before `to`; true when either is open or unknown. */
const inOrder = (from: Interval['start'], to: Interval['end']): boolean =>
  !isMoment(from) || !isMoment(to) || stretchOf(from).from < endStretchOf(to, from).to;

function parseEnd(text: string): Parsed<Moment | Open | Unknown> {
  if (text === '..') return { ok: true, date: OPEN };
  if (text === '') return { ok: true, date: UNKNOWN };
  if (text === UNKNOWN_DATE) return failed('nothing where an end is unknown, as in "2024-08-24/"');
  return text.includes('T') ? parseTime(text) : parsePoint(text);
}

function parseInterval(text: string): Parsed<Interval> {
  const [first = '', second = '', ...rest] = text.split('/');
  if (rest.length > 0) return failed('one "/" between the two ends of an interval');
  const start = parseEnd(first);
  if (!start.ok) return start;
  const end = parseEnd(second);
  if (!end.ok) return end;
  if (!isMoment(start.date) && !isMoment(end.date))
    return failed('a date at one end of the interval at least, such as "2024/.." or "/2024"');
  if (!inOrder(start.date, end.date))
    return failed(`an interval that does not end before it starts: ${second} is before ${first}`);
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
 * Not supported: times in sets, fractions of a second, hour 24, sets of which all members apply (`{a,b}`),
 * years beyond four digits, exponents, and of level 2 everything but `[…]`.
 */
export function parseDate(text: string): Parsed<EdtfDate> {
  if (text === '') return failed('a date, not an empty text');
  if (text.toLowerCase() === UNKNOWN_DATE)
    return failed('a date: only the "date" of an event can be "unknown", any other is left out');
  if (/\s/.test(text)) return failed('a date without spaces');
  if (text.startsWith('{')) return failed('one of a set as "[…]"; a set in "{…}" has no single date');
  if (text.startsWith('[')) return parseSet(text);
  if (text.includes('/')) return parseInterval(text);
  if (text.includes('T')) return parseTime(text);
  return parsePoint(text);
}

const formatMoment = (moment: Moment): string =>
  moment.kind === 'time' ? formatTime(moment) : formatPoint(moment);

function formatPart(part: Interval['start']): string {
  return part.kind === 'open' ? '..' : part.kind === 'unknown' ? '' : formatMoment(part);
}

function formatChoice(choice: Point | Range): string {
  if (choice.kind !== 'range') return formatPoint(choice);
  const { from, to } = choice;
  return `${from.kind === 'open' ? '' : formatPoint(from)}..${to.kind === 'open' ? '' : formatPoint(to)}`;
}

/** The inverse of `parseDate`: the canonical text (`Y2024` becomes `2024`, an offset `+02` becomes `+02:00`). */
export function formatDate(date: EdtfDate): string {
  switch (date.kind) {
    case 'interval':
      return `${formatPart(date.start)}/${formatPart(date.end)}`;
    case 'set':
      return `[${date.choices.map(formatChoice).join(',')}]`;
    default:
      return formatMoment(date);
  }
}
