import type { Px } from '../model/units.ts';

/** The diameters of marks by importance; none is larger than the separation of groups. */
export const MARK_SIZE: Readonly<Record<1 | 2 | 3, Px>> = { 1: 10, 2: 12.5, 3: 15 };
export const CLUSTER_SIZE: Px = 15;

/** The middle of a row of date links, from the middle of the lane: between the marks and the rows of labels. */
export const linkOffset = (row: number): Px => [9, -9][row] ?? 0;
/** The diameter of the mark at a date link's end. */
export const LINK_MARK: Px = 5;

/** The thickness of bars: thin for what lasted, broad for the time within which something happened. */
export const BAR_HEIGHT: Readonly<Record<'lasting' | 'sometime', Px>> = { lasting: 6, sometime: 10 };
/** The middle of a row of bars, from the middle of the lane. */
export const barOffset = (row: number): Px => [0, 6.5, -6.5][row] ?? 0;
