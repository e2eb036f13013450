import type { Px } from '../model/units.ts';
import type { LabelAt } from './labelSide.ts';
import type { Side } from './laneRows.ts';
import { usualTurn } from './ribbonPath.ts';

/** A part of time that is taken, in a lane. */
export interface Obstacle {
  readonly from: Px;
  readonly to: Px;
  /** On which side of the marks; undefined: the marks themselves. */
  readonly side: Side | undefined;
}

/** A step of a ribbon to another lane; coordinates along time. */
export interface Change {
  readonly from: { readonly lane: number; readonly along: Px };
  readonly to: { readonly lane: number; readonly along: Px };
}

interface Turn {
  readonly at: Px;
  readonly upper: number;
  readonly lower: number;
}

/** Around a label and a mark that a ribbon passes. */
const BESIDE_LABEL: Px = 3;
const BESIDE_MARK: Px = 10;
/** Between two ribbons that change lanes beside each other. */
const BESIDE_RIBBON: Px = 5;
/** After the mark that a ribbon comes from. */
const AFTER_MARK: Px = 12;

/** What a vertical costs that crosses a label, a mark or stands on another vertical; and a pixel away from where it would stand. */
const LABEL = 1;
const MARK = 0.8;
const RIBBON = 0.6;
const PIXEL = 0.0008;

/** What the labels and the marks of a lane take. */
export const obstaclesOf = (labels: readonly LabelAt[], marks: readonly Px[]): readonly Obstacle[] => [
  ...labels.map(({ x, before, shape, side }) => ({
    from: x - before - BESIDE_LABEL,
    to: x - before + shape.width + BESIDE_LABEL,
    side,
  })),
  ...marks.map((x) => ({ from: x - BESIDE_MARK, to: x + BESIDE_MARK, side: undefined })),
];

/**
 * Where ribbons change lanes: between two marks, just before the later one, else where they cross the fewest labels and marks
 * and do not stand on each other.
 */
export class RibbonTurns {
  readonly #obstacles: readonly (readonly Obstacle[])[];
  readonly #turns: Turn[] = [];

  /** @param obstacles by lane */
  constructor(obstacles: readonly (readonly Obstacle[])[]) {
    this.#obstacles = obstacles;
  }

  /** The place of the vertical of a change, along time. */
  next({ from, to }: Change): Px {
    const wanted = usualTurn(from.along, to.along);
    const earliest = Math.min(from.along + AFTER_MARK, wanted);
    const [upper, lower] = [Math.min(from.lane, to.lane), Math.max(from.lane, to.lane)];
    const inTheWay = this.#between(upper, lower);
    const beside = this.#turns.filter((turn) => turn.upper < lower && turn.lower > upper);
    const cost = (x: Px) => {
      let sum = (wanted - x) * PIXEL;
      for (const { from: start, to: end, side } of inTheWay)
        if (x > start && x < end) sum += side ? LABEL : MARK;
      for (const turn of beside) if (Math.abs(turn.at - x) < BESIDE_RIBBON) sum += RIBBON;
      return sum;
    };
    const places = [
      ...inTheWay.flatMap(({ from: start, to: end }) => [start, end]),
      ...beside.flatMap(({ at }) => [at - BESIDE_RIBBON, at + BESIDE_RIBBON]),
    ];
    let [best, least] = [wanted, cost(wanted)];
    for (const place of places) {
      if (place < earliest || place > wanted) continue;
      const its = cost(place);
      if (its < least - 1e-9) [best, least] = [place, its];
    }
    this.#turns.push({ at: best, upper, lower });
    return best;
  }

  /** What a vertical from the marks of one lane to those of a lower one passes. */
  #between(upper: number, lower: number): readonly Obstacle[] {
    const found: Obstacle[] = [];
    for (let lane = upper; lane <= lower; lane++) {
      for (const obstacle of this.#obstacles[lane] ?? []) {
        const isPassed =
          lane === upper ? obstacle.side === 'below' : lane === lower ? obstacle.side === 'above' : true;
        if (isPassed) found.push(obstacle);
      }
    }
    return found;
  }
}
