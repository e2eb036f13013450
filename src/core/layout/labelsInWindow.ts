import type { Px } from '../model/units.ts';
import { groupOf, groupsWithin } from './cluster.ts';
import { levelOf } from './detail.ts';
import { clearOfMarks } from './labelPlacer.ts';
import { areApart, holds, limitBeside, wantedFrom, type LabelAt, type Room } from './labelSide.ts';
import type { LaneLabels } from './laneLabels.ts';
import type { PlotLane } from './plotLane.ts';

/** The part of a lane that is in view. */
export interface LaneWindow {
  readonly u0: number;
  /** Pixels per u. */
  readonly zoom: number;
  readonly width: Px;
}

/** The space between a label and the window's edges. */
const EDGE: Px = 1;

/**
 * The labels of the marks in a window, counted from its left end. Where one would be cut off at the window's edge, it slides
 * along its pole, as far as the others leave room; one that cannot be whole is left out. An essential label slides first, and
 * others make way for it. Panning moves nothing else.
 */
export function labelsInWindow(
  lane: PlotLane,
  labels: LaneLabels,
  window: LaneWindow,
  near: boolean,
): readonly LabelAt[] {
  const { u0, zoom, width } = window;
  const level = levelOf(zoom);
  const groups = lane.levels.at(level);
  const [from, to] = groupsWithin(groups, lane.us, u0, u0 + width / zoom);
  const all = labels.within(level, from, to).map((label): LabelAt => {
    const mark = groups.first[groupOf(groups, label.position)] ?? label.position;
    return { ...label, x: ((lane.us[mark] ?? 0) - u0) * zoom };
  });
  const importance = ({ position }: LabelAt) => lane.importance[position] ?? 0;
  const essential = all.filter((label) => importance(label) === 3);
  const lesser = all.filter((label) => importance(label) < 3);
  const shown: LabelAt[] = [];
  const moved: LabelAt[] = [];
  for (const some of [essential, lesser]) {
    const isWhole = (label: LabelAt) =>
      label.x - label.before >= EDGE && label.x - label.before + label.shape.width <= width - EDGE;
    shown.push(...some.filter((label) => isWhole(label) && moved.every((other) => areApart(other, label))));
    const cut = some
      .filter((label) => !isWhole(label))
      .sort((a, b) => importance(b) - importance(a) || a.row - b.row || a.position - b.position);
    for (const label of cut) {
      const [left, right] =
        near && label.row === 0
          ? clearOfMarks(lane, groups, groupOf(groups, label.position), zoom).map((it) => it - u0 * zoom)
          : ANYWHERE;
      const slid = slideInto(label, shown, [Math.max(left, EDGE), Math.min(right, width - EDGE)]);
      if (!slid) continue;
      shown.push(slid);
      moved.push(slid);
    }
  }
  return shown;
}

const ANYWHERE: Room = [-Infinity, Infinity];

/** Moves a label along its pole into some bounds, clear of others; undefined: it cannot be. */
function slideInto(label: LabelAt, others: readonly LabelAt[], [left, right]: Room): LabelAt | undefined {
  const { x, shape, before } = label;
  let [low, high] = [left, right];
  for (const other of others) {
    if (other.side !== label.side) continue;
    const limit = limitBeside(other, wantedFrom(label));
    if (limit === undefined) return undefined;
    if (other.position < label.position) low = Math.max(low, limit);
    else high = Math.min(high, limit);
  }
  if (!holds([low, high], x, shape.width)) return undefined;
  const start = Math.min(Math.max(x - before, low), high - shape.width);
  const slid = { ...label, before: x - start };
  return start <= x && start + shape.width >= x && others.every((other) => areApart(slid, other))
    ? slid
    : undefined;
}
