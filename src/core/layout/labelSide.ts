import type { Px } from '../model/units.ts';
import type { LabelShape } from './labelShapes.ts';
import type { Side } from './laneRows.ts';

/** A label in its place, at every zoom: only the mark that its pole stands on moves. */
export interface PlacedLabel {
  /** The lane's position of the event that it names. */
  readonly position: number;
  readonly side: Side;
  /** Its row nearest to the marks; it takes as many as it has lines. 0: next to the marks. */
  readonly row: number;
  readonly shape: LabelShape;
  /** From the left end of its box to its pole. */
  readonly before: Px;
}

/** A placed label at one zoom. */
export interface LabelAt extends PlacedLabel {
  /** Its pole, which is the middle of its mark, in px. */
  readonly x: Px;
}

/** Between two boxes of a row. */
export const LABEL_SPACE: Px = 9;
/** Between a pole and a box beside it. */
const POLE_SPACE: Px = 4;
/** Numbers that differ by less are equal. */
const NOTHING: Px = 0.01;

const leftOf = ({ x, before }: LabelAt): Px => x - before;

/** From where to where a box may reach. */
export type Room = readonly [left: Px, right: Px];

/** What is to be placed: a label of some event, in rows `[row, row + rows)`. */
export interface Wanted {
  readonly position: number;
  readonly x: Px;
  readonly row: number;
  readonly rows: number;
  readonly width: Px;
}

/**
 * How far a box may reach beside a label that is in place: that of an earlier event bounds its left end, that of a later
 * event its right end. Infinite: as far as it likes; undefined: the two cannot both be there.
 */
export function limitBeside(other: LabelAt, { position, x, row, rows }: Wanted): Px | undefined {
  const isEarlier = other.position < position;
  const left = leftOf(other);
  const right = left + other.shape.width;
  const free = isEarlier ? -Infinity : Infinity;
  if (other.row >= row + rows) {
    // its pole comes through our rows; of one mark the poles are one
    if (isEarlier) return other.x > x - POLE_SPACE ? x : other.x + POLE_SPACE;
    return other.x < x + POLE_SPACE ? x : other.x - POLE_SPACE;
  }
  if (other.row + other.shape.lines.length > row) return isEarlier ? right + LABEL_SPACE : left - LABEL_SPACE;
  // our pole passes its rows: beside its box, or along the end that its own pole runs along
  if (x <= left - POLE_SPACE || x >= right + POLE_SPACE) return free;
  const isAlong = isEarlier
    ? other.before >= other.shape.width - NOTHING && x >= right - NOTHING
    : other.before <= NOTHING && x <= left + NOTHING;
  return isAlong ? free : undefined;
}

/** A label as what is to be placed where it is. */
export const wantedFrom = ({ position, x, row, shape }: LabelAt): Wanted => ({
  position,
  x,
  row,
  rows: shape.lines.length,
  width: shape.width,
});

/** Whether two labels can both be there. */
export function areApart(a: LabelAt, b: LabelAt): boolean {
  if (a.side !== b.side || a.position === b.position) return true;
  const limit = limitBeside(a, wantedFrom(b));
  if (limit === undefined) return false;
  const left = leftOf(b);
  return a.position < b.position ? left >= limit - NOTHING : left + b.shape.width <= limit + NOTHING;
}

/** The labels on one side of a lane's marks, in the order of their events. */
export class LabelSide {
  readonly rows: number;
  readonly #labels: LabelAt[];
  #widest: Px = 0;

  constructor(rows: number, labels: readonly LabelAt[] = []) {
    this.rows = rows;
    this.#labels = [...labels];
    for (const { shape } of labels) this.#widest = Math.max(this.#widest, shape.width);
  }

  get labels(): readonly LabelAt[] {
    return this.#labels;
  }

  add(label: LabelAt): void {
    this.#labels.splice(this.indexOf(label.position), 0, label);
    this.#widest = Math.max(this.#widest, label.shape.width);
  }

  remove(label: LabelAt): void {
    const index = this.#labels.indexOf(label);
    if (index >= 0) this.#labels.splice(index, 1);
  }

  /** The index of the first label of this event or a later one. */
  indexOf(position: number): number {
    let [low, high] = [0, this.#labels.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#labels[middle]?.position ?? Infinity) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Within what a box may lie that holds its pole and is clear of all boxes and poles; undefined: there is no such place. */
  room(wanted: Wanted): Room | undefined {
    const { position, x, width } = wanted;
    const reach = this.#widest + width + LABEL_SPACE;
    const start = this.indexOf(position);
    let [low, high] = [-Infinity, Infinity];
    for (let i = start - 1; i >= 0; i--) {
      const other = this.#labels[i];
      if (!other || x - other.x > reach) break;
      const limit = limitBeside(other, wanted);
      if (limit === undefined || limit > x) return undefined;
      if (limit > low) low = limit;
    }
    for (let i = start; i < this.#labels.length; i++) {
      const other = this.#labels[i];
      if (!other || other.x - x > reach) break;
      if (other.position === position) continue;
      const limit = limitBeside(other, wanted);
      if (limit === undefined || limit < x || limit - low < width) return undefined;
      if (limit < high) high = limit;
    }
    return [low, high];
  }
}

/** Whether there is room for a box of some width that holds a pole at `x`. */
export const holds = ([low, high]: Room, x: Px, width: Px): boolean =>
  low + width <= high && low <= x && x <= high;
