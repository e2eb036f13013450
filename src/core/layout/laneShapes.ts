import { withNotes } from './labelNotes.ts';
import { labelShapes, type LabelShape, type ShapesOfText } from './labelShapes.ts';
import type { Item } from './item.ts';
import type { Measure } from './measure.ts';
import type { PlotLane } from './plotLane.ts';
import { VOTE_SPACE, VOTE_WIDTH } from './voteBar.ts';
import { widestSuffix } from './widestSuffix.ts';

/** By the most lines, then by an event's position and by how many others its mark stands for. */
export type ShapesWithin = (most: number) => (position: number, others: number) => readonly LabelShape[];

/** So many texts are remembered. */
const MOST_TEXTS = 20_000;

/** The shapes of a lane's labels, by how many lines there may be, each text set once. */
export function laneShapes(
  lane: PlotLane,
  suffix: (others: number) => string,
  measure: Measure,
): ShapesWithin {
  const widest = widestSuffix(suffix, measure);
  const known = new Map<number, ShapesOfText>();
  return (most: number) =>
    (position: number, others: number): readonly LabelShape[] => {
      const item = lane.items[position];
      if (!item || most === 0) return [];
      const its = widest(others);
      const key = position * 16 + its.length;
      let shapes = known.get(key);
      if (!shapes) {
        shapes = shapesOf(item, its, measure);
        if (known.size >= MOST_TEXTS) known.clear();
        known.set(key, shapes);
      }
      return shapes(most);
    };
}

function shapesOf(item: Item, suffix: string, measure: Measure): ShapesOfText {
  const { label, stages, importance } = item;
  const beside = item.voteFor === undefined ? 0 : VOTE_SPACE + VOTE_WIDTH;
  const face = importance === 3 ? 'strong' : 'label';
  if (!stages) return labelShapes(label, suffix, face, measure, beside);
  const isSaid = stages.length === 1 && stages[0]?.label === label;
  const title = isSaid ? undefined : labelShapes(label, suffix, face, measure);
  return withNotes(title, { stages, beside, suffix }, measure);
}
