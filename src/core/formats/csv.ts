import { csvFormatRow } from 'd3-dsv';

/** By it Excel knows that the file is UTF-8; without it Arabic and accents are garbled there. */
const BYTE_ORDER_MARK = '\ufeff';

/** What a spreadsheet takes for the beginning of a formula; the wide forms too, and what it skips on the way to one. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * A cell as it is written: text that a spreadsheet would compute gets an apostrophe before it, as a person would type it.
 * An address in somebody's title would otherwise be asked for when the file is opened.
 */
export const inert = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** "Common Format and MIME Type for Comma-Separated Values", RFC 4180: rows end with CR LF; d3 quotes what needs it. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${csvFormatRow(row.map(inert))}\r\n`).join('');
