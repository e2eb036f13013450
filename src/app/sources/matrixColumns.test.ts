import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allColumns, columnParts } from './matrixColumns.ts';

it('has all columns in one part where there is room for them', () => {
  expect(columnParts(3, 7)).toEqual([allColumns(3)]);
  expect(columnParts(6, 7)).toEqual([allColumns(6)]);
});

it('divides what does not fit into parts of about one size', () => {
  expect(columnParts(7, 7)).toEqual([
    { from: 0, to: 4, record: false },
    { from: 4, to: 7, record: true },
  ]);
});

it('has every account once and in order, the records once and last, and no part wider than there is room', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.integer({ min: 1, max: 20 }), (accounts, most) => {
      const parts = columnParts(accounts, most);
      const sizes = parts.map(({ from, to, record }) => to - from + (record ? 1 : 0));
      expect(parts.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i))).toEqual(
        Array.from({ length: accounts }, (_, i) => i),
      );
      expect(parts.map(({ record }) => record)).toEqual(parts.map((_, i) => i === parts.length - 1));
      expect(Math.max(...sizes)).toBeLessThanOrEqual(most);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});
