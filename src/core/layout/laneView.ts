import { groupEnd, groupsWithin, type Groups } from './cluster.ts';
import type { PictureWindow } from './pictureWindow.ts';
import type { Plot } from './plot.ts';
import type { PlotLane } from './plotLane.ts';

/** A lane as a window shows it: its groups at the window's level, and which of them are in view. */
export interface LaneView {
  readonly lane: PlotLane;
  /** The lane's number. */
  readonly number: number;
  readonly groups: Groups;
  /** The groups in view, `[from, to)`. */
  readonly from: number;
  readonly to: number;
}

/** The lanes of a plot in a window. Marks in lanes may be cut by its edges; rows of text are whole or left out. */
export function laneViews(plot: Plot, { flow, level, zoom, u0, u1 }: PictureWindow): readonly LaneView[] {
  const reach = flow === 'down' ? 0 : plot.separation / 2 / zoom;
  return plot.lanes.map((lane, number) => {
    const groups = lane.levels.at(level);
    const [from, to] = groupsWithin(groups, lane.us, u0 - reach, u1 + reach);
    return { lane, number, groups, from, to };
  });
}

/** The events of a group, as positions `[first, end)` of its lane. */
export const membersOf = (
  { lane, groups }: Pick<LaneView, 'lane' | 'groups'>,
  group: number,
): readonly [number, number] => [groups.first[group] ?? 0, groupEnd(groups, group, lane.items.length)];

/** Where a group's mark stands: at its first event, in u. */
export const uOfGroup = ({ lane, groups }: Pick<LaneView, 'lane' | 'groups'>, group: number): number =>
  lane.us[groups.first[group] ?? 0] ?? 0;

/** How many events lie before the window, and how many after it. */
export function outsideOf(views: readonly LaneView[]): { readonly earlier: number; readonly later: number } {
  let [earlier, later] = [0, 0];
  for (const { lane, groups, from, to } of views) {
    const count = lane.items.length;
    earlier += groups.first[from] ?? count;
    later += count - (groups.first[to] ?? count);
  }
  return { earlier, later };
}
