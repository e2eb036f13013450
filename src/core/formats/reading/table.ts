import { settingRow } from './settingRow.ts';
import { LIMITS, refuseAbove } from './limits.ts';
import { type ScannedRow, scanRows } from './scanRows.ts';

export interface TableRow {
  /** The number of the row in the file, from 1, as a spreadsheet shows it; a row that spans lines counts once. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Addresses behind the texts of cells, by the index of the cell: only workbooks have them. */
  readonly links?: ReadonlyMap<number, string>;
}

/** A row whose number of cells is not that of the first row. */
export interface RaggedRow {
  readonly row: number;
  readonly cells: number;
  readonly expected: number;
}

export interface Table {
  /** The rows that hold something, the heads first. Cells that are empty to the end of a row may be absent. */
  readonly rows: readonly TableRow[];
  /** What an author should know of how the table was read. */
  readonly notes: readonly string[];
  /** Rows with more cells than the first, or, in text, with fewer: a delimiter is in a text, or was forgotten. */
  readonly ragged: readonly RaggedRow[];
}

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];
export type LineEnd = 'LF' | 'CRLF' | 'CR' | 'mixed';

export interface DelimitedTable extends Table {
  readonly delimiter: Delimiter;
  readonly lineEnd: LineEnd;
}

/**
 * Reads a table from text (CSV: RFC 4180; TSV as spreadsheets copy it), and finds out the delimiter by reading the text with
 * each: the right one gives most rows as many cells as the first has. A first line `sep=;`, as Excel writes it, settles it.
 * Rows end with LF, CR LF or CR, whichever comes. Rows and columns without content are left out; row numbers stay.
 *
 * @throws FileError if there are more rows or columns than are read
 */
export function readDelimited(text: string): DelimitedTable {
  const declared = /^\ufeff?sep=([,;\t|])(?:\r\n|\r|\n|$)/i.exec(text);
  const body = text.slice(declared?.[0].length ?? (text.startsWith('\ufeff') ? 1 : 0));
  const delimiter = (declared?.[1] as Delimiter | undefined) ?? delimiterOf(body);
  const { rows, ends } = scanRows(body, delimiter);
  const lineEnd = ends.size > 1 ? 'mixed' : ([...ends][0] ?? 'LF');
  const mixed = lineEnd === 'mixed' ? [`lines end in different ways: ${[...ends].join(', ')}`] : [];
  const table = tableOf(rows.map(({ cells }, index) => ({ number: index + 1, cells })));
  const ragged = [...table.ragged, ...shortRows(rows, table)].toSorted((a, b) => a.row - b.row);
  return { ...table, ragged, delimiter, lineEnd, notes: [...mixed, ...quoteNotes(rows)] };
}

/** Rows that were not written to the end: empty cells have delimiters, too. */
function shortRows(scanned: readonly ScannedRow[], { rows }: Table): readonly RaggedRow[] {
  const all = rows.filter(isRow);
  const expected = all[0]?.cells.length ?? 0;
  return all.flatMap(({ number }) => {
    const cells = scanned[number - 1]?.cells.length ?? 0;
    return cells < expected ? [{ row: number, cells, expected }] : [];
  });
}

/** By the rows without a flaw that have as many cells as the first, then by that number. */
function delimiterOf(text: string): Delimiter {
  const judged = DELIMITERS.map((delimiter) => {
    const rows = scanRows(text, delimiter).rows.filter((row) => hasText(row) && isRow(row));
    const width = rows[0]?.cells.length ?? 0;
    const even = rows.filter(({ cells, flaw }) => cells.length === width && flaw === undefined);
    return { delimiter, width, even: width < 2 ? 0 : even.length };
  });
  const best = judged.toSorted((a, b) => b.even - a.even || b.width - a.width)[0];
  return best?.delimiter ?? ',';
}

/** Whether a row is one of the table, and says nothing of all of it. */
const isRow = ({ cells }: { readonly cells: readonly string[] }): boolean => settingRow(cells) === undefined;

const hasText = ({ cells }: ScannedRow): boolean => cells.some((cell) => cell.trim() !== '');

/** The number of cells without the empty ones at the end. */
const widthOf = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== '') + 1;

/**
 * A table of rows: those without content are left out, and cells that are empty to the end of the row.
 *
 * @throws FileError if there are more rows or columns than are read
 */
export function tableOf(rows: readonly TableRow[]): Table {
  const filled = rows
    .map((row) => ({ ...row, cells: row.cells.slice(0, widthOf(row.cells)) }))
    .filter(({ cells }) => cells.length > 0);
  refuseAbove(LIMITS.rows, filled.length, 'rows', 'split the file');
  const width = filled.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  refuseAbove(LIMITS.columns, width, 'columns', 'delete those that are not needed');
  const all = filled.filter(isRow);
  const expected = all[0]?.cells.length ?? 0;
  const ragged = all.flatMap(({ number, cells }) =>
    cells.length > expected ? [{ row: number, cells: cells.length, expected }] : [],
  );
  return { rows: filled, notes: [], ragged };
}

function quoteNotes(rows: readonly ScannedRow[]): readonly string[] {
  const of = (flaw: ScannedRow['flaw']) =>
    rows.flatMap((row, index) => (row.flaw === flaw ? [String(index + 1)] : []));
  const [open, behind] = [of('quote left open'), of('text behind a quote')];
  return [
    ...open.map(
      (row) =>
        `row ${row}: a quotation mark begins a cell and no other ends it; it is read as part of the text`,
    ),
    ...(behind.length === 0
      ? []
      : [
          `text stands behind the quotation mark that ends a cell, and is read as part of it: row ${behind.join(', ')}`,
        ]),
  ];
}
