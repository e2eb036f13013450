import { dayFromCivil } from '../model/calendar.ts';
import { formatDate } from '../model/date.ts';
import type { EdtfDate, Interval, Point, Range, TimeOfDay } from '../model/date.ts';
import { dateOf } from '../model/units.ts';
import type { Day } from '../model/units.ts';
import { DATE_WORDS } from './dateWords.ts';
import type { DateWords, Said } from './dateWords.ts';
import { chooseLocale, intlTag } from './locale.ts';

/** `full`: 24 August 2024, for reading. `short`: 24 Aug, where the year stands nearby. */
export type DateForm = 'full' | 'short';

const wordsIn = (locale: string): DateWords => DATE_WORDS[chooseLocale([locale])];

/** The fields of a calendar day that are said. */
interface Fields {
  readonly day?: boolean;
  readonly month?: 'long' | 'short';
  readonly year?: boolean;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(intlTag(locale), options);
  formats.set(key, format);
  return format;
}

/** The era is said up to the year 99, where a bare number would not look like a year. */
function calendarText(
  locale: string,
  { day, month, year }: Fields,
  on: readonly [number, number?, number?],
): string {
  const [y, m = 1, d = 1] = on;
  const before = day && year && !month; // "28, 2024": no format of its own, but the end of "August 28, 2024"
  const format = formatFor(locale, {
    timeZone: 'UTC',
    calendar: 'gregory',
    ...(day ? { day: 'numeric' } : {}),
    ...(month ? { month } : before ? { month: 'long' } : {}),
    ...(year ? { year: 'numeric', ...(y < 100 ? { era: 'short' } : {}) } : {}),
  });
  const parts = format.formatToParts(dateOf(dayFromCivil(y, m, d)));
  return inWords(before ? parts.slice(parts.findIndex(({ type }) => type === 'day')) : parts, locale);
}

/** "August 24, 2024", as in the United States. */
function monthFirst(locale: string): boolean {
  const types = formatFor(locale, { day: 'numeric', month: 'long' })
    .formatToParts(0)
    .map(({ type }) => type);
  return types.indexOf('month') < types.indexOf('day');
}

/** A date in a format, with its day as the language counts it: "1er mars 2025". */
export const formatted = (format: Intl.DateTimeFormat, date: Date, locale: string): string =>
  inWords(format.formatToParts(date), locale);

const inWords = (parts: readonly Intl.DateTimeFormatPart[], locale: string): string =>
  parts.map(({ type, value }) => (type === 'day' ? wordsIn(locale).day(value) : value)).join('');

const yearText = (locale: string, year: number) => calendarText(locale, { year: true }, [year]);

function sayYear(year: number, locale: string): Said {
  return {
    text: yearText(locale, year),
    point: { kind: 'year', year, approximate: false, uncertain: false },
  };
}

/** Which of the larger fields are said; a pair of dates that shares them says them once. */
interface Shown {
  readonly year: boolean;
  readonly month: boolean;
}

const alone = (point: Point, form: DateForm): Shown => ({
  year: form === 'full' || point.kind !== 'day',
  month: true,
});

function bareText(point: Point, locale: string, form: DateForm, shown: Shown): string {
  const words = wordsIn(locale);
  const month = form === 'full' ? 'long' : 'short';
  const monthText = (year: number, which: number) =>
    calendarText(locale, { month, year: shown.year }, [year, which]);
  switch (point.kind) {
    case 'day': {
      const fields: Fields = { day: true, year: shown.year, ...(shown.month ? { month } : {}) };
      return calendarText(locale, fields, [point.year, point.month, point.day]);
    }
    case 'month':
      return monthText(point.year, point.month);
    case 'season':
      return words.season(point.season, yearText(locale, point.year), yearText(locale, point.year + 1));
    case 'year':
      return yearText(locale, point.year);
    case 'decade':
    case 'century': {
      if (point.kind === 'decade' && point.first > 0) return words.decade(yearText(locale, point.first));
      const [first, last] = [sayYear(point.first, locale), sayYear(point.last, locale)];
      return words.between(first, last);
    }
    case 'day-of-month':
      return words.dayUnknown(monthText(point.year, point.month));
    case 'month-of-year':
      return words.monthUnknown(yearText(locale, point.year));
    case 'day-of-year':
      return words.dayAndMonthUnknown(yearText(locale, point.year));
  }
}

function say(point: Point, locale: string, form: DateForm, shown = alone(point, form)): Said {
  const words = wordsIn(locale);
  let text = bareText(point, locale, form, shown);
  if (point.approximate) text = form === 'full' ? words.about(text) : words.aboutShort(text);
  if (point.uncertain) text = form === 'full' ? words.uncertain(text) : words.uncertainShort(text);
  return { text, point };
}

/**
 * Both ends of a pair: a year or month they share is said once, at the second (a month that leads, at the first); not when only one of them is qualified,
 * as "about 24 – 28 August" would not say which.
 */
function sayPair(
  from: Point,
  to: Point,
  locale: string,
  form: DateForm,
): readonly [Said, Said, tight: boolean] {
  const inYear = (point: Point) => (point.kind === 'day' || point.kind === 'month' ? point.year : undefined);
  const alike = from.approximate === to.approximate && from.uncertain === to.uncertain;
  const plain = alike && !to.approximate && !to.uncertain;
  const sameYear = inYear(from) !== undefined && inYear(from) === inYear(to);
  const sameMonth = alike && sameYear && from.kind === 'day' && to.kind === 'day' && from.month === to.month;
  const numerals = sameMonth || (from.kind === 'year' && to.kind === 'year' && from.year > 99);
  const year = (point: Point) => !sameYear || alone(point, form).year;
  // the month is said where it stands between or around the days: "24–28 August", but "August 24–28"
  const leads = sameMonth && monthFirst(locale);
  return [
    say(from, locale, form, { year: alike ? !sameYear : year(from), month: !sameMonth || leads }),
    say(to, locale, form, { year: year(to), month: !leads || !plain }),
    plain && numerals,
  ];
}

const isPoint = (end: Interval['start']): end is Point => end.kind !== 'open' && end.kind !== 'unknown';

function intervalText({ start, end }: Interval, locale: string, form: DateForm): string {
  const words = wordsIn(locale);
  if (isPoint(start) && isPoint(end)) {
    if (formatDate(start) === formatDate(end)) return say(start, locale, form).text;
    const [from, to, tight] = sayPair(start, end, locale, form);
    return words.range(from.text, to.text, tight);
  }
  if (isPoint(start)) {
    const from = say(start, locale, form);
    return end.kind === 'open' ? words.since(from) : words.endUnknown(from);
  }
  if (!isPoint(end)) return ''; // the parser takes no such interval
  const to = say(end, locale, form);
  return start.kind === 'open' ? words.until(to) : words.startUnknown(to);
}

function choiceText(choice: Point | Range, locale: string, form: DateForm): string {
  const words = wordsIn(locale);
  if (choice.kind !== 'range') return say(choice, locale, form).text;
  const { from, to } = choice;
  if (from.kind !== 'open' && to.kind !== 'open') {
    const [first, last] = sayPair(from, to, locale, form);
    return words.between(first, last);
  }
  if (from.kind !== 'open') return words.orLater(say(from, locale, form));
  return to.kind === 'open' ? '' : words.orEarlier(say(to, locale, form)); // nor a range without ends
}

/** `+05:30` as UTC+5:30. */
function zoneText(zone: string, locale: string): string {
  if (zone === '') return '';
  const [, sign = '', hours = '', minutes = ''] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  if (sign === '' || zone === '+00:00') return ' UTC';
  const number = (digits: string, minimumIntegerDigits: number) =>
    new Intl.NumberFormat(intlTag(locale), { minimumIntegerDigits }).format(Number(digits));
  return ` UTC${sign === '-' ? '−' : '+'}${number(hours, 1)}${minutes === '00' ? '' : `:${number(minutes, 2)}`}`;
}

function timeText(time: TimeOfDay, locale: string, form: DateForm): string {
  const { year, month, day, hour, minute } = time;
  const point: Point = { kind: 'day', year, month, day, approximate: false, uncertain: false };
  const instant: Day = dayFromCivil(year, month, day) + (hour * 60 + minute) / 1440;
  const clock = formatFor(locale, { timeZone: 'UTC', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const zone = form === 'full' ? zoneText(time.zone, locale) : '';
  return wordsIn(locale).time(say(point, locale, form).text, clock.format(dateOf(instant)) + zone);
}

/** A date in the reader's words, no more exact than it is. Not capitalised: "spring 2025", "about 24 August 2024". */
export function dateText(date: EdtfDate, locale: string, form: DateForm = 'full'): string {
  switch (date.kind) {
    case 'time':
      return timeText(date, locale, form);
    case 'interval':
      return intervalText(date, locale, form);
    case 'set': {
      const choices = date.choices.map((choice) => choiceText(choice, locale, form));
      return new Intl.ListFormat(intlTag(locale), { type: 'disjunction' }).format(choices);
    }
    default:
      return say(date, locale, form).text;
  }
}

type CivilDay = Pick<TimeOfDay, 'year' | 'month' | 'day'>;

/** A day in few words that is complete without its surroundings: "24 Aug 2024". */
export const shortDayText = ({ year, month, day }: CivilDay, locale: string): string =>
  calendarText(locale, { day: true, month: 'short', year: true }, [year, month, day]);

/**
 * The value of `<time datetime>` (HTML, 4.5.14: a year, a month, a day, a time with or without offset), or undefined
 * when HTML has no form for it: seasons, decades, intervals, sets, what is about or uncertain, years before 1.
 */
export function machineDate(date: EdtfDate): string | undefined {
  switch (date.kind) {
    case 'time':
      return date.year > 0 ? formatDate(date) : undefined;
    case 'day':
    case 'month':
    case 'year':
    case 'day-of-month':
    case 'month-of-year':
    case 'day-of-year':
      // an unspecified day or month is left out: "1985-04-XX" is some day of "1985-04"
      return date.year > 0 && !date.approximate && !date.uncertain
        ? formatDate(date).replaceAll('-XX', '')
        : undefined;
    default:
      return undefined;
  }
}

const DAYS_PER_YEAR = 365.2425;
const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;

/** The length of a cut, rounded to one unit: years from two years on, months from two months on, else days. */
export function duration(days: number, locale: string, form: DateForm = 'full'): string {
  const months = Math.round(days / DAYS_PER_MONTH);
  const [value, unit] =
    months >= 24
      ? [Math.round(days / DAYS_PER_YEAR), 'year']
      : months >= 2
        ? [months, 'month']
        : [Math.round(days), 'day'];
  const unitDisplay = form === 'full' ? 'long' : 'narrow';
  return new Intl.NumberFormat(intlTag(locale), { style: 'unit', unit, unitDisplay }).format(value);
}
