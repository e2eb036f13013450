import { expect, test } from 'vitest';
import { type Figure, weigh } from './budget.ts';

const FIGURES: readonly Figure[] = [
  { what: 'page', size: 75, most: 75 },
  { what: 'frame', size: 110, most: 110, data: 40 },
  { what: 'element', size: 200, most: undefined },
];

test('what is light enough is said, its data apart', () => {
  const said: string[] = [];
  weigh(FIGURES, (line) => said.push(line));
  expect(said).toEqual([
    'page: 75 bytes of at most 75 (gzip)',
    'frame: 110 bytes of at most 110, and 40 of data (gzip)',
    'element: 200 bytes (gzip)',
  ]);
});

test('everything that is too heavy is named, and nothing is built', () => {
  const heavy = FIGURES.map((it) => ({ ...it, size: it.size + 1 }));
  expect(() => {
    weigh(heavy, () => undefined);
  }).toThrow('page is 1 bytes too large\nframe is 1 bytes too large');
});
