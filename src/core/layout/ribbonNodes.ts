import { bisectLeft, bisectRight } from 'd3-array';
import { groupOf } from './cluster.ts';
import { membersOf, uOfGroup, type LaneView } from './laneView.ts';

/** A mark that a ribbon passes through. */
export interface RibbonNode {
  readonly lane: number;
  readonly u: number;
  /** The lane's position of the event; undefined for a cluster. */
  readonly single: number | undefined;
}

/**
 * The marks that a thread's ribbon joins: those in view and the nearest one before and after them, in order of u, so that
 * the ribbon never runs backwards. Only steps of the thread are joined. The work depends on the marks in view.
 */
export function ribbonNodes(thread: number, views: readonly LaneView[]): readonly RibbonNode[] {
  const nodes: RibbonNode[] = [];
  let before: RibbonNode | undefined;
  let after: RibbonNode | undefined;
  for (const view of views) {
    const { lane, groups, from, to } = view;
    const steps = lane.steps[thread];
    if (!steps?.length) continue;
    const count = lane.items.length;

    for (let group = from; group < to; group++) {
      const [first, end] = membersOf(view, group);
      const step = steps[bisectLeft(steps, first)];
      if (step !== undefined && step < end) nodes.push(nodeOf(view, group));
    }
    const previous = steps[bisectRight(steps, (groups.first[from] ?? count) - 1) - 1];
    if (previous !== undefined) {
      const node = nodeOf(view, groupOf(groups, previous));
      // of several at one u the last in order of lanes, as among nodes in view
      if (!before || node.u >= before.u) before = node;
    }
    const following = steps[bisectLeft(steps, groups.first[to] ?? count)];
    if (following !== undefined) {
      const node = nodeOf(view, groupOf(groups, following));
      if (!after || node.u < after.u) after = node;
    }
  }
  nodes.sort((a, b) => a.u - b.u || a.lane - b.lane);
  return [before, ...nodes, after].filter((it) => it !== undefined);
}

function nodeOf(view: LaneView, group: number): RibbonNode {
  const [first, end] = membersOf(view, group);
  return { lane: view.number, u: uOfGroup(view, group), single: end - first === 1 ? first : undefined };
}
