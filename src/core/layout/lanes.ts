import type { Px } from '../model/units.ts';
import type { Slot } from './labelRow.ts';

/** A lane from top to bottom: a row of labels, the marks, a row of labels. */
export const LANE_HEIGHT: Px = 62;
export const LABEL_HEIGHT: Px = 16;

/** The diameters of marks by importance; none is larger than the separation of groups. */
export const MARK_SIZE: Readonly<Record<1 | 2 | 3, Px>> = { 1: 10, 2: 12.5, 3: 15 };
export const CLUSTER_SIZE: Px = 15;

/** The middle of a lane's marks, from the top of the picture. */
export const middleOf = (lane: number): Px => lane * LANE_HEIGHT + LANE_HEIGHT / 2;

/** The top of a lane's row of labels. */
export const rowTop = (lane: number, row: Slot['row']): Px =>
  row === 'above' ? lane * LANE_HEIGHT + 3 : (lane + 1) * LANE_HEIGHT - 3 - LABEL_HEIGHT;

/** The middle of a row of date links, from the middle of the lane: between the marks and the rows of labels. */
export const linkOffset = (row: number): Px => [9, -9][row] ?? 0;
/** The diameter of the mark at a date link's end. */
export const LINK_MARK: Px = 5;

/** The thickness of bars: thin for what lasted, broad for the time within which something happened. */
export const BAR_HEIGHT: Readonly<Record<'lasting' | 'sometime', Px>> = { lasting: 6, sometime: 12 };
/** The middle of a row of bars, from the middle of the lane. */
export const barOffset = (row: number): Px => [0, 8, -8][row] ?? 0;
