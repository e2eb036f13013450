import type { Day } from './units.ts';

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * Whether a year is a leap year of the proleptic Gregorian calendar with a year 0 (ISO 8601): 0, 4, −4 and 2000 are,
 * 1900 is not.
 */
export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The number of days of a month, 28 to 31; `month` is 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (LENGTHS[month - 1] ?? 0);

/**
 * Converts a calendar date to a day, in integer arithmetic: `dayFromCivil(1970, 1, 1)` is 0. `month` is 1 to 12; any year.
 *
 * Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`
 * (https://howardhinnant.github.io/date_algorithms.html): years start in March, so that a leap day is the last of its year.
 * (`Date.UTC` would take the years 0 to 99 for 1900 to 1999.)
 */
export function dayFromCivil(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
