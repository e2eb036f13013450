import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayFromCivil, daysInMonth, isLeapYear } from './calendar.ts';
import { dateOf } from './units.ts';

test.each([
  [1970, 1, 1, 0],
  [1969, 12, 31, -1],
  [2000, 3, 1, 11_017],
  [2024, 8, 24, 19_959],
  [1900, 1, 1, -25_567], // 70 × 365 + 17 leap days
  [0, 1, 1, -719_528],
  [99, 12, 31, -683_004],
  [-44, 3, 15, -735_525],
])('%d-%d-%d is day %d', (year, month, day, expected) => {
  expect(dayFromCivil(year, month, day)).toBe(expected);
});

test.each([
  [2024, true],
  [2023, false],
  [1900, false],
  [2000, true],
  [0, true],
  [-4, true],
  [-100, false],
  [-400, true],
])('year %d is leap: %s', (year, leap) => {
  expect(isLeapYear(year)).toBe(leap);
  expect(daysInMonth(year, 2)).toBe(leap ? 29 : 28);
});

test('every day of the calendar agrees with setUTCFullYear, the years 0 to 99 among them', () => {
  const year = fc.oneof(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -1, max: 100 }));
  fc.assert(
    fc.property(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (y, m, d) => {
      fc.pre(d <= daysInMonth(y, m));
      const date = new Date(0);
      date.setUTCFullYear(y, m - 1, d);
      expect(dateOf(dayFromCivil(y, m, d)).getTime()).toBe(date.getTime());
    }),
  );
});
