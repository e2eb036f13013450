import type { Px } from '../model/units.ts';
import { SEPARATION } from './cluster.ts';
import { levelOf } from './detail.ts';
import type { Flow } from './flow.ts';
import { finestPrecision, type Precision } from './finestPrecision.ts';
import type { Item } from './item.ts';
import { periodIndex, type PeriodRange, type PlotPeriod } from './periodRanges.ts';
import { plotLane, type PlotLane } from './plotLane.ts';
import type { RangeIndex } from './rangeIndex.ts';
import { ribbonStages, type RibbonStage } from './ribbonStages.ts';
import { ROW_HEIGHT } from './rowHeights.ts';
import { rowScale, ROWS_ZOOM } from './rowScale.ts';
import { timeScale, type ScaleKind, type TimeScale } from './scale.ts';

/** Everything about a set of events that zooming and panning do not change. */
export interface Plot {
  readonly flow: Flow;
  readonly scale: TimeScale;
  /** Where time runs down there is one lane with all events. */
  readonly lanes: readonly PlotLane[];
  /** Where time runs across: the days of all the document's events, ascending, filtered or not. */
  readonly days: Float64Array;
  /** How many threads the document has. */
  readonly threads: number;
  /** By thread: what became of its matter, in order of time. */
  readonly stages: readonly (readonly RibbonStage[])[];
  /** Pixels per u at the closest zoom: there, only events of one instant share a mark. */
  readonly closest: number;
  /** The least distance of two marks of a lane. */
  readonly separation: Px;
  /** The periods behind all lanes; where time runs down, all periods. */
  readonly periods: RangeIndex<PeriodRange>;
}

/** What a plot is made of. */
export interface PlotInput {
  readonly items: readonly Item[];
  /** All the document's days, filtered or not: a filter never moves the scale. */
  readonly days: Iterable<number>;
  /** How many lanes and threads the document has. */
  readonly lanes: number;
  readonly threads: number;
  readonly scale: ScaleKind;
  /** Across by default. */
  readonly flow?: Flow;
  /** All the document's events, where `items` are filtered: where time runs down, each keeps its row. */
  readonly all?: readonly Item[];
  /** Where time runs down: rows stand as near as possible, and no gap is named. */
  readonly close?: boolean;
  readonly periods?: readonly PlotPeriod[];
}

/** The work that is linear in the number of events, done once for a document, a filter, a flow and a kind of scale. */
export function plotOf(input: PlotInput): Plot {
  return input.flow === 'down' ? plotDown(input) : plotAcross(input);
}

function plotAcross(input: PlotInput): Plot {
  const { items, days, lanes, threads, scale: kind, all = items, periods = [] } = input;
  const precision = finestPrecision(all);
  const scale = timeScale(kind, days, LEAST_DAYS[precision]);
  const byLane: Item[][] = Array.from({ length: lanes }, () => []);
  for (const item of items) byLane[item.lane]?.push(item);
  for (const lane of byLane) lane.sort((a, b) => a.at - b.at);
  const closest = closestZoom(byLane, SEPARATION, precision);
  const terms = { scale, threads, finest: levelOf(closest), separation: SEPARATION };
  const plotLanes = byLane.map((lane, number) =>
    plotLane(
      lane,
      usOf(lane, scale),
      terms,
      periods.filter((period) => period.lane === number),
    ),
  );
  return {
    flow: 'across',
    scale,
    days: Float64Array.from(all, ({ at }) => at).sort(),
    threads,
    stages: ribbonStages(threads, all, plotLanes, scale),
    closest,
    separation: SEPARATION,
    lanes: plotLanes,
    periods: periodIndex(
      periods.filter(({ lane }) => lane === undefined),
      scale,
    ),
  };
}

const NONE = new Float64Array();
/** Where time runs down there is little room beside the rails. */
const DOWN_ROWS = 2;
/** On the even scale one may zoom in until rows stand this many times as far apart as they need. */
const NEARER = 4;

function plotDown(input: PlotInput): Plot {
  const { items, days, threads, scale: kind, all = items, close, periods = [] } = input;
  const sorted = [...items].sort((a, b) => a.at - b.at);
  const [scale, us, closest] =
    kind === 'true' ? trueDown(sorted, days, all) : evenDown(sorted, days, all, close ?? false);
  const terms = { scale, threads, finest: levelOf(closest), separation: ROW_HEIGHT };
  const lanes = [plotLane(sorted, us, terms)];
  const stages = ribbonStages(threads, all, lanes, scale);
  return {
    flow: 'down',
    scale,
    days: NONE,
    threads,
    stages,
    closest,
    separation: ROW_HEIGHT,
    lanes,
    periods: periodIndex(periods, scale, DOWN_ROWS),
  };
}

/** The scale, where each item stands in u, and the closest zoom. */
type Down = readonly [TimeScale, Float64Array, number];

function trueDown(sorted: readonly Item[], days: Iterable<number>, all: readonly Item[]): Down {
  const precision = finestPrecision(all);
  const scale = timeScale('true', days, LEAST_DAYS[precision]);
  return [scale, usOf(sorted, scale), closestZoom([sorted], ROW_HEIGHT, precision)];
}

function evenDown(
  sorted: readonly Item[],
  days: Iterable<number>,
  all: readonly Item[],
  close: boolean,
): Down {
  const ats = all.map(({ at }) => at);
  const scale = rowScale(ats, days, close);
  const rows = new Map(all.map(({ id }, index) => [id, scale.us[index] ?? 0]));
  const us = Float64Array.from(sorted, ({ id, at }) => rows.get(id) ?? scale.u(at));
  return [scale, us, ROWS_ZOOM * NEARER];
}

const usOf = (items: readonly Item[], scale: TimeScale): Float64Array =>
  Float64Array.from(items, ({ at }) => scale.u(at));

/**
 * Bounds of the closest zoom, in pixels per u. At the least one may zoom in until a unit of the finest precision is this
 * wide, and no further than where a finer unit would be named.
 */
const UNIT: Px = 64;
const CLOSEST_AT_LEAST: Readonly<Record<Precision, number>> = {
  minute: UNIT * 24,
  day: UNIT,
  month: UNIT / 28,
  year: UNIT / 365,
};
const CLOSEST_AT_MOST = 2 ** 17;

/** The least length of a scale, in days: about a dozen units of the finest precision. */
const LEAST_DAYS: Readonly<Record<Precision, number>> = { minute: 1, day: 14, month: 365, year: 4383 };

/** The zoom, in pixels per u, at which the two nearest events of a lane stand two separations apart, within bounds. */
function closestZoom(byLane: readonly (readonly Item[])[], separation: Px, precision: Precision): number {
  let gap = Infinity;
  for (const items of byLane) {
    for (let i = 1; i < items.length; i++) {
      const apart = (items[i]?.at ?? 0) - (items[i - 1]?.at ?? 0);
      if (apart > 0 && apart < gap) gap = apart;
    }
  }
  return Math.min(Math.max((2 * separation) / gap, CLOSEST_AT_LEAST[precision]), CLOSEST_AT_MOST);
}

/** All finite days that the items name: what a scale must know. */
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
