import type { Px } from '../model/units.ts';
import type { PlotLane } from './plotLane.ts';

/** On which side of its lane's marks a label stands. */
export type Side = 'above' | 'below';
export const SIDES: readonly Side[] = ['above', 'below'];

/** How many rows of labels a lane has on either side of its marks, and how they stand to the marks. */
export interface LaneRows extends Readonly<Record<Side, number>> {
  /**
   * The labels of the first row stand close to the marks, and none lies over the mark of another. Otherwise they stand
   * further away and may: the pole of each label, which is then in sight, says which mark is its own.
   */
  readonly near: boolean;
}

/** A lane of the picture from top to bottom. */
export interface LaneBox {
  readonly top: Px;
  readonly height: Px;
  /** The middle of its marks. */
  readonly middle: Px;
  /** From the middle to the nearest row of labels. */
  readonly reach: Px;
  readonly rows: LaneRows;
  /** Where the lanes' part begins that is below the names of its periods. */
  readonly inner: Px;
}

/** A row of labels holds one line; a label of several lines takes several rows, its lines {@link LABEL_LINE} apart. */
export const LABEL_ROW: Px = 16;
export const LABEL_LINE: Px = 14;

/** At the upper and the lower end of a lane. */
const EDGE: Px = 3;
/** Between the marks and the first row of labels. */
const NEAR_GAP: Px = 3;
const FAR_GAP: Px = 8;
/** The height that marks take, and that of marks with bars or other dates beside them. */
const MARKS: Px = 16;
const MARKS_AND_BARS: Px = 18;
/** A lane without events is a strip with its name. */
const EMPTY_LANE: Px = 18;
/** A lane with events has room for a name of two lines. */
const LEAST_LANE: Px = 36;
/** The name of a period, in a row of its own above the labels. */
export const PERIOD_ROW: Px = 16;

export const periodsHeight = ({ periods }: Pick<PlotLane, 'periods'>): Px => periods.rows * PERIOD_ROW;

const marksHeight = ({ bars, links }: PlotLane): Px =>
  bars.rows > 1 || links.rows > 0 ? MARKS_AND_BARS : MARKS;

const reachOf = (lane: PlotLane, { near }: LaneRows): Px =>
  marksHeight(lane) / 2 + (near ? NEAR_GAP : FAR_GAP);

/** The height that a lane's rows take. */
const contentHeight = (lane: PlotLane, rows: LaneRows): Px => {
  const gap = rows.near ? NEAR_GAP : FAR_GAP;
  const gaps = (rows.above > 0 ? gap : 0) + (rows.below > 0 ? gap : 0);
  return 2 * EDGE + marksHeight(lane) + gaps + (rows.above + rows.below) * LABEL_ROW;
};

export const laneHeight = (lane: PlotLane, rows: LaneRows): Px =>
  periodsHeight(lane) +
  (lane.items.length === 0 ? EMPTY_LANE : Math.max(contentHeight(lane, rows), LEAST_LANE));

/** The lanes of a plot under each other, from some height down. */
export function laneBoxes(
  lanes: readonly PlotLane[],
  rows: readonly LaneRows[],
  start: Px = 0,
): readonly LaneBox[] {
  let top = start;
  return lanes.map((lane, number) => {
    const its = rows[number] ?? NO_ROWS_OF_LABELS;
    const height = laneHeight(lane, its);
    const names = periodsHeight(lane);
    const inner = top + names;
    const spare = Math.max(height - names - contentHeight(lane, its), 0) / 2;
    const reach = reachOf(lane, its);
    const upper = its.above > 0 ? its.above * LABEL_ROW + reach : marksHeight(lane) / 2;
    const middle = lane.items.length === 0 ? (inner + top + height) / 2 : inner + EDGE + spare + upper;
    const box = { top, height, middle, reach, rows: its, inner };
    top += height;
    return box;
  });
}

export const NO_ROWS_OF_LABELS: LaneRows = { above: 0, below: 0, near: true };

/** The upper edge of a label of some rows in a lane. */
export const labelTop = ({ middle, reach }: LaneBox, side: Side, row: number, rows: number): Px =>
  side === 'above' ? middle - reach - (row + rows) * LABEL_ROW : middle + reach + row * LABEL_ROW;
