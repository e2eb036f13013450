import type { Px } from '../../core/model/units.ts';

/** From one coordinate to a larger one. */
export type PixelRange = readonly [Px, Px];
