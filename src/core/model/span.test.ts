import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from './date.ts';
import { agree, anchor, extent, isExact, lastDay, spanOf } from './span.ts';
import type { Span } from './span.ts';
import { dateOf } from './units.ts';

function spanIn(text: string): Span {
  const result = parseDate(text);
  if (!result.ok) throw new Error(`${text}: ${result.expected}`);
  return spanOf(result.date);
}

/** A day as its calendar date, an instant in it with the time, nothing as ∞. */
const said = (day: number): string =>
  Number.isFinite(day)
    ? dateOf(day).toISOString().replace('T00:00:00.000Z', '').replace(':00.000Z', '')
    : String(day);

const drawn = ({ kind, start, end }: Span): string =>
  `${kind} ${said(start.earliest)} ${said(start.latest)} ${start.edge} | ` +
  `${said(end.earliest)} ${said(end.latest)} ${end.edge}`;

describe('the days a date covers', () => {
  test.each([
    ['2024-08-24', 'moment 2024-08-24 2024-08-24 known | 2024-08-25 2024-08-25 known'],
    [
      '2024-08-24T20:00',
      'moment 2024-08-24T20:00 2024-08-24T20:00 known | 2024-08-24T20:01 2024-08-24T20:01 known',
    ],
    // as written, wherever that was
    [
      '2024-08-24T23:30-08:00',
      'moment 2024-08-24T23:30 2024-08-24T23:30 known | 2024-08-24T23:31 2024-08-24T23:31 known',
    ],
    ['2024-02', 'sometime 2024-02-01 2024-02-29 known | 2024-02-02 2024-03-01 known'],
    ['2024-02-XX', 'sometime 2024-02-01 2024-02-29 known | 2024-02-02 2024-03-01 known'],
    ['2024', 'sometime 2024-01-01 2024-12-31 known | 2024-01-02 2025-01-01 known'],
    ['2024-XX', 'sometime 2024-01-01 2024-12-31 known | 2024-01-02 2025-01-01 known'],
    ['2024-XX-XX', 'sometime 2024-01-01 2024-12-31 known | 2024-01-02 2025-01-01 known'],
    ['2024-21', 'sometime 2024-03-01 2024-05-31 known | 2024-03-02 2024-06-01 known'],
    ['2024-22', 'sometime 2024-06-01 2024-08-31 known | 2024-06-02 2024-09-01 known'],
    ['2024-23', 'sometime 2024-09-01 2024-11-30 known | 2024-09-02 2024-12-01 known'],
    ['2023-24', 'sometime 2023-12-01 2024-02-29 known | 2023-12-02 2024-03-01 known'],
    ['201X', 'sometime 2010-01-01 2019-12-31 known | 2010-01-02 2020-01-01 known'],
    ['20XX', 'sometime 2000-01-01 2099-12-31 known | 2000-01-02 2100-01-01 known'],
    ['-000X', 'sometime -000009-01-01 -000001-12-31 known | -000009-01-02 0000-01-01 known'],
    ['0099', 'sometime 0099-01-01 0099-12-31 known | 0099-01-02 0100-01-01 known'],
    ['[2024-03-03..2024-03-05]', 'sometime 2024-03-03 2024-03-05 known | 2024-03-04 2024-03-06 known'],
    ['[2024-03-05,2024-01,2024-02-02]', 'sometime 2024-01-01 2024-03-05 known | 2024-01-02 2024-03-06 known'],
    ['[2024-03..]', 'sometime 2024-03-01 Infinity known | 2024-03-02 Infinity unknown'],
    ['[..2024-03]', 'sometime -Infinity 2024-03-31 unknown | -Infinity 2024-04-01 known'],
    ['2024-03-03/2024-03-05', 'lasting 2024-03-03 2024-03-03 known | 2024-03-06 2024-03-06 known'],
    ['2024-08/2024-10', 'lasting 2024-08-01 2024-08-31 known | 2024-10-02 2024-11-01 known'],
    // it cannot have started after it ended
    ['2024/2024-03-05', 'lasting 2024-01-01 2024-03-05 known | 2024-03-06 2024-03-06 known'],
    ['2024-08-24/2024', 'lasting 2024-08-24 2024-08-24 known | 2024-08-25 2025-01-01 known'],
    ['2024/..', 'lasting 2024-01-01 2024-12-31 known | Infinity Infinity open'],
    ['../2024', 'lasting -Infinity -Infinity open | 2024-01-02 2025-01-01 known'],
    ['2024/', 'lasting 2024-01-01 2024-12-31 known | 2024-01-02 Infinity unknown'],
    ['/2024', 'lasting -Infinity 2024-12-31 unknown | 2024-01-02 2025-01-01 known'],
    // between times; the minute that an end names belongs to it
    [
      '2024-08-24T20:00/2024-08-28T21:30',
      'lasting 2024-08-24T20:00 2024-08-24T20:00 known | 2024-08-28T21:31 2024-08-28T21:31 known',
    ],
    [
      '2024-08-24T20:00/2024-08-24T20:00',
      'lasting 2024-08-24T20:00 2024-08-24T20:00 known | 2024-08-24T20:01 2024-08-24T20:01 known',
    ],
    [
      '2024-08-24T20:00/2024-08-24',
      'lasting 2024-08-24T20:00 2024-08-24T20:00 known | 2024-08-25 2024-08-25 known',
    ],
    [
      '2024-08-24/2024-08-24T20:00',
      'lasting 2024-08-24 2024-08-24 known | 2024-08-24T20:01 2024-08-24T20:01 known',
    ],
    [
      '2024/2024-03-05T20:00',
      'lasting 2024-01-01 2024-03-05T20:00 known | 2024-03-05T20:01 2024-03-05T20:01 known',
    ],
    [
      '2024-08-24T20:00/2024',
      'lasting 2024-08-24T20:00 2024-08-24T20:00 known | 2024-08-24T20:01 2025-01-01 known',
    ],
    ['2024-08-24T20:00/..', 'lasting 2024-08-24T20:00 2024-08-24T20:00 known | Infinity Infinity open'],
    [
      '2024-08-24T20:00/',
      'lasting 2024-08-24T20:00 2024-08-24T20:00 known | 2024-08-24T20:01 Infinity unknown',
    ],
    [
      '/2024-08-24T20:00',
      'lasting -Infinity 2024-08-24T20:00 unknown | 2024-08-24T20:01 2024-08-24T20:01 known',
    ],
    // with the length that it had: two hours, at the clock of where it began
    [
      '2024-08-24T20:00+02:00/2024-08-24T19:59Z',
      'lasting 2024-08-24T20:00 2024-08-24T20:00 known | 2024-08-24T22:00 2024-08-24T22:00 known',
    ],
    [
      '2024-08-24T20:00+02:00/2024-08-24T21:59',
      'lasting 2024-08-24T20:00 2024-08-24T20:00 known | 2024-08-24T22:00 2024-08-24T22:00 known',
    ],
  ])('%s: %s', (text, expected) => {
    expect(drawn(spanIn(text))).toBe(expected);
  });
});

test.each([
  ['2025-03-20', true],
  ['2025-03-20T14:30', true],
  ['2025-03-20/2025-04-01', true],
  ['2025-03-20T14:00/2025-03-20T18:30:07', true],
  ['2025-03-20T14:00+01:00/2025-03-20T18:30Z', true],
  ['2025-03-20T14:00/..', false],
  ['2025-03-20~', false],
  ['2025-03-20?', false],
  ['2025-03', false],
  ['2025-03/2025-04-01', false],
  ['2025-03-20/..', false],
  ['/2025-03-20', false],
  ['[2025-01-28..2025-01-29]', false],
])('%s leaves nothing to guess: %s', (text, exact) => {
  const parsed = parseDate(text);
  expect(parsed.ok && isExact(spanOf(parsed.date))).toBe(exact);
});

describe('where the mark stands', () => {
  test.each([
    ['2024-08-24', '2024-08-24T12:00'],
    ['2024-08-24T20:00', '2024-08-24T20:00'],
    ['2024-08-24T00:00Z', '2024-08-24'],
    ['2024-06', '2024-06-16'],
    ['[2024-03-03..2024-03-05]', '2024-03-04T12:00'],
    ['[2024-03..]', '2024-03-01T12:00'],
    ['[..2024-03]', '2024-03-31T12:00'],
    ['2024-03-03/2024-09', '2024-03-03T12:00'],
    ['2024-08-24T20:00/2024-09', '2024-08-24T20:00'],
    ['2024-08-24T00:00/2024-08-26T00:00', '2024-08-24'],
    ['2024-08-24/2024-08-28T20:00', '2024-08-24T12:00'],
    ['2024-08-24/2024-08-24T09:59', '2024-08-24T05:00'],
    ['../2024-08-24T20:00', '2024-08-24T20:00'],
    ['2024-06/..', '2024-06-16'],
    ['2024-06/', '2024-06-16'],
    ['../2024-06', '2024-06-16'],
    ['/2024-06', '2024-06-16'],
  ])('of %s at %s', (text, expected) => {
    expect(said(anchor(spanIn(text)))).toBe(expected);
  });
});

describe('dates agree when they share a day', () => {
  test.each([
    ['2024-08', '2024-08-24', true],
    ['2024-08-24', '2024-08-25', false],
    ['2024-08-24T10:00', '2024-08-24T20:00+02:00', true],
    ['2024-08-24T00:00', '2024-08-23', false],
    ['2024-08-24T23:59', '2024-08-24', true],
    ['2024-08-24T23:59:59', '2024-08-25', false],
    ['2024-02-29', '2023-24', true],
    ['2024-03-01', '2023-24', false],
    ['2024/..', '2030-01-01', true],
    ['2024/..', '2023-12-31', false],
    ['../2024', '[..1950]', true],
    ['[2024-03-01,2024-03-09]', '2024-03-05', true],
    ['2024-08~', '2024-09-01?', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(agree(spanIn(a), spanIn(b))).toBe(expected);
    expect(agree(spanIn(b), spanIn(a))).toBe(expected);
  });
});

const bare = fc.constantFrom(
  '2024-08-24',
  '2024-08',
  '2024',
  '2024-24',
  '202X',
  '19XX',
  '2024-XX',
  '-0044',
  '0000',
  '0099-02-28',
);
const end = fc.oneof(
  { weight: 3, arbitrary: bare },
  fc.constantFrom('2024-08-24T23:59', '2024-08-24T00:00:00-05:00'),
);
const twoOf = fc.tuple(bare, bare);
const twoEnds = fc.tuple(end, end);
const texts = fc
  .oneof(
    bare,
    twoEnds.map(([a, b]) => `${a}/${b}`),
    twoOf.map(([a, b]) => `[${a},${b}]`),
    twoOf.map(([a, b]) => `[${a}..${b}]`),
    bare.chain((a) => fc.constantFrom(`${a}/..`, `../${a}`, `${a}/`, `/${a}`, `[${a}..]`, `[..${a}]`)),
    bare.map((a) => (a.length === 10 ? `${a}T23:59:59Z` : a)),
  )
  .filter((text) => parseDate(text).ok);

test('earliest is never after latest, the start never after the end, and the mark stands within', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const span = spanIn(text);
      const { from, to } = extent(span);
      expect(span.start.earliest).toBeLessThanOrEqual(span.start.latest);
      expect(span.end.earliest).toBeLessThanOrEqual(span.end.latest);
      expect(from).toBeLessThan(to);
      expect(Number.isFinite(anchor(span))).toBe(true);
      expect(anchor(span)).toBeGreaterThanOrEqual(from);
      expect(anchor(span)).toBeLessThanOrEqual(to);
      expect(agree(span, span)).toBe(true);
    }),
  );
});

test('a qualifier never moves a bound, and is kept', () => {
  const marks = fc.constantFrom('?', '~', '%');
  const shapes = fc.constantFrom(
    (a: string, mark: string) => a + mark,
    (a: string, mark: string) => `${a}${mark}/..`,
    (a: string, mark: string) => `/${a}${mark}`,
    (a: string, mark: string) => `[${a}${mark}..]`,
    (a: string, mark: string) => `[${a},2030${mark}]`,
  );
  fc.assert(
    fc.property(bare, marks, shapes, (a, mark, shape) => {
      expect(spanIn(shape(a, mark))).toEqual({
        ...spanIn(shape(a, '')),
        approximate: mark !== '?',
        uncertain: mark !== '~',
      });
    }),
  );
});

test('open and unknown ends stay apart', () => {
  fc.assert(
    fc.property(bare, (a) => {
      expect(spanIn(`${a}/..`).end.edge).toBe('open');
      expect(spanIn(`${a}/`).end.edge).toBe('unknown');
      expect(spanIn(`../${a}`).start.edge).toBe('open');
      expect(spanIn(`/${a}`).start.edge).toBe('unknown');
    }),
  );
});

test.each([
  ['2024-08-24', '2024-08-24'],
  ['2024-08-24T00:00', '2024-08-24'],
  ['2024-08-24T20:00', '2024-08-24'],
  ['2024-08-24T23:59/2024-08-28T23:59', '2024-08-28'],
  ['2024-08', '2024-08-31'],
])('the last day of %s is %s', (text, day) => {
  expect(said(lastDay(spanIn(text)))).toBe(day);
});
