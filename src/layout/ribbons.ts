import { bisectLeft, bisectRight } from 'd3';
import { groupEnd, groupOf, type Groups } from './cluster.ts';
import type { Plot } from './plot.ts';

/** A mark that a ribbon passes through: the group at which it stands. */
export interface RibbonNode {
  readonly lane: number;
  readonly u: number;
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
    const node = (group: number): RibbonNode => ({ lane: number, u: lane.us[groups.first[group] ?? 0] ?? 0 });

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

export interface Point {
  readonly x: number;
  readonly y: number;
}

const RADIUS = 9;
/** How far before a mark its ribbon changes lanes. */
const LEAD = 13;

/**
 * An SVG path along the points, in order of x: along a lane, then across just before the next mark, with round corners
 * that shrink where there is no room.
 *
 * ```
 *  a ────────╮
 *            ╰─ b
 * ```
 * @param mirror −1 for a picture that runs from right to left, else 1
 */
export function ribbonPath(points: readonly Point[], mirror: 1 | -1): string {
  const [start, ...rest] = points;
  if (!start) return '';
  const at = (x: number, y: number) => `${round(x * mirror)} ${round(y)}`;
  let path = `M${at(start.x, start.y)}`;
  let from = start;
  for (const to of rest) {
    if (to.y !== from.y) {
      const lead = Math.min(LEAD, (to.x - from.x) / 2);
      const turn = to.x - lead;
      const down = Math.sign(to.y - from.y);
      const radius = Math.min(RADIUS, lead, Math.abs(to.y - from.y) / 2);
      path +=
        `L${at(turn - radius, from.y)}Q${at(turn, from.y)} ${at(turn, from.y + down * radius)}` +
        `L${at(turn, to.y - down * radius)}Q${at(turn, to.y)} ${at(turn + radius, to.y)}`;
    }
    path += `L${at(to.x, to.y)}`;
    from = to;
  }
  return path;
}

const round = (value: number): number => Math.round(value * 100) / 100;
