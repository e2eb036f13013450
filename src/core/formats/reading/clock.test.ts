import { expect, test } from 'vitest';
import { readTime } from './clock.ts';

test.each([
  ['14:30', '14:30'],
  ['05:58:44', '05:58:44'],
  ['2 PM', '14:00'],
  ['2:30 p.m.', '14:30'],
  ['12 AM', '00:00'],
  ['12 pm', '12:00'],
  ['9:05', '09:05'],
  ['14h30', '14:30'],
  ['14 h', '14:00'],
  ['14.30 Uhr', '14:30'],
  ['٢:٣٠ م', '14:30'],
  ['14:30:00Z', '14:30:00Z'],
  ['14:30 GMT+0200', '14:30+02:00'],
  ['14:30 EST', '14:30-05:00'],
  // the fraction of a day in a spreadsheet
  ['0.604166666666667', '14:30'],
  ['0.5', '12:00'],
  ['0.24912037', '05:58:44'],
])('%s is %s', (text, time) => {
  expect(readTime(text)).toBe(time);
});

test.each(['', '25:00', '14:60', 'noon', '14', '14:30 tomorrow', '12/03/2025', '1.5'])(
  '%j is no time',
  (text) => {
    expect(readTime(text)).toBeUndefined();
  },
);
