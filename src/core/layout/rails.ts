import type { Px } from '../model/units.ts';
import type { Columns } from './columns.ts';
import type { PlotLane } from './plot.ts';
import type { Bend, RibbonNode } from './ribbons.ts';

/** How far after a mark on another rail its own goes back to its place. */
const RETURN: Px = 24;

/**
 * The bends of a thread's rail: straight down, but to the side where one of its steps stands on the rail of another thread.
 *
 * ```
 *  │ ┆
 *  │ ┆
 *  ●─╯   a step of both
 *  │ ┆
 * ```
 */
export function railBends(
  thread: number,
  nodes: readonly RibbonNode[],
  lane: PlotLane | undefined,
  columns: Columns,
  along: (u: number) => Px,
): readonly Bend[] {
  const own = columns.rail(thread);
  return nodes.flatMap(({ u, single }, i): readonly Bend[] => {
    const at = along(u);
    const hue = single === undefined ? thread : (lane?.items[single]?.hue ?? thread);
    if (hue === thread) return [{ along: at, across: own }];
    const mark = { along: at, across: columns.rail(hue) };
    return i < nodes.length - 1 ? [mark, { along: at + RETURN, across: own }] : [mark];
  });
}
