import type { Symbol } from '../model/schema.ts';
import type { Px } from '../model/units.ts';
import type { CrossAxis } from './crossAxis.ts';
import type { Point } from './flow.ts';
import { CLUSTER_SIZE, MARK_SIZE } from './markSizes.ts';
import { membersOf, uOfGroup, type LaneView } from './laneView.ts';
import type { PictureWindow } from './pictureWindow.ts';

/** A mark: one event, or a cluster, which stands at its first event. `x`, `y`: its middle. */
export type Mark = SingleMark | ClusterMark;

interface MarkBase extends Point {
  /** The id of the event, or of the cluster's first: a cluster that splits keeps its key. */
  readonly key: string;
  readonly lane: number;
  /** Its diameter. */
  readonly size: Px;
  /** The number of the thread that colours it; -1: none. */
  readonly hue: number;
  /** The sources of the event differ, or those of at least one of the cluster's events. */
  readonly differs: boolean;
}

export interface SingleMark extends MarkBase {
  readonly kind: 'event';
  readonly symbol: Symbol;
  /** The event is a step of its thread. If not, the mark is drawn hollow. */
  readonly step: boolean;
}

export interface ClusterMark extends MarkBase {
  readonly kind: 'cluster';
  readonly count: number;
  /** Its events: the lane's positions `[first, end)`. */
  readonly first: number;
  readonly end: number;
}

/** The marks of a lane in a window, in order of time. */
export function marksOf(view: LaneView, window: PictureWindow, axis: CrossAxis): readonly Mark[] {
  const marks: Mark[] = [];
  for (let group = view.from; group < view.to; group++) marks.push(markOf(view, group, window, axis));
  return marks;
}

function markOf(view: LaneView, group: number, { along, project }: PictureWindow, axis: CrossAxis): Mark {
  const { lane, number } = view;
  const [first, end] = membersOf(view, group);
  const item = lane.items[first];
  if (!item) throw new Error(`no event at ${first} in lane ${number}`);
  const { x, y } = project(along(uOfGroup(view, group)), axis.mark(number, item.hue));
  const base = { key: item.id, lane: number, x, y };
  if (end - first === 1) {
    return {
      ...base,
      kind: 'event',
      size: MARK_SIZE[item.importance],
      hue: item.hue,
      differs: item.differs,
      symbol: item.symbol,
      step: item.steps.length > 0,
    };
  }
  return {
    ...base,
    kind: 'cluster',
    size: CLUSTER_SIZE,
    hue: (lane.hueEnd[first] ?? first) >= end - 1 ? item.hue : -1,
    differs: (lane.differing[end] ?? 0) > (lane.differing[first] ?? 0),
    count: end - first,
    first,
    end,
  };
}
