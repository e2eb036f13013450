/** Where a sheet comes to rest. */
export type SnapPoint = 'closed' | 'half' | 'full';

/** How high it is at rest, in pixels. */
export interface Heights {
  readonly half: number;
  readonly full: number;
}

/** A flick carries on for so long, in milliseconds. */
const PROJECTION = 180;
/** Below this part of half its height it is on its way out. */
const CLOSE_BELOW = 0.6;
/** The most it gives beyond its full height, in pixels. */
const STRETCH = 48;

/** Where a sheet goes that is let go at a height, in pixels, and a velocity, in pixels per millisecond, upwards positive. */
export function settle(height: number, velocity: number, { half, full }: Heights): SnapPoint {
  const aim = height + velocity * PROJECTION;
  if (aim < half * CLOSE_BELOW) return 'closed';
  return aim > (half + full) / 2 ? 'full' : 'half';
}

/** The height a pull to `height` gives: what it is, and beyond the end less and less. */
export function rubberBand(height: number, end: number): number {
  const beyond = height - end;
  return beyond <= 0 ? Math.max(height, 0) : end + (STRETCH * beyond) / (STRETCH + beyond);
}
