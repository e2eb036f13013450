import { expect, test } from 'vitest';
import { atNames, isolated } from './isolate.ts';

test.each([
  ['Le Monde', 'ltr', 'Le Monde'],
  ['Le Monde', 'rtl', '\u2068Le Monde\u2069'],
  ['الجزيرة', 'rtl', 'الجزيرة'],
  ['الجزيرة', 'ltr', '\u2068الجزيرة\u2069'],
  ['20', 'rtl', '20'],
  ['سيليبريت Celebrate', 'rtl', '\u2068سيليبريت Celebrate\u2069'],
] as const)('%j in a sentence from %s', (name, direction, expected) => {
  expect(isolated(name, direction)).toBe(expected);
});

test('a sentence is parted at its names', () => {
  expect(atNames('هذا قول \u2068Brightgate\u2069 (عبر \u2068The Beacon\u2069)')).toEqual([
    'هذا قول ',
    'Brightgate',
    ' (عبر ',
    'The Beacon',
    ')',
  ]);
  expect(atNames('قال \u2068أ (\u2066L 8\u2069)\u2069 كذا')).toEqual(['قال ', 'أ (\u2066L 8\u2069)', ' كذا']);
  expect(atNames('Brightgate says so')).toEqual(['Brightgate says so']);
});
