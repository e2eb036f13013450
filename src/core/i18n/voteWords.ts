import type { Vote } from '../model/schema.ts';
import type { Words } from './words.ts';

/** The result of a vote and its numbers: "Rejected: 11 for, 27 against". */
export const voteWords = (vote: Vote, { first }: Words): string =>
  `${first.vote.result[vote.result]}${first.colon}${first.vote.numbers(vote)}`;
