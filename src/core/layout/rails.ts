import type { Px } from '../model/units.ts';
import type { Columns } from './columns.ts';
import type { PlotLane } from './plotLane.ts';
import type { RibbonNode } from './ribbonNodes.ts';
import type { RibbonPoint } from './ribbonPath.ts';

/** How far after a mark on another rail a ribbon turns back to its own. */
const RETURN: Px = 24;

/**
 * The points of a thread's ribbon where time runs down: along its rail, but aside to the rail of another thread where one
 * of its steps stands there.
 *
 * ```
 *  │ ┆
 *  │ ┆
 *  ●─╯   a step of both
 *  │ ┆
 * ```
 * @param along from u to px along time
 */
export function railPoints(
  thread: number,
  nodes: readonly RibbonNode[],
  lane: PlotLane | undefined,
  columns: Columns,
  along: (u: number) => Px,
): readonly RibbonPoint[] {
  const own = columns.rail(thread);
  return nodes.flatMap(({ u, single }, i): readonly RibbonPoint[] => {
    const at = along(u);
    const hue = single === undefined ? thread : (lane?.items[single]?.hue ?? thread);
    if (hue === thread) return [{ along: at, across: own, node: i }];
    const mark = { along: at, across: columns.rail(hue), node: i };
    return i < nodes.length - 1 ? [mark, { along: at + RETURN, across: own, node: i }] : [mark];
  });
}
