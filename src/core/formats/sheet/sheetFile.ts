import type { WrittenDocument } from '../../model/schema.ts';
import { csv, inert, type Separator } from '../csv.ts';
import { writeWorkbook } from '../reading/writeWorkbook.ts';
import { isColumnId } from './columns.ts';
import { writeSheet } from './writeSheet.ts';

/** The width of columns with sentences, in characters. */
const WIDE = 44;
const WIDE_COLUMNS: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'claim',
  'quote',
  'answer',
  'source',
  'note',
]);

export const widthsOf = (heads: readonly string[]): readonly number[] =>
  heads.map((head) => {
    const [column = ''] = head.split(':');
    return isColumnId(column) && WIDE_COLUMNS.has(column) ? WIDE : 16;
  });

/**
 * A document as a sheet, as the bytes of a file. Cells that a spreadsheet would compute have an apostrophe before them, which
 * reading takes off again.
 *
 * @throws FileError if a text is longer than a cell of a workbook
 */
export async function sheetFile(
  document: WrittenDocument,
  as: 'csv' | 'xlsx',
  separator: Separator = 'comma',
): Promise<Uint8Array> {
  const rows = writeSheet(document);
  if (as === 'csv') return new TextEncoder().encode(csv(rows, separator));
  const inertRows = rows.map((row) => row.map(inert));
  return writeWorkbook([{ name: 'Events', rows: inertRows, widths: widthsOf(rows[0] ?? []) }]);
}
