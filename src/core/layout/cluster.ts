import { bisectLeft, bisectRight } from 'd3-array';
import type { Px } from '../model/units.ts';
import { floorOf } from './detail.ts';

/** Events nearer than this to the first of a group belong to it: at least a mark's width. */
export const SEPARATION: Px = 15;

/** The groups of one lane at one level. A group is drawn as one mark, at its first event. */
export interface Groups {
  /** The position of each group's first event; its last is before the next group's first. */
  readonly first: Int32Array;
  /** The position of each group's most important event, the earliest of several. */
  readonly best: Int32Array;
}

/** The groups of one lane at every level. Beyond the coarsest and the finest nothing changes. */
export interface Levels {
  readonly coarsest: number;
  readonly finest: number;
  at(level: number): Groups;
}

/**
 * Groups a lane's events level by level, finest first. Each level sweeps the groups of the finer level from the left: a
 * group opens at its first event *s* and takes the groups whose first event is within the separation of *s*.
 *
 * So groups nest (zooming in only splits them), do not depend on the window (panning changes nothing), and their marks are
 * at least a separation apart. Events of one instant are never split.
 *
 * @param us where the events stand, in u, ascending
 * @param importance of the event at each position
 * @param finest the level of the closest zoom
 * @param separation a row's height where time runs down
 */
export function clusterLevels(
  us: Float64Array,
  importance: Uint8Array,
  finest: number,
  separation: Px = SEPARATION,
): Levels {
  const levels: Groups[] = [];
  let groups = sweep(singles(us.length), us, importance, separation / floorOf(finest));
  levels.push(groups);
  let level = finest;
  while (groups.first.length > 1) {
    level -= 1;
    const coarser = sweep(groups, us, importance, separation / floorOf(level));
    if (coarser.first.length < groups.first.length) groups = coarser;
    levels.push(groups);
  }
  const coarsest = level;
  return {
    coarsest,
    finest,
    at: (wanted) => levels[finest - Math.min(Math.max(wanted, coarsest), finest)] ?? groups,
  };
}

function singles(count: number): Groups {
  const each = Int32Array.from({ length: count }, (_, i) => i);
  return { first: each, best: each };
}

/** @param reach the separation in u */
function sweep(finer: Groups, us: Float64Array, importance: Uint8Array, reach: number): Groups {
  const count = finer.first.length;
  const first = new Int32Array(count);
  const best = new Int32Array(count);
  let groups = 0;
  let opened = -Infinity;
  for (let g = 0; g < count; g++) {
    const position = finer.first[g] ?? 0;
    const leader = finer.best[g] ?? 0;
    const u = us[position] ?? 0;
    if (groups === 0 || u - opened >= reach) {
      first[groups] = position;
      best[groups] = leader;
      opened = u;
      groups += 1;
    } else if ((importance[leader] ?? 0) > (importance[best[groups - 1] ?? 0] ?? 0)) {
      best[groups - 1] = leader;
    }
  }
  return { first: first.slice(0, groups), best: best.slice(0, groups) };
}

/** The group that holds a position. */
export const groupOf = (groups: Groups, position: number): number => bisectRight(groups.first, position) - 1;

/** The position after a group's last event. */
export const groupEnd = (groups: Groups, group: number, count: number): number =>
  groups.first[group + 1] ?? count;

/** The groups `[from, to)` whose first event lies in `[u0, u1]`. */
export function groupsWithin(
  groups: Groups,
  us: Float64Array,
  u0: number,
  u1: number,
): readonly [number, number] {
  return [bisectLeft(groups.first, bisectLeft(us, u0)), bisectLeft(groups.first, bisectRight(us, u1))];
}
