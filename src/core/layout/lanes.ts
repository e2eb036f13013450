import type { Px } from '../model/units.ts';
import type { Slot } from './labelRow.ts';

/** One lane from top to bottom: a row of labels, the marks, a row of labels. */
export const LANE_HEIGHT: Px = 62;
export const LABEL_HEIGHT: Px = 16;

/** Marks' sizes by importance; none is wider than the separation of clusters. */
export const MARK_SIZE: Readonly<Record<1 | 2 | 3, Px>> = { 1: 10, 2: 12.5, 3: 15 };
export const CLUSTER_SIZE: Px = 15;

/** The middle of a lane's marks. */
export const middleOf = (lane: number): Px => lane * LANE_HEIGHT + LANE_HEIGHT / 2;

/** The top of a lane's row of labels. */
export const rowTop = (lane: number, row: Slot['row']): Px =>
  row === 'above' ? lane * LANE_HEIGHT + 3 : (lane + 1) * LANE_HEIGHT - 3 - LABEL_HEIGHT;

/** The middle of a row of links, from the middle of the lane: clear of the marks and of both rows of labels. */
export const linkOffset = (row: number): Px => [9, -9][row] ?? 0;
/** The size of the mark at a link's end. */
export const LINK_MARK: Px = 5;

/** Bars of what lasted are thin, the bands within which something fell are soft and broad. */
export const BAR_HEIGHT: Readonly<Record<'lasting' | 'sometime', Px>> = { lasting: 6, sometime: 12 };
/** The middle of a row of bars, from the middle of the lane. */
export const barOffset = (row: number): Px => [0, 8, -8][row] ?? 0;
