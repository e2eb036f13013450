import { csvFormatRow } from 'd3-dsv';

/** Marks the file as UTF-8 for Excel, which otherwise garbles Arabic and accents. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Characters with which a spreadsheet lets a formula start, in full-width forms too, and the white space that it skips
 * before one.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Prevents formula injection: a cell that a spreadsheet would evaluate gets an apostrophe in front. A formula in a title
 * could otherwise fetch an address when the file is opened.
 */
export const inert = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/**
 * Serializes rows as CSV, RFC 4180, "Common Format and MIME Type for Comma-Separated Values": rows end with CR LF, d3
 * quotes cells as needed.
 */
export const csv = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${csvFormatRow(row.map(inert))}\r\n`).join('');
