/**
 * Levels of detail. A level is a range of zooms `k` (pixels per u) within which clusters and labels keep still; they are
 * worked out for the smallest `k` of the level, so that everywhere else in it there is only more room.
 *
 * Levels are half octaves: at whole octaves a cluster holds on to its events up to twice as long as it must.
 */
const PER_OCTAVE = 2;

/** Moves the thresholds off the round zooms that wheels and buttons land on. */
const PHASE = 0.66;

/** How much larger one level's zooms are than those of the level before. */
export const RATIO = 2 ** (1 / PER_OCTAVE);

/** The zoom, rounded to 1/1024 of an octave: panning must not make it waver in the last digit. */
export const roundZoom = (k: number): number => 2 ** (Math.round(Math.log2(k) * 1024) / 1024);

export const levelOf = (k: number): number =>
  Math.floor((Math.round(Math.log2(k) * 1024) / 1024) * PER_OCTAVE + PHASE);

/** The smallest zoom of a level, in pixels per u. */
export const floorOf = (level: number): number => 2 ** ((level - PHASE) / PER_OCTAVE);
