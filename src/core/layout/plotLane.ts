import type { Px } from '../model/units.ts';
import { clusterLevels, type Levels } from './cluster.ts';
import type { Item, OtherDate } from './item.ts';
import { rangeIndex, type RangeIndex, type URange } from './rangeIndex.ts';
import { periodIndex, type PeriodRange, type PlotPeriod } from './periodRanges.ts';
import type { TimeScale } from './scale.ts';

/** From an event to one of its other dates. */
export interface DateLinkRange extends URange {
  readonly other: OtherDate;
  /** Its number among the event's other dates: two may fall on one day. */
  readonly number: number;
  /** Where the other date stands. */
  readonly u: number;
}

/** One lane's events in order of time. A *position* is the index of an event in these arrays. */
export interface PlotLane {
  readonly items: readonly Item[];
  /** Where each event's mark stands, in u, ascending. */
  readonly us: Float64Array;
  /** As placing sees it: the stages of matters are essential. */
  readonly importance: Uint8Array;
  /** Which event of a mark is named first: the most important, of the stages of matters the latest. */
  readonly rank: Uint8Array;
  readonly levels: Levels;
  /** The ranges of events that lasted, or within which they happened. */
  readonly bars: RangeIndex;
  readonly links: RangeIndex<DateLinkRange>;
  /** The periods behind it alone. */
  readonly periods: RangeIndex<PeriodRange>;
  /** By thread: the positions that are steps of it, ascending. */
  readonly steps: readonly Int32Array[];
  /** How many of the positions before this one have sources that differ. */
  readonly differing: Uint32Array;
  /** The last position of the run of one hue that this position belongs to. */
  readonly hueEnd: Int32Array;
}

/** What the lanes of a plot have in common. */
export interface LaneTerms {
  readonly scale: TimeScale;
  /** How many threads the document has. */
  readonly threads: number;
  /** The level of the closest zoom. */
  readonly finest: number;
  /** The least distance of two marks. */
  readonly separation: Px;
}

/** Rows of bars in a lane; bars that find no room in them are counted beside it. */
const BAR_ROWS = 3;
/** Rows of date links in a lane: below the marks and above them. */
const LINK_ROWS = 2;

const ESSENTIAL = 3;
const MOST_RANKS = 255;

/** @param us where each item stands, in u, ascending */
export function plotLane(
  items: readonly Item[],
  us: Float64Array,
  terms: LaneTerms,
  periods: readonly PlotPeriod[] = [],
): PlotLane {
  const { scale, threads, finest, separation } = terms;
  const importance = Uint8Array.from(items, (item) => (item.stages ? ESSENTIAL : item.importance));
  const rank = ranksOf(items);
  const steps: number[][] = Array.from({ length: threads }, () => []);
  const bars: URange[] = [];
  const links: DateLinkRange[] = [];
  items.forEach((item, position) => {
    for (const thread of item.steps) steps[thread]?.push(position);
    if (item.span.kind !== 'moment') bars.push(barRange(item, position, scale));
    item.also.forEach((other, number) => {
      links.push(linkRange(item, position, us[position] ?? 0, other, number, scale));
    });
  });
  return {
    items,
    us,
    importance,
    rank,
    levels: clusterLevels(us, rank, finest, separation),
    bars: rangeIndex(bars, BAR_ROWS),
    links: rangeIndex(links, LINK_ROWS),
    periods: periodIndex(periods, scale),
    steps: steps.map((positions) => Int32Array.from(positions)),
    differing: differingBefore(items),
    hueEnd: hueEnds(items),
  };
}

/** A bound that is open or unknown reaches to the end of the scale. */
function barRange(item: Item, position: number, scale: TimeScale): URange {
  const { start, end } = item.span;
  const from = Number.isFinite(start.earliest) ? start.earliest : Math.min(scale.from, item.at);
  const to = Number.isFinite(end.latest) ? end.latest : Math.max(scale.to, item.at);
  return { position, u0: scale.u(from), u1: scale.u(to), importance: item.importance };
}

function linkRange(
  { importance }: Item,
  position: number,
  mark: number,
  other: OtherDate,
  number: number,
  scale: TimeScale,
): DateLinkRange {
  const u = scale.u(other.at);
  return { position, other, number, u, u0: Math.min(mark, u), u1: Math.max(mark, u), importance };
}

/** A cluster stands for what became of a matter last. */
function ranksOf(items: readonly Item[]): Uint8Array {
  let last = ESSENTIAL;
  return Uint8Array.from(items, (item) =>
    item.stages ? (last = Math.min(last + 1, MOST_RANKS)) : item.importance,
  );
}

function differingBefore(items: readonly Item[]): Uint32Array {
  const differing = new Uint32Array(items.length + 1);
  items.forEach((item, position) => {
    differing[position + 1] = (differing[position] ?? 0) + (item.differs ? 1 : 0);
  });
  return differing;
}

function hueEnds(items: readonly Item[]): Int32Array {
  const ends = new Int32Array(items.length);
  for (let position = items.length - 1; position >= 0; position--) {
    const next = items[position + 1];
    ends[position] = next && next.hue === items[position]?.hue ? (ends[position + 1] ?? position) : position;
  }
  return ends;
}
