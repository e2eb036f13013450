import type { Px } from '../model/units.ts';

/** A row of text: its first line above the middle of its mark, and a second line and the lane below it. */
export const ROW_ABOVE: Px = 14;
export const ROW_BELOW: Px = 44;
/** The least distance of two marks where time runs down. */
export const ROW_HEIGHT: Px = ROW_ABOVE + ROW_BELOW;
/** The head of a year, above its first row. */
export const HEAD_HEIGHT: Px = 30;
/** A cut with its label. */
export const GAP_HEIGHT: Px = 30;
