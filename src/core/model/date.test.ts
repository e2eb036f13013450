// @ts-expect-error -- the library has no types
import library from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../tests/runs.ts';
import { daysInMonth } from './calendar.ts';
import { formatDate, parseDate } from './date.ts';
import type { EdtfDate, Point, TimeOfDay } from './date.ts';
import { extent, spanOf } from './span.ts';
import { MS_PER_DAY } from './units.ts';

const plain = { approximate: false, uncertain: false };
const about = { approximate: true, uncertain: false };
const open = { kind: 'open' } as const;
const unknown = { kind: 'unknown' } as const;
const year = (value: number): Point => ({ kind: 'year', year: value, ...plain });
const time = (day: number, hour: number, minute: number, zone = ''): TimeOfDay => ({
  kind: 'time',
  year: 2024,
  month: 8,
  day,
  hour,
  minute,
  second: null,
  zone,
});

describe('what the standard says', () => {
  test.each<[string, EdtfDate]>([
    ['1985-04-12', { kind: 'day', year: 1985, month: 4, day: 12, ...plain }],
    ['2024-02-29', { kind: 'day', year: 2024, month: 2, day: 29, ...plain }],
    ['1985-04', { kind: 'month', year: 1985, month: 4, ...plain }],
    ['1985', year(1985)],
    ['0000', year(0)],
    ['0044', year(44)],
    ['-0044', year(-44)],
    ['-9999', year(-9999)],
    ['-0044-03-15', { kind: 'day', year: -44, month: 3, day: 15, ...plain }],
    ['2001-21', { kind: 'season', year: 2001, season: 21, ...plain }],
    ['2001-24', { kind: 'season', year: 2001, season: 24, ...plain }],
    ['1984?', { kind: 'year', year: 1984, approximate: false, uncertain: true }],
    ['2004-06~', { kind: 'month', year: 2004, month: 6, ...about }],
    ['2004-06-11%', { kind: 'day', year: 2004, month: 6, day: 11, approximate: true, uncertain: true }],
    ['2001-22~', { kind: 'season', year: 2001, season: 22, ...about }],
    ['201X', { kind: 'decade', first: 2010, last: 2019, ...plain }],
    ['20XX', { kind: 'century', first: 2000, last: 2099, ...plain }],
    ['-001X', { kind: 'decade', first: -19, last: -10, ...plain }],
    ['-000X', { kind: 'decade', first: -9, last: -1, ...plain }],
    ['000X', { kind: 'decade', first: 0, last: 9, ...plain }],
    ['-00XX', { kind: 'century', first: -99, last: -1, ...plain }],
    ['201X?', { kind: 'decade', first: 2010, last: 2019, approximate: false, uncertain: true }],
    ['2004-XX', { kind: 'month-of-year', year: 2004, ...plain }],
    ['1985-04-XX', { kind: 'day-of-month', year: 1985, month: 4, ...plain }],
    ['1985-XX-XX', { kind: 'day-of-year', year: 1985, ...plain }],
    [
      '1985-04-12T23:20:30',
      { kind: 'time', year: 1985, month: 4, day: 12, hour: 23, minute: 20, second: 30, zone: '' },
    ],
    [
      '1985-04-12T23:20Z',
      { kind: 'time', year: 1985, month: 4, day: 12, hour: 23, minute: 20, second: null, zone: 'Z' },
    ],
    [
      '1985-04-12T00:00:00-05:30',
      { kind: 'time', year: 1985, month: 4, day: 12, hour: 0, minute: 0, second: 0, zone: '-05:30' },
    ],
    ['1964/2008', { kind: 'interval', start: year(1964), end: year(2008) }],
    ['2024/..', { kind: 'interval', start: year(2024), end: open }],
    ['../2024', { kind: 'interval', start: open, end: year(2024) }],
    ['2024/', { kind: 'interval', start: year(2024), end: unknown }],
    ['/2024', { kind: 'interval', start: unknown, end: year(2024) }],
    ['1984~/2004', { kind: 'interval', start: { ...year(1984), ...about }, end: year(2004) }],
    [
      '2004-06-11/2004-06-11',
      {
        kind: 'interval',
        start: { kind: 'day', year: 2004, month: 6, day: 11, ...plain },
        end: { kind: 'day', year: 2004, month: 6, day: 11, ...plain },
      },
    ],
    [
      '2024-08-24T20:00+02:00/2024-08-28T21:30+02:00',
      { kind: 'interval', start: time(24, 20, 0, '+02:00'), end: time(28, 21, 30, '+02:00') },
    ],
    ['2024-08-24T20:00/2024-08-24T20:00', { kind: 'interval', start: time(24, 20, 0), end: time(24, 20, 0) }],
    [
      '2024-08-24T20:00Z/2024-08-24T21:30',
      { kind: 'interval', start: time(24, 20, 0, 'Z'), end: time(24, 21, 30) },
    ],
    ['2024-08-24T20:00/2024', { kind: 'interval', start: time(24, 20, 0), end: year(2024) }],
    ['2024/2024-08-24T20:00', { kind: 'interval', start: year(2024), end: time(24, 20, 0) }],
    ['2024-08-24T20:00/..', { kind: 'interval', start: time(24, 20, 0), end: open }],
    ['/2024-08-24T20:00', { kind: 'interval', start: unknown, end: time(24, 20, 0) }],
    // an hour later, although the clock says half an hour less
    [
      '2024-08-24T20:00+02:00/2024-08-24T19:30+00:30',
      { kind: 'interval', start: time(24, 20, 0, '+02:00'), end: time(24, 19, 30, '+00:30') },
    ],
    ['[1667,1668]', { kind: 'set', choices: [year(1667), year(1668)] }],
    ['[1667..1670]', { kind: 'set', choices: [{ kind: 'range', from: year(1667), to: year(1670) }] }],
    ['[1760..]', { kind: 'set', choices: [{ kind: 'range', from: year(1760), to: open }] }],
    ['[..1760]', { kind: 'set', choices: [{ kind: 'range', from: open, to: year(1760) }] }],
    [
      '[..1667,1669,1671..]',
      {
        kind: 'set',
        choices: [
          { kind: 'range', from: open, to: year(1667) },
          year(1669),
          { kind: 'range', from: year(1671), to: open },
        ],
      },
    ],
    [
      '[2024-01-02,2024-02..2024-04]',
      {
        kind: 'set',
        choices: [
          { kind: 'day', year: 2024, month: 1, day: 2, ...plain },
          {
            kind: 'range',
            from: { kind: 'month', year: 2024, month: 2, ...plain },
            to: { kind: 'month', year: 2024, month: 4, ...plain },
          },
        ],
      },
    ],
  ])('%s is a date, and is written so', (text, date) => {
    expect(parseDate(text)).toEqual({ ok: true, date });
    expect(formatDate(date)).toBe(text);
  });

  test.each([
    ['Y2024', '2024'],
    ['Y-44', '-0044'],
    ['Y5~', '0005~'],
    ['2024-08-24T20:00+02', '2024-08-24T20:00+02:00'],
  ])('%s is written %s', (text, canonical) => {
    const result = parseDate(text);
    expect(result.ok && formatDate(result.date)).toBe(canonical);
  });

  test.each([
    ['', 'not an empty text'],
    [' 2024', 'without spaces'],
    ['2024 ', 'without spaces'],
    ['2024\n', 'without spaces'],
    ['March 2024', 'without spaces'],
    ['24/08/2024', 'one "/"'],
    ['24', 'such as'],
    ['202', 'such as'],
    ['20245', 'a year from −9999 to 9999'],
    ['12000-05', 'a year from −9999 to 9999'],
    ['-12000-05-01', 'a year from −9999 to 9999'],
    ['+12000~', 'a year from −9999 to 9999'],
    ['2024-8', 'such as'],
    ['2024-08-', 'such as'],
    ['20240824', 'such as'],
    ['٢٠٢٤', 'such as'],
    ['-0000', 'no year −0'],
    ['-0000-03-01', 'no year −0'],
    ['-0000-03-01T10:00', 'no year −0'],
    ['Y-0', 'no year −0'],
    ['Y170000002', 'from −9999 to 9999'],
    ['Y-10000', 'from −9999 to 9999'],
    ['Y1E3', 'such as'],
    ['2023-02-29', 'a day from 01 to 28 in 2023-02'],
    ['1900-02-29', 'a day from 01 to 28 in 1900-02'],
    ['2024-04-31', 'a day from 01 to 30 in 2024-04'],
    ['2024-01-00', 'a day from 01 to 31 in 2024-01'],
    ['2024-00', 'a month from 01 to 12'],
    ['2024-13', 'a month from 01 to 12'],
    ['2024-13-01', 'a month from 01 to 12'],
    ['2024-13-XX', 'a month from 01 to 12'],
    ['2024-21-01', 'a month from 01 to 12'],
    ['2024-25', 'a season'],
    ['2024-XX-12', '"XX" for the day as well'],
    ['2XXX', 'such as'],
    ['XXXX', 'such as'],
    ['201x', 'such as'],
    ['2024-1X', 'such as'],
    ['201X-03', 'such as'],
    ['?2024', 'such as'],
    ['2024?-06', 'such as'],
    ['2024?~', 'such as'],
    ['2024-08-24T', 'a day and a time'],
    ['2024-08T20:00', 'a day and a time'],
    ['2024-08-24T20', 'a day and a time'],
    ['2024-08-24T20:00:00.5Z', 'a day and a time'],
    ['2024-08-24T20:00~', 'a day and a time'],
    ['2024-08-24T20:00+24:00', 'a day and a time'],
    ['2024-08-24T20:00+02:60', 'a day and a time'],
    ['2024-08-24T20:00-00:00', 'a day and a time'],
    ['2023-02-29T20:00', 'a day from 01 to 28'],
    ['2024-08-24T24:00', 'midnight is 00:00 of the next day'],
    ['2024-08-24T23:60', 'a minute'],
    ['2024-08-24T23:59:60', 'a second'],
    ['/', 'at one end'],
    ['../..', 'at one end'],
    ['/..', 'at one end'],
    ['../', 'at one end'],
    ['2024/2023', 'does not end before it starts'],
    ['2024-08-25/2024-08-24', 'does not end before it starts'],
    ['2024-09/2024-08-31', 'does not end before it starts'],
    ['2024/2025/2026', 'one "/"'],
    ['2024/2023-02-29', 'a day from 01 to 28'],
    ['2023-02-29/2024', 'a day from 01 to 28'],
    ['2024-08-24T20:00/2024-08-24T19:59', '2024-08-24T19:59 is before 2024-08-24T20:00'],
    ['2024-08-24T20:00/2024-08-23', '2024-08-23 is before 2024-08-24T20:00'],
    ['2024-08-24/2024-08-23T23:59', '2024-08-23T23:59 is before 2024-08-24'],
    ['2024-08-24T20:00Z/2024-08-24T21:00+02:00', '2024-08-24T21:00+02:00 is before 2024-08-24T20:00Z'],
    ['2024-08-24T20:00/21:30', 'such as'],
    ['2024-08-24T20:00/2024-08-24T24:00', 'midnight is 00:00 of the next day'],
    ['2024-08-24T20:00~/2024-08-28', 'a day and a time'],
    ['[2024-08-24T20:00..2024-08-25]', 'such as'],
    ['unknown', 'only the "date" of an event can be "unknown"'],
    ['Unknown', 'only the "date" of an event can be "unknown"'],
    ['unknown/2024', 'nothing where an end is unknown'],
    ['2024/unknown', 'nothing where an end is unknown'],
    ['[]', 'such as'],
    ['[2024', '"]"'],
    ['[2024]?', '"]"'],
    ['[..]', 'a range in a set'],
    ['[2024...2025]', 'such as'],
    ['[2024..2025..2026]', 'a range in a set'],
    ['[2024,]', 'such as'],
    ['[2024..,2026]', 'only before the first or after the last'],
    ['[2024,..2026]', 'only before the first or after the last'],
    ['[2025..2024]', 'a range that does not end before it starts'],
    ['[2023-02-29..2024]', 'a day from 01 to 28'],
    ['[2024..2025-13]', 'a month'],
    ['[2024/2025]', 'such as'],
    ['{2024,2025}', 'one of a set'],
    ['2024/[2025,2026]', 'such as'],
  ])('%j is none, and the author is told: %s', (text, phrase) => {
    const result = parseDate(text);
    expect(result.ok ? formatDate(result.date) : result.expected).toContain(phrase);
  });
});

const years = fc.oneof(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -1, max: 100 }));
const fourDigits = (n: number) => (n < 0 ? '-' : '') + String(Math.abs(n)).padStart(4, '0');
const pad = (n: number) => String(n).padStart(2, '0');
const months = fc.tuple(years, fc.integer({ min: 1, max: 12 }));
const dayTexts = months.chain(([y, m]) =>
  fc.integer({ min: 1, max: daysInMonth(y, m) }).map((d) => `${fourDigits(y)}-${pad(m)}-${pad(d)}`),
);
const level0 = fc.oneof(
  years.map(fourDigits),
  months.map(([y, m]) => `${fourDigits(y)}-${pad(m)}`),
  dayTexts,
);
const points = fc
  .tuple(
    fc.oneof(
      level0,
      fc
        .tuple(years, fc.constantFrom('-21', '-24', '-XX', '-XX-XX', '-02-XX'))
        .map(([y, rest]) => fourDigits(y) + rest),
      fc
        .tuple(fc.constantFrom('', '-'), fc.integer({ min: 0, max: 999 }))
        .map(([s, n]) => `${s}${String(n).padStart(3, '0')}X`),
      fc.tuple(fc.constantFrom('', '-'), fc.integer({ min: 0, max: 99 })).map(([s, n]) => `${s}${pad(n)}XX`),
    ),
    fc.constantFrom('', '?', '~', '%'),
  )
  .map(([point, mark]) => point + mark);
const times = fc
  .tuple(
    dayTexts,
    fc.integer({ min: 0, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
    fc.constantFrom('', ':00', ':59'),
    fc.constantFrom('', 'Z', '+02:00', '-05:30'),
  )
  .map(([day, h, m, s, zone]) => `${day}T${pad(h)}:${pad(m)}${s}${zone}`);
const ends = fc.oneof({ weight: 2, arbitrary: points }, times, fc.constantFrom('', '..'));
const choices = fc.oneof(
  points,
  fc.tuple(points, points).map(([a, b]) => `${a}..${b}`),
);
/** Canonical texts, a part of which runs backwards. */
const texts = fc.oneof(
  points,
  times,
  fc.tuple(ends, ends).map(([a, b]) => `${a}/${b}`),
  fc.array(choices, { minLength: 1, maxLength: 4 }).map((list) => `[${list.join(',')}]`),
  points.map((a) => `[..${a}]`),
  points.map((a) => `[${a}..]`),
);

test('format is the inverse of parse', () => {
  let dates = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const result = parseDate(text);
      if (!result.ok) return;
      dates += 1;
      expect(formatDate(result.date)).toBe(text);
      expect(parseDate(formatDate(result.date))).toEqual(result);
    }),
    runs(300),
  );
  expect(dates).toBeGreaterThan(200);
});

test('any text is a date or an error with a phrase, never an exception', () => {
  const near = fc.string({ unit: fc.constantFrom(...Array.from('0129-X?~%[],./TZ:+Y ')), maxLength: 24 });
  fc.assert(
    fc.property(fc.oneof(fc.string(), near), (text) => {
      const result = parseDate(text);
      if (result.ok) expect(parseDate(formatDate(result.date))).toEqual(result);
      else expect(result.expected).not.toBe('');
    }),
    runs(600),
  );
});

describe('with the library edtf as oracle', () => {
  const edtf = library as (text: string) => { readonly min: number; readonly max: number };
  // not asked: seasons, sets, unknown ends, `-000X`; it is wrong about `0000-02-XX` and `-0001-XX`,
  // refuses `2024/2024`, takes 29 February for a day of every year and `0000-02-29` for 1 March
  const daysSaid = (text: string) => {
    const { min, max } = edtf(text);
    return { from: Math.floor(min / MS_PER_DAY), to: Math.floor(max / MS_PER_DAY) + 1 };
  };
  const daysRead = (text: string) => {
    const result = parseDate(text);
    if (!result.ok) throw new Error(`${text}: ${result.expected}`);
    return extent(spanOf(result.date));
  };
  const unspecified = fc.oneof(
    fc.integer({ min: 0, max: 999 }).map((n) => `${String(n).padStart(3, '0')}X`),
    fc.integer({ min: 0, max: 99 }).map((n) => `${pad(n)}XX`),
    years.filter((y) => y > 99).map((y) => `${fourDigits(y)}-XX`),
    months.filter(([y]) => y > 99).map(([y, m]) => `${fourDigits(y)}-${pad(m)}-XX`),
  );

  const asked = level0.filter((text) => !text.startsWith('0000-02-29'));

  test('the days of levels 0 and 1 are the same', () => {
    fc.assert(
      fc.property(fc.oneof(asked, unspecified), (text) => {
        expect(daysRead(text)).toEqual(daysSaid(text));
      }),
      runs(300),
    );
  });

  test('the days of intervals are the same', () => {
    fc.assert(
      fc.property(asked, asked, (a, b) => {
        const text = `${a}/${b}`;
        fc.pre(daysRead(a).from < daysRead(b).from);
        expect(daysRead(text)).toEqual(daysSaid(text));
      }),
      runs(200),
    );
  });

  test('a day is a date here when it is one there', () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 32 }), (y, m, d) => {
        fc.pre(m !== 2 || d !== 29);
        const text = `${fourDigits(y)}-${pad(m)}-${pad(d)}`;
        let said = true;
        try {
          edtf(text);
        } catch {
          said = false;
        }
        expect(parseDate(text).ok).toBe(said);
      }),
      runs(300),
    );
  });
});
