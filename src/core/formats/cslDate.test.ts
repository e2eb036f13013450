import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateText } from '../../../tests/arbitrary/date.ts';
import { type CslDate, cslDate } from './cslDate.ts';

const date = (edtf: string) => cslDate(edtf, (it) => `in words: ${it}`);

it.each<[string, string, CslDate]>([
  ['a day', '2025-04-01', { 'date-parts': [[2025, 4, 1]] }],
  ['a time: its day', '2025-04-01T20:30', { 'date-parts': [[2025, 4, 1]] }],
  [
    'from a time to a time: their days',
    '2025-04-01T20:30+02:00/2025-04-02T09:00+02:00',
    {
      'date-parts': [
        [2025, 4, 1],
        [2025, 4, 2],
      ],
    },
  ],
  ['times of one day', '2025-04-01T20:30/2025-04-01T21:00', { 'date-parts': [[2025, 4, 1]] }],
  ['a month', '2025-04', { 'date-parts': [[2025, 4]] }],
  ['an unknown day of a month', '2025-04-XX', { 'date-parts': [[2025, 4]] }],
  ['a year', '2025', { 'date-parts': [[2025]] }],
  ['an unknown month', '2025-XX', { 'date-parts': [[2025]] }],
  ['an unknown day of a year', '2025-XX-XX', { 'date-parts': [[2025]] }],
  ['a season', '2025-24', { 'date-parts': [[2025]], season: 4 }],
  ['about a season', '2025-21~', { 'date-parts': [[2025]], season: 1, circa: true }],
  ['about', '2025-04~', { 'date-parts': [[2025, 4]], circa: true }],
  ['uncertain', '2025-04-01?', { 'date-parts': [[2025, 4, 1]], circa: true }],
  [
    'what lasted',
    '2025-04/2025-06-02',
    {
      'date-parts': [
        [2025, 4],
        [2025, 6, 2],
      ],
    },
  ],
  [
    'about, at one end',
    '2025-04~/2025-06',
    {
      'date-parts': [
        [2025, 4],
        [2025, 6],
      ],
      circa: true,
    },
  ],
  [
    'one of many days',
    '[2025-04-21..2025-04-27]',
    {
      'date-parts': [
        [2025, 4, 21],
        [2025, 4, 27],
      ],
      circa: true,
    },
  ],
  [
    'one of a few, in any order',
    '[2025-06,2025-04]',
    {
      'date-parts': [
        [2025, 4],
        [2025, 6],
      ],
      circa: true,
    },
  ],
  ['one of one', '[2025]', { 'date-parts': [[2025]] }],
  ['1 BC, the year 0', '0000', { 'date-parts': [[-1]] }],
  ['an open end', '2025/..', { literal: 'in words: 2025/..' }],
  ['an unknown start', '/2025', { literal: 'in words: /2025' }],
  ['a day or earlier', '[..2025-04-27]', { literal: 'in words: [..2025-04-27]' }],
  ['a decade', '198X', { literal: 'in words: 198X' }],
  ['from a season', '2024-21/2024-22', { literal: 'in words: 2024-21/2024-22' }],
])('%s', (_name, edtf, expected) => {
  expect(date(edtf)).toEqual(expected);
});

it('has parts of one, two or three numbers, or words, for every date', () => {
  fc.assert(
    fc.property(dateText, (edtf) => {
      const { 'date-parts': parts, literal } = date(edtf);
      expect(parts === undefined).toBe(literal !== undefined);
      for (const part of parts ?? []) expect([1, 2, 3]).toContain(part.length);
      expect([0, 1, 2]).toContain(parts?.length ?? 0);
    }),
  );
});
