import { bisectLeft } from 'd3-array';
import type { Px } from '../model/units.ts';
import { groupEnd, groupOf, type Groups } from './cluster.ts';
import type { LabelShape } from './labelShapes.ts';
import { LabelSide, holds, type LabelAt, type Room, type Wanted } from './labelSide.ts';
import { SIDES, type LaneRows, type Side } from './laneRows.ts';
import { LEAD } from './ribbonPath.ts';
import type { PlotLane } from './plotLane.ts';

/** A window in which labels are not to be cut off, in u, and its zoom in pixels per u. */
export interface Home {
  readonly u0: number;
  readonly u1: number;
  readonly k: number;
}

/** What the labels of a lane are placed by, at any zoom. */
export interface LabelTerms {
  readonly lane: PlotLane;
  readonly rows: LaneRows;
  readonly homes: readonly Home[];
  /** By side: before which u a ribbon crosses the rows on its way to another lane, ascending. */
  readonly crossings: Readonly<Record<Side, readonly number[]>>;
  /** The shapes of an event's label that have rows. @param others how many events more its mark stands for */
  readonly shapesOf: (position: number, others: number) => readonly LabelShape[];
}

/**
 * Which of the free places is the best: one near the marks, one far from them, or the one that takes least from the marks
 * under it that have no label yet.
 */
export type Preference = 'near' | 'far' | 'harm';

/** From a mark to the box of another event's label, in the row next to the marks of a near lane. */
const MARK_SPACE: Px = 9;
/** Inside the ends of a home. */
const HOME_SPACE: Px = 2;
/**
 * A label whose cluster splits moves with its mark, by less than a mark's width to the right. What a box has right of its
 * pole is then either so short that its neighbour's pole is still clear of it, or so long that the zoom of the next level has
 * made room.
 */
const SHORT: Px = 8;
const LONG: Px = 47;
/** What a label in a tile keeps free at the tile's right end, as its mark may move there when the cluster splits. */
const TILE_SPACE: Px = 22;

/** Costs in rows × 10. */
const CROSSED = 100;
const NEXT_SHAPE = 2;
const SLIDE = 1.5;
const CLUSTER_NEAR = 6;

/**
 * Within what the label of a group lies that is next to the marks and over none of another group, now or when groups split.
 *
 * @param k pixels per u
 */
export function clearOfMarks({ us, items }: PlotLane, groups: Groups, group: number, k: number): Room {
  const before = us[(groups.first[group] ?? 0) - 1];
  const after = us[groupEnd(groups, group, items.length)];
  return [
    before === undefined ? -Infinity : before * k + MARK_SPACE,
    after === undefined ? Infinity : after * k - MARK_SPACE,
  ];
}

/** The labels of a lane at one zoom while they are being placed. */
export class LabelPlacer {
  readonly #terms: LabelTerms;
  readonly #k: number;
  readonly #groups: Groups;
  /** The ends of the tile, within which boxes stay. */
  readonly #bounds: Room;
  readonly #sides: Readonly<Record<Side, LabelSide>>;
  readonly #named: Set<number>;

  /** @param k pixels per u */
  constructor(terms: LabelTerms, k: number, groups: Groups, bounds: Room, labels: readonly LabelAt[]) {
    this.#terms = terms;
    this.#k = k;
    this.#groups = groups;
    this.#bounds = bounds;
    const sideOf = (side: Side) =>
      new LabelSide(
        terms.rows[side],
        labels.filter((label) => label.side === side),
      );
    this.#sides = { above: sideOf('above'), below: sideOf('below') };
    this.#named = new Set(labels.map(({ position }) => position));
  }

  /** All labels, in the order of their events. */
  get labels(): readonly LabelAt[] {
    return [...this.#sides.above.labels, ...this.#sides.below.labels].sort((a, b) => a.position - b.position);
  }

  names(position: number): boolean {
    return this.#named.has(position);
  }

  add(label: LabelAt): void {
    this.#sides[label.side].add(label);
    this.#named.add(label.position);
  }

  remove(label: LabelAt): void {
    this.#sides[label.side].remove(label);
    this.#named.delete(label.position);
  }

  /**
   * The best free place for an event's label; undefined: there is none.
   *
   * @param allowed leaves out places by their side, row and shape
   */
  find(
    position: number,
    preference: Preference,
    allowed?: (place: Pick<LabelAt, 'side' | 'row' | 'shape'>) => boolean,
  ): LabelAt | undefined {
    const { lane, rows } = this.#terms;
    const group = groupOf(this.#groups, position);
    const first = this.#groups.first[group] ?? position;
    const end = groupEnd(this.#groups, group, lane.items.length);
    const x = (lane.us[first] ?? 0) * this.#k;
    const others = end - first - 1;
    const clear = clearOfMarks(lane, this.#groups, group, this.#k);
    let best: LabelAt | undefined;
    let least = Infinity;
    this.#terms.shapesOf(position, others).forEach((shape, number) => {
      const limits = this.#limits(position, x, others, shape.width);
      if (!limits) return;
      for (const side of SIDES) {
        for (let row = 0; row + shape.lines.length <= rows[side]; row++) {
          if (allowed && !allowed({ side, row, shape })) continue;
          const isNear = rows.near && row === 0;
          const left = this.#leftEnd(
            { position, x, row, rows: shape.lines.length, width: shape.width },
            side,
            isNear ? [limits, clear] : [limits],
            others > 0,
          );
          if (left === undefined) continue;
          const place = { position, x, side, row, shape, before: x - left };
          const cost =
            this.#preferenceCost(place, preference) +
            this.crossed(place) * CROSSED +
            (isNear && others > 0 ? CLUSTER_NEAR : 0) +
            number * NEXT_SHAPE +
            (place.before / shape.width) * SLIDE;
          if (cost < least) [best, least] = [place, cost];
        }
      }
    });
    return best;
  }

  /** What bounds a box in any row: the tile, and the windows in which it must not be cut off. */
  #limits(position: number, x: Px, others: number, width: Px): Room | undefined {
    const { lane, homes } = this.#terms;
    const u = lane.us[position] ?? 0;
    let [left, right] = [this.#bounds[0], this.#bounds[1] - (others > 0 ? TILE_SPACE : 0)];
    for (const home of homes) {
      if (u < home.u0 || u > home.u1) continue;
      left = Math.max(left, x - (u - home.u0) * home.k + HOME_SPACE);
      right = Math.min(right, x + (home.u1 - u) * home.k - HOME_SPACE);
    }
    return holds([left, right], x, width) ? [left, right] : undefined;
  }

  /** The left end of the box in some row, as near as it can be to the text running to the right of the pole. */
  #leftEnd(wanted: Wanted, side: Side, limits: readonly Room[], isCluster: boolean): Px | undefined {
    const room = this.#sides[side].room(wanted);
    if (!room) return undefined;
    const { x, width } = wanted;
    const left = Math.max(room[0], x - width, ...limits.map(([it]) => it));
    const right = Math.min(room[1], ...limits.map(([, it]) => it));
    let start = Math.min(x, right - width);
    const beyond = start + width - x;
    if (isCluster && beyond > SHORT && beyond < LONG) start = x - width;
    return start >= left && start + width >= x ? start : undefined;
  }

  #preferenceCost(label: LabelAt, preference: Preference): number {
    const { row, side, shape } = label;
    const below = side === 'below';
    if (preference === 'near') return row * 10 + (below ? 5 : 0);
    const beyond = this.#sides[side].rows - row - shape.lines.length;
    return preference === 'far' ? beyond * 10 + (below ? 1 : 0) : this.#harm(label, beyond) + row * 0.05;
  }

  /** What a box takes from the marks under it that have no label. @param beyond the rows further out than it */
  #harm({ x, before, shape }: LabelAt, beyond: number): number {
    const { us } = this.#terms.lane;
    const [left, right] = [x - before, x - before + shape.width];
    let harm = (right - left) * shape.lines.length * 0.02;
    const { first, best } = this.#groups;
    for (let group = bisectLeft(first, bisectLeft(us, left / this.#k)); group < first.length; group++) {
      if ((us[first[group] ?? 0] ?? 0) * this.#k > right) break;
      if (!this.#named.has(best[group] ?? -1)) harm += 2 * beyond + 1;
    }
    return harm;
  }

  /** How many ribbons cross a label's box. */
  crossed({ side, x, before, shape }: LabelAt): number {
    const crossings = this.#terms.crossings[side];
    const [left, right] = [x - before - 3 + LEAD, x - before + shape.width + 2 + LEAD];
    let count = 0;
    for (let i = bisectLeft(crossings, left / this.#k); i < crossings.length; i++) {
      if ((crossings[i] ?? 0) * this.#k > right) break;
      count += 1;
    }
    return count;
  }
}
