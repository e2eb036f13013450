import type { Columns } from './columns.ts';
import type { LaneBox } from './laneRows.ts';
import type { LaneView } from './laneView.ts';
import type { PictureWindow } from './pictureWindow.ts';
import { railPoints } from './rails.ts';
import { ribbonNodes } from './ribbonNodes.ts';
import { ribbonPath, type RibbonPoint } from './ribbonPath.ts';
import type { RibbonTurns } from './ribbonTurns.ts';

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
 * @param boxes of the lanes, and where ribbons turn between them
 * @param columns where time runs down: a ribbon then follows its thread's rail, else it goes from lane to lane
 */
export function ribbonsOf(
  threads: number,
  views: readonly LaneView[],
  { along, clip, project }: PictureWindow,
  columns: Columns | undefined,
  boxes: readonly LaneBox[],
  turns: RibbonTurns,
): readonly Ribbon[] {
  return Array.from({ length: threads }, (_, thread) => thread).flatMap((thread) => {
    const nodes = ribbonNodes(thread, views);
    if (nodes.length < 2) return [];
    const points = columns
      ? railPoints(thread, nodes, views[0]?.lane, columns, along)
      : acrossLanes(
          nodes.map(({ u, lane }) => ({ lane, along: clip(along(u)) })),
          boxes,
          turns,
        );
    const clipped = points.map((point) => ({ ...point, along: clip(point.along) }));
    return [{ thread, path: ribbonPath(clipped, project) }];
  });
}

/** The points of a ribbon that goes from lane to lane. */
const acrossLanes = (
  nodes: readonly { readonly lane: number; readonly along: number }[],
  boxes: readonly LaneBox[],
  turns: RibbonTurns,
): readonly RibbonPoint[] =>
  nodes.map((to, i): RibbonPoint => {
    const from = nodes[i - 1];
    const point = { along: to.along, across: boxes[to.lane]?.middle ?? 0 };
    return from && from.lane !== to.lane ? { ...point, turn: turns.next({ from, to }) } : point;
  });
