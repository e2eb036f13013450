import type { Px } from '../model/units.ts';
import { axisOf, NO_AXIS, type Axis } from './axis.ts';
import { barsOf, underWayOf, type Bar } from './bars.ts';
import { columnsOf } from './columns.ts';
import { columnAxis, laneAxis } from './crossAxis.ts';
import { dateLinksOf, type DateLink } from './dateLinks.ts';
import type { Flow, Point } from './flow.ts';
import { labelsOf, type Label } from './labels.ts';
import type { LabelAt } from './labelSide.ts';
import type { LaneLabels } from './laneLabels.ts';
import { labelsInWindow } from './labelsInWindow.ts';
import type { LaneBox } from './laneRows.ts';
import { laneViews, outsideOf, uOfGroup, type LaneView } from './laneView.ts';
import { marksOf, type Mark } from './marks.ts';
import { periodBands, type PeriodBand } from './periodBands.ts';
import type { PictureFrame } from './pictureFrame.ts';
import { pictureWindow } from './pictureWindow.ts';
import type { Plot } from './plot.ts';
import { plotLabels, type PlotLabels } from './plotLabels.ts';
import type { PictureWindow } from './pictureWindow.ts';
import { ribbonsOf, type Ribbon } from './ribbons.ts';
import { obstaclesOf, RibbonTurns } from './ribbonTurns.ts';
import { NO_ROWS, rowsOf, type Rows } from './rows.ts';

/**
 * What is drawn. All coordinates are counted from an origin that stays where it is while panning a little; `shift` is what
 * to add for the window. So a small pan changes one translation, and what enters and leaves.
 *
 * Where time runs across there are an axis and labels; where it runs down there are rows of text instead.
 */
export interface Picture extends Axis, Rows {
  readonly flow: Flow;
  readonly width: Px;
  /** Of the lanes and the names of periods over them, without the axis above; where time runs down, of the window along time. */
  readonly height: Px;
  readonly shift: Point;
  /** Pixels per u, and its level of detail. */
  readonly zoom: number;
  readonly level: number;
  readonly ribbons: readonly Ribbon[];
  readonly bars: readonly Bar[];
  readonly links: readonly DateLink[];
  /** What lasted behind the events. */
  readonly periods: readonly PeriodBand[];
  readonly marks: readonly Mark[];
  readonly labels: readonly Label[];
  /** Where time runs across: the lanes under each other. */
  readonly lanes: readonly LaneBox[];
  /** By lane: the words for bars under way that have no row; empty for none. */
  readonly underWay: readonly string[];
  /** How many events lie before the window, and after it. */
  readonly outside: { readonly earlier: number; readonly later: number };
}

/**
 * The picture of a plot in a frame: the one call that page, prerendering and tests make. Pure but for the labels that the
 * plot remembers; the same plot and frame give the same picture everywhere. Its work depends on the pixels of the window,
 * not on the number of events.
 */
export function picture(plot: Plot, frame: PictureFrame): Picture {
  const { measure, words, width, lanes: laneNames = [] } = frame;
  const window = pictureWindow(plot, frame);
  const views = laneViews(plot, window);
  const columns = plot.flow === 'down' ? columnsOf(plot, width) : undefined;
  const { boxes, lanes: laneLabels } = columns ? NO_LABELS : plotLabels(plot, frame);
  const crossAxis = columns ? columnAxis(columns) : laneAxis(boxes);
  const shown = boxes.map(({ rows }, number) =>
    shownIn(views[number], laneLabels[number], window, rows.near),
  );
  const turns = new RibbonTurns(
    shown.map((labels, number) => obstaclesOf(labels, marksAlong(views[number], window))),
  );
  const [all] = views;
  return {
    flow: plot.flow,
    width,
    height: columns ? window.length : lanesEnd(boxes),
    shift: window.shift,
    zoom: window.zoom,
    level: window.level,
    ...(columns ? NO_AXIS : axisOf(window, plot.days, words, measure)),
    ...(columns && all ? rowsOf({ view: all, window, columns, measure, words, laneNames }) : NO_ROWS),
    ribbons: ribbonsOf(plot, views, window, columns, boxes, turns),
    bars: views.flatMap((view) => barsOf(view, window, crossAxis)),
    links: views.flatMap((view) => dateLinksOf(view, window, crossAxis)),
    periods: periodBands(plot, window, columns, boxes, measure),
    marks: views.flatMap((view) => marksOf(view, window, crossAxis)),
    labels: boxes.flatMap((box, number) => {
      const view = views[number];
      return view ? labelsOf(view, window, shown[number] ?? [], box, words) : [];
    }),
    lanes: boxes,
    underWay: views.map((view) => underWayOf(view, window, words)),
    outside: outsideOf(views),
  };
}

const lanesEnd = (boxes: readonly LaneBox[]): Px => {
  const last = boxes.at(-1);
  return last ? last.top + last.height : 0;
};

const NO_LABELS: PlotLabels = { boxes: [], lanes: [] };

/** The labels of a lane in the window, their poles counted from the picture's origin along time. */
function shownIn(
  view: LaneView | undefined,
  labels: LaneLabels | undefined,
  { u0, zoom, width, offset }: PictureWindow,
  near: boolean,
): readonly LabelAt[] {
  if (!view || !labels) return [];
  return labelsInWindow(view.lane, labels, { u0, zoom, width }, near).map((it) => ({
    ...it,
    x: it.x + offset,
  }));
}

/** Where the marks of a lane stand along time. */
function marksAlong(view: LaneView | undefined, { along }: PictureWindow): readonly Px[] {
  if (!view) return [];
  const { from, to } = view;
  return Array.from({ length: to - from }, (_, i) => along(uOfGroup(view, from + i)));
}
