import { bisectLeft } from 'd3-array';
import type { Px } from '../model/units.ts';
import { groupEnd, groupOf, type Groups } from './cluster.ts';
import { floorOf } from './detail.ts';
import { LABEL_SPACE, LabelRow, labelExtent, OVERHANG, type LabelExtent, type Slot } from './labelRow.ts';
import { labelWidth, widestSuffix } from './labelWidths.ts';
import type { Measure } from './measure.ts';
import type { PlotLane } from './plotLane.ts';

/** A label that is shown at a level. */
export interface LaneLabel {
  /** The lane's position of the event that it names. */
  readonly position: number;
  readonly slot: Slot;
  /** How many other events the mark stands for at this level. */
  readonly others: number;
  /** The position of the mark it belongs to: the first of the event's group. */
  readonly mark: number;
  readonly width: Px;
}

/** The slots in order of preference: above and after the mark reads best. */
const AFTER_FIRST: readonly Slot[] = [
  { row: 'above', side: 'after' },
  { row: 'below', side: 'after' },
  { row: 'above', side: 'before' },
  { row: 'below', side: 'before' },
];
const BEFORE_FIRST: readonly Slot[] = [...AFTER_FIRST.slice(2), ...AFTER_FIRST.slice(0, 2)];

/** A window in which labels are not to be cut off, in u, and its zoom in pixels per u. */
export interface Home {
  readonly u0: number;
  readonly u1: number;
  readonly k: number;
}

/** A lane with more events is labelled in tiles, each for itself, so that no work grows with the number of events. */
const UNTILED = 2000;
/** A tile is a group of the level this much coarser: 256 separations wide at the least. */
const TILE_LEVELS = 16;
/** So many tiles are remembered. */
const MOST_TILES = 4096;

/**
 * Places a lane's labels from coarse to fine: a level keeps every label of the level before in its slot, then adds what
 * fits, the important first. Within a row labels are in the order of their marks, so that zooming in only moves them apart.
 */
export class LaneLabels {
  readonly #lane: PlotLane;
  readonly #measure: Measure;
  readonly #suffix: (others: number) => string;
  readonly #widestSuffix: (others: number) => string;
  readonly #homes: readonly Home[];
  readonly #tiles = new Map<string, readonly LaneLabel[]>();

  /**
   * @param suffix what follows the label of a mark that stands for others too, such as " +2"
   * @param homes a label that would be cut off at the end of one of these windows is placed before its mark if it can
   */
  constructor(
    lane: PlotLane,
    measure: Measure,
    suffix: (others: number) => string,
    homes: readonly Home[] = [],
  ) {
    this.#lane = lane;
    this.#measure = measure;
    this.#suffix = suffix;
    this.#widestSuffix = widestSuffix(suffix, measure);
    this.#homes = homes;
  }

  /** The labels of a level whose marks are among the groups `[from, to)`, and perhaps a few more beside them. */
  within(level: number, from: number, to: number): readonly LaneLabel[] {
    const { levels } = this.#lane;
    const clamped = Math.min(Math.max(level, levels.coarsest), levels.finest);
    if (from >= to) return [];
    const tiles = this.#tileGroups(clamped);
    if (!tiles) return this.#tile(clamped, 0);
    const groups = levels.at(clamped);
    const first = groupOf(tiles, groups.first[from] ?? 0);
    const last = groupOf(tiles, groups.first[to - 1] ?? 0);
    const found = new Map<number, LaneLabel>();
    for (let tile = first; tile <= last; tile++) {
      for (const label of this.#tile(clamped, tile)) found.set(label.position, label);
    }
    return [...found.values()];
  }

  /** The tiles of a level; undefined when the whole lane is one. */
  #tileGroups(level: number): Groups | undefined {
    const { levels, items } = this.#lane;
    const coarse = level - TILE_LEVELS;
    return items.length <= UNTILED || coarse < levels.coarsest ? undefined : levels.at(coarse);
  }

  #tile(level: number, tile: number): readonly LaneLabel[] {
    const key = `${level}:${tile}`;
    const known = this.#tiles.get(key);
    if (known) return known;
    const labels = this.#place(level, tile);
    if (this.#tiles.size >= MOST_TILES) this.#tiles.clear();
    this.#tiles.set(key, labels);
    return labels;
  }

  #place(level: number, tile: number): readonly LaneLabel[] {
    const { items, us, levels } = this.#lane;
    const groups = levels.at(level);
    const tiles = this.#tileGroups(level);
    const start = tiles?.first[tile] ?? 0;
    const end = tiles ? groupEnd(tiles, tile, items.length) : items.length;
    const k = floorOf(level);
    const left = start > 0 ? (us[start] ?? 0) * k - OVERHANG : -Infinity;
    const right = end < items.length ? (us[end] ?? 0) * k - OVERHANG - LABEL_SPACE : Infinity;

    const rows = { above: new LabelRow(k), below: new LabelRow(k) };
    const labels: LaneLabel[] = [];
    const extentOf = ({ position, mark, width, slot }: LaneLabel) =>
      labelExtent(position, us[mark] ?? 0, width, slot);
    const add = (label: LaneLabel, extent: LabelExtent) => {
      rows[label.slot.row].add(extent);
      labels.push(label);
    };

    for (const { position, slot } of this.#coarser(level, start)) {
      const label = { ...this.#label(groups, position), slot };
      const extent = extentOf(label);
      const { u, before, after } = extent;
      const inside = u * k + after + LABEL_SPACE > left && u * k - before - LABEL_SPACE < right + OVERHANG;
      if (inside) add(label, extent);
    }

    const labelled = new Set(labels.map((label) => label.position));
    for (const position of this.#leaders(groups, start, end)) {
      if (labelled.has(position)) continue;
      const unplaced = this.#label(groups, position);
      for (const slot of this.#slots(position)) {
        const label = { ...unplaced, slot };
        const extent = extentOf(label);
        const { u, before, after } = extent;
        if (u * k - before < left || u * k + after > right || !rows[slot.row].fits(extent)) continue;
        add(label, extent);
        break;
      }
    }
    return labels;
  }

  /** The labels of the next coarser level, in the tile that holds a position. */
  #coarser(level: number, position: number): readonly LaneLabel[] {
    if (level <= this.#lane.levels.coarsest) return [];
    const tiles = this.#tileGroups(level - 1);
    return this.#tile(level - 1, tiles ? groupOf(tiles, position) : 0);
  }

  /** The positions after which the groups in `[start, end)` are named, the most important first. */
  #leaders(groups: Groups, start: number, end: number): readonly number[] {
    const { importance } = this.#lane;
    const leaders = Array.from(groups.best.subarray(groupOf(groups, start), bisectLeft(groups.first, end)));
    return leaders.sort((a, b) => (importance[b] ?? 0) - (importance[a] ?? 0) || a - b);
  }

  #slots(position: number): readonly Slot[] {
    const { items, us } = this.#lane;
    const item = items[position];
    if (!item) return AFTER_FIRST;
    const u = us[position] ?? 0;
    const width = labelWidth(item, this.#suffix(1), this.#measure);
    const around = this.#homes.filter((home) => u >= home.u0 && u <= home.u1);
    const isCutOff = around.some(({ u1, k }) => (u1 - u) * k < width);
    const fitsBefore = around.every(({ u0, k }) => (u - u0) * k > width);
    return isCutOff && fitsBefore ? BEFORE_FIRST : AFTER_FIRST;
  }

  #label(groups: Groups, position: number): Omit<LaneLabel, 'slot'> {
    const { items } = this.#lane;
    const group = groupOf(groups, position);
    const mark = groups.first[group] ?? position;
    const others = groupEnd(groups, group, items.length) - mark - 1;
    const item = items[position];
    const width = item ? labelWidth(item, this.#widestSuffix(others), this.#measure) : 0;
    return { position, others, mark, width };
  }
}
