import type { Px } from '../model/units.ts';
import type { Columns } from './columns.ts';
import type { Point } from './flow.ts';
import type { LaneView } from './laneView.ts';
import type { Face, Measure } from './measure.ts';
import type { PictureWindow } from './pictureWindow.ts';
import type { PictureWords } from './pictureWords.ts';

/** One line of text; `x`, `y`: its baseline, at the end that `anchor` names. */
export interface TextLine extends Point {
  readonly text: string;
  readonly face: Face;
  readonly anchor: 'left' | 'right';
}

/** What rows of text are made from, where time runs down. */
export interface RowContext {
  /** The one lane, with all events. */
  readonly view: LaneView;
  readonly window: PictureWindow;
  readonly columns: Columns;
  readonly measure: Measure;
  readonly words: PictureWords;
  /** The names of the document's lanes. */
  readonly laneNames: readonly string[];
}

/** From the middle of a mark down to the baseline of the first line beside it. */
export const BASELINE: Px = 5;

/** A line of text from a point along time and across it; whether its start is left or right follows from the direction. */
export function lineAt(
  { window: { project, direction } }: RowContext,
  [along, across]: readonly [Px, Px],
  end: 'start' | 'end',
  text: string,
  face: Face,
): TextLine {
  const anchor = (end === 'start') === (direction === 'ltr') ? 'left' : 'right';
  return { ...project(along, across), text, face, anchor };
}
