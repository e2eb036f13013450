import type { Px } from '../model/units.ts';
import type { Box } from './flow.ts';

/** The votes of an event: a box of which the part for is filled, from the side where time begins; half of it is marked. */
export interface VoteBar extends Box {
  /** The filled part. */
  readonly filledX: Px;
  readonly filledWidth: Px;
}

export const VOTE_WIDTH: Px = 26;
const VOTE_HEIGHT: Px = 6;
/** Between a text and the bar after it. */
export const VOTE_SPACE: Px = 7;
/** From the baseline of the text up to the bar. */
const UP: Px = 7;

/**
 * The bar beside a line of text.
 *
 * @param share the part that was for, from 0 to 1
 * @param x its left end
 * @param baseline that of the text
 */
export function voteBar(share: number, x: Px, baseline: Px): VoteBar {
  return {
    x,
    y: baseline - UP,
    width: VOTE_WIDTH,
    height: VOTE_HEIGHT,
    filledX: x,
    filledWidth: VOTE_WIDTH * share,
  };
}

/** The bar where time runs from right to left. */
export const mirroredVote = (bar: VoteBar): VoteBar => ({
  ...bar,
  x: -bar.x - bar.width,
  filledX: -bar.x - bar.filledWidth,
});
