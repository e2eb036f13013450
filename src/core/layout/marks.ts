import type { Symbol } from '../model/schema.ts';
import type { Px } from '../model/units.ts';
import { groupEnd } from './cluster.ts';
import type { Point } from './flow.ts';
import { CLUSTER_SIZE, MARK_SIZE } from './lanes.ts';
import type { PlotLane } from './plot.ts';
import type { LaneView } from './ribbons.ts';

/** A mark: one event, or a cluster drawn at its first member. `x`, `y`: its middle. */
export type Mark = SingleMark | ClusterMark;

interface Placed {
  /** The id of the event, or of the cluster's first: a cluster that splits keeps its key. */
  readonly key: string;
  readonly lane: number;
  readonly x: Px;
  readonly y: Px;
  readonly size: Px;
  /** The number of the thread that colours it; -1: none. */
  readonly hue: number;
  /** Its sources differ; of a cluster: those of one of its events at least. */
  readonly differs: boolean;
}

export interface SingleMark extends Placed {
  readonly kind: 'event';
  readonly symbol: Symbol;
  /** It is a step of its thread; otherwise hollow. */
  readonly step: boolean;
}

export interface ClusterMark extends Placed {
  readonly kind: 'cluster';
  readonly count: number;
  /** Its events are the lane's positions from `first` up to, not including, `end`. */
  readonly first: number;
  readonly end: number;
}

/** The mark of a group, at its place. */
export function markOf(lane: PlotLane, number: number, view: LaneView, group: number, at: Point): Mark {
  const first = view.groups.first[group] ?? 0;
  const end = groupEnd(view.groups, group, lane.items.length);
  const item = lane.items[first];
  if (!item) throw new Error(`no event at ${first} in lane ${number}`);
  const placed = { key: item.id, lane: number, ...at };
  if (end - first === 1) {
    return {
      ...placed,
      kind: 'event',
      size: MARK_SIZE[item.importance],
      hue: item.hue,
      differs: item.differs,
      symbol: item.symbol,
      step: item.steps.length > 0,
    };
  }
  return {
    ...placed,
    kind: 'cluster',
    size: CLUSTER_SIZE,
    hue: (lane.hueEnd[first] ?? first) >= end - 1 ? item.hue : -1,
    differs: (lane.differing[end] ?? 0) > (lane.differing[first] ?? 0),
    count: end - first,
    first,
    end,
  };
}
