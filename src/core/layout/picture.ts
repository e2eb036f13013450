import type { Px } from '../model/units.ts';
import { axisOf, type Axis } from './axis.ts';
import { groupEnd, groupOf, groupsWithin } from './cluster.ts';
import { columnsOf, type Columns } from './columns.ts';
import { levelOf } from './detail.ts';
import { placing, type Flow, type Point } from './flow.ts';
import { labelOf, mirrored, type Label } from './labelBox.ts';
import { LaneLabels, type Home } from './labels.ts';
import { barOffset, LANE_HEIGHT, linkOffset, middleOf } from './lanes.ts';
import { markOf, type Mark } from './marks.ts';
import type { Measure } from './measure.ts';
import type { Plot } from './plot.ts';
import { railBends } from './rails.ts';
import { ribbonNodes, ribbonPath, type Bend, type LaneView } from './ribbons.ts';
import { rowsOf, type Rows } from './rows.ts';
import { barOf, linkOf, type Bar, type Link } from './stretches.ts';
import { whole, zoomOf, type Viewport } from './viewport.ts';
import type { PictureWords } from './pictureWords.ts';

export type { Box } from './flow.ts';
export type { Label } from './labelBox.ts';
export type { ClusterMark, Mark } from './marks.ts';
export type { Bar, BarEnd } from './stretches.ts';

/** Where and how a plot is drawn. */
export interface Frame {
  readonly viewport: Viewport;
  /** The viewport in which the story is first seen: labels are placed so that they are whole there. */
  readonly home?: Viewport;
  readonly width: Px;
  /** How long the picture is where time runs down; else that follows from the lanes. */
  readonly length?: Px;
  readonly direction: 'ltr' | 'rtl';
  readonly measure: Measure;
  readonly words: PictureWords;
  /** The names of the lanes, which rows of text say. */
  readonly lanes?: readonly string[];
}

export interface Ribbon {
  readonly thread: number;
  readonly path: string;
}

/**
 * What is drawn. Every place but the contexts' is counted from an origin that holds still while panning a little; `shift`
 * is what to add for the window. So a small pan is one translation, and what enters and leaves.
 *
 * Where time runs across there are an axis and labels in the lanes' rows; where it runs down, rows of text instead.
 */
export interface Picture extends Axis, Rows {
  readonly flow: Flow;
  readonly width: Px;
  readonly height: Px;
  readonly shift: Point;
  /** Pixels per u, and its level of detail. */
  readonly zoom: number;
  readonly level: number;
  readonly ribbons: readonly Ribbon[];
  readonly bars: readonly Bar[];
  readonly links: readonly Link[];
  readonly marks: readonly Mark[];
  readonly labels: readonly Label[];
  /** By lane: the words for bars under way that found no row; empty for none. */
  readonly underWay: readonly string[];
  /** How many events lie before the window, and after it. */
  readonly outside: { readonly earlier: number; readonly later: number };
}

/** The origin moves in steps of this many pixels. */
const ORIGIN_STEP: Px = 1024;
/** Lines that leave the window end this far outside it. */
const BEYOND: Px = 2048;

const NO_AXIS: Axis = { ticks: [], contexts: [], cuts: [] };
const NO_ROWS: Rows = { rows: [], heads: [], gaps: [] };

/** Where things stand across time: beside each other in lanes, or in columns. */
interface Across {
  readonly mark: (lane: number, hue: number) => Px;
  /** None where there is no room for them. */
  readonly bar: ((lane: number, row: number) => Px) | undefined;
  readonly link: ((lane: number, row: number) => Px) | undefined;
}

const inLanes: Across = {
  mark: middleOf,
  bar: (lane, row) => middleOf(lane) + barOffset(row),
  link: (lane, row) => middleOf(lane) + linkOffset(row),
};

const inColumns = ({ rail, track, linkTrack }: Columns): Across => ({
  mark: (_, hue) => rail(hue),
  bar: track && ((_, row) => track(row)),
  link: linkTrack && ((_, row) => linkTrack(row)),
});

/**
 * The picture of a plot in a frame: the one call that page, prerendering and tests make. Pure but for the labels that the
 * plot remembers; the same plot and frame give the same picture everywhere. Its work depends on the pixels of the window,
 * not on the number of events.
 */
export function picture(plot: Plot, frame: Frame): Picture {
  const { scale, flow } = plot;
  const { width, direction, measure, words } = frame;
  const down = flow === 'down';
  const length = down ? (frame.length ?? 0) : width;
  const zoom = zoomOf(scale, frame.viewport, length);
  const level = levelOf(zoom);
  const u0 = scale.u(frame.viewport.from);
  const u1 = u0 + length / zoom;
  const originStep = ORIGIN_STEP / zoom;
  const origin = Math.floor(u0 / originStep) * originStep;
  const offset = (u0 - origin) * zoom;

  const along = (u: number): Px => (u - origin) * zoom;
  const place = placing(flow, direction);
  const columns = down ? columnsOf(plot, width) : undefined;
  const across = columns ? inColumns(columns) : inLanes;
  const inside = (at: Px): Px => Math.min(Math.max(at, -BEYOND), ORIGIN_STEP + length + BEYOND);
  // a row of text is whole or not there; of a mark in a lane a part may be in view
  const reach = down ? 0 : plot.separation / 2 / zoom;

  const views = plot.lanes.map((lane): LaneView => {
    const groups = lane.levels.at(level);
    const [from, to] = groupsWithin(groups, lane.us, u0 - reach, u1 + reach);
    return { groups, from, to };
  });

  const marks: Mark[] = [];
  const labels: Label[] = [];
  const bars: Bar[] = [];
  const links: Link[] = [];
  const underWay: string[] = [];
  let [earlier, later] = [0, 0];
  plot.lanes.forEach((lane, number) => {
    const view = views[number];
    if (!view) return;
    const count = lane.items.length;
    earlier += view.groups.first[view.from] ?? count;
    later += count - (view.groups.first[view.to] ?? count);
    for (let group = view.from; group < view.to; group++) {
      const first = view.groups.first[group] ?? 0;
      const at = place(along(lane.us[first] ?? 0), across.mark(number, lane.items[first]?.hue ?? -1));
      marks.push(markOf(lane, number, view, group, at));
    }
    for (const label of down ? [] : labelsOf(plot, number, frame).within(level, view.from, view.to)) {
      const placed = labelOf(lane, number, label, along(lane.us[label.mark] ?? 0), words);
      // at the window's edge a label hides whole
      if (placed.x < offset || placed.x + placed.width > offset + width) continue;
      labels.push(direction === 'rtl' ? mirrored(placed) : placed);
    }
    for (const bar of across.bar ? lane.bars.within(u0, u1, level) : []) {
      const item = lane.items[bar.position];
      if (!item) continue;
      const from = Math.min(inside(along(bar.u0)), along(bar.u1));
      const to = Math.max(inside(along(bar.u1)), from);
      bars.push(
        barOf(item, number, bar.row, [from, to], across.bar?.(number, bar.row) ?? 0, flow, direction),
      );
    }
    for (const link of across.link ? lane.links.within(u0, u1, level) : []) {
      const group = groupOf(view.groups, link.position);
      if (groupEnd(view.groups, group, count) - (view.groups.first[group] ?? 0) > 1) continue;
      const item = lane.items[link.position];
      const start = [
        inside(along(lane.us[link.position] ?? 0)),
        across.mark(number, item?.hue ?? -1),
      ] as const;
      const end = [inside(along(link.u)), across.link?.(number, link.row) ?? 0] as const;
      links.push(linkOf(item, link, start, end, place));
    }
    const waiting = lane.bars.underWay(u0, u1);
    underWay.push(waiting > 0 ? words.underWay(waiting) : '');
  });

  const ribbons: Ribbon[] = [];
  for (let thread = 0; thread < plot.threads; thread++) {
    const nodes = ribbonNodes(plot, thread, views);
    if (nodes.length < 2) continue;
    const bends = columns
      ? railBends(thread, nodes, plot.lanes[0], columns, along)
      : nodes.map((node): Bend => ({ along: along(node.u), across: middleOf(node.lane) }));
    const points = bends.map((bend) => ({ ...bend, along: inside(bend.along) }));
    ribbons.push({ thread, path: ribbonPath(points, place) });
  }

  const rtl = direction === 'rtl';
  const [lane, view] = [plot.lanes[0], views[0]];
  const rows =
    columns && lane && view
      ? rowsOf({
          ...{ lane, ...view, level, cuts: scale.cuts, top: offset, width, columns, along, place },
          ...{ direction, measure, words, lanes: frame.lanes ?? [] },
        })
      : NO_ROWS;
  const x = (u: number): Px => place(along(u), 0).x;
  return {
    flow,
    width,
    height: down ? length : plot.lanes.length * LANE_HEIGHT,
    shift: down ? { x: rtl ? width : 0, y: -offset } : { x: rtl ? width + offset : -offset, y: 0 },
    zoom,
    level,
    ...(down ? NO_AXIS : axisOf({ scale, zoom, u0, u1, width, direction, x }, words, measure)),
    ...rows,
    ribbons,
    bars,
    links,
    marks,
    labels,
    underWay,
    outside: { earlier, later },
  };
}

interface Memory {
  readonly measure: Measure;
  readonly words: PictureWords;
  readonly homes: readonly Home[];
  readonly lanes: readonly LaneLabels[];
}
const memory = new WeakMap<Plot, Memory>();

/** A lane's labels, kept with the plot for as long as texts are measured and worded the same, for the same first window. */
function labelsOf(plot: Plot, lane: number, frame: Frame): LaneLabels {
  const { measure, words } = frame;
  const homes = homesOf(plot, frame);
  let known = memory.get(plot);
  const same = homes.every(({ u0, k }, i) => {
    const before = known?.homes[i];
    return before?.u0 === u0 && before.k === k;
  });
  if (known?.measure !== measure || known.words !== words || !same) {
    const lanes = plot.lanes.map((it) => new LaneLabels(it, measure, (n) => words.others(n), homes));
    known = { measure, words, homes, lanes };
    memory.set(plot, known);
  }
  const labels = known.lanes[lane];
  if (!labels) throw new Error(`lane ${lane} is not in the plot`);
  return labels;
}

/** The windows in which the story is seen as a whole and first of all. */
const homesOf = ({ scale }: Plot, { home, width }: Frame): readonly Home[] =>
  [whole(scale), ...(home ? [home] : [])].map((viewport) => {
    const k = zoomOf(scale, viewport, width);
    const u0 = scale.u(viewport.from);
    return { u0, u1: u0 + width / k, k };
  });
