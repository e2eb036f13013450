import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MostImportant } from './mostImportant.ts';

test('the most important of a range are those that sorting finds, the earliest of equals first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 60 }),
      fc.nat(60),
      fc.nat(60),
      fc.nat(8),
      (importance, a, b, count) => {
        const [from, to] = [Math.min(a, b, importance.length), Math.min(Math.max(a, b), importance.length)];
        const sorted = importance
          .map((its, position) => ({ its, position }))
          .slice(from, to)
          .sort((one, other) => other.its - one.its || one.position - other.position)
          .slice(0, count)
          .map(({ position }) => position);
        expect(new MostImportant(Uint8Array.from(importance)).most(from, to, count)).toEqual(sorted);
      },
    ),
  );
});
