import { groupOf } from './cluster.ts';
import { uOfGroup, type LaneView } from './laneView.ts';
import type { RibbonNode } from './ribbonNodes.ts';
import type { RibbonStage } from './ribbonStages.ts';

/**
 * The index of the stage that a thread has reached at each node of its ribbon, and keeps up to the next node; -1: none yet.
 * At a cluster it is the latest stage among its events.
 */
export function stagesReached(
  stages: readonly RibbonStage[],
  nodes: readonly RibbonNode[],
  views: readonly LaneView[],
): readonly number[] {
  const places = stages.map(({ u, at }) => {
    const view = at && views[at.lane];
    return view ? { u: uOfGroup(view, groupOf(view.groups, at.position)), lane: at.lane } : { u, lane: -1 };
  });
  return nodes.map((node) =>
    places.findLastIndex(({ u, lane }) => u < node.u || (u === node.u && lane <= node.lane)),
  );
}
