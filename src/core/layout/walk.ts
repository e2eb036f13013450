import { bisectLeft, bisectRight } from 'd3-array';
import { groupOf } from './cluster.ts';
import type { Plot } from './plot.ts';

/** An event or a mark, as the keyboard finds it: a lane and a position in it. A mark has that of its first event. */
export interface LanePosition {
  readonly lane: number;
  readonly position: number;
}

/** Along time over all lanes, to the lane above or below, or to an end of the story. */
export type WalkStep = 'earlier' | 'later' | 'above' | 'below' | 'first' | 'last';

/** Where every event is, by id. */
export const lanePositions = (plot: Plot): ReadonlyMap<string, LanePosition> =>
  new Map(
    plot.lanes.flatMap((lane, number) =>
      lane.items.map((item, position) => [item.id, { lane: number, position }] as const),
    ),
  );

/** The mark that an event belongs to at a level. */
export function markPosition(plot: Plot, level: number, { lane, position }: LanePosition): LanePosition {
  const groups = plot.lanes[lane]?.levels.at(level);
  return { lane, position: groups?.first[groupOf(groups, position)] ?? position };
}

/** Where an event stands, in u. */
export const uOf = (plot: Plot, { lane, position }: LanePosition): number =>
  plot.lanes[lane]?.us[position] ?? 0;

/**
 * The mark one step from another at a level: along time over all lanes (marks at one u from the top down), or the nearest
 * one in the next lane that has any. Undefined at the ends.
 */
export function markAfterStep(
  plot: Plot,
  level: number,
  from: LanePosition,
  step: WalkStep,
): LanePosition | undefined {
  switch (step) {
    case 'above':
    case 'below':
      return inNextLane(plot, level, from, step === 'above' ? -1 : 1);
    case 'first':
      return alongTime(plot, level, -Infinity, -1, 'later');
    case 'last':
      return alongTime(plot, level, Infinity, plot.lanes.length, 'earlier');
    default:
      return alongTime(plot, level, uOf(plot, from), from.lane, step);
  }
}

function inNextLane(plot: Plot, level: number, from: LanePosition, by: -1 | 1): LanePosition | undefined {
  for (let lane = from.lane + by; lane >= 0 && lane < plot.lanes.length; lane += by) {
    const found = nearestInLane(plot, level, lane, uOf(plot, from));
    if (found) return found;
  }
  return undefined;
}

/** The mark of any lane that is next to a place in u, and in a lane: at one u the lanes below come later. */
function alongTime(
  plot: Plot,
  level: number,
  u: number,
  lane: number,
  direction: 'earlier' | 'later',
): LanePosition | undefined {
  const later = direction === 'later';
  let best: LanePosition | undefined;
  plot.lanes.forEach((_, other) => {
    const strict = later ? other <= lane : other >= lane;
    const found = nextInLane(plot, level, other, u, direction, strict);
    if (!found) return;
    const [a, b] = [uOf(plot, found), best ? uOf(plot, best) : later ? Infinity : -Infinity];
    if (!best || (later ? a < b : a >= b)) best = found;
  });
  return best;
}

/** The nearest mark of a lane before or after a place in u; also at it, unless `strict`. */
function nextInLane(
  plot: Plot,
  level: number,
  lane: number,
  u: number,
  direction: 'earlier' | 'later',
  strict: boolean,
): LanePosition | undefined {
  const it = plot.lanes[lane];
  if (!it) return undefined;
  const { first } = it.levels.at(level);
  const later = direction === 'later';
  const position = (strict === later ? bisectRight : bisectLeft)(it.us, u);
  const group = bisectLeft(first, position) - (later ? 0 : 1);
  const found = first[group];
  return found === undefined ? undefined : { lane, position: found };
}

function nearestInLane(plot: Plot, level: number, lane: number, u: number): LanePosition | undefined {
  const before = nextInLane(plot, level, lane, u, 'earlier', false);
  const after = nextInLane(plot, level, lane, u, 'later', false);
  if (!before || !after) return before ?? after;
  return u - uOf(plot, before) <= uOf(plot, after) - u ? before : after;
}

/** The u of the event that is nearest to a window, before or after it; undefined where there is none. */
export function nearestOutside(
  { lanes }: Plot,
  u0: number,
  u1: number,
  where: 'earlier' | 'later',
): number | undefined {
  const earlier = where === 'earlier';
  let nearest: number | undefined;
  for (const { us } of lanes) {
    const u = earlier ? us[bisectLeft(us, u0) - 1] : us[bisectRight(us, u1)];
    if (u === undefined) continue;
    if (nearest === undefined || (earlier ? u > nearest : u < nearest)) nearest = u;
  }
  return nearest;
}
