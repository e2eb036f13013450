import { expect, test } from 'vitest';
import { type MarkwhenContext, readMarkwhenDate } from './markwhenDate.ts';

const context: MarkwhenContext = {
  order: 'mdy',
  today: '2025-03-20',
  year: undefined,
  previous: undefined,
  byId: new Map(),
};

const read = (text: string, given: Partial<MarkwhenContext> = {}) =>
  readMarkwhenDate(text, { ...context, ...given });

test.each([
  ['1927', '1927'],
  ['476', '0476'],
  ['2012-05', '2012-05'],
  ['2012-05-03', '2012-05-03'],
  ['04/1776', '1776-04'],
  ['09/11/2001', '2001-09-11'],
  ['16 April 1971', '1971-04-16'],
  ['March 21, 2007', '2007-03-21'],
  ['Sept 2007', '2007-09'],
  ['1 june 2009', '2009-06-01'],
  ['18 March 2025 14:00', '2025-03-18T14:00'],
  ['11/11/2011 8am', '2011-11-11T08:00'],
  ['2031-11-19T01:35:10Z', '2031-11-19T01:35:10Z'],
  // from one to another, each in its precision
  ['1930 - 1967', '1930/1967'],
  ['1960-1969', '1960/1969'],
  ['1960–1969', '1960/1969'],
  ['2005/2006-02', '2005/2006-02'],
  ['2004-02-01/ 2005', '2004-02-01/2005'],
  ['11/11/2024-12/12/2024', '2024-11-11/2024-12-12'],
  ['10 September 1990-1999', '1990-09-10/1999'],
  ['January 1994-December 31, 2014', '1994-01/2014-12-31'],
  ['1 Jan 1998 to 11/11/2011 8am', '1998-01-01/2011-11-11T08:00'],
  ['18 March 2025 14:00 - 16:30', '2025-03-18T14:00/2025-03-18T16:30'],
  ['1971-now', '1971/..'],
  ['2005/now', '2005/..'],
  ['2020-02-22T12:13:14Z-now', '2020-02-22T12:13:14Z/..'],
  ['now', '2025-03-20'],
  // relative ends
  ['2018/6 months', '2018/2018-06'],
  ['2018-03/6 months', '2018-03/2018-08'],
  ['2018 - 3 years', '2018/2020'],
  ['01/31/2023 - 1 month', '2023-01-31/2023-02-27'],
  ['July 13, 2022 - 5 week days', '2022-07-13/2022-07-19'],
  ['2025-05-01 every week for 3 times', '2025-05-01'],
])('%s is %s', (text, edtf) => {
  expect(read(text)).toMatchObject({ kind: 'date', edtf });
});

test('the day comes first where the file says so', () => {
  expect(read('03/04/2025', { order: 'dmy' })).toMatchObject({ edtf: '2025-04-03' });
});

const previous = { from: 19_358, to: 19_372, precision: 'day' } as const; // 2023-01-01 to 2023-01-14

test.each([
  ['2 weeks', '2023-01-15/2023-01-28'],
  ['1 week - 3 days', '2023-01-22/2023-01-24'],
  ['after !Launch 1 day', '2023-01-15'],
  ['!Launch 1 day', '2023-01-15'],
  ['before !Launch 1 week - 2 days', '2022-12-23/2022-12-24'],
  ['by !Launch 1 day', '2022-12-31'],
  ['3 days - 2023-02', '2023-01-18/2023-02'],
  ['3 days - now', '2023-01-18/..'],
  ['10 business days', '2023-01-15/2023-01-27'],
  ['15:00', '2023-01-14T15:00'],
])('%s after an event is %s', (text, edtf) => {
  expect(read(text, { previous, byId: new Map([['Launch', previous]]) })).toMatchObject({
    kind: 'date',
    edtf,
  });
});

test('a year that is missing is known or asked for', () => {
  expect(read('Nov 29')).toEqual({ kind: 'yearless' });
  expect(read('January 3 - Apr 6', { year: 2022 })).toMatchObject({ edtf: '2022-01-03/2022-04-06' });
});

test.each([
  '2 weeks',
  '3 hours',
  '2019 - 2018',
  '2025-01-01 - 5 hours',
  '15:00',
  '2025/99999999 years',
  '2025-02-30',
])('%s gives no date', (text) => {
  expect(read(text)).toMatchObject({ kind: 'none' });
});

test.each([
  '',
  'http',
  'Created by somebody',
  'Spring 2021',
  '1990s',
  'Note 3',
  'tomorrow',
  'after',
  '5 apples',
  '2020 was hard',
])('%j is no date', (text) => {
  expect(read(text)).toBeUndefined();
});
