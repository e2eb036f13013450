import { bisectLeft, bisectRight, bisector, group } from 'd3-array';
import { SEPARATION } from './cluster.ts';
import { levelOf } from './detail.ts';

/** Rows of bars in a lane; what finds no place in them is counted at the lane's edge. */
export const BAR_ROWS = 3;

/** An event's stretch in u, by the lane's position; `u1` is after `u0`. */
export interface Stretch {
  readonly position: number;
  readonly u0: number;
  readonly u1: number;
  readonly importance: number;
}

/** A stretch that has found its row. */
export type InRow<Kind extends Stretch> = Kind & { readonly row: number };

/** Finds a lane's bars in a window without looking at the others. */
export interface BarIndex<Kind extends Stretch = Stretch> {
  /** How many rows there are bars in. */
  readonly rows: number;
  /** The bars that have a row, meet `[u0, u1]` and are long enough to see at the level. */
  within(u0: number, u1: number, level: number): readonly InRow<Kind>[];
  /** How many without a row meet `[u0, u1]`. */
  underWay(u0: number, u1: number): number;
}

/**
 * Gives each stretch a row: the important first, within one importance from the left, each in the first row that is free.
 * Rows depend on the data alone, so no bar changes its row while zooming or panning.
 *
 * Each row is kept in buckets by the level from which its bars are visible (longer than a mark). Bars of one row are
 * disjoint, so a window holds at most its width / {@link SEPARATION} of them, and each bucket is found by bisection.
 */
export function barIndex<Kind extends Stretch>(stretches: readonly Kind[], lines = BAR_ROWS): BarIndex<Kind> {
  const rows: Kind[][] = Array.from({ length: lines }, () => []);
  let rest: Kind[] = [];
  for (const importance of [3, 2, 1]) {
    const candidates = stretches
      .filter((it) => it.importance === importance)
      .sort((a, b) => a.u0 - b.u0 || b.u1 - a.u1);
    rest = rest.concat(placeInRows(rows, candidates));
  }
  const buckets = rows.flatMap((row, number) => bucketsOf(row, number));
  const starts = Float64Array.from(rest, (it) => it.u0).sort();
  const ends = Float64Array.from(rest, (it) => it.u1).sort();
  return {
    rows: rows.filter((row) => row.length > 0).length,
    within: (u0, u1, level) => buckets.filter((it) => it.level <= level).flatMap((it) => it.within(u0, u1)),
    underWay: (u0, u1) => bisectLeft(starts, u1) - bisectRight(ends, u0),
  };
}

/** Adds what fits to the rows (each a sorted run of disjoint stretches) and returns what does not. */
function placeInRows<Kind extends Stretch>(rows: Kind[][], candidates: readonly Kind[]): readonly Kind[] {
  const taken = rows.map((row) => [...row]);
  const ends = rows.map(() => -Infinity);
  const added: Kind[][] = rows.map(() => []);
  const rest: Kind[] = [];
  for (const stretch of candidates) {
    const row = taken.findIndex((run, number) => (ends[number] ?? 0) <= stretch.u0 && free(run, stretch));
    if (row < 0) rest.push(stretch);
    else {
      added[row]?.push(stretch);
      ends[row] = stretch.u1;
    }
  }
  added.forEach((run, number) => {
    rows[number] = [...(taken[number] ?? []), ...run].sort((a, b) => a.u0 - b.u0);
  });
  return rest;
}

const byStart = bisector((it: Stretch) => it.u0);

function free(run: readonly Stretch[], { u0, u1 }: Stretch): boolean {
  const next = byStart.left(run, u0);
  return (run[next]?.u0 ?? Infinity) >= u1 && (run[next - 1]?.u1 ?? -Infinity) <= u0;
}

interface Bucket<Kind extends Stretch> {
  readonly level: number;
  within(u0: number, u1: number): readonly InRow<Kind>[];
}

function bucketsOf<Kind extends Stretch>(row: readonly Kind[], number: number): readonly Bucket<Kind>[] {
  const byLevel = group(row, (it) => levelOf(SEPARATION / Math.max(it.u1 - it.u0, 1e-12)));
  return [...byLevel].map(([level, run]) => ({
    level,
    within(u0, u1) {
      const found: InRow<Kind>[] = [];
      for (let i = Math.max(byStart.left(run, u0) - 1, 0); i < run.length; i++) {
        const it = run[i];
        if (!it || it.u0 > u1) break;
        if (it.u1 >= u0) found.push({ ...it, row: number });
      }
      return found;
    },
  }));
}
