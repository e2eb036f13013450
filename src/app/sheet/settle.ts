/** The positions at which a sheet rests. */
export type SnapPoint = 'closed' | 'half' | 'full';

/** The heights of a sheet at rest, in px. */
export interface Heights {
  readonly half: number;
  readonly full: number;
}

/** A release is projected this far ahead at constant velocity, in ms. */
const PROJECTION = 180;
/** The sheet closes if projected below this share of `half`. */
const CLOSE_BELOW = 0.6;
/** The most a sheet can be dragged beyond its full height, in px. */
const STRETCH = 48;

/**
 * The position at which a released sheet settles.
 *
 * @param height in px
 * @param velocity in px per ms, upwards positive
 */
export function settle(height: number, velocity: number, { half, full }: Heights): SnapPoint {
  const aim = height + velocity * PROJECTION;
  if (aim < half * CLOSE_BELOW) return 'closed';
  return aim > (half + full) / 2 ? 'full' : 'half';
}

/** The height of a sheet dragged to `height`: unchanged up to `end`, beyond it with increasing resistance. All in px. */
export function rubberBand(height: number, end: number): number {
  const beyond = height - end;
  return beyond <= 0 ? Math.max(height, 0) : end + (STRETCH * beyond) / (STRETCH + beyond);
}
