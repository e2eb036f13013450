import type { Px } from '../model/units.ts';
import type { Columns } from './columns.ts';
import { barOffset, linkOffset } from './markSizes.ts';
import type { LaneBox } from './laneRows.ts';

/** The coordinates across time of the middle of marks, bars and date links, in px. */
export interface CrossAxis {
  readonly mark: (lane: number, hue: number) => Px;
  /** Undefined where there is no room for them. */
  readonly bar: ((lane: number, row: number) => Px) | undefined;
  readonly link: ((lane: number, row: number) => Px) | undefined;
}

/** Where time runs across: each lane is a row of its own. */
export const laneAxis = (boxes: readonly LaneBox[]): CrossAxis => {
  const middleOf = (lane: number): Px => boxes[lane]?.middle ?? 0;
  return {
    mark: middleOf,
    bar: (lane, row) => middleOf(lane) + barOffset(row),
    link: (lane, row) => middleOf(lane) + linkOffset(row),
  };
};

/** Where time runs down: columns beside each other, a rail for each thread. */
export const columnAxis = ({ rail, track, linkTrack }: Columns): CrossAxis => ({
  mark: (_, hue) => rail(hue),
  bar: track && ((_, row) => track(row)),
  link: linkTrack && ((_, row) => linkTrack(row)),
});
