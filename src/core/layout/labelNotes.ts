import { max } from 'd3-array';
import type { Px } from '../model/units.ts';
import type { ItemStage } from './item.ts';
import { labelShapes, type LabelShape, type ShapesOfText } from './labelShapes.ts';
import type { Measure } from './measure.ts';

/** What stands under the title of a label. */
export interface LabelNotes {
  readonly stages: readonly ItemStage[];
  /** Room kept beside the last line. */
  readonly beside: Px;
  /** Where the stages stand without a title, room for it is kept at the end as well. */
  readonly suffix: string;
}

/** The most lines that a stage is set in. */
const NOTE_LINES = 3;

/**
 * The shapes of a label with the stages that its event is, on lines of their own under the title. Where there are fewer rows
 * than both need, the stages stand alone.
 *
 * @param title undefined where the stage says the same
 */
export function withNotes(
  title: ShapesOfText | undefined,
  { stages, beside, suffix }: LabelNotes,
  measure: Measure,
): ShapesOfText {
  const waysWith = (lastSuffix: string): readonly LabelShape[] => {
    const texts = stages.map(({ label }, i) =>
      i === stages.length - 1
        ? labelShapes(label, lastSuffix, 'strong', measure, beside)
        : labelShapes(label, '', 'strong', measure),
    );
    const ways: LabelShape[] = [];
    for (let most = 1; most <= NOTE_LINES; most++) {
      const shapes = texts.map((shapesOf) => shapesOf(most).at(-1)).filter((it) => it !== undefined);
      if (shapes.length < texts.length) continue;
      const hues = shapes.flatMap(({ lines }, i) => lines.map(() => stages[i]?.thread ?? -1));
      ways.push({ ...stacked(shapes), hues });
    }
    return undominated(ways);
  };
  const under = title ? waysWith('') : [];
  const alone = waysWith(suffix).map((shape) => ({ ...shape, untitled: title !== undefined }));
  const shapesFor = (most: number): readonly LabelShape[] => {
    const both = under.flatMap((notes) => {
      const left = most - notes.lines.length;
      return left < 1
        ? []
        : (title?.(left) ?? []).map((its) => ({ ...stacked([its, notes]), hues: notes.hues ?? [] }));
    });
    if (both.length > 0) return undominated(both);
    const fitting = alone.filter(({ lines }) => lines.length <= most);
    return fitting.length > 0 ? fitting : (title?.(most) ?? []);
  };
  const known: (readonly LabelShape[])[] = [];
  return (most) => (known[most] ??= shapesFor(most));
}

/** Texts under each other in one box. */
function stacked(shapes: readonly LabelShape[]): LabelShape {
  const beside = shapes.at(-1)?.beside;
  return {
    lines: shapes.flatMap(({ lines }) => lines),
    width: max(shapes, ({ width }) => width) ?? 0,
    ...(beside !== undefined && { beside }),
  };
}

/** Without shapes that another of no more lines is as narrow as; those of fewer lines first. */
function undominated(shapes: readonly LabelShape[]): readonly LabelShape[] {
  const kept: LabelShape[] = [];
  for (const shape of shapes.toSorted((a, b) => a.lines.length - b.lines.length || a.width - b.width))
    if (kept.every(({ width }) => shape.width < width)) kept.push(shape);
  return kept;
}
