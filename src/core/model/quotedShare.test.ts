import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { quotedShare } from './quotedShare.ts';

const quotes = (...all: readonly string[]) =>
  all.map((exact) => ({ type: 'TextQuoteSelector' as const, exact }));

test.each<[string, readonly string[], number]>([
  ['ten chars.', [], 0],
  ['ten chars.', ['ten'], 0.3],
  ['ten chars.', ['ten', 'chars'], 0.8],
  ['ten chars.', ['ten', 'ten chars'], 0.9],
  ['ten chars.', ['en ch', 'chars.'], 0.9],
  ['ten chars.', ['ten chars.', 'chars'], 1],
  ['ten chars.', ['not there'], 0],
  ['ha ha ha .', ['ha'], 0],
  ['', ['ten'], 0],
])('of %j the quotes %j are %d', (text, all, share) => {
  expect(quotedShare(text, quotes(...all))).toBeCloseTo(share, 10);
});

it('is never more than the whole, and never less for a quote more', () => {
  const text = 'The Council shall decide within six months whether the gates recognise faces.';
  const part = fc
    .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
    .map(([a, b]) => text.slice(Math.min(a, b), Math.max(a, b) + 1));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (all) => {
      const share = quotedShare(text, quotes(...all));
      expect(share).toBeLessThanOrEqual(1);
      expect(share).toBeGreaterThanOrEqual(quotedShare(text, quotes(...all.slice(1))));
    }),
  );
});
