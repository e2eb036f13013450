import { expect, test } from 'vitest';
import { weigh, type Weight } from './budget.ts';

const WEIGHTS: readonly Weight[] = [
  { name: 'hostScript', size: 1500, budget: 1500 },
  { name: 'something new', size: 110, budget: 115 },
];

test('what is light enough is said beside its budget and the last release', () => {
  const said: string[] = [];
  weigh(WEIGHTS, (line) => said.push(line));
  expect(said).toEqual([
    'hostScript: 1500 bytes of at most 1500 (gzip), 561 in the last release',
    'something new: 110 bytes of at most 115 (gzip)',
  ]);
});

test('everything that is too heavy is named', () => {
  expect(() => {
    weigh(
      WEIGHTS.map((it) => ({ ...it, size: it.budget + 1 })),
      () => undefined,
    );
  }).toThrow('hostScript is 1 bytes too large\nsomething new is 1 bytes too large');
});
