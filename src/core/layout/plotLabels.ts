import type { Px } from '../model/units.ts';
import { allotRows } from './allotRows.ts';
import { laneShapes } from './laneShapes.ts';
import { LaneLabels } from './laneLabels.ts';
import type { Home, LabelTerms } from './labelPlacer.ts';
import { laneBoxes, periodsHeight, type LaneBox, type LaneRows } from './laneRows.ts';
import { measureByTable, type Measure } from './measure.ts';
import type { PictureFrame } from './pictureFrame.ts';
import type { PictureWords } from './pictureWords.ts';
import type { Plot } from './plot.ts';
import { ribbonCrossings } from './ribbonCrossings.ts';
import { whole, zoomOf } from './viewport.ts';

/** The lanes of a plot in a frame: how high they are, and their labels. */
export interface PlotLabels {
  readonly boxes: readonly LaneBox[];
  readonly lanes: readonly LaneLabels[];
}

interface Memory extends PlotLabels {
  readonly measure: Measure;
  readonly words: PictureWords;
  readonly homes: readonly Home[];
  readonly height: Px;
}
const memory = new WeakMap<Plot, Memory>();

/** The room for lanes where a frame does not say. */
const LANES_HEIGHT: Px = 560;

/**
 * Kept with the plot as long as texts are measured and worded the same, and the homes and the height are the same. Rows are
 * allotted with the widths of the table, whatever measures the labels: so that lanes are as high without a browser as in one.
 */
export function plotLabels(plot: Plot, frame: PictureFrame): PlotLabels {
  const { measure, words, height = LANES_HEIGHT } = frame;
  const homes = homesOf(plot, frame);
  const known = memory.get(plot);
  const isSame = known?.words === words && known.height === height && sameHomes(known.homes, homes);
  if (isSame && known.measure === measure) return known;
  const crossings = ribbonCrossings(plot.lanes, plot.threads);
  const suffix = (others: number) => words.others(others);
  const labelsWith = (measureText: Measure) => {
    const shapes = plot.lanes.map((lane) => laneShapes(lane, suffix, measureText));
    return (number: number, rows: LaneRows, quick: boolean): LaneLabels => {
      const lane = plot.lanes[number];
      const allShapes = shapes[number];
      if (!lane || !allShapes) throw new Error(`no lane ${number}`);
      const terms: LabelTerms = {
        lane,
        rows,
        homes,
        crossings: crossings[number] ?? { above: [], below: [] },
        shapesOf: allShapes(Math.max(rows.above, rows.below)),
      };
      return new LaneLabels(terms, quick);
    };
  };
  const rows = isSame
    ? known.boxes.map((box) => box.rows)
    : allotRows(plot.lanes, homes, height - periodsHeight(plot), labelsWith(measureByTable));
  const labelsFor = labelsWith(measure);
  const lanes = rows.map((its, number) => labelsFor(number, its, false));
  const made = {
    measure,
    words,
    homes,
    height,
    boxes: laneBoxes(plot.lanes, rows, periodsHeight(plot)),
    lanes,
  };
  memory.set(plot, made);
  return made;
}

/** The windows of the whole story and of the opening view. */
const homesOf = ({ scale }: Plot, { home, width }: PictureFrame): readonly Home[] =>
  [whole(scale), ...(home ? [home] : [])].map((viewport) => {
    const k = zoomOf(scale, viewport, width);
    const u0 = scale.u(viewport.from);
    return { u0, u1: u0 + width / k, k };
  });

const sameHomes = (a: readonly Home[], b: readonly Home[]): boolean =>
  a.length === b.length && b.every(({ u0, k }, i) => a[i]?.u0 === u0 && a[i].k === k);
