/**
 * Levels of detail. A level is a range of zooms `k` (pixels per u) in which clusters and labels do not change. They are
 * computed for the smallest `k` of the level: everywhere else in it there is more room.
 *
 * Levels are half octaves. With whole octaves a cluster would split at up to twice the zoom at which it could.
 */
const PER_OCTAVE = 2;

/** Moves the thresholds away from the round zooms that wheels and buttons end at. */
const PHASE = 0.66;

/** The zoom of a level divided by that of the level before. */
export const RATIO = 2 ** (1 / PER_OCTAVE);

/** JavaScript engines differ in the last digits of powers; without those the same document gives the same picture in all. */
const powerOfTwo = (exponent: number): number => Number((2 ** exponent).toPrecision(12));

/** The zoom, rounded to 1/1024 of an octave, so that it does not change in its last digits while panning. */
export const roundZoom = (k: number): number => powerOfTwo(Math.round(Math.log2(k) * 1024) / 1024);

/** The level of a zoom in pixels per u; a larger level is nearer. */
export const levelOf = (k: number): number =>
  Math.floor((Math.round(Math.log2(k) * 1024) / 1024) * PER_OCTAVE + PHASE);

/** The smallest zoom of a level, in pixels per u. */
export const floorOf = (level: number): number => powerOfTwo((level - PHASE) / PER_OCTAVE);
