import type { Item, ItemStage } from './item.ts';
import type { PlotLane } from './plotLane.ts';
import type { TimeScale } from './scale.ts';

/** A stage of a thread, as its ribbon needs it. */
export interface RibbonStage extends Pick<ItemStage, 'look'> {
  readonly u: number;
  /** The event; undefined where a filter has left it out. */
  readonly at: { readonly lane: number; readonly position: number } | undefined;
}

/**
 * The stages of each thread in order of time.
 *
 * @param all the document's events: what became of a matter does not change with a filter
 */
export function ribbonStages(
  threads: number,
  all: readonly Item[],
  lanes: readonly PlotLane[],
  scale: TimeScale,
): readonly (readonly RibbonStage[])[] {
  const stages: RibbonStage[][] = Array.from({ length: threads }, () => []);
  const some = all.filter((item) => item.stages).sort((a, b) => a.at - b.at);
  if (some.length === 0) return stages;
  const places = new Map(
    lanes.flatMap(({ items }, lane) => items.map(({ id }, position) => [id, { lane, position }] as const)),
  );
  for (const item of some) {
    const at = places.get(item.id);
    const u = (at && lanes[at.lane]?.us[at.position]) ?? scale.u(item.at);
    for (const { thread, look } of item.stages ?? []) stages[thread]?.push({ look, u, at });
  }
  return stages;
}
