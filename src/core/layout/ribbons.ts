import type { Columns } from './columns.ts';
import { middleOf } from './lanes.ts';
import type { LaneView } from './laneView.ts';
import type { PictureWindow } from './pictureWindow.ts';
import { railPoints } from './rails.ts';
import { ribbonNodes } from './ribbonNodes.ts';
import { ribbonPath } from './ribbonPath.ts';

/** The line that joins the steps of a thread. */
export interface Ribbon {
  /** The thread's number. */
  readonly thread: number;
  /** As an SVG path. */
  readonly path: string;
}

/**
 * The ribbons of threads of which two steps or more are in view or beside it.
 *
 * @param threads how many there are
 * @param columns where time runs down: a ribbon then follows its thread's rail, else it goes from lane to lane
 */
export function ribbonsOf(
  threads: number,
  views: readonly LaneView[],
  { along, clip, project }: PictureWindow,
  columns: Columns | undefined,
): readonly Ribbon[] {
  return Array.from({ length: threads }, (_, thread) => thread).flatMap((thread) => {
    const nodes = ribbonNodes(thread, views);
    if (nodes.length < 2) return [];
    const points = columns
      ? railPoints(thread, nodes, views[0]?.lane, columns, along)
      : nodes.map(({ u, lane }) => ({ along: along(u), across: middleOf(lane) }));
    const clipped = points.map((point) => ({ ...point, along: clip(point.along) }));
    return [{ thread, path: ribbonPath(clipped, project) }];
  });
}
