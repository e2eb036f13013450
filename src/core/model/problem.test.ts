import { expect, it } from 'vitest';
import { shown } from './problem.ts';

const circle: Record<string, unknown> = {};
circle['self'] = circle;

it.each<[unknown, string]>([
  [undefined, 'nothing'],
  [null, 'null'],
  ['two words', '"two words"'],
  [{ a: [1, true] }, '{"a":[1,true]}'],
  ['x'.repeat(58), `"${'x'.repeat(58)}"`],
  ['x'.repeat(59), `"${'x'.repeat(58)}…`],
  ['x'.repeat(100_000), `"${'x'.repeat(58)}…`],
  ['👍'.repeat(59), `"${'👍'.repeat(58)}…`],
  [circle, 'object'],
  [10n, 'bigint'],
  [() => 1, 'function'],
])('shows %o in at most 60 characters', (value, expected) => {
  expect(shown(value)).toBe(expected);
});
