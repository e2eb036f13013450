import type { Day } from '../model/units.ts';
import { rangeIndex, type RangeIndex, type URange } from './rangeIndex.ts';
import type { TimeScale } from './scale.ts';

/** A stretch of time with a name, behind the events. */
export interface PlotPeriod {
  readonly id: string;
  readonly label: string;
  /** The number of the lane that it is behind; undefined: all lanes. */
  readonly lane: number | undefined;
  /** Its first day, and the day after its last; infinite where it goes on. */
  readonly from: Day;
  readonly to: Day;
}

/** A period on the scale. */
export interface PeriodRange extends URange {
  readonly period: PlotPeriod;
}

/** Rows of periods that overlap; what finds no room in them is not drawn. */
const ROWS = 3;

export const periodIndex = (
  periods: readonly PlotPeriod[],
  scale: TimeScale,
  most = ROWS,
): RangeIndex<PeriodRange> =>
  rangeIndex(
    periods.map((period, position): PeriodRange => {
      const [u0, u1] = [scale.u(period.from), scale.u(period.to)];
      // where there is one row, those of all lanes have it first
      return { period, position, u0, u1, importance: period.lane === undefined ? 2 : 1 };
    }),
    most,
  );
