import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDate } from './date.ts';
import { dateProposals, yearOfTwoDigits } from './dateProposals.ts';

test.each([
  ['12/03/2025', ['2025-03-12', '2025-12-03']],
  ['12-03-2025', ['2025-03-12', '2025-12-03']],
  ['3/12/25', ['2025-12-03', '2025-03-12']],
  ['03/03/2025', ['2025-03-03']],
  ['13/03/2025', ['2025-03-13']],
  ['03/13/2025', ['2025-03-13']],
  // with full stops the day comes first
  ['12.03.2025', ['2025-03-12']],
  ['3.12.98', ['1998-12-03']],
  ['2025/3/12', ['2025-03-12']],
  ['2025-3-12', ['2025-03-12']],
  ['2025.03.12', ['2025-03-12']],
  ['20250312', ['2025-03-12']],
  ['2025-3', ['2025-03']],
  ['03/2025', ['2025-03']],
  ['12 March 2025', ['2025-03-12']],
  [' 12th  march, 2025 ', ['2025-03-12']],
  ['12-Mar-25', ['2025-03-12']],
  ['Sept. 1, 2025', ['2025-09-01']],
  ['March 2nd 2025', ['2025-03-02']],
  ['March 2025', ['2025-03']],
  ['Mar-2025', ['2025-03']],
  ['2025-03-12 14:30', ['2025-03-12T14:30']],
  ['2025-03-12t14:30:00.123z', ['2025-03-12T14:30:00Z']],
  ['2025-03-12 14:30:00+01:00', ['2025-03-12T14:30:00+01:00']],
])('%j probably means %j', (text, proposals) => {
  expect(dateProposals(text)).toEqual(proposals);
});

test.each([
  '',
  'soon',
  '31/02/2025',
  '13/13/2025',
  '12/03/202',
  '12.03/2025',
  'Marble 3, 2025',
  'Ma 2025',
  '2025-13-13',
  '2025-03-12 24:30',
  '2025-03-12 14:30-00:00',
])('nothing is proposed for %j', (text) => {
  expect(dateProposals(text)).toEqual([]);
});

test('the years of two digits are those of POSIX', () => {
  expect([0, 68, 69, 99].map(yearOfTwoDigits)).toEqual([2000, 2068, 1969, 1999]);
});

test('what is proposed can be parsed', () => {
  const digits = (max: number) => fc.integer({ min: 0, max }).map(String);
  const like = fc
    .tuple(
      digits(40),
      digits(40),
      digits(9999),
      fc.constantFrom('/', '.', '-', ' '),
      fc.constantFrom(0, 1, 2),
    )
    .map(([a, b, c, mark, turn]) => [a, b, c, a, b].slice(turn, turn + 3).join(mark));
  fc.assert(
    fc.property(fc.oneof(like, fc.string()), (text) => dateProposals(text).every((it) => parseDate(it).ok)),
  );
});
