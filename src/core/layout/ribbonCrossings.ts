import type { Side } from './laneRows.ts';
import type { PlotLane } from './plotLane.ts';

/** By side of a lane's marks: the u of the events before which a ribbon goes to or comes from another lane on that side. */
export type Crossings = Readonly<Record<Side, readonly number[]>>;

/** The crossings of each lane, ascending. */
export function ribbonCrossings(lanes: readonly PlotLane[], threads: number): readonly Crossings[] {
  const found = lanes.map(() => ({ above: [] as number[], below: [] as number[] }));
  for (let thread = 0; thread < threads; thread++) {
    const steps = lanes
      .flatMap((lane, number) =>
        Array.from(lane.steps[thread] ?? [], (position) => ({ number, u: lane.us[position] ?? 0 })),
      )
      .sort((a, b) => a.u - b.u || a.number - b.number);
    for (let i = 1; i < steps.length; i++) {
      const [from, to] = [steps[i - 1], steps[i]];
      if (!from || !to || from.number === to.number) continue;
      const [upper, lower] = [Math.min(from.number, to.number), Math.max(from.number, to.number)];
      found.forEach(({ above, below }, number) => {
        if (number >= upper && number < lower) below.push(to.u);
        if (number > upper && number <= lower) above.push(to.u);
      });
    }
  }
  for (const { above, below } of found) for (const side of [above, below]) side.sort((a, b) => a - b);
  return found;
}
