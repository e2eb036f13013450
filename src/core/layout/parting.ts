import { max, min } from 'd3-array';
import type { Px } from '../model/units.ts';
import { floorOf, RATIO } from './detail.ts';
import type { Plot } from './plot.ts';
import { lanePositions, markPosition, uOf, type LanePosition } from './walk.ts';

/** A range of u at a zoom at which events stand apart. */
export interface Parting {
  readonly u0: number;
  readonly u1: number;
  /** In px per u. */
  readonly zoom: number;
}

/** How long the window is in relation to the events in it: at most, for what is around them, and at least. */
const ROOMY = 2.2;
const CLOSE = 1.25;

/**
 * The zoom at which as many of some events have a mark of their own as can have, or at which they fill the window, where they
 * are too far from each other for that. Undefined where no zoom parts any of them, or none is in the plot.
 *
 * @param extent the length of the window, in px
 * @param now the zoom that is not left for a farther one but to show all of the events, in px per u
 * @param most the closest zoom
 */
export function parting(
  plot: Plot,
  events: readonly string[],
  extent: Px,
  now: number,
  most: number,
  positions: ReadonlyMap<string, LanePosition> = lanePositions(plot),
): Parting | undefined {
  const places = events.flatMap((id) => positions.get(id) ?? []);
  const marksAt = (level: number) => {
    const marks = places.map((it) => markPosition(plot, level, it));
    return new Set(marks.map(({ lane, position }) => `${lane} ${position}`)).size;
  };
  // a lane without events has none but the finest
  const coarsest = min(plot.lanes, ({ levels }) => levels.coarsest) ?? 0;
  const finest = max(plot.lanes, ({ levels }) => levels.finest) ?? 0;
  const apart = marksAt(finest);
  if (apart < 2) return undefined;
  let [low, high] = [coarsest, finest];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (marksAt(middle) === apart) high = middle;
    else low = middle + 1;
  }
  const us = places.map((it) => uOf(plot, it));
  const u0 = min(us) ?? 0;
  const u1 = max(us) ?? 0;
  // in the middle of the level: a link's rounded days do not leave it
  const enough = Math.max(floorOf(low) * Math.sqrt(RATIO), extent / ROOMY / (u1 - u0 || Infinity), now);
  return { u0, u1, zoom: Math.min(enough, extent / CLOSE / (u1 - u0), most) };
}
