import { dayFromCivil } from '../model/calendar.ts';
import { dayOf, formatDate, isMoment, stretchOf } from '../model/date.ts';
import type { EdtfDate, Interval, Moment, Point, Range, TimeOfDay } from '../model/date.ts';
import { dateOf } from '../model/units.ts';
import { DATE_WORDS } from './dateWords.ts';
import type { DateWords, PointText } from './dateWords.ts';
import { chooseLocale, intlTag } from './locale.ts';

/** `full`: 24 August 2024. `short`: 24 Aug, for places that show the year nearby. */
export type DateForm = 'full' | 'short';

const wordsIn = (locale: string): DateWords => DATE_WORDS[chooseLocale([locale])];

/** The fields of a calendar day to format. */
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

/** Formats fields of a calendar day. The era is added up to the year 99, as a number alone would not look like a year. */
function calendarText(
  locale: string,
  { day, month, year }: Fields,
  on: readonly [number, number?, number?],
): string {
  const [y, m = 1, d = 1] = on;
  const dropsMonth = day && year && !month; // "28, 2024": `Intl` has no such format; it is the end of "August 28, 2024"
  const format = formatFor(locale, {
    timeZone: 'UTC',
    calendar: 'gregory',
    ...(day ? { day: 'numeric' } : {}),
    ...(month ? { month } : dropsMonth ? { month: 'long' } : {}),
    ...(year ? { year: 'numeric', ...(y < 100 ? { era: 'short' } : {}) } : {}),
  });
  const parts = format.formatToParts(dateOf(dayFromCivil(y, m, d)));
  return inWords(dropsMonth ? parts.slice(parts.findIndex(({ type }) => type === 'day')) : parts, locale);
}

/** Whether a locale writes the month before the day: "August 24, 2024". */
function monthFirst(locale: string): boolean {
  const types = formatFor(locale, { day: 'numeric', month: 'long' })
    .formatToParts(0)
    .map(({ type }) => type);
  return types.indexOf('month') < types.indexOf('day');
}

/** Formats a date, with the day's numeral as the language writes it: "1er mars 2025". */
export const formatted = (format: Intl.DateTimeFormat, date: Date, locale: string): string =>
  inWords(format.formatToParts(date), locale);

const inWords = (parts: readonly Intl.DateTimeFormatPart[], locale: string): string =>
  parts.map(({ type, value }) => (type === 'day' ? wordsIn(locale).day(value) : value)).join('');

/** Formats a range of dates, with the numerals of days as the language writes them: "1er–3 mars 2025". */
export const formattedRange = (format: Intl.DateTimeFormat, from: Date, to: Date, locale: string): string =>
  inWords(format.formatRangeToParts(from, to), locale);

/** A year by its last two digits, in a language where it is known which century is meant: "’35". */
export const lastDigitsOfYear = (year: number, locale: string): string =>
  wordsIn(locale).lastDigits(lastDigits(locale, year));

const lastDigits = (locale: string, year: number): string =>
  formatFor(locale, { timeZone: 'UTC', calendar: 'gregory', year: '2-digit' }).format(
    dateOf(dayFromCivil(year, 1, 1)),
  );

/** Formats all years from one to a later one, both with three digits or more: "1959–60", "1999–2001". */
export function yearsText(from: number, to: number, locale: string): string {
  const [first, last] = [yearText(locale, from), yearText(locale, to)];
  const sameCentury = Math.floor(from / 100) === Math.floor(to / 100);
  return sameCentury ? wordsIn(locale).years(first, last, lastDigits(locale, to)) : `${first}–${last}`;
}

const yearText = (locale: string, year: number) => calendarText(locale, { year: true }, [year]);

function yearPointText(year: number, locale: string): PointText {
  return {
    text: yearText(locale, year),
    point: { kind: 'year', year, approximate: false, uncertain: false },
  };
}

/** Which of the larger fields are shown; a pair of dates shows a shared field once. */
interface ShownFields {
  readonly year: boolean;
  readonly month: boolean;
}

const standaloneFields = (point: Point, form: DateForm): ShownFields => ({
  year: form === 'full' || point.kind !== 'day',
  month: true,
});

function unqualifiedText(point: Point, locale: string, form: DateForm, shown: ShownFields): string {
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
      const [first, last] = [yearPointText(point.first, locale), yearPointText(point.last, locale)];
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

function pointText(
  point: Point,
  locale: string,
  form: DateForm,
  shown = standaloneFields(point, form),
): PointText {
  const words = wordsIn(locale);
  let text = unqualifiedText(point, locale, form, shown);
  if (point.approximate) text = form === 'full' ? words.about(text) : words.aboutShort(text);
  if (point.uncertain) text = form === 'full' ? words.uncertain(text) : words.uncertainShort(text);
  return { text, point };
}

/** Where two points show their years: both where they differ, else only the second, if it would alone. */
function yearsShown(from: Point, to: Point, form: DateForm): readonly [boolean, boolean] {
  const inYear = (point: Point) => (point.kind === 'day' || point.kind === 'month' ? point.year : undefined);
  const same = inYear(from) !== undefined && inYear(from) === inYear(to);
  const year = (point: Point) => !same || standaloneFields(point, form).year;
  return [isAlike(from, to) ? !same : year(from), year(to)];
}

const isAlike = (from: Point, to: Point): boolean =>
  from.approximate === to.approximate && from.uncertain === to.uncertain;

/**
 * The texts of two points that form a range. A year or month that they share is shown once, with the second (a month before
 * the day, with the first); but twice when only one of them is qualified, as "about 24 – 28 August" would be ambiguous.
 * `tight`: see `DateWords.range`.
 */
function pairText(
  from: Point,
  to: Point,
  locale: string,
  form: DateForm,
): readonly [PointText, PointText, tight: boolean] {
  const alike = isAlike(from, to);
  const plain = alike && !to.approximate && !to.uncertain;
  const sameMonth =
    alike && from.kind === 'day' && to.kind === 'day' && from.year === to.year && from.month === to.month;
  const numerals = sameMonth || (from.kind === 'year' && to.kind === 'year' && from.year > 99);
  const [fromYear, toYear] = yearsShown(from, to, form);
  // "24–28 August", but "August 24–28"
  const leads = sameMonth && monthFirst(locale);
  return [
    pointText(from, locale, form, { year: fromYear, month: !sameMonth || leads }),
    pointText(to, locale, form, { year: toYear, month: !leads || !plain }),
    plain && numerals,
  ];
}

/** A moment in words, as part of a phrase: "24 August 2024, 20:00 UTC+2". */
const momentText = (moment: Moment, locale: string, form: DateForm): PointText =>
  moment.kind === 'time'
    ? { text: timeText(moment, locale, form), point: dayOf(moment) }
    : pointText(moment, locale, form);

/** An interval of which an end is a time: a day and an offset that both ends share are said once. */
function timesText(from: Moment, to: Moment, locale: string, form: DateForm): string {
  const words = wordsIn(locale);
  const [first, last] = [dayOf(from), dayOf(to)];
  const zoneOf = (moment: Moment) => (moment.kind === 'time' && form === 'full' ? moment.zone : '');
  const [zone, endZone] = [zoneOf(from), zoneOf(to)];
  const end = to.kind === 'time' ? clockText(to, locale) + zoneText(endZone, locale) : '';
  // an end without an offset has that of the start
  const shared = to.kind === 'time' && (endZone === zone || endZone === '');
  const start = from.kind === 'time' ? clockText(from, locale) + zoneText(shared ? '' : zone, locale) : '';
  const zoned = shared && endZone === '' ? end + zoneText(zone, locale) : end;
  if (start !== '' && end !== '' && formatDate(first) === formatDate(last))
    return words.time(pointText(first, locale, form).text, words.range(start, zoned, shared));
  const [firstYear, lastYear] = yearsShown(first, last, form);
  const said = (point: Point, year: boolean, clock: string) => {
    const { text } = pointText(point, locale, form, { year, month: true });
    return clock === '' ? text : words.time(text, clock);
  };
  return words.range(said(first, firstYear, start), said(last, lastYear, zoned), false);
}

function intervalText({ start, end }: Interval, locale: string, form: DateForm): string {
  const words = wordsIn(locale);
  if (isMoment(start) && isMoment(end)) {
    if (formatDate(start) === formatDate(end)) return momentText(start, locale, form).text;
    if (start.kind === 'time' || end.kind === 'time') return timesText(start, end, locale, form);
    const [from, to, tight] = pairText(start, end, locale, form);
    return words.range(from.text, to.text, tight);
  }
  if (isMoment(start)) {
    const from = momentText(start, locale, form);
    return end.kind === 'open' ? words.since(from) : words.endUnknown(from);
  }
  if (!isMoment(end)) return ''; // the parser rejects such an interval
  const to = momentText(end, locale, form);
  return start.kind === 'open' ? words.until(to) : words.startUnknown(to);
}

/** The next day, month or year: there is nothing between the two. */
const isNext = (from: Point, to: Point): boolean =>
  from.kind === to.kind &&
  (from.kind === 'day' || from.kind === 'month' || from.kind === 'year') &&
  stretchOf(from).to === stretchOf(to).from;

/** `either(['28', '29 January'])` → "28 or 29 January". */
const either = (texts: readonly string[], locale: string): string =>
  new Intl.ListFormat(intlTag(locale), { type: 'disjunction' }).format(texts);

function choiceText(choice: Point | Range, locale: string, form: DateForm): string {
  const words = wordsIn(locale);
  if (choice.kind !== 'range') return pointText(choice, locale, form).text;
  const { from, to } = choice;
  if (from.kind !== 'open' && to.kind !== 'open') {
    const [first, last] = pairText(from, to, locale, form);
    return isNext(from, to) ? either([first.text, last.text], locale) : words.between(first, last);
  }
  if (from.kind !== 'open') return words.orLater(pointText(from, locale, form));
  return to.kind === 'open' ? '' : words.orEarlier(pointText(to, locale, form)); // the parser rejects a range without ends
}

/** Formats an offset such as `+05:30` as UTC+5:30. */
function zoneText(zone: string, locale: string): string {
  if (zone === '') return '';
  const [, sign = '', hours = '', minutes = ''] = /^([+-])(\d\d):(\d\d)$/.exec(zone) ?? [];
  if (sign === '' || zone === '+00:00') return ' UTC';
  const number = (digits: string, minimumIntegerDigits: number) =>
    new Intl.NumberFormat(intlTag(locale), { minimumIntegerDigits }).format(Number(digits));
  return ` UTC${sign === '-' ? '−' : '+'}${number(hours, 1)}${minutes === '00' ? '' : `:${number(minutes, 2)}`}`;
}

function clockText({ hour, minute }: TimeOfDay, locale: string): string {
  const clock = formatFor(locale, { timeZone: 'UTC', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return clock.format(dateOf((hour * 60 + minute) / 1440));
}

function timeText(time: TimeOfDay, locale: string, form: DateForm): string {
  const zone = form === 'full' ? zoneText(time.zone, locale) : '';
  return wordsIn(locale).time(pointText(dayOf(time), locale, form).text, clockText(time, locale) + zone);
}

/** Formats a date in words, in its own precision. Not capitalised: "spring 2025", "about 24 August 2024". */
export function dateText(date: EdtfDate, locale: string, form: DateForm = 'full'): string {
  switch (date.kind) {
    case 'time':
      return timeText(date, locale, form);
    case 'interval':
      return intervalText(date, locale, form);
    case 'set':
      return either(
        date.choices.map((choice) => choiceText(choice, locale, form)),
        locale,
      );
    default:
      return pointText(date, locale, form).text;
  }
}

type CivilDay = Pick<TimeOfDay, 'year' | 'month' | 'day'>;

/** Formats a day in short form with its year: "24 Aug 2024". */
export const shortDayText = ({ year, month, day }: CivilDay, locale: string): string =>
  calendarText(locale, { day: true, month: 'short', year: true }, [year, month, day]);

/**
 * The value of `<time datetime>` (HTML, 4.5.14: a year, a month, a day, a time with or without offset); undefined when HTML
 * has no form for it: seasons, decades, intervals, sets, approximate and uncertain dates, years before 1.
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

/** Formats a number of days in one rounded unit: years from two years on, months from two months on, else days. */
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
