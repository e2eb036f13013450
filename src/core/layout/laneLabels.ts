import { bisector } from 'd3-array';
import type { Px } from '../model/units.ts';
import { groupEnd, groupOf, type Groups } from './cluster.ts';
import { floorOf, levelOf } from './detail.ts';
import { LabelPlacer, type LabelTerms, type Preference } from './labelPlacer.ts';
import { areApart, LABEL_SPACE, type LabelAt, type PlacedLabel, type Room } from './labelSide.ts';
import { SIDES } from './laneRows.ts';
import { MostImportant } from './mostImportant.ts';
import type { PlotLane } from './plotLane.ts';

/** A lane with more events is labelled in tiles, each for itself, so that no work grows with the number of events. */
const UNTILED = 150;
/** A tile is a group of the level this much coarser: 128 separations wide at the least. */
const TILE_LEVELS = 14;
/** So many tiles are remembered. */
const MOST_TILES = 4096;
/** A label reaches over its tile's end by this much, at the most. */
const OVERHANG: Px = 2;
/** At a level that is not that of a home, no mark has more labels, but for essential events. */
const MOST_OF_A_MARK = 3;

/** The order in which marks of equal importance are named. */
type Order = 'time' | 'lonely' | 'crowded' | 'short' | 'count';
type Attempt = readonly [Preference, Order];

/** What is tried where a story is first seen: no one way is the best for all stories. */
const ATTEMPTS: readonly Attempt[] = [
  ['near', 'time'],
  ['far', 'lonely'],
  ['harm', 'short'],
  ['far', 'time'],
  ['harm', 'time'],
  ['near', 'short'],
  ['far', 'crowded'],
  ['far', 'count'],
  ['near', 'count'],
  ['harm', 'lonely'],
  ['near', 'lonely'],
];
const FEW_ATTEMPTS: readonly Attempt[] = [
  ['far', 'lonely'],
  ['harm', 'short'],
  ['near', 'count'],
  ['far', 'count'],
];
const ELSEWHERE: readonly Attempt[] = [['near', 'count']];

/** How much a label is worth, by importance: all labels of less importance are worth less than one of more. */
const WORTH = [0, 1, 100, 10_000] as const;
/** A second label of a mark, and each ribbon that crosses a label. */
const SECOND = 0.7;
const CROSSING = 30;

/** What may be named: an event of a mark in view. */
interface Nominee {
  readonly position: number;
  readonly group: number;
  /** Its rank among the events of its mark: each mark has a first label before any has a second. */
  readonly rank: number;
  /** It is named at the level before. */
  readonly kept: boolean;
}

/**
 * Places a lane's labels from coarse to fine: a level keeps every label of the level before in its row and at its place on
 * its pole, then adds what fits. The essential come first: where one finds no room, labels of less importance make way.
 */
export class LaneLabels {
  readonly #terms: LabelTerms;
  readonly #lane: PlotLane;
  readonly #quick: boolean;
  readonly #most: MostImportant;
  /** The level of the whole story, with which placing begins, and that of the opening view. */
  readonly #base: number;
  readonly #opening: number;
  readonly #homeLevels: ReadonlySet<number>;
  readonly #tiles = new Map<string, readonly PlacedLabel[]>();

  /** @param quick fewer attempts, for finding out how many rows are worth their height */
  constructor(terms: LabelTerms, quick = false) {
    this.#terms = terms;
    this.#lane = terms.lane;
    this.#quick = quick;
    this.#most = mostImportantOf(terms.lane);
    const levels = terms.homes.map(({ k }) => levelOf(k));
    this.#base = Math.max(terms.lane.levels.coarsest, levels[0] ?? -Infinity);
    this.#opening = levels.at(-1) ?? this.#base;
    this.#homeLevels = new Set(levels);
  }

  /** The labels of a level whose marks are among the groups `[from, to)`, in the order of their events. */
  within(level: number, from: number, to: number): readonly PlacedLabel[] {
    if (from >= to) return [];
    const { levels, items } = this.#lane;
    const groups = levels.at(level);
    const first = groups.first[from] ?? 0;
    const end = groupEnd(groups, to - 1, items.length);
    const clamped = this.#clamp(level);
    const tiles = this.#tileGroups(clamped);
    if (!tiles) return between(this.#tile(clamped, 0), first, end);
    const found: PlacedLabel[] = [];
    for (let tile = groupOf(tiles, first); (tiles.first[tile] ?? end) < end; tile++) {
      const start = tiles.first[tile] ?? 0;
      const its = between(this.#tile(clamped, tile), start, groupEnd(tiles, tile, items.length));
      found.push(...between(its, first, end));
    }
    return found;
  }

  #clamp(level: number): number {
    return Math.min(Math.max(level, this.#base), Math.max(this.#lane.levels.finest, this.#base));
  }

  /** The tiles of a level; undefined when the whole lane is one. */
  #tileGroups(level: number): Groups | undefined {
    const { levels, items } = this.#lane;
    const coarse = level - TILE_LEVELS;
    return items.length <= UNTILED || coarse < levels.coarsest ? undefined : levels.at(coarse);
  }

  #tile(level: number, tile: number): readonly PlacedLabel[] {
    const key = `${level}:${tile}`;
    const known = this.#tiles.get(key);
    if (known) return known;
    const labels = this.#place(level, tile);
    if (this.#tiles.size >= MOST_TILES) this.#tiles.clear();
    this.#tiles.set(key, labels);
    return labels;
  }

  #place(level: number, tile: number): readonly PlacedLabel[] {
    const { items, us, levels } = this.#lane;
    const tiles = this.#tileGroups(level);
    const start = tiles?.first[tile] ?? 0;
    const end = tiles ? groupEnd(tiles, tile, items.length) : items.length;
    const k = floorOf(level);
    const bounds: Room = [
      start > 0 ? (us[start] ?? 0) * k - OVERHANG : -Infinity,
      end < items.length ? (us[end] ?? 0) * k - OVERHANG - LABEL_SPACE : Infinity,
    ];
    const isHome = level === this.#base || this.#homeLevels.has(level);
    const stage: Stage = { level, groups: levels.at(level), k, bounds, start, end, isHome };
    const kept = level > this.#base ? this.#kept(stage) : [];
    const attempts = isHome ? (this.#quick ? FEW_ATTEMPTS : ATTEMPTS) : ELSEWHERE;
    let best: Result | undefined;
    const consider = (result: Result | undefined) => {
      if (result && (!best || result.worth > best.worth + 1e-6)) best = result;
    };
    if (level === this.#opening && kept.length > 0)
      for (const attempt of attempts)
        for (const keptFirst of [true, false]) consider(this.#anew(stage, kept, attempt, keptFirst));
    const fresh = this.#clearOfSplit(stage, kept);
    for (const attempt of attempts) consider(this.#add(stage, fresh, attempt));
    return best?.labels ?? [];
  }

  /** The labels of the level before that meet the tile, at this zoom. */
  #kept({ level, groups, k, bounds, start, end }: Stage): readonly LabelAt[] {
    const before = this.#tileGroups(level - 1);
    const labels = this.#tile(level - 1, before ? groupOf(before, start) : 0);
    return labels
      .map((label): LabelAt => ({ ...label, x: this.#xOf(groups, label.position, k) }))
      .filter(({ position, x, before: reach, shape }) => {
        if (position >= start && position < end) return true;
        const left = x - reach;
        return left + shape.width + LABEL_SPACE > bounds[0] && left - LABEL_SPACE < bounds[1];
      });
  }

  #placerOf({ k, groups, bounds }: Stage, labels: readonly LabelAt[]): LabelPlacer {
    return new LabelPlacer(this.#terms, k, groups, bounds, labels);
  }

  #xOf(groups: Groups, position: number, k: number): Px {
    return (this.#lane.us[groups.first[groupOf(groups, position)] ?? position] ?? 0) * k;
  }

  /**
   * In a near lane: labels of the first row that would now lie over a mark which has come out of their own cluster move
   * further out, where there is room.
   */
  #clearOfSplit(stage: Stage, kept: readonly LabelAt[]): readonly LabelAt[] {
    if (!this.#terms.rows.near) return kept;
    const { groups, k, start, end } = stage;
    const { us, items } = this.#lane;
    const placer = this.#placerOf(stage, kept);
    for (const label of kept) {
      if (label.row > 0 || label.position < start || label.position >= end) continue;
      const group = groupOf(groups, label.position);
      const next = us[groupEnd(groups, group, items.length)];
      const previous = us[groups.first[group - 1] ?? -1];
      const left = label.x - label.before;
      const isOver =
        (next !== undefined && next * k < left + label.shape.width + MARK_EDGE) ||
        (previous !== undefined && previous * k > left - MARK_EDGE);
      if (!isOver) continue;
      placer.remove(label);
      placer.add(placer.find(label.position, 'near') ?? label);
    }
    return placer.labels;
  }

  /** Keeps labels where they are and adds what fits. */
  #add(stage: Stage, kept: readonly LabelAt[], [preference, order]: Attempt): Result {
    const placer = this.#placerOf(stage, kept);
    const keptOnes = new Set(kept.map(({ position }) => position));
    const nominees = this.#nominees(stage, keptOnes).sort(this.#byOrder(stage, order));
    this.#nameAll(stage, placer, nominees, preference, keptOnes);
    return this.#result(stage, placer);
  }

  /** Gives all labels another row, once, where the story opens; undefined if one that was shown would be lost. */
  #anew(
    stage: Stage,
    kept: readonly LabelAt[],
    [preference, order]: Attempt,
    keptFirst: boolean,
  ): Result | undefined {
    const placer = this.#placerOf(stage, []);
    const again = kept.map(({ position }): Nominee => {
      return { position, group: groupOf(stage.groups, position), rank: -1, kept: true };
    });
    const others = this.#nominees(stage, new Set(kept.map(({ position }) => position)));
    const compare = this.#byOrder(stage, order);
    const nominees = [...again, ...others].sort(
      (a, b) => (keptFirst ? Number(b.kept) - Number(a.kept) : 0) || compare(a, b),
    );
    this.#nameAll(stage, placer, nominees, preference, new Set());
    return kept.every(({ position }) => placer.names(position)) ? this.#result(stage, placer) : undefined;
  }

  /** The events that may be named, without those that are. */
  #nominees({ groups, start, end, isHome }: Stage, named: ReadonlySet<number>): Nominee[] {
    const { items } = this.#lane;
    const { above, below } = this.#terms.rows;
    const most = Math.max(1, above + below);
    const nominees: Nominee[] = [];
    const last = groupOf(groups, end - 1);
    for (let group = groupOf(groups, start); group <= last; group++) {
      const from = Math.max(groups.first[group] ?? 0, start);
      const to = Math.min(groupEnd(groups, group, items.length), end);
      const best = to - from === 1 ? [from] : this.#most.most(from, to, most);
      best.forEach((position, rank) => {
        if (named.has(position)) return;
        if (isHome || rank < MOST_OF_A_MARK || this.#isEssential(position))
          nominees.push({ position, group, rank, kept: false });
      });
    }
    return nominees;
  }

  #byOrder({ groups }: Stage, order: Order): (a: Nominee, b: Nominee) => number {
    const { us, items, importance } = this.#lane;
    const loneliness = ({ group }: Nominee): number => {
      const u = us[groups.first[group] ?? 0] ?? 0;
      const before = us[groups.first[group - 1] ?? -1] ?? -1e9;
      const after = us[groups.first[group + 1] ?? -1] ?? 1e9;
      return Math.min(u - before, 1e9) + Math.min(after - u, 1e9);
    };
    const area = ({ position }: Nominee): number => {
      const [shape] = this.#terms.shapesOf(position, 0);
      return shape ? shape.width * shape.lines.length : Infinity;
    };
    const count = ({ group }: Nominee): number =>
      groupEnd(groups, group, items.length) - (groups.first[group] ?? 0);
    const weights: Readonly<Record<Order, (it: Nominee) => number>> = {
      time: () => 0,
      lonely: (it) => -loneliness(it),
      crowded: loneliness,
      short: area,
      count: (it) => -count(it),
    };
    const weight = weights[order];
    return (a, b) =>
      (importance[b.position] ?? 0) - (importance[a.position] ?? 0) ||
      Number(b.kept) - Number(a.kept) ||
      a.rank - b.rank ||
      weight(a) - weight(b) ||
      a.position - b.position;
  }

  #nameAll(
    stage: Stage,
    placer: LabelPlacer,
    nominees: readonly Nominee[],
    preference: Preference,
    fixed: ReadonlySet<number>,
  ): void {
    const { isHome } = stage;
    const full = new Set<number>();
    const waiting: number[] = [];
    const name = (position: number): boolean => {
      const label = placer.find(position, preference);
      if (label) placer.add(label);
      return label !== undefined;
    };
    const displaced: number[] = [];
    for (const { position, group } of nominees) {
      if (!isHome && full.has(group) && !this.#isEssential(position)) continue;
      if (name(position)) continue;
      if (this.#isEssential(position)) displaced.push(...this.#makeWay(stage, placer, position, preference));
      if (placer.names(position)) continue;
      waiting.push(position);
      full.add(group);
    }
    for (const position of displaced) name(position);
    if (!isHome) return;
    if (!this.#quick)
      for (let round = 0; round < 2; round++)
        for (const position of waiting)
          if (!placer.names(position)) this.#rearrange(stage, placer, position, preference, fixed);
    this.#settle(placer, fixed);
    for (const position of waiting) {
      if (placer.names(position) || !this.#isEssential(position)) continue;
      for (const lesser of this.#makeWay(stage, placer, position, preference)) name(lesser);
    }
  }

  #isEssential(position: number): boolean {
    return this.#lane.importance[position] === 3;
  }

  /**
   * Places an essential event's label as if there were only essential ones, and takes away the others that are in its way.
   *
   * @returns the positions whose labels were taken away
   */
  #makeWay(stage: Stage, placer: LabelPlacer, position: number, preference: Preference): readonly number[] {
    const labels = placer.labels;
    const essential = labels.filter((label) => this.#isEssential(label.position));
    if (essential.length === labels.length) return [];
    const label = this.#placerOf(stage, essential).find(position, preference);
    if (!label) return [];
    const inTheWay = labels.filter((other) => !this.#isEssential(other.position) && !areApart(other, label));
    for (const other of inTheWay) placer.remove(other);
    placer.add(label);
    return inTheWay.map((other) => other.position);
  }

  /** Takes a label of no more importance out of an event's way, if it finds another place. */
  #rearrange(
    { groups, k }: Stage,
    placer: LabelPlacer,
    position: number,
    preference: Preference,
    fixed: ReadonlySet<number>,
  ): void {
    const { importance } = this.#lane;
    const x = this.#xOf(groups, position, k);
    const mine = importance[position] ?? 0;
    let tries = 0;
    for (const side of SIDES) {
      const near = placer.labels.filter(
        (it) =>
          it.side === side &&
          Math.abs(it.x - x) < NEIGHBOURHOOD &&
          (importance[it.position] ?? 0) <= mine &&
          !fixed.has(it.position),
      );
      for (const other of near) {
        tries += 1;
        if (tries > MOST_TRIES) return;
        placer.remove(other);
        const label = placer.find(position, preference);
        if (label) {
          placer.add(label);
          const elsewhere = placer.find(other.position, preference);
          if (elsewhere) {
            placer.add(elsewhere);
            return;
          }
          placer.remove(label);
        }
        placer.add(other);
      }
    }
  }

  /** Moves labels nearer to the marks where there is room. */
  #settle(placer: LabelPlacer, fixed: ReadonlySet<number>): void {
    for (let round = 0; round < 3; round++) {
      let moved = false;
      const outward = [...placer.labels].sort((a, b) => a.row - b.row || a.position - b.position);
      for (const label of outward) {
        if (fixed.has(label.position)) continue;
        placer.remove(label);
        const nearer = placer.find(
          label.position,
          'near',
          ({ side, row }) => row + (side === label.side ? 0 : 0.6) < label.row,
        );
        placer.add(nearer ?? label);
        moved ||= nearer !== undefined;
      }
      if (!moved) return;
    }
  }

  #result({ groups }: Stage, placer: LabelPlacer): Result {
    const { importance } = this.#lane;
    const named = new Set<number>();
    let worth = 0;
    const labels = placer.labels;
    for (const label of labels) {
      const group = groupOf(groups, label.position);
      const its = importance[label.position] ?? 1;
      const again = named.has(group) && its < 3 ? SECOND : 1;
      named.add(group);
      worth += (WORTH[its] ?? 1) * (1 - 0.0005 * label.row) * again - placer.crossed(label) * CROSSING;
    }
    return { labels, worth };
  }
}

/** From the middle of a mark to its edge. */
const MARK_EDGE: Px = 6;
/** How far away labels are that may be rearranged for another, and how many are tried. */
const NEIGHBOURHOOD: Px = 260;
const MOST_TRIES = 14;

/** A level of a tile while its labels are placed. */
interface Stage {
  readonly level: number;
  readonly groups: Groups;
  readonly k: number;
  readonly bounds: Room;
  /** The positions of the tile. */
  readonly start: number;
  readonly end: number;
  /** The story is first seen at this level, or is seen as a whole. */
  readonly isHome: boolean;
}

interface Result {
  readonly labels: readonly LabelAt[];
  readonly worth: number;
}

const memory = new WeakMap<PlotLane, MostImportant>();
/** Kept with the lane. */
function mostImportantOf(lane: PlotLane): MostImportant {
  const known = memory.get(lane) ?? new MostImportant(lane.rank);
  memory.set(lane, known);
  return known;
}

const byPosition = bisector((label: PlacedLabel) => label.position);
function between(labels: readonly PlacedLabel[], from: number, to: number): readonly PlacedLabel[] {
  return labels.slice(byPosition.left(labels, from), byPosition.left(labels, to));
}
