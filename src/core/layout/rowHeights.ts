import type { Px } from '../model/units.ts';

/** A row of text: above the middle of its mark (the first line), and below it (a second line, and the lane). */
export const ROW_ABOVE: Px = 14;
export const ROW_BELOW: Px = 44;
/** No two marks stand nearer than this where time runs down. */
export const ROW_HEIGHT: Px = ROW_ABOVE + ROW_BELOW;
/** The head of a year, before its first row. */
export const HEAD_HEIGHT: Px = 30;
/** A stretch of time that is cut, with its name. */
export const GAP_HEIGHT: Px = 30;
