import { parseDate } from '../../src/core/model/date.ts';
import { formatDay } from '../../src/core/model/point.ts';
import { anchor, extent, spanOf } from '../../src/core/model/span.ts';
import { dateOf, type Day } from '../../src/core/model/units.ts';
import { code, table } from './markdown.ts';

/** Examples of dates: EDTF, meaning, how it is drawn. The column of days is computed. */
const DATES: readonly (readonly [date: string, says: string, drawn: string])[] = [
  ['2025-03-20', 'a day', 'a mark on the day'],
  ['2025-03-20T19:30', 'a time of that day, as written there', 'a mark at the time'],
  ['2025-03-20T19:30+01:00', 'the same with its offset; never converted', 'a mark at the time'],
  ['2025-03', 'some day of a month', 'a mark in the middle of a broad, soft band'],
  ['2025', 'some day of a year', 'the same'],
  ['2025-21', 'spring, March to May', 'the same'],
  ['2025-22', 'summer, June to August', 'the same'],
  ['2025-23', 'autumn, September to November', 'the same'],
  ['2025-24', 'winter, December to February of the next year', 'the same'],
  ['201X', 'some day of a decade', 'the same'],
  ['19XX', 'some day of the years 1900 to 1999', 'the same'],
  ['2025-03-XX', 'a day of the month, not known which', 'the same'],
  ['2025-XX', 'a month of the year, not known which', 'the same'],
  ['2025-XX-XX', 'a day of the year, not known which', 'the same'],
  ['[2025-03-17..2025-03-19]', 'some day from one to the other', 'the same'],
  ['[2025-03-17,2025-03-19]', 'one day or the other', 'the same, over both and what lies between'],
  ['[2025-03-17..]', 'some day, not before', 'a mark on the day, a band that goes on in dots'],
  ['[..2025-03-19]', 'some day, not after', 'a mark on the day, a band that comes out of dots'],
  ['2025-03-17/2025-03-19', 'it lasted', 'a mark where it begins, a thin bar with sharp ends'],
  ['2025-01/2025-03', 'it lasted from some day in January to some day in March', 'a bar with soft ends'],
  [
    '2025-03-20T14:00+01:00/2025-03-20T18:30+01:00',
    'it lasted from one time to another',
    'a mark where it begins, a thin bar with sharp ends',
  ],
  ['2025-03-20T14:00/2025-03-22', 'one end a time, the other a day', 'the same'],
  ['2025-03-17/..', 'it goes on', 'a bar that fades away at the end'],
  ['2025-03-17/', 'it ended, nobody says when', 'a bar that ends in dots'],
  ['../2025-03-19', 'it has always been so, until then', 'a mark where it ends, a bar that fades in'],
  ['/2025-03-19', 'it began, nobody says when', 'a mark where it ends, a bar that begins in dots'],
  ['2025-03-20?', 'uncertain: the evidence is weak', 'a mark on the day; the doubt is said in words'],
  ['2025-03~', 'approximate: about then', 'a band with soft edges; said in words'],
  ['2025-03-17~/2025-03-19', 'both can stand at an end', 'a bar with soft ends; said in words'],
  ['2025-03-20%', 'uncertain and approximate', 'a mark on the day; said in words'],
  ['-0043-03-15', 'years run from −9999 to 9999, 0 being 1 BC', 'a mark on the day'],
];

/** Texts that are rejected as dates; the page shows the message for each. */
const NO_DATES: readonly string[] = [
  '20.03.2025',
  'March 2025',
  '2025-3-20',
  '2025-02-29',
  '2025-13',
  '2025-03-20 19:30',
  '2025-03-19/2025-03-17',
  '2025-03-20T18:30/2025-03-20T14:00',
  '../..',
  '{2025,2026}',
  '12025',
];

function written(day: Day): string {
  if (!Number.isFinite(day)) return '…';
  const date = dateOf(Math.floor(day));
  return formatDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The first and the last day that a date covers, and where its mark stands. */
function daysIn(text: string): readonly [string, string] {
  const parsed = parseDate(text);
  if (!parsed.ok) throw new Error(`${text}: expected ${parsed.expected}`);
  const span = spanOf(parsed.date);
  const { from, to } = extent(span);
  const [first, last] = [written(from), written(Math.ceil(to) - 1)];
  return [first === last ? first : `${first} – ${last}`, written(anchor(span))];
}

export const dates = (): string =>
  table(
    ['Date', 'It says', 'Days it covers', 'Mark on', 'It is drawn as'],
    DATES.map(([date, says, drawn]) => [code(date), says, ...daysIn(date), drawn]),
  );

export const noDates = (): string =>
  table(
    ['Not a date', 'Expected'],
    NO_DATES.map((text) => {
      const parsed = parseDate(text);
      if (parsed.ok) throw new Error(`${text} is a date`);
      return [code(text), parsed.expected];
    }),
  );
