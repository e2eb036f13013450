import type { Px } from '../model/units.ts';
import { barIndex, type BarIndex, type Stretch } from './bars.ts';
import { clusterLevels, SEPARATION, type Levels } from './cluster.ts';
import { levelOf } from './detail.ts';
import type { Flow } from './flow.ts';
import type { Item, OtherDate } from './item.ts';
import { ROW_HEIGHT } from './rowHeights.ts';
import { rowScale, ROWS_ZOOM } from './rowScale.ts';
import { timeScale, type ScaleKind, type TimeScale } from './scale.ts';

/** The way from an event to one of its other dates. */
export interface LinkStretch extends Stretch {
  readonly other: OtherDate;
  /** Its number among the event's other dates: two may fall on one day. */
  readonly number: number;
  /** Where the other date stands. */
  readonly u: number;
}

/** Rows of links in a lane: under the marks and over them. */
const LINK_ROWS = 2;

/** One lane's events, ready to be found by place: arrays by position, in order of place. */
export interface PlotLane {
  readonly items: readonly Item[];
  readonly us: Float64Array;
  readonly importance: Uint8Array;
  readonly levels: Levels;
  readonly bars: BarIndex;
  /** Between each event and its other dates. */
  readonly links: BarIndex<LinkStretch>;
  /** By thread: the positions that are steps of it, ascending. */
  readonly steps: readonly Int32Array[];
  /** How many of the positions before this one have sources that differ. */
  readonly differing: Uint32Array;
  /** The last position of the run of one hue that this position belongs to. */
  readonly hueEnd: Int32Array;
}

/** Everything about a set of events that zooming and panning do not change. */
export interface Plot {
  readonly flow: Flow;
  readonly scale: TimeScale;
  /** Where time runs down there is one, with all events: threads are beside each other instead. */
  readonly lanes: readonly PlotLane[];
  readonly threads: number;
  /** Pixels a u at the closest zoom: there, all but events of one instant stand apart. */
  readonly closest: number;
  /** How near to each other marks may stand, in px. */
  readonly separation: Px;
}

/** What a plot is made of. */
export interface PlotInput {
  readonly items: readonly Item[];
  /** All the document's days, filtered or not: a filter never moves the scale. */
  readonly days: Iterable<number>;
  readonly lanes: number;
  readonly threads: number;
  readonly scale: ScaleKind;
  /** Across, unless it is said. */
  readonly flow?: Flow;
  /** All the document's events, filtered or not, where `items` are not all of them: rows are theirs too. */
  readonly all?: readonly Item[];
  /** Where time runs down: rows stand as near as can be, and no gap is named. */
  readonly close?: boolean;
}

const CLOSEST_AT_LEAST = 64;
const CLOSEST_AT_MOST = 2 ** 17;

/** The work that is linear in the number of events, done once for a document, a filter, a flow and a kind of scale. */
export function plotOf(input: PlotInput): Plot {
  return input.flow === 'down' ? plotDown(input) : plotAcross(input);
}

function plotAcross({ items, days, lanes, threads, scale: kind }: PlotInput): Plot {
  const scale = timeScale(kind, days);
  const byLane: Item[][] = Array.from({ length: lanes }, () => []);
  for (const item of items) byLane[item.lane]?.push(item);
  for (const lane of byLane) lane.sort((a, b) => a.at - b.at);
  const closest = closestZoom(byLane, SEPARATION);
  const terms = { scale, threads, finest: levelOf(closest), separation: SEPARATION };
  return {
    flow: 'across',
    scale,
    threads,
    closest,
    separation: SEPARATION,
    lanes: byLane.map((lane) => laneOf(lane, places(lane, scale), terms)),
  };
}

/** Nearer than one row an event there is room, and nothing more to see. */
const NEARER = 4;

function plotDown({ items, days, threads, scale: kind, all = items, close }: PlotInput): Plot {
  const sorted = [...items].sort((a, b) => a.at - b.at);
  const separation = ROW_HEIGHT;
  if (kind === 'true') {
    const scale = timeScale('true', days);
    const closest = closestZoom([sorted], separation);
    const terms = { scale, threads, finest: levelOf(closest), separation };
    const lanes = [laneOf(sorted, places(sorted, scale), terms)];
    return { flow: 'down', scale, threads, closest, separation, lanes };
  }
  const scale = rowScale(
    all.map(({ at }) => at),
    days,
    close,
  );
  const rows = new Map(all.map(({ id }, index) => [id, scale.us[index] ?? 0]));
  const closest = ROWS_ZOOM * NEARER;
  const terms = { scale, threads, finest: levelOf(closest), separation };
  const us = Float64Array.from(sorted, ({ id, at }) => rows.get(id) ?? scale.u(at));
  return { flow: 'down', scale, threads, closest, separation, lanes: [laneOf(sorted, us, terms)] };
}

const places = (items: readonly Item[], scale: TimeScale): Float64Array =>
  Float64Array.from(items, ({ at }) => scale.u(at));

function closestZoom(byLane: readonly (readonly Item[])[], separation: Px): number {
  let gap = Infinity;
  for (const items of byLane) {
    for (let i = 1; i < items.length; i++) {
      const apart = (items[i]?.at ?? 0) - (items[i - 1]?.at ?? 0);
      if (apart > 0 && apart < gap) gap = apart;
    }
  }
  return Math.min(Math.max((2 * separation) / gap, CLOSEST_AT_LEAST), CLOSEST_AT_MOST);
}

interface Terms {
  readonly scale: TimeScale;
  readonly threads: number;
  readonly finest: number;
  readonly separation: Px;
}

function laneOf(
  items: readonly Item[],
  us: Float64Array,
  { scale, threads, finest, separation }: Terms,
): PlotLane {
  const count = items.length;
  const importance = new Uint8Array(count);
  const differing = new Uint32Array(count + 1);
  const hueEnd = new Int32Array(count);
  const steps: number[][] = Array.from({ length: threads }, () => []);
  const stretches: Stretch[] = [];
  const links: LinkStretch[] = [];
  items.forEach((item, position) => {
    importance[position] = item.importance;
    differing[position + 1] = (differing[position] ?? 0) + (item.differs ? 1 : 0);
    for (const thread of item.steps) steps[thread]?.push(position);
    if (item.span.kind !== 'moment') stretches.push(stretchOf(item, position, scale));
    item.also.forEach((other, number) => {
      links.push(linkOf(other, number, position, item, us[position] ?? 0, scale));
    });
  });
  for (let position = count - 1; position >= 0; position--) {
    const same = position + 1 < count && items[position + 1]?.hue === items[position]?.hue;
    hueEnd[position] = same ? (hueEnd[position + 1] ?? position) : position;
  }
  return {
    items,
    us,
    importance,
    differing,
    hueEnd,
    levels: clusterLevels(us, importance, finest, separation),
    bars: barIndex(stretches),
    links: barIndex(links, LINK_ROWS),
    steps: steps.map((positions) => Int32Array.from(positions)),
  };
}

/** Ends that nothing bounds reach to the ends of the story. */
function stretchOf(item: Item, position: number, scale: TimeScale): Stretch {
  const { start, end } = item.span;
  const from = Number.isFinite(start.earliest) ? start.earliest : Math.min(scale.from, item.at);
  const to = Number.isFinite(end.latest) ? end.latest : Math.max(scale.to, item.at);
  return { position, u0: scale.u(from), u1: scale.u(to), importance: item.importance };
}

function linkOf(
  other: OtherDate,
  number: number,
  position: number,
  item: Item,
  at: number,
  scale: TimeScale,
): LinkStretch {
  const u = scale.u(other.at);
  return {
    position,
    other,
    number,
    u,
    u0: Math.min(at, u),
    u1: Math.max(at, u),
    importance: item.importance,
  };
}

/** All finite days that a span names: what a scale must know of it. */
export function daysOf(items: Iterable<Item>): readonly number[] {
  const days: number[] = [];
  for (const { at, span, also } of items) {
    days.push(at);
    for (const other of also) days.push(other.at);
    for (const bound of [span.start, span.end]) {
      if (Number.isFinite(bound.earliest)) days.push(bound.earliest);
      if (Number.isFinite(bound.latest)) days.push(bound.latest);
    }
  }
  return days;
}
