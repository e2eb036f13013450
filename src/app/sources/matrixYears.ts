import type { CoverageRow } from '../../core/model/coverage.ts';
import { anchor } from '../../core/model/span.ts';
import { dateOf } from '../../core/model/units.ts';

/** The rows of one year: the year in which the events' marks are in the chart; undefined for events of unknown date. */
export interface MatrixYear {
  readonly year: number | undefined;
  readonly rows: readonly CoverageRow[];
}

/** Groups the matrix's rows, which are in order of time, by year. */
export function matrixYears(rows: readonly CoverageRow[]): readonly MatrixYear[] {
  const years = new Map<number | undefined, CoverageRow[]>();
  for (const row of rows) {
    const { span } = row.dated;
    const year = span && dateOf(anchor(span)).getUTCFullYear();
    const known = years.get(year);
    if (known) known.push(row);
    else years.set(year, [row]);
  }
  return [...years].map(([year, its]) => ({ year, rows: its }));
}
