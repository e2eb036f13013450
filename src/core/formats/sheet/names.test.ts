import { expect, test } from 'vitest';
import { NameReader, nameWriter } from './names.ts';

const lanes = [
  { id: 'senate', label: 'Senate' },
  { id: 'assembly', label: { en: 'National Assembly', fr: 'Assemblée nationale' } },
  { id: 'cour-d-appel', label: { en: 'Court of appeal', fr: 'Cour d’appel' } },
  { id: 'Council', label: 'The Council' },
  { id: 'a-b', label: 'A b' },
  { id: 'a-b-2', label: 'A b' },
  { id: 'x', label: 'a-b' },
  { id: 'semi-colon', label: 'Semi; colon' },
  { id: 'hash', label: '#hash' },
  { id: 'fr', label: { fr: 'France' } },
];

const written = [
  ['senate', 'Senate'],
  ['assembly', 'assembly'],
  ['cour-d-appel', 'cour-d-appel'],
  ['Council', '#Council'],
  ['a-b', '#a-b'],
  ['a-b-2', 'a-b-2'],
  ['x', 'x'],
  ['semi-colon', 'semi-colon'],
  ['hash', 'hash'],
  ['fr', 'fr'],
  ['gone', '#gone'],
] as const;

test.each(written)('%s is written %s', (id, cell) => {
  expect(nameWriter(lanes, 'en')(id)).toBe(cell);
});

test('what is written is read back as the same id, in a new document and in that which has them', () => {
  for (const known of [[], lanes]) {
    const names = new NameReader(known);
    for (const [id, cell] of written) expect(names.idOf(cell)).toBe(id);
    for (const [id, cell] of written) expect(names.idOf(cell)).toBe(id);
  }
});

test('a known one is found by its label in any language, a new one is made', () => {
  const names = new NameReader(lanes);
  const cells = ['Assemblée nationale', 'The Council', 'Senate', 'Sénat', 'SENATE', 'مجلس', '#Two Words'];
  expect(cells.map((cell) => names.idOf(cell))).toEqual([
    'assembly',
    'Council',
    'senate',
    'senat',
    'senate-2',
    'x1381b2c9',
    'two-words',
  ]);
  expect(names.found.map(({ label }) => label)).toEqual(['Sénat', 'SENATE', 'مجلس', '#Two Words']);
});
