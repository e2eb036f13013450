import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cardPosition, staysInSight } from './cardPosition.ts';

const seen = { top: 1000, bottom: 1800 };

it.each([
  ['below a row near the upper edge', { top: 1100, bottom: 1150 }, { top: 1158, height: 480 }],
  [
    'below, lower, where there is almost as much room',
    { top: 1300, bottom: 1350 },
    { top: 1358, height: 434 },
  ],
  ['above a row near the lower edge', { top: 1700, bottom: 1750 }, { top: 1212, height: 480 }],
  ['at the end when the row is not seen', { top: 200, bottom: 250 }, { top: 1312, height: 480 }],
  ['at the end when there is no row', undefined, { top: 1312, height: 480 }],
])('stands %s', (_, row, position) => {
  expect(cardPosition(seen, row)).toEqual(position);
});

const range = (from: number, to: number, least: number, most: number) =>
  fc
    .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: least, max: most }))
    .map(([top, length]) => ({ top, bottom: top + length }));

it('never covers the row it belongs to, and begins in sight', () => {
  fc.assert(
    fc.property(range(0, 5000, 300, 1200), range(0, 6000, 20, 120), (part, row) => {
      const position = cardPosition(part, row);
      const rowSeen = row.bottom > part.top && row.top < part.bottom;
      if (rowSeen) expect(position.top >= row.bottom || position.top + position.height <= row.top).toBe(true);
      expect(position.height).toBeGreaterThanOrEqual(220);
      if (rowSeen && row.bottom + 8 < part.bottom) expect(position.top).toBeLessThan(part.bottom);
      if (!rowSeen) expect(staysInSight(position, part, row)).toBe(true);
    }),
  );
});

it('stays in sight as long as most of it is seen and its row is not under it', () => {
  const position = { top: 1300, height: 400 };
  expect(staysInSight(position, seen, undefined)).toBe(true);
  expect(staysInSight(position, seen, { top: 1100, bottom: 1150 })).toBe(true);
  expect(staysInSight(position, seen, { top: 1400, bottom: 1450 })).toBe(false);
  expect(staysInSight(position, { top: 1500, bottom: 2300 }, undefined)).toBe(false);
});
