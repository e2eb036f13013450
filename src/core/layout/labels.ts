import { bisectLeft, bisector, greatest } from 'd3-array';
import type { Px } from '../model/units.ts';
import { groupEnd, groupOf, SEPARATION, type Groups } from './cluster.ts';
import { floorOf, RATIO } from './detail.ts';
import type { Measure } from './measure.ts';
import type { PlotLane } from './plot.ts';

/** A label's place beside its mark, kept for good: the row, and the side to which the text runs. */
export interface Slot {
  readonly row: 'above' | 'below';
  readonly side: 'after' | 'before';
}

/** A label that is shown at a level, by the lane's position of the event it names. */
export interface LaneLabel {
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

/** A window in which labels are to be whole, in u, and its zoom. */
export interface Home {
  readonly u0: number;
  readonly u1: number;
  readonly k: number;
}

/** How far a label reaches back over its mark, from the mark's middle. */
export const OVERHANG: Px = 6;
/** Between two labels of a row. */
const SPACE: Px = 3;

/**
 * The width under which a label may not be taken to be. When a cluster splits, its label moves to its event's own mark, by
 * less than the separation; the next level has {@link RATIO} times the room. A label of width *w* cannot then meet its
 * neighbour when `RATIO × (w − separation) ≥ w`, that is from this width on.
 */
const LEAST_WIDTH: Px = (RATIO * SEPARATION) / (RATIO - 1) - SPACE;

/** A lane with more events is labelled in tiles, each for itself, so that no work grows with the number of events. */
const UNTILED = 2000;
/** A tile is a group of the level this much coarser: 256 separations wide at the least. */
const TILE_LEVELS = 16;
const MOST_TILES = 4096;

interface Box {
  readonly position: number;
  readonly u: number;
  readonly before: Px;
  readonly after: Px;
}

/**
 * Places a lane's labels from coarse to fine: a level keeps every label of the level before in its slot, then adds, the
 * important first, what fits. Within a row the order of boxes is the order of marks: so zooming in only moves them apart.
 */
export class LaneLabels {
  readonly #lane: PlotLane;
  readonly #measure: Measure;
  readonly #suffix: (others: number) => string;
  readonly #homes: readonly Home[];
  readonly #tiles = new Map<string, readonly LaneLabel[]>();
  /** By the number of digits. */
  readonly #suffixes = new Map<number, string>();

  /**
   * @param suffix what follows the label of a mark that stands for others too, such as " +2"
   * @param homes labels that would leave one of these windows at its end are placed before their marks if they can
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

  /** The tiles of a level; none when the whole lane is one. */
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
    const { items, us, importance, levels } = this.#lane;
    const groups = levels.at(level);
    const tiles = this.#tileGroups(level);
    const start = tiles?.first[tile] ?? 0;
    const end = tiles ? groupEnd(tiles, tile, items.length) : items.length;
    const k = floorOf(level);
    const left = start > 0 ? (us[start] ?? 0) * k - OVERHANG : -Infinity;
    const right = end < items.length ? (us[end] ?? 0) * k - OVERHANG - SPACE : Infinity;

    const rows = { above: new Row(k), below: new Row(k) };
    const labels: LaneLabel[] = [];
    const put = (label: LaneLabel, box: Box) => {
      rows[label.slot.row].add(box);
      labels.push(label);
    };

    if (level > levels.coarsest) {
      for (const { position, slot } of this.#tile(level - 1, this.#parent(level, start))) {
        const label = { ...this.#label(groups, position), slot };
        const box = boxOf(label, us);
        const inside =
          box.u * k + box.after + SPACE > left && box.u * k - box.before - SPACE < right + OVERHANG;
        if (inside) put(label, box);
      }
    }

    const labelled = new Set(labels.map((label) => label.position));
    const candidates: number[] = [];
    const lastGroup = bisectLeft(groups.first, end);
    for (let g = groupOf(groups, start); g < lastGroup; g++) {
      const leader = groups.best[g] ?? 0;
      if (!labelled.has(leader)) candidates.push(leader);
    }
    candidates.sort((a, b) => (importance[b] ?? 0) - (importance[a] ?? 0) || a - b);
    for (const position of candidates) {
      const unplaced = this.#label(groups, position);
      for (const slot of this.#slots(position)) {
        const label = { ...unplaced, slot };
        const box = boxOf(label, us);
        if (box.u * k - box.before < left || box.u * k + box.after > right) continue;
        if (!rows[slot.row].fits(box)) continue;
        put(label, box);
        break;
      }
    }
    return labels;
  }

  #slots(position: number): readonly Slot[] {
    const { items, us } = this.#lane;
    const item = items[position];
    if (!item) return AFTER_FIRST;
    const u = us[position] ?? 0;
    const width = this.#measure(item.label + this.#suffix(1), item.importance === 3 ? 'strong' : 'label');
    const around = this.#homes.filter((home) => u >= home.u0 && u <= home.u1);
    const leaves = around.some(({ u1, k }) => (u1 - u) * k < width);
    const fits = around.every(({ u0, k }) => (u - u0) * k > width);
    return leaves && fits ? BEFORE_FIRST : AFTER_FIRST;
  }

  #parent(level: number, start: number): number {
    const tiles = this.#tileGroups(level - 1);
    return tiles ? groupOf(tiles, start) : 0;
  }

  #label(groups: Groups, position: number): Omit<LaneLabel, 'slot'> {
    const { items } = this.#lane;
    const group = groupOf(groups, position);
    const mark = groups.first[group] ?? position;
    const others = groupEnd(groups, group, items.length) - mark - 1;
    const item = items[position];
    const suffix = this.#widestSuffix(others);
    const width = item ? this.#measure(item.label + suffix, item.importance === 3 ? 'strong' : 'label') : 0;
    return { position, others, mark, width };
  }

  /**
   * With every digit as wide as the widest, whatever its script (an Arabic zero is a dot): a smaller number is then
   * never wider than a larger one.
   */
  #widestSuffix(others: number): string {
    const { length } = String(others);
    const known = this.#suffixes.get(length);
    if (others === 0) return this.#suffix(0);
    if (known !== undefined) return known;
    const repeated = '123456789'.split('').map((digit) => this.#suffix(Number(digit.repeat(length))));
    const widest = greatest(repeated, (suffix) => this.#measure(suffix, 'strong')) ?? this.#suffix(others);
    this.#suffixes.set(length, widest);
    return widest;
  }
}

function boxOf({ position, mark, slot, width }: LaneLabel, us: Float64Array): Box {
  const reach = Math.max(width, LEAST_WIDTH) - OVERHANG;
  return {
    position,
    u: us[mark] ?? 0,
    before: slot.side === 'after' ? OVERHANG : reach,
    after: slot.side === 'after' ? reach : OVERHANG,
  };
}

const byPosition = bisector((box: Box) => box.position);

/** One row of labels, in the order of their marks. */
class Row {
  readonly #boxes: Box[] = [];
  readonly #k: number;

  constructor(k: number) {
    this.#k = k;
  }

  fits(box: Box): boolean {
    const at = byPosition.left(this.#boxes, box.position);
    return this.#apart(this.#boxes[at - 1], box) && this.#apart(box, this.#boxes[at]);
  }

  add(box: Box): void {
    this.#boxes.splice(byPosition.left(this.#boxes, box.position), 0, box);
  }

  #apart(earlier: Box | undefined, later: Box | undefined): boolean {
    if (!earlier || !later) return true;
    return later.u * this.#k - later.before >= earlier.u * this.#k + earlier.after + SPACE;
  }
}
