import { bisectLeft, bisectRight, bisector } from 'd3-array';
import { SEPARATION } from './cluster.ts';
import { levelOf } from './detail.ts';

/** A range of an event on the scale, from `u0` to a later `u1`. */
export interface URange {
  /** The lane's position of the event. */
  readonly position: number;
  readonly u0: number;
  readonly u1: number;
  /** From 1 to 3: the important are given a row first. */
  readonly importance: number;
}

/** A range that has been given a row. */
export type InRow<Range extends URange> = Range & { readonly row: number };

/** Finds a lane's ranges in a window without looking at the others. */
export interface RangeIndex<Range extends URange = URange> {
  /** How many rows there are ranges in. */
  readonly rows: number;
  /** The ranges with a row that meet `[u0, u1]` and are longer than a mark at the level. */
  within(u0: number, u1: number, level: number): readonly InRow<Range>[];
  /** How many ranges without a row meet `[u0, u1]`. */
  withoutRow(u0: number, u1: number): number;
}

/**
 * Gives each range a row: the important first, within one importance from the left, each in the first row that is free.
 * Rows depend on the data alone, so that nothing changes its row while zooming or panning.
 *
 * Each row is kept in buckets by the level from which its ranges are longer than a mark. Ranges of one row are disjoint, so
 * a window holds at most its width / {@link SEPARATION} of them, and each bucket is found by bisection.
 *
 * @param most how many rows there may be
 */
export function rangeIndex<Range extends URange>(ranges: readonly Range[], most: number): RangeIndex<Range> {
  const rows: Range[][] = Array.from({ length: most }, () => []);
  let rest: Range[] = [];
  for (const importance of [3, 2, 1]) {
    const candidates = ranges
      .filter((it) => it.importance === importance)
      .sort((a, b) => a.u0 - b.u0 || b.u1 - a.u1);
    rest = rest.concat(placeInRows(rows, candidates));
  }
  const buckets = rows.flatMap((ranges, row) => bucketsOf(ranges, row));
  const starts = Float64Array.from(rest, (it) => it.u0).sort();
  const ends = Float64Array.from(rest, (it) => it.u1).sort();
  return {
    rows: rows.filter((ranges) => ranges.length > 0).length,
    within: (u0, u1, level) => buckets.filter((it) => it.level <= level).flatMap((it) => it.within(u0, u1)),
    withoutRow: (u0, u1) => bisectLeft(starts, u1) - bisectRight(ends, u0),
  };
}

/** Adds what fits to the rows, each of disjoint ranges in order, and returns what does not. */
function placeInRows<Range extends URange>(rows: Range[][], candidates: readonly Range[]): readonly Range[] {
  const taken = rows.map((row) => [...row]);
  const ends = rows.map(() => -Infinity);
  const added: Range[][] = rows.map(() => []);
  const rest: Range[] = [];
  for (const range of candidates) {
    const row = taken.findIndex((ranges, row) => (ends[row] ?? 0) <= range.u0 && isFree(ranges, range));
    if (row < 0) rest.push(range);
    else {
      added[row]?.push(range);
      ends[row] = range.u1;
    }
  }
  added.forEach((ranges, row) => {
    rows[row] = [...(taken[row] ?? []), ...ranges].sort((a, b) => a.u0 - b.u0);
  });
  return rest;
}

const byStart = bisector((it: URange) => it.u0);

function isFree(ranges: readonly URange[], { u0, u1 }: URange): boolean {
  const next = byStart.left(ranges, u0);
  return (ranges[next]?.u0 ?? Infinity) >= u1 && (ranges[next - 1]?.u1 ?? -Infinity) <= u0;
}

interface Bucket<Range extends URange> {
  /** The coarsest level at which its ranges are longer than a mark. */
  readonly level: number;
  within(u0: number, u1: number): readonly InRow<Range>[];
}

function bucketsOf<Range extends URange>(ranges: readonly Range[], row: number): readonly Bucket<Range>[] {
  const byLevel = new Map<number, Range[]>();
  for (const range of ranges) {
    const level = levelOf(SEPARATION / Math.max(range.u1 - range.u0, 1e-12));
    const ofLevel = byLevel.get(level) ?? [];
    byLevel.set(level, ofLevel);
    ofLevel.push(range);
  }
  return [...byLevel].map(([level, ofLevel]) => ({
    level,
    within(u0, u1) {
      const found: InRow<Range>[] = [];
      for (let i = Math.max(byStart.left(ofLevel, u0) - 1, 0); i < ofLevel.length; i++) {
        const it = ofLevel[i];
        if (!it || it.u0 > u1) break;
        if (it.u1 >= u0) found.push({ ...it, row });
      }
      return found;
    },
  }));
}
