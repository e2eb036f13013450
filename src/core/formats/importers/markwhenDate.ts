/**
 * Dates of Markwhen (https://docs.markwhen.com/syntax/dates-and-ranges): those of EDTF level 0, those in English words and
 * American or European digits, and those relative to others, from one of which to another an event lasts.
 */
import { parseDate } from '../../model/date.ts';
import { extent, spanOf } from '../../model/span.ts';
import { dateOf, type Day } from '../../model/units.ts';
import { readTime } from '../reading/clock.ts';
import type { DayOrder } from '../reading/importer.ts';
import { readDate } from '../reading/readDate.ts';

/** The days of an event that others can be relative to, from the first up to, not including, `to`. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
  readonly precision: Precision;
}

type Precision = 'year' | 'month' | 'day';

export interface MarkwhenContext {
  readonly order: DayOrder;
  /** The current day: `2025-03-20`. */
  readonly today: string;
  /** That of dates that have none; undefined where nobody said. */
  readonly year: number | undefined;
  /** Of the event before this one. */
  readonly previous: Stretch | undefined;
  readonly byId: ReadonlyMap<string, Stretch>;
}

export type MarkwhenDate =
  | { readonly kind: 'date'; readonly edtf: string; readonly why?: string; readonly stretch: Stretch }
  /** A date without a year, which `MarkwhenContext` does not have either. */
  | { readonly kind: 'yearless' }
  /** A date that gives none here; `why` is a phrase for the report. */
  | { readonly kind: 'none'; readonly why: string };

type Unit = 'year' | 'month' | 'week' | 'day' | 'weekday' | 'time';

interface Amount {
  readonly count: number;
  readonly unit: Unit;
}

/** What an event begins or ends with. */
type End =
  | { readonly kind: 'date'; readonly edtf: string; readonly why?: string | undefined }
  | { readonly kind: 'now' }
  | { readonly kind: 'yearless' }
  | { readonly kind: 'clock'; readonly time: string }
  | {
      readonly kind: 'relative';
      readonly amounts: readonly Amount[];
      readonly id: string | undefined;
      readonly before: boolean;
    };

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const NUMBER = '\\d{1,2}(?:st|nd|rd|th)?';
const CLOCK = '(?:[,\\s]+(\\d{1,2}:\\d\\d(?:\\s?[ap]m)?|\\d{1,2}\\s?[ap]m))?';
/** The digits of a day or month, as the order of both says, or a year of up to four. */
const DIGITS = new RegExp(
  `^(\\d{1,4}|\\d{4}-\\d\\d(?:-\\d\\d)?|\\d{1,2}/\\d{4}|\\d{1,2}/\\d{1,2}/\\d{4})${CLOCK}$`,
  'iu',
);
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?$/iu;
const WORDS = new RegExp(
  `^((?:${NUMBER}\\s+${MONTH}|${MONTH}\\s+${NUMBER}(?!\\d)|${MONTH})(?:,?\\s+\\d{4},?)?)${CLOCK}$`,
  'iu',
);
const RELATIVE =
  /^(?:(by|before|after)\s+)?(?:!([\w-]+)\s*)?(?:plus\s+|\+\s*)?((?:\d+\s*[a-z]+(?:\s+days?)?[\s,]*)*)$/iu;
const AMOUNT = /(\d+)\s*((?:week|work|business)\s*days?|[a-z]+)/giu;
const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/^(?:week|work|business)\s*days?$/iu, 'weekday'],
  [/^(?:years?|y)$/iu, 'year'],
  [/^months?$/iu, 'month'],
  [/^(?:weeks?|w)$/iu, 'week'],
  [/^(?:days?|d)$/iu, 'day'],
  [/^(?:hours?|h|minutes?|mins?|seconds?|secs?|s|milliseconds?|ms)$/iu, 'time'],
];

function amountsIn(text: string): readonly Amount[] | undefined {
  const amounts: Amount[] = [];
  for (const [, count, word = ''] of text.matchAll(AMOUNT)) {
    const unit = UNITS.find(([words]) => words.test(word))?.[1];
    if (unit === undefined) return undefined;
    amounts.push({ count: Number(count), unit });
  }
  return amounts;
}

function relativeEnd(text: string): End | undefined {
  const match = RELATIVE.exec(text);
  // 1990s are no seconds
  if (match === null || text === '' || /^\d{4}s$/iu.test(text)) return undefined;
  const [, word, id, amount = ''] = match;
  const amounts = amountsIn(amount);
  if (amounts === undefined || (amounts.length === 0 && id === undefined)) return undefined;
  return { kind: 'relative', amounts, id, before: word !== undefined && /^b/iu.test(word) };
}

function readEnd(text: string, { order, year }: MarkwhenContext): End | undefined {
  if (/^now$/iu.test(text)) return { kind: 'now' };
  const time = /:|[ap]m/iu.test(text) ? readTime(text) : undefined;
  if (time !== undefined) return { kind: 'clock', time };
  const [, digits, atDigits] = DIGITS.exec(text) ?? [];
  const [, words, atWords] = WORDS.exec(text) ?? [];
  const stamp = TIMESTAMP.test(text) ? text : undefined;
  const day = digits ?? words ?? stamp;
  if (day === undefined) return relativeEnd(text);
  const clock = atDigits ?? atWords;
  const padded = /^\d{1,3}$/u.test(day) ? day.padStart(4, '0') : day;
  const reading = readDate(padded.replace(/,$/u, ''), { order });
  if (reading.kind === 'yearless') {
    if (year === undefined) return { kind: 'yearless' };
    return withClock(reading.read(year), clock, `a date without a year: of ${year}`);
  }
  return reading.kind === 'date'
    ? withClock(
        reading.edtf,
        clock,
        reading.edtf === text ? undefined : (reading.note ?? 'a date in other words or digits'),
      )
    : undefined;
}

function withClock(edtf: string, clock: string | undefined, why: string | undefined): End {
  const time = clock === undefined ? undefined : readTime(clock);
  return { kind: 'date', edtf: time === undefined ? edtf : `${edtf}T${time}`, why };
}

/** What stands between two ends; the first that leaves two of them is meant. */
const BETWEEN = /\s*(?:[-–—/]|\sto\s)\s*/giu;

/** The ends of a text; of one end it is the only one. Undefined for what is no date. */
function endsOf(text: string, context: MarkwhenContext): readonly [End, End?] | undefined {
  const iso = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)\s*\/\s*(\S.*)$/u.exec(text);
  const splits = iso === null ? [] : [[iso[1] ?? '', iso[2] ?? ''] as const];
  if (iso === null) {
    const whole = readEnd(text, context);
    if (whole) return [whole];
  }
  for (const match of text.matchAll(BETWEEN))
    splits.push([text.slice(0, match.index), text.slice(match.index + match[0].length)]);
  for (const [first, second] of splits) {
    const [start, end] = [readEnd(first.trim(), context), readEnd(second.trim(), context)];
    if (start && end) return [start, end];
  }
  return undefined;
}

function stretchOf(edtf: string): Stretch | undefined {
  const parsed = parseDate(edtf);
  if (!parsed.ok) return undefined;
  const { from, to } = extent(spanOf(parsed.date));
  const last = edtf.split('/').at(-1) ?? '';
  const precision = /^\d{4}$/u.test(last) ? 'year' : /^\d{4}-\d\d$/u.test(last) ? 'month' : 'day';
  return { from: Math.floor(from), to: Math.ceil(to), precision };
}

/** A day some amounts later, or earlier. Months have the days that they have: a month after 31 January is 28 or 29 February. */
function moved(day: Day, amounts: readonly Amount[], direction: 1 | -1): Day {
  let at = day;
  for (const { count, unit } of amounts) {
    if (unit === 'week') at += direction * count * 7;
    else if (unit === 'day') at += direction * count;
    else if (unit === 'weekday') at = movedByWeekdays(at, count, direction);
    else if (unit !== 'time') at = movedByMonths(at, direction * count * (unit === 'year' ? 12 : 1));
  }
  return at;
}

function movedByMonths(day: Day, months: number): Day {
  const date = dateOf(day);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(date);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  date.setUTCDate(Math.min(dayOfMonth, last.getUTCDate()));
  return date.getTime() / 86_400_000;
}

/** The most week days that are counted; more are no plan. */
const WEEKDAYS = 10_000;

function movedByWeekdays(day: Day, count: number, direction: 1 | -1): Day {
  let at = day;
  for (let left = Math.min(count, WEEKDAYS); left > 0; at += direction) {
    const weekday = dateOf(direction > 0 ? at : at - 1).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left--;
  }
  return at;
}

const coarser: readonly Precision[] = ['day', 'month', 'year'];

/** A moved date is as precise as what it is moved from and by: a year and two months give a month. */
function precisionOf(base: Precision, amounts: readonly Amount[]): Precision {
  const units = amounts.map(({ unit }) => (unit === 'year' || unit === 'month' ? unit : 'day'));
  const all = [base, ...units].map((it) => coarser.indexOf(it));
  return coarser[Math.min(...all)] ?? 'day';
}

const pointOf = (day: Day, precision: Precision): string =>
  dateOf(day)
    .toISOString()
    .slice(0, precision === 'year' ? 4 : precision === 'month' ? 7 : 10);

function spanText({ from, to, precision }: Stretch): string {
  const [first, last] = [pointOf(from, precision), pointOf(Math.max(from, to - 1), precision)];
  return first === last ? first : `${first}/${last}`;
}

const RELATIVE_WHY = 'a date relative to another one';

/**
 * Reads what stands before the colon of an event.
 *
 * @returns undefined for what is no date of this format: the line is no event
 */
export function readMarkwhenDate(text: string, context: MarkwhenContext): MarkwhenDate | undefined {
  const plain = text.trim();
  const single = plain.replace(/\s+every\s.*$/iu, '');
  const isOne = DIGITS.test(single) || WORDS.test(single);
  if (isOne && readEnd(single, context) === undefined) return none('no such day');
  const ends = endsOf(single, context);
  if (ends === undefined) return undefined;
  const [start, end] = ends;
  const date = start.kind === 'yearless' || end?.kind === 'yearless' ? yearless : dated(start, end, context);
  if (date.kind !== 'date' || single === plain) return date;
  return { ...date, why: 'an event that is repeated: only the first is taken' };
}

const yearless: MarkwhenDate = { kind: 'yearless' };
const none = (why: string): MarkwhenDate => ({ kind: 'none', why });

function dated(start: End, end: End | undefined, context: MarkwhenContext): MarkwhenDate {
  if (isTimed(start) || (end && isTimed(end))) return none('hours and minutes from another date');
  try {
    return start.kind === 'relative' ? afterAnother(start, end, context) : fromOne(start, end, context);
  } catch (thrown) {
    // a day that JavaScript's Date does not reach
    if (thrown instanceof RangeError) return none('beyond the years of the format');
    throw thrown;
  }
}

const isTimed = (end: End): boolean =>
  end.kind === 'relative' && end.amounts.some(({ unit }) => unit === 'time');

function whole(edtf: string, why: string | undefined): MarkwhenDate {
  const stretch = stretchOf(edtf);
  if (stretch === undefined) return none('no date of the calendar, or an end before the beginning');
  return why === undefined ? { kind: 'date', edtf, stretch } : { kind: 'date', edtf, why, stretch };
}

/** The EDTF of an end that stands for itself; a time is on the day of another date. */
function pointAt(
  end: Exclude<End, { kind: 'relative' }>,
  day: Day | undefined,
  today: string,
): string | undefined {
  if (end.kind === 'date') return end.edtf;
  if (end.kind === 'now') return today;
  return end.kind === 'clock' && day !== undefined ? `${pointOf(day, 'day')}T${end.time}` : undefined;
}

function fromOne(
  start: Exclude<End, { kind: 'relative' }>,
  end: End | undefined,
  context: MarkwhenContext,
): MarkwhenDate {
  const { previous, today } = context;
  const from = pointAt(start, previous === undefined ? undefined : previous.to - 1, today);
  if (from === undefined) return none('a time without a day before it');
  const first = stretchOf(from);
  if (first === undefined) return none('no such day');
  const why =
    start.kind === 'now'
      ? '“now” is the day of the import'
      : start.kind === 'clock'
        ? 'a time on the day of the date before it'
        : start.kind === 'date'
          ? start.why
          : undefined;
  if (end === undefined) return whole(from, why);
  if (end.kind === 'now') return { ...whole(`${from}/..`, '“now”: it goes on'), ...goesOn(first, today) };
  if (end.kind === 'relative') {
    const stretch: Stretch = {
      from: first.from,
      to: moved(first.from, end.amounts, 1),
      precision: precisionOf(first.precision, end.amounts),
    };
    const last = pointOf(Math.max(first.from, stretch.to - 1), stretch.precision);
    return whole(last === from ? from : `${from}/${last}`, RELATIVE_WHY);
  }
  const to = pointAt(end, first.from, today);
  const endWhy = end.kind === 'date' ? end.why : undefined;
  return whole(`${from}/${to ?? ''}`, why ?? endWhy ?? 'from one date to another');
}

/** What is relative to an event that goes on is so to the day of the import. */
const goesOn = (first: Stretch, today: string): { readonly stretch: Stretch } => ({
  stretch: { ...first, to: Math.max(first.to, stretchOf(today)?.to ?? first.to), precision: 'day' },
});

function afterAnother(
  start: Extract<End, { kind: 'relative' }>,
  end: End | undefined,
  context: MarkwhenContext,
): MarkwhenDate {
  const base = (start.id === undefined ? undefined : context.byId.get(start.id)) ?? context.previous;
  if (base === undefined) return none('relative to a date that is not there');
  const amounts = end?.kind === 'relative' ? [...start.amounts, ...end.amounts] : start.amounts;
  const precision = precisionOf(base.precision, amounts);
  // of one amount it is the length; of two the first is the distance
  const [gap, length] =
    end === undefined ? [[], start.amounts] : [start.amounts, end.kind === 'relative' ? end.amounts : []];
  if (start.before) {
    const to = moved(base.from, gap, -1);
    return whole(spanText({ from: moved(to, length, -1), to, precision }), RELATIVE_WHY);
  }
  const from = moved(base.to, gap, 1);
  if (end === undefined || end.kind === 'relative')
    return whole(spanText({ from, to: moved(from, length, 1), precision }), RELATIVE_WHY);
  const first = pointOf(from, precision);
  if (end.kind === 'now') return whole(`${first}/..`, RELATIVE_WHY);
  return whole(`${first}/${pointAt(end, from, context.today) ?? ''}`, RELATIVE_WHY);
}
