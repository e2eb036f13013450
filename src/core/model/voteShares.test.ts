import fc from 'fast-check';
import { expect, it } from 'vitest';
import { voteShares } from './voteShares.ts';

const result = 'passed' as const;

it('shares a vote among those for it, those who abstained and those against it', () => {
  expect(voteShares({ for: 30, against: 15, abstain: 5, absent: 100, result })).toEqual([
    { of: 'for', from: 0, share: 0.6 },
    { of: 'abstain', from: 0.6, share: 0.1 },
    { of: 'against', from: 0.7, share: 0.3 },
  ]);
});

it('has no share for nobody', () => {
  expect(voteShares({ for: 0, against: 24, result: 'rejected' })).toEqual([
    { of: 'against', from: 0, share: 1 },
  ]);
  expect(voteShares({ for: 0, against: 0, absent: 9, result })).toEqual([]);
});

it('shares make up the whole, each beginning where the one before ends', () => {
  const votes = fc.nat(Number.MAX_SAFE_INTEGER);
  fc.assert(
    fc.property(votes, votes, votes, (yes, no, abstain) => {
      const shares = voteShares({ for: yes, against: no, abstain, result });
      let end = 0;
      for (const { from, share } of shares) {
        expect(from).toBe(end);
        expect(share).toBeGreaterThan(0);
        end += share;
      }
      expect(end).toBeCloseTo(yes + no + abstain > 0 ? 1 : 0, 9);
    }),
  );
});
