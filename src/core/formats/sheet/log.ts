import { type ReportEntry, shortened } from '../reading/report.ts';

/** What becomes of the cells of a sheet, in the order in which it is found out. */
export class Log {
  readonly changes: ReportEntry[] = [];
  readonly leftOut: ReportEntry[] = [];
  readonly notes: string[] = [];

  /** @param row its number in the file */
  changed(row: number, text: string, reading: string, why: string): void {
    this.changes.push({ place: placeOf(row), text: shortened(text), reading: shortened(reading), why });
  }

  left(row: number, text: string, why: string): void {
    this.leftOut.push({ place: placeOf(row), text: shortened(text), why });
  }
}

export const placeOf = (row: number): string => `row ${String(row)}`;
