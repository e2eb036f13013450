import type { Vote } from './schema.ts';

/** A part of the votes cast: where it begins and how much it is, as parts of 1. */
export interface VoteShare {
  readonly of: 'for' | 'abstain' | 'against';
  readonly from: number;
  readonly share: number;
}

/** The shares of the members who were there, those for it first; empty shares are left out. None where nobody was there. */
export function voteShares(vote: Vote): readonly VoteShare[] {
  const numbers = [
    { of: 'for', votes: vote.for },
    { of: 'abstain', votes: vote.abstain ?? 0 },
    { of: 'against', votes: vote.against },
  ] as const;
  const cast = numbers.reduce((sum, { votes }) => sum + votes, 0);
  let from = 0;
  return numbers.flatMap(({ of, votes }): readonly VoteShare[] => {
    if (votes === 0) return [];
    const share = votes / cast;
    const start = from;
    from += share;
    return [{ of, from: start, share }];
  });
}
