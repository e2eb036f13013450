import type { CoverageRow } from '../../core/model/coverage.ts';
import { anchor } from '../../core/model/span.ts';
import { dateOf } from '../../core/model/units.ts';

/** The rows of one year: the year in which the events' marks are in the chart. */
export interface MatrixYear {
  readonly year: number;
  readonly rows: readonly CoverageRow[];
}

/** Groups the matrix's rows, which are in order of time, by year. */
export function matrixYears(rows: readonly CoverageRow[]): readonly MatrixYear[] {
  const years = new Map<number, CoverageRow[]>();
  for (const row of rows) {
    const year = dateOf(anchor(row.dated.span)).getUTCFullYear();
    const known = years.get(year);
    if (known) known.push(row);
    else years.set(year, [row]);
  }
  return [...years].map(([year, its]) => ({ year, rows: its }));
}
