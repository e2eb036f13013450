import type { CrossAxis } from './crossAxis.ts';
import { groupOf } from './cluster.ts';
import type { Point } from './flow.ts';
import type { OtherDate } from './item.ts';
import { membersOf, type LaneView } from './laneView.ts';
import type { PictureWindow } from './pictureWindow.ts';

/** Another date of an event: a smaller mark at (`x`, `y`), joined to the event's own mark by a line. */
export interface DateLink extends Point {
  /** The event's id and the date's number among its other dates. */
  readonly key: string;
  readonly other: OtherDate;
  readonly hue: number;
  /** The line from the event's mark to this one, as an SVG path. */
  readonly path: string;
}

/** The date links of a lane in a window. An event in a cluster has none: it has no mark to join them to. */
export function dateLinksOf(view: LaneView, window: PictureWindow, axis: CrossAxis): readonly DateLink[] {
  const { lane, number, groups } = view;
  const { along, clip, project } = window;
  const acrossOf = axis.link;
  if (!acrossOf) return [];
  return lane.links.within(window.u0, window.u1, window.level).flatMap((range): readonly DateLink[] => {
    const { position, other, row } = range;
    const item = lane.items[position];
    const [first, end] = membersOf(view, groupOf(groups, position));
    if (!item || end - first > 1) return [];
    // from the mark across to the row, then along time
    const [from, to] = [clip(along(lane.us[position] ?? 0)), clip(along(range.u))];
    const across = acrossOf(number, row);
    const mark = project(from, axis.mark(number, item.hue));
    const corner = project(from, across);
    const { x, y } = project(to, across);
    const path = `M${mark.x} ${mark.y}L${corner.x} ${corner.y}L${x} ${y}`;
    return [{ key: `${item.id} ${range.number}`, other, hue: item.hue, x, y, path }];
  });
}
