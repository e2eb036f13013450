import { bisectLeft, bisectRight } from 'd3-array';
import type { Px } from '../model/units.ts';
import { groupEnd, groupOf, type Groups } from './cluster.ts';
import type { Place } from './flow.ts';
import type { Plot } from './plot.ts';

/** A mark that a ribbon passes through: the group at which it stands. */
export interface RibbonNode {
  readonly lane: number;
  readonly u: number;
  /** The event, where it is drawn by itself: its position in the lane. */
  readonly single: number | undefined;
}

/** The groups of each lane that are in view, `[from, to)`. */
export interface LaneView {
  readonly groups: Groups;
  readonly from: number;
  readonly to: number;
}

/**
 * The marks that a thread's ribbon joins in a window, with the nearest one before and after it: in order of place, so that
 * the ribbon never runs backwards. Only steps are joined. The work depends on the marks in view.
 */
export function ribbonNodes(plot: Plot, thread: number, views: readonly LaneView[]): readonly RibbonNode[] {
  const nodes: RibbonNode[] = [];
  let before: RibbonNode | undefined;
  let after: RibbonNode | undefined;
  views.forEach(({ groups, from, to }, number) => {
    const lane = plot.lanes[number];
    const steps = lane?.steps[thread];
    if (!lane || !steps?.length) return;
    const count = lane.items.length;
    const node = (group: number): RibbonNode => {
      const first = groups.first[group] ?? 0;
      const single = groupEnd(groups, group, count) - first === 1 ? first : undefined;
      return { lane: number, u: lane.us[first] ?? 0, single };
    };

    for (let group = from; group < to; group++) {
      const next = steps[bisectLeft(steps, groups.first[group] ?? 0)];
      if (next !== undefined && next < groupEnd(groups, group, count)) nodes.push(node(group));
    }
    const first = from < groups.first.length ? (groups.first[from] ?? count) : count;
    const previous = steps[bisectRight(steps, first - 1) - 1];
    if (previous !== undefined) {
      const it = node(groupOf(groups, previous));
      // of several at one place the last in order of lanes: as if it were in view
      if (!before || it.u >= before.u) before = it;
    }
    const following =
      steps[bisectLeft(steps, to < groups.first.length ? (groups.first[to] ?? count) : count)];
    if (following !== undefined) {
      const it = node(groupOf(groups, following));
      if (!after || it.u < after.u) after = it;
    }
  });
  nodes.sort((a, b) => a.u - b.u || a.lane - b.lane);
  return [before, ...nodes, after].filter((it) => it !== undefined);
}

/** A point of a ribbon, along time and across it. */
export interface Bend {
  readonly along: Px;
  readonly across: Px;
}

const RADIUS = 9;
/** How far before a mark its ribbon changes lanes. */
const LEAD = 13;

/**
 * An SVG path along the points, in order of time: along a lane, then across just before the next mark, with round corners
 * that shrink where there is no room.
 *
 * ```
 *  a ────────╮
 *            ╰─ b
 * ```
 * @param place where a point stands on the page: the way time runs
 */
export function ribbonPath(points: readonly Bend[], place: Place): string {
  const [start, ...rest] = points;
  if (!start) return '';
  const at = (along: Px, across: Px) => {
    const { x, y } = place(along, across);
    return `${round(x)} ${round(y)}`;
  };
  let path = `M${at(start.along, start.across)}`;
  let from = start;
  for (const to of rest) {
    if (to.across !== from.across) {
      const lead = Math.min(LEAD, (to.along - from.along) / 2);
      const turn = to.along - lead;
      const side = Math.sign(to.across - from.across);
      const radius = Math.min(RADIUS, lead, Math.abs(to.across - from.across) / 2);
      path +=
        `L${at(turn - radius, from.across)}Q${at(turn, from.across)} ${at(turn, from.across + side * radius)}` +
        `L${at(turn, to.across - side * radius)}Q${at(turn, to.across)} ${at(turn + radius, to.across)}`;
    }
    path += `L${at(to.along, to.across)}`;
    from = to;
  }
  return path;
}

const round = (value: number): number => Math.round(value * 100) / 100;
