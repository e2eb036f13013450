import type { Symbol } from '../model/schema.ts';
import type { Edge } from '../model/span.ts';
import type { Px } from '../model/units.ts';
import { groupEnd, groupOf, groupsWithin, SEPARATION } from './cluster.ts';
import { levelOf } from './detail.ts';
import type { InRow } from './bars.ts';
import type { Item, OtherDate } from './item.ts';
import { LaneLabels, OVERHANG, type Home, type LaneLabel, type Slot } from './labels.ts';
import {
  BAR_HEIGHT,
  barOffset,
  CLUSTER_SIZE,
  LABEL_HEIGHT,
  LANE_HEIGHT,
  linkOffset,
  MARK_SIZE,
  middleOf,
  rowTop,
} from './lanes.ts';
import type { Measure } from './measure.ts';
import type { LinkStretch, Plot, PlotLane } from './plot.ts';
import { ribbonNodes, ribbonPath, type LaneView } from './ribbons.ts';
import { ticksOf, type Context } from './ticks.ts';
import { whole, zoomOf, type Viewport } from './viewport.ts';
import type { PictureWords } from './words.ts';

/** Where and how a plot is drawn. */
export interface Frame {
  readonly viewport: Viewport;
  /** The viewport in which the story is first seen: labels are placed so that they are whole there. */
  readonly home?: Viewport;
  readonly width: Px;
  readonly direction: 'ltr' | 'rtl';
  readonly measure: Measure;
  readonly words: PictureWords;
}

export interface Box {
  readonly x: Px;
  readonly y: Px;
  readonly width: Px;
  readonly height: Px;
}

/** A mark: one event, or a cluster drawn at its first member. `x`, `y`: its middle. */
export type Mark = SingleMark | ClusterMark;

interface Placed {
  /** The id of the event, or of the cluster's first: a cluster that splits keeps its key. */
  readonly key: string;
  readonly lane: number;
  readonly x: Px;
  readonly y: Px;
  readonly size: Px;
  /** The number of the thread that colours it; -1: none. */
  readonly hue: number;
  /** Its sources differ; of a cluster: those of one of its events at least. */
  readonly differs: boolean;
}

export interface SingleMark extends Placed {
  readonly kind: 'event';
  readonly symbol: Symbol;
  /** It is a step of its thread; otherwise hollow. */
  readonly step: boolean;
}

export interface ClusterMark extends Placed {
  readonly kind: 'cluster';
  readonly count: number;
  /** Its events are the lane's positions from `first` up to, not including, `end`. */
  readonly first: number;
  readonly end: number;
}

export interface Label extends Box {
  /** The event it names. */
  readonly key: string;
  readonly lane: number;
  readonly text: string;
  readonly strong: boolean;
  readonly slot: Slot;
  /** The end of the box at which the text is anchored: the one at its mark. */
  readonly anchor: 'left' | 'right';
}

/** The stretch of an event that lasted, or within which it fell. */
export interface Bar extends Box {
  readonly key: string;
  readonly lane: number;
  readonly kind: 'lasting' | 'sometime';
  readonly row: number;
  readonly hue: number;
  /** How its left and its right end are drawn. */
  readonly left: BarEnd;
  readonly right: BarEnd;
}
export type BarEnd = 'sharp' | 'soft' | 'open' | 'unknown';

/** Another date of an event that is drawn by itself: a smaller mark at (`x`, `y`), joined to the event's own. */
export interface Link {
  readonly key: string;
  readonly other: OtherDate;
  readonly hue: number;
  readonly x: Px;
  readonly y: Px;
  /** The line from the event's mark to it. */
  readonly path: string;
}

export interface Ribbon {
  readonly thread: number;
  readonly path: string;
}

export interface TickMark {
  readonly x: Px;
  readonly label: string;
  readonly major: boolean;
}

export interface CutMark {
  readonly x: Px;
  readonly width: Px;
  /** The middle of what is in view of it, where its label stands; empty where there is no room for one. */
  readonly middle: Px;
  readonly label: string;
  readonly long: string;
}

/** A place in the window, not moved by `shift`: it stays at the edge while its run goes on. */
export interface ContextMark {
  readonly x: Px;
  readonly label: string;
  readonly anchor: 'left' | 'right';
}

/**
 * What is drawn. Every `x` but the contexts' is counted from an origin that holds still while panning a little; `shift` is
 * what to add for the window. So a small pan is one translation, and what enters and leaves.
 */
export interface Picture {
  readonly width: Px;
  readonly height: Px;
  readonly shift: Px;
  /** Pixels per u, and its level of detail. */
  readonly zoom: number;
  readonly level: number;
  readonly ticks: readonly TickMark[];
  readonly contexts: readonly ContextMark[];
  readonly cuts: readonly CutMark[];
  readonly ribbons: readonly Ribbon[];
  readonly bars: readonly Bar[];
  readonly links: readonly Link[];
  readonly marks: readonly Mark[];
  readonly labels: readonly Label[];
  /** By lane: the words for bars under way that found no row; empty for none. */
  readonly underWay: readonly string[];
}

/** Between a tick and its label. */
export const TICK_SPACE: Px = 4;
/** The origin moves in steps of this many pixels. */
const ORIGIN_STEP: Px = 1024;
/** Lines that leave the window end this far outside it. */
const BEYOND: Px = 2048;

/**
 * The picture of a plot in a frame: the one call that page, prerendering and tests make. Pure but for the labels that the
 * plot remembers; the same plot and frame give the same picture everywhere. Its work depends on the pixels of the window,
 * not on the number of events.
 */
export function picture(plot: Plot, frame: Frame): Picture {
  const { scale } = plot;
  const { width, direction } = frame;
  const mirror = direction === 'rtl' ? -1 : 1;
  const zoom = zoomOf(scale, frame.viewport, width);
  const level = levelOf(zoom);
  const u0 = scale.u(frame.viewport.from);
  const u1 = u0 + width / zoom;
  const originStep = ORIGIN_STEP / zoom;
  const origin = Math.floor(u0 / originStep) * originStep;
  const offset = (u0 - origin) * zoom;

  const along = (u: number): Px => (u - origin) * zoom;
  const x = (u: number): Px => along(u) * mirror;
  const inside = (from: Px, to: Px) => Math.min(Math.max(from, -BEYOND), to);
  const reach = SEPARATION / 2 / zoom;

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
  plot.lanes.forEach((lane, number) => {
    const view = views[number];
    if (!view) return;
    for (let group = view.from; group < view.to; group++) marks.push(markOf(lane, number, view, group, x));
    for (const label of labelsOf(plot, number, frame).within(level, view.from, view.to)) {
      const placed = labelOf(lane, number, label, along(lane.us[label.mark] ?? 0), frame);
      // at the window's edge a label hides whole
      if (placed.x < offset || placed.x + placed.width > offset + width) continue;
      labels.push(direction === 'rtl' ? mirrored(placed) : placed);
    }
    for (const bar of lane.bars.within(u0, u1, level)) {
      const item = lane.items[bar.position];
      if (!item) continue;
      const from = inside(along(bar.u0), along(bar.u1));
      const to = Math.max(Math.min(along(bar.u1), offset + width + BEYOND), from);
      bars.push(barOf(item, number, bar.row, from, to, mirror));
    }
    for (const link of lane.links.within(u0, u1, level)) {
      const group = groupOf(view.groups, link.position);
      if (groupEnd(view.groups, group, lane.items.length) - (view.groups.first[group] ?? 0) > 1) continue;
      const from = along(lane.us[link.position] ?? 0);
      links.push(linkOf(lane, number, link, from, along(link.u), mirror));
    }
    const waiting = lane.bars.underWay(u0, u1);
    underWay.push(waiting > 0 ? frame.words.underWay(waiting) : '');
  });

  const ribbons: Ribbon[] = [];
  for (let thread = 0; thread < plot.threads; thread++) {
    const nodes = ribbonNodes(plot, thread, views);
    if (nodes.length < 2) continue;
    const points = nodes.map((node) => ({
      x: Math.min(Math.max(along(node.u), -BEYOND), ORIGIN_STEP + width + BEYOND),
      y: middleOf(node.lane),
    }));
    ribbons.push({ thread, path: ribbonPath(points, mirror) });
  }

  return {
    width,
    height: plot.lanes.length * LANE_HEIGHT,
    shift: direction === 'rtl' ? width + offset : -offset,
    zoom,
    level,
    ...axisOf(plot, frame, { zoom, u0, u1, x }),
    ribbons,
    bars,
    links,
    marks,
    labels,
    underWay,
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

function markOf(lane: PlotLane, number: number, view: LaneView, group: number, x: (u: number) => Px): Mark {
  const first = view.groups.first[group] ?? 0;
  const end = groupEnd(view.groups, group, lane.items.length);
  const item = lane.items[first];
  if (!item) throw new Error(`no event at ${first} in lane ${number}`);
  const placed = { key: item.id, lane: number, x: x(lane.us[first] ?? 0), y: middleOf(number) };
  if (end - first === 1) {
    return {
      ...placed,
      kind: 'event',
      size: MARK_SIZE[item.importance],
      hue: item.hue,
      differs: item.differs,
      symbol: item.symbol,
      step: item.steps.length > 0,
    };
  }
  return {
    ...placed,
    kind: 'cluster',
    size: CLUSTER_SIZE,
    hue: (lane.hueEnd[first] ?? first) >= end - 1 ? item.hue : -1,
    differs: (lane.differing[end] ?? 0) > (lane.differing[first] ?? 0),
    count: end - first,
    first,
    end,
  };
}

function labelOf(lane: PlotLane, number: number, label: LaneLabel, mark: Px, { words }: Frame): Label {
  const item = lane.items[label.position];
  const { slot, width } = label;
  return {
    key: item?.id ?? '',
    lane: number,
    text: (item?.label ?? '') + words.others(label.others),
    strong: item?.importance === 3,
    slot,
    anchor: slot.side === 'after' ? 'left' : 'right',
    x: slot.side === 'after' ? mark - OVERHANG : mark + OVERHANG - width,
    y: rowTop(number, slot.row),
    width,
    height: LABEL_HEIGHT,
  };
}

const mirrored = (label: Label): Label => ({
  ...label,
  x: -label.x - label.width,
  anchor: label.anchor === 'left' ? 'right' : 'left',
});

function barOf(item: Item, lane: number, row: number, from: Px, to: Px, mirror: 1 | -1): Bar {
  const { span } = item;
  const sometime = span.kind === 'sometime';
  const soft = sometime || span.approximate || span.uncertain;
  const end = (edge: Edge, imprecise: boolean): BarEnd =>
    edge === 'known' ? (soft || imprecise ? 'soft' : 'sharp') : edge;
  const begin = end(span.start.edge, span.start.earliest !== span.start.latest);
  const finish = end(span.end.edge, span.end.earliest !== span.end.latest);
  const height = BAR_HEIGHT[sometime ? 'sometime' : 'lasting'];
  return {
    key: item.id,
    lane,
    kind: sometime ? 'sometime' : 'lasting',
    row,
    hue: item.hue,
    x: mirror === 1 ? from : -to,
    y: middleOf(lane) + barOffset(row) - height / 2,
    width: to - from,
    height,
    left: mirror === 1 ? begin : finish,
    right: mirror === 1 ? finish : begin,
  };
}

function linkOf(
  lane: PlotLane,
  number: number,
  { position, other, number: which, row }: InRow<LinkStretch>,
  from: Px,
  to: Px,
  mirror: 1 | -1,
): Link {
  const item = lane.items[position];
  const middle = middleOf(number);
  const y = middle + linkOffset(row);
  const start = Math.min(Math.max(from, -BEYOND), 2 * BEYOND + ORIGIN_STEP) * mirror;
  const x = Math.min(Math.max(to, -BEYOND), 2 * BEYOND + ORIGIN_STEP) * mirror;
  return {
    key: `${item?.id ?? ''} ${which}`,
    other,
    hue: item?.hue ?? -1,
    x,
    y,
    path: `M${start} ${middle}V${y}H${x}`,
  };
}

interface Window {
  readonly zoom: number;
  readonly u0: number;
  readonly u1: number;
  readonly x: (u: number) => Px;
}

function axisOf(
  plot: Plot,
  frame: Frame,
  { zoom, u0, u1, x }: Window,
): Pick<Picture, 'ticks' | 'contexts' | 'cuts'> {
  const { scale } = plot;
  const { words, measure, width, direction } = frame;
  const rtl = direction === 'rtl';
  const { ticks, contexts } = ticksOf(scale, zoom, scale.day(u0), scale.day(u1), words, measure);
  const inWindow = (u: number): Px => (u - u0) * zoom;
  return {
    // a label stands after its tick, and at the window's end hides whole
    ticks: ticks.map(({ u, label, major }) => ({
      x: x(u),
      label: inWindow(u) + TICK_SPACE + measure(label, 'tick') <= width ? label : '',
      major,
    })),
    contexts: apart(
      contexts,
      (it) => inWindow(it.u),
      (it) => measure(it.label, 'year'),
      width,
    ).map(({ u, label }) => ({
      x: rtl ? width - inWindow(u) : inWindow(u),
      label,
      anchor: rtl ? 'right' : 'left',
    })),
    cuts: scale.cuts
      .filter((cut) => cut.u1 > u0 && cut.u0 < u1)
      .map((cut) => {
        const days = cut.to - cut.from;
        const long = words.cut(days, 'long');
        const seen = [Math.max(cut.u0, u0), Math.min(cut.u1, u1)] as const;
        // beside a cut there is no tick, so that its label may reach out a little
        const clipped = seen[0] > cut.u0 || seen[1] < cut.u1;
        const room = (seen[1] - seen[0]) * zoom + (clipped ? 0 : 2 * TICK_SPACE);
        const fitting = [long, words.cut(days, 'short')].find((words) => measure(words, 'tick') <= room);
        return {
          x: Math.min(x(cut.u0), x(cut.u1)),
          width: (cut.u1 - cut.u0) * zoom,
          middle: x((seen[0] + seen[1]) / 2),
          label: fitting ?? '',
          long,
        };
      }),
  };
}

/**
 * The contexts that have room for their words. Where two would meet, the one that opens a stretch stays: nothing else says
 * where that stretch is; of two in one stretch the later stays. The same words are not said twice in a row.
 */
function apart(
  contexts: readonly Context[],
  start: (it: Context) => Px,
  room: (it: Context) => Px,
  width: Px,
): readonly Context[] {
  const kept: Context[] = [];
  for (const it of contexts) {
    if (start(it) + TICK_SPACE + room(it) > width) continue;
    const last = kept.at(-1);
    if (last?.label === it.label) continue;
    const meets = last && start(last) + room(last) + 2 * TICK_SPACE > start(it);
    if (meets && !it.opens && last.opens && kept.length > 1) continue;
    if (meets && it.opens && last.opens) continue;
    if (meets) kept.pop();
    kept.push(it);
  }
  return kept;
}
