import { dayFromCivil, daysInMonth } from './calendar.ts';
import type { Day } from './units.ts';

/** EDTF level 1 qualifiers of a whole point: `?` is uncertain, `~` approximate, `%` both. They never change its days. */
export interface Qualified {
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** 21 spring (March–May), 22 summer, 23 autumn, 24 winter (December to February of the next year). */
export type Season = 21 | 22 | 23 | 24;

/**
 * A single EDTF date (no interval, set or time), in the precision in which it is written. Years are −9999 to 9999 with a
 * year 0 (which is 1 BC); months and days count from 1; `first` and `last` are years, both included.
 */
export type Point = Qualified &
  (
    | { readonly kind: 'day'; readonly year: number; readonly month: number; readonly day: number } // 1985-04-12
    | { readonly kind: 'month'; readonly year: number; readonly month: number } // 1985-04
    | { readonly kind: 'season'; readonly year: number; readonly season: Season } // 1985-21
    | { readonly kind: 'year'; readonly year: number } // 1985
    | { readonly kind: 'decade'; readonly first: number; readonly last: number } // 198X
    | { readonly kind: 'century'; readonly first: number; readonly last: number } // 19XX
    | { readonly kind: 'day-of-month'; readonly year: number; readonly month: number } // 1985-04-XX
    | { readonly kind: 'month-of-year'; readonly year: number } // 1985-XX
    | { readonly kind: 'day-of-year'; readonly year: number } // 1985-XX-XX
  );

/** The result of parsing: a value, or a phrase that completes "expected …" in a message to the document's author. */
export type Parsed<T> =
  { readonly ok: true; readonly date: T } | { readonly ok: false; readonly expected: string };

export const failed = (expected: string) => ({ ok: false, expected }) as const;

const EXPECTED =
  'a date such as "2024-08-24", "2024-08", "2024", "2024-21" (spring), "201X", "2024-08~", "2024-07/2024-09" or "[2024-08-01..2024-08-05]"';

const two = (n: number): string => String(n).padStart(2, '0');

/** Formats a year with at least four digits: −44 is `-0044`. */
const formatYear = (year: number): string => (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');

export const formatDay = (year: number, month: number, day: number): string =>
  `${formatYear(year)}-${two(month)}-${two(day)}`;

/** A phrase that completes "expected …" when a calendar day does not exist; undefined when it does. */
export function wrongDay(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12) return 'a month from 01 to 12';
  const days = daysInMonth(year, month);
  if (day < 1 || day > days) return `a day from 01 to ${days} in ${formatYear(year)}-${two(month)}`;
  return undefined;
}

function qualifiers(mark: string): Qualified {
  return { approximate: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' };
}

/** The range of years that start with these digits: 201 → 2010 to 2019, −1 → −19 to −10; there is no year −0. */
function years(negative: boolean, digits: number, length: 10 | 100): { first: number; last: number } {
  const near = digits * length;
  const far = near + length - 1;
  return negative ? { first: -far, last: -Math.max(near, 1) } : { first: near, last: far };
}

/**
 * Parses a single date without time, interval or set: ISO 8601-2:2019 (EDTF) levels 0 and 1. Unspecified digits are
 * supported in the five forms of level 1: `201X`, `20XX`, `2004-XX`, `1985-04-XX`, `1985-XX-XX`.
 */
export function parsePoint(text: string): Parsed<Point> {
  const body = text.replace(/[?~%]$/, '');
  const qualified = qualifiers(text.slice(body.length));
  if (/^-0000|^Y-0+$/.test(body)) return failed('the year 0 as "0000": there is no year −0');

  const some = /^(-?)(\d{2})(?:(\d)X|XX)$/.exec(body);
  if (some) {
    const [, sign, hundreds = '', ten] = some;
    return ten === undefined
      ? { ok: true, date: { kind: 'century', ...years(sign === '-', Number(hundreds), 100), ...qualified } }
      : {
          ok: true,
          date: { kind: 'decade', ...years(sign === '-', Number(hundreds + ten), 10), ...qualified },
        };
  }

  const long = /^Y(-?\d+)$/.exec(body);
  if (long) {
    const year = Number(long[1]);
    if (Math.abs(year) > 9999) return failed('a year from −9999 to 9999');
    return { ok: true, date: { kind: 'year', year, ...qualified } };
  }

  // eight digits are rather a day
  if (/^[-+]?(?!\d{8}$)\d{5,}(?:-\d\d){0,2}$/.test(body)) return failed('a year from −9999 to 9999');

  const parts = /^(-?\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?$/.exec(body);
  if (!parts) return failed(EXPECTED);
  const year = Number(parts[1]);
  const [, , mm, dd] = parts;
  if (mm === undefined) return { ok: true, date: { kind: 'year', year, ...qualified } };
  if (mm === 'XX') {
    if (dd === undefined) return { ok: true, date: { kind: 'month-of-year', year, ...qualified } };
    if (dd === 'XX') return { ok: true, date: { kind: 'day-of-year', year, ...qualified } };
    return failed('"XX" for the day as well when the month is "XX"');
  }
  const month = Number(mm);
  if (dd === undefined && (month === 21 || month === 22 || month === 23 || month === 24)) {
    return { ok: true, date: { kind: 'season', year, season: month, ...qualified } };
  }
  if (dd === undefined && (month < 1 || month > 12)) {
    return failed('a month from 01 to 12, or a season: 21 spring, 22 summer, 23 autumn, 24 winter');
  }
  const wrong = wrongDay(year, month, dd === undefined || dd === 'XX' ? 1 : Number(dd));
  if (wrong !== undefined) return failed(wrong);
  if (dd === undefined) return { ok: true, date: { kind: 'month', year, month, ...qualified } };
  if (dd === 'XX') return { ok: true, date: { kind: 'day-of-month', year, month, ...qualified } };
  return { ok: true, date: { kind: 'day', year, month, day: Number(dd), ...qualified } };
}

function digits(point: Point): string {
  switch (point.kind) {
    case 'day':
      return formatDay(point.year, point.month, point.day);
    case 'month':
      return `${formatYear(point.year)}-${two(point.month)}`;
    case 'season':
      return `${formatYear(point.year)}-${point.season}`;
    case 'year':
      return formatYear(point.year);
    case 'decade':
      return `${formatYear(point.first).slice(0, -1)}X`;
    case 'century':
      return `${formatYear(point.first).slice(0, -2)}XX`;
    case 'day-of-month':
      return `${formatYear(point.year)}-${two(point.month)}-XX`;
    case 'month-of-year':
      return `${formatYear(point.year)}-XX`;
    case 'day-of-year':
      return `${formatYear(point.year)}-XX-XX`;
  }
}

/** Formats a point as EDTF, the inverse of `parsePoint`; years have four digits. */
export function formatPoint(point: Point): string {
  const mark = point.approximate ? (point.uncertain ? '%' : '~') : point.uncertain ? '?' : '';
  return digits(point) + mark;
}

/** The first and the last day of a point, both included. */
export function daysOf(point: Point): { readonly first: Day; readonly last: Day } {
  const wholeMonths = (year: number, month: number, months: number) => {
    const after = month + months; // may lie in the next year
    const last = after > 12 ? dayFromCivil(year + 1, after - 12, 1) : dayFromCivil(year, after, 1);
    return { first: dayFromCivil(year, month, 1), last: last - 1 };
  };
  switch (point.kind) {
    case 'day': {
      const day = dayFromCivil(point.year, point.month, point.day);
      return { first: day, last: day };
    }
    case 'month':
    case 'day-of-month':
      return wholeMonths(point.year, point.month, 1);
    case 'season':
      return wholeMonths(point.year, 3 * (point.season - 20), 3);
    case 'year':
    case 'month-of-year':
    case 'day-of-year':
      return wholeMonths(point.year, 1, 12);
    case 'decade':
    case 'century':
      return { first: dayFromCivil(point.first, 1, 1), last: dayFromCivil(point.last, 12, 31) };
  }
}
