import { barIndex, type BarIndex, type Stretch } from './bars.ts';
import { clusterLevels, SEPARATION, type Levels } from './cluster.ts';
import { levelOf } from './detail.ts';
import type { Item, OtherDate } from './item.ts';
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
  readonly scale: TimeScale;
  readonly lanes: readonly PlotLane[];
  readonly threads: number;
  /** Pixels a day at the closest zoom: there, all but events of one instant stand apart. */
  readonly closest: number;
}

/** What a plot is made of. */
export interface PlotInput {
  readonly items: readonly Item[];
  /** All the document's days, filtered or not: a filter never moves the scale. */
  readonly days: Iterable<number>;
  readonly lanes: number;
  readonly threads: number;
  readonly scale: ScaleKind;
}

const CLOSEST_AT_LEAST = 64;
const CLOSEST_AT_MOST = 2 ** 17;

/** The work that is linear in the number of events, done once for a document, a filter and a kind of scale. */
export function plotOf(input: PlotInput): Plot {
  const scale = timeScale(input.scale, input.days);
  const byLane: Item[][] = Array.from({ length: input.lanes }, () => []);
  for (const item of input.items) byLane[item.lane]?.push(item);
  for (const items of byLane) items.sort((a, b) => a.at - b.at);
  const closest = closestZoom(byLane);
  const finest = levelOf(closest);
  return {
    scale,
    threads: input.threads,
    closest,
    lanes: byLane.map((items) => laneOf(items, scale, input.threads, finest)),
  };
}

function closestZoom(byLane: readonly (readonly Item[])[]): number {
  let gap = Infinity;
  for (const items of byLane) {
    for (let i = 1; i < items.length; i++) {
      const apart = (items[i]?.at ?? 0) - (items[i - 1]?.at ?? 0);
      if (apart > 0 && apart < gap) gap = apart;
    }
  }
  return Math.min(Math.max((2 * SEPARATION) / gap, CLOSEST_AT_LEAST), CLOSEST_AT_MOST);
}

function laneOf(items: readonly Item[], scale: TimeScale, threads: number, finest: number): PlotLane {
  const count = items.length;
  const us = new Float64Array(count);
  const importance = new Uint8Array(count);
  const differing = new Uint32Array(count + 1);
  const hueEnd = new Int32Array(count);
  const steps: number[][] = Array.from({ length: threads }, () => []);
  const stretches: Stretch[] = [];
  const links: LinkStretch[] = [];
  items.forEach((item, position) => {
    us[position] = scale.u(item.at);
    importance[position] = item.importance;
    differing[position + 1] = (differing[position] ?? 0) + (item.differs ? 1 : 0);
    for (const thread of item.steps) steps[thread]?.push(position);
    if (item.span.kind !== 'moment') stretches.push(stretchOf(item, position, scale));
    item.also.forEach((other, number) => {
      links.push(linkOf(other, number, position, item, scale));
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
    levels: clusterLevels(us, importance, finest),
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
  scale: TimeScale,
): LinkStretch {
  const [at, u] = [scale.u(item.at), scale.u(other.at)];
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
