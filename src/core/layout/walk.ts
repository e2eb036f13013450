import { bisectLeft, bisectRight, max, min } from 'd3-array';
import { groupOf } from './cluster.ts';
import type { Plot } from './plot.ts';

/** A mark as the keyboard finds it: the lane and the lane's position of its first event. */
export interface Stop {
  readonly lane: number;
  readonly position: number;
}

export type Step = 'earlier' | 'later' | 'above' | 'below' | 'first' | 'last';

/** Where every event is, by id. */
export const stopsOf = (plot: Plot): ReadonlyMap<string, Stop> =>
  new Map(
    plot.lanes.flatMap((lane, number) =>
      lane.items.map((item, position) => [item.id, { lane: number, position }] as const),
    ),
  );

/** The first event of the mark that an event belongs to at a level. */
export function markStop(plot: Plot, level: number, { lane, position }: Stop): Stop {
  const groups = plot.lanes[lane]?.levels.at(level);
  return { lane, position: groups?.first[groupOf(groups, position)] ?? position };
}

export const placeOf = (plot: Plot, { lane, position }: Stop): number => plot.lanes[lane]?.us[position] ?? 0;

/**
 * The mark one step from another at a level of detail: along time over all lanes (marks at one place from the top down),
 * or the nearest one in the next lane that has any. Nothing at the ends.
 */
export function stepFrom(plot: Plot, level: number, from: Stop, step: Step): Stop | undefined {
  const u = placeOf(plot, from);
  if (step === 'above' || step === 'below') {
    const by = step === 'above' ? -1 : 1;
    for (let lane = from.lane + by; lane >= 0 && lane < plot.lanes.length; lane += by) {
      const found = nearest(plot, level, lane, u);
      if (found) return found;
    }
    return undefined;
  }
  const later = step === 'later' || step === 'first';
  const start = step === 'first' ? -Infinity : step === 'last' ? Infinity : u;
  const startLane = step === 'first' ? -1 : step === 'last' ? plot.lanes.length : from.lane;
  let best: Stop | undefined;
  plot.lanes.forEach((_, lane) => {
    // at the same place the lanes below come later
    const strict = later ? lane <= startLane : lane >= startLane;
    const found = beside(plot, level, lane, start, later, strict);
    if (!found) return;
    const [a, b] = [placeOf(plot, found), best ? placeOf(plot, best) : later ? Infinity : -Infinity];
    if (!best || (later ? a < b : a >= b)) best = found;
  });
  return best;
}

/** The nearest mark of a lane before or after a place; `strict`: not at it. */
function beside(
  plot: Plot,
  level: number,
  lane: number,
  u: number,
  later: boolean,
  strict: boolean,
): Stop | undefined {
  const it = plot.lanes[lane];
  if (!it) return undefined;
  const { first } = it.levels.at(level);
  const places = { from: strict === later ? bisectRight : bisectLeft };
  const position = places.from(it.us, u);
  const group = later ? bisectLeft(first, position) : bisectLeft(first, position) - 1;
  const found = first[group];
  return found === undefined ? undefined : { lane, position: found };
}

function nearest(plot: Plot, level: number, lane: number, u: number): Stop | undefined {
  const before = beside(plot, level, lane, u, false, false);
  const after = beside(plot, level, lane, u, true, false);
  if (!before || !after) return before ?? after;
  return u - placeOf(plot, before) <= placeOf(plot, after) - u ? before : after;
}

/** The place of the event that is nearest to a window, before or after it; none where there is none. */
export function nearestOutside(
  { lanes }: Plot,
  u0: number,
  u1: number,
  where: 'earlier' | 'later',
): number | undefined {
  const places = lanes.flatMap(({ us }) => {
    const place = where === 'earlier' ? us[bisectLeft(us, u0) - 1] : us[bisectRight(us, u1)];
    return place === undefined ? [] : [place];
  });
  return where === 'earlier' ? max(places) : min(places);
}
