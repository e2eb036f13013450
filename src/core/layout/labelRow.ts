import { bisector } from 'd3-array';
import type { Px } from '../model/units.ts';
import { SEPARATION } from './cluster.ts';
import { RATIO } from './detail.ts';

/** A label beside its mark, kept at every closer zoom: in which row, and to which side of the mark the text runs. */
export interface Slot {
  readonly row: 'above' | 'below';
  readonly side: 'after' | 'before';
}

/** How far a label reaches over its mark, from the mark's middle. */
export const OVERHANG: Px = 6;
/** Between two labels of a row. */
export const LABEL_SPACE: Px = 3;

/**
 * The least width that a label is taken to have. When a cluster splits, its label moves to its event's own mark, by less
 * than the separation, and the next level has {@link RATIO} times the room. A label of width *w* cannot then overlap its
 * neighbour when `RATIO × (w − separation) ≥ w`, that is from this width on.
 */
const LEAST_WIDTH: Px = (RATIO * SEPARATION) / (RATIO - 1) - LABEL_SPACE;

/** The room that a label takes in its row. */
export interface LabelExtent {
  /** The lane's position of the event that it names. */
  readonly position: number;
  /** Its mark, in u. */
  readonly u: number;
  /** From its mark to its start and to its end. */
  readonly before: Px;
  readonly after: Px;
}

/** The extent of a label of some width at a mark. */
export function labelExtent(position: number, u: number, width: Px, { side }: Slot): LabelExtent {
  const reach = Math.max(width, LEAST_WIDTH) - OVERHANG;
  const [before, after] = side === 'after' ? [OVERHANG, reach] : [reach, OVERHANG];
  return { position, u, before, after };
}

const byPosition = bisector((it: LabelExtent) => it.position);

/** One row of labels in the order of their events, at one zoom. */
export class LabelRow {
  readonly #labels: LabelExtent[] = [];
  readonly #k: number;

  /** @param k pixels per u */
  constructor(k: number) {
    this.#k = k;
  }

  fits(label: LabelExtent): boolean {
    const at = byPosition.left(this.#labels, label.position);
    return this.#areApart(this.#labels[at - 1], label) && this.#areApart(label, this.#labels[at]);
  }

  add(label: LabelExtent): void {
    this.#labels.splice(byPosition.left(this.#labels, label.position), 0, label);
  }

  #areApart(earlier: LabelExtent | undefined, later: LabelExtent | undefined): boolean {
    if (!earlier || !later) return true;
    return later.u * this.#k - later.before >= earlier.u * this.#k + earlier.after + LABEL_SPACE;
  }
}
