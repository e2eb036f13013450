import { parseDate } from './date.ts';
import { formatDay, wrongDay } from './point.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** The month, 1 to 12, of an English name or its first letters, three at least; undefined for any other word. */
function monthOf(word: string): number | undefined {
  const at = word.length < 3 ? -1 : MONTHS.findIndex((name) => name.startsWith(word.toLowerCase()));
  return at < 0 ? undefined : at + 1;
}

/**
 * The year of its last two digits by the rule of POSIX (`strptime`, `%y`): 69 to 99 are 1969 to 1999, 00 to 68 are 2000 to 2068.
 */
export const yearOfTwoDigits = (digits: number): number => digits + (digits < 69 ? 2000 : 1900);

const yearOf = (digits: string): number =>
  digits.length === 2 ? yearOfTwoDigits(Number(digits)) : Number(digits);

/** A day as EDTF; no text where the calendar does not have it. */
const day = (year: number, month: number, date: number): readonly string[] =>
  wrongDay(year, month, date) === undefined ? [formatDay(year, month, date)] : [];

const month = (year: number, month: number): readonly string[] =>
  day(year, month, 1).map((first) => first.slice(0, -3));

type Shape = readonly [RegExp, (...groups: readonly string[]) => readonly string[]];

const SHAPES: readonly Shape[] = [
  // 2025/3/12, 2025.03.12, 2025-3-12
  [/^(\d{4})[-/.](\d\d?)[-/.](\d\d?)$/, (y, m, d) => day(Number(y), Number(m), Number(d))],
  [/^(\d{4})(\d\d)(\d\d)$/, (y, m, d) => day(Number(y), Number(m), Number(d))],
  // with full stops the day comes first
  [/^(\d\d?)\.(\d\d?)\.(\d{4}|\d\d)$/, (d, m, y = '') => day(yearOf(y), Number(m), Number(d))],
  [
    /^(\d\d?)([-/])(\d\d?)\2(\d{4}|\d\d)$/,
    (a, _, b, y = '') => [
      ...day(yearOf(y), Number(b), Number(a)),
      ...(a === b ? [] : day(yearOf(y), Number(a), Number(b))),
    ],
  ],
  [/^(\d{4})[-/.](\d\d?)$/, (y, m) => month(Number(y), Number(m))],
  [/^(\d\d?)[-/.](\d{4})$/, (m, y) => month(Number(y), Number(m))],
  // 12 March 2025, 12-Mar-25
  [
    /^(\d\d?)(?:st|nd|rd|th)?[-\s]([a-z]+)\.?,?[-\s](\d{4}|\d\d)$/i,
    (d, m = '', y = '') => day(yearOf(y), monthOf(m) ?? 0, Number(d)),
  ],
  [
    /^([a-z]+)\.?\s(\d\d?)(?:st|nd|rd|th)?,?\s(\d{4})$/i,
    (m = '', d, y) => day(Number(y), monthOf(m) ?? 0, Number(d)),
  ],
  [/^([a-z]+)\.?,?[-\s](\d{4})$/i, (m = '', y) => month(Number(y), monthOf(m) ?? 0)],
  // 2025-03-12 14:30, 2025-03-12T14:30:00.000Z
  [
    /^(\d{4})-(\d\d)-(\d\d)[\sT]([01]\d|2[0-3])(:[0-5]\d)(:[0-5]\d)?(?:[.,]\d+)?(Z|[+-]\d\d:\d\d)?$/i,
    (y, m, d, hour = '', minute = '', second = '', zone = '') =>
      day(Number(y), Number(m), Number(d)).map(
        (date) => `${date}T${hour}${minute}${second}${zone.toUpperCase()}`,
      ),
  ],
];

/**
 * The dates in the document's format that somebody probably meant who wrote a day or a month in another way: 12/03/2025 may be
 * `2025-03-12` or `2025-12-03`. None for a text that is like no such date, or names a day that does not exist. (Importers
 * read many more shapes.)
 */
export function dateProposals(text: string): readonly string[] {
  const plain = text.trim().replace(/\s+/g, ' ');
  for (const [shape, read] of SHAPES) {
    const groups = shape.exec(plain)?.slice(1);
    if (groups) return read(...groups).filter((date) => parseDate(date).ok);
  }
  return [];
}
