import type { Px } from '../model/units.ts';
import type { Groups } from './cluster.ts';
import type { Columns } from './columns.ts';
import type { Place, Point } from './flow.ts';
import type { Face, Measure } from './measure.ts';
import type { PlotLane } from './plot.ts';
import type { Cut } from './scale.ts';
import type { PictureWords } from './pictureWords.ts';

/** One line of text at its baseline; `anchor`: the end of it that stands there. */
export interface TextLine extends Point {
  readonly text: string;
  readonly face: Face;
  readonly anchor: 'left' | 'right';
}

/** What text is set from where time runs down: one lane at a level, the groups in view, and where things stand. */
export interface RowContext {
  readonly lane: PlotLane;
  readonly groups: Groups;
  /** The groups in view, `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly level: number;
  readonly cuts: readonly Cut[];
  /** The window's first place along time. */
  readonly top: Px;
  readonly width: Px;
  readonly columns: Columns;
  readonly along: (u: number) => Px;
  readonly place: Place;
  readonly direction: 'ltr' | 'rtl';
  readonly measure: Measure;
  readonly words: PictureWords;
  /** The names of the lanes. */
  readonly lanes: readonly string[];
}

/** From the middle of a mark to the baseline of the first line beside it. */
export const BASELINE: Px = 5;

/** The place of a group, in u. */
export const placeOfGroup = ({ lane, groups }: RowContext, group: number): number =>
  lane.us[groups.first[group] ?? 0] ?? 0;

/** A line of text at a place along time and across it; whether its start is left or right follows from the direction. */
export function lineAt(
  { place, direction }: RowContext,
  [along, across]: readonly [Px, Px],
  end: 'start' | 'end',
  text: string,
  face: Face,
): TextLine {
  const anchor = (end === 'start') === (direction === 'ltr') ? 'left' : 'right';
  return { ...place(along, across), text, face, anchor };
}
