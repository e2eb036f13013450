import { strToU8, zipSync } from 'fflate';
import { FileError } from './fileError.ts';
import { columnName } from './workbook.ts';

export interface SheetToWrite {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  /** The heads first. */
  readonly rows: readonly (readonly string[])[];
  /** The widths of columns, in characters; 20 where there is none. */
  readonly widths?: readonly number[];
  /** Rows below the heads that stay in sight with them, and are set as notes. */
  readonly help?: number;
}

/** What Excel takes in a cell; it declares a file with more to be damaged. */
const LONGEST = 32_767;

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes a text for XML; what XML cannot hold, and CR, which it turns into LF, as `_x000D_` (ST_Xstring). */
const escaped = (text: string): string =>
  text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(
      /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu,
      (it) => `_x${it.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>"]/g, (it) => ENTITIES[it] ?? it);

/**
 * Writes a workbook (XLSX) of texts: every cell is one, and stays one when it is edited (`2025-03` does not become a date), no
 * cell is a formula. The heads stay in sight. The same rows give the same bytes.
 *
 * @throws FileError if a cell is longer than Excel takes
 */
export function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  return Promise.resolve().then(() => packed(sheets));
}

function packed(sheets: readonly SheetToWrite[]): Uint8Array {
  const strings = new Map<string, number>();
  const pages = sheets.map((sheet) => worksheet(sheet, strings));
  const part = (index: number) => `worksheets/sheet${String(index + 1)}.xml`;
  const type = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const relation = (id: number, kind: string, target: string) =>
    `<Relationship Id="rId${String(id)}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  const relations = (...all: readonly string[]) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('workbook.xml', 'sheet.main')}${type('styles.xml', 'styles')}${type('sharedStrings.xml', 'sharedStrings')}${sheets.map((_, index) => type(part(index), 'worksheet')).join('')}</Types>`,
    '_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${NAMESPACE}" xmlns:r="${RELATIONS}"><sheets>${sheets
      .map(({ name }, index) => {
        const number = String(index + 1);
        return `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`;
      })
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ...sheets.map((_, index) => relation(index + 1, 'worksheet', part(index))),
      relation(sheets.length + 1, 'styles', 'styles.xml'),
      relation(sheets.length + 2, 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `<sst xmlns="${NAMESPACE}" uniqueCount="${String(strings.size)}">${Array.from(
      strings.keys(),
      (text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`,
    ).join('')}</sst>`,
    ...Object.fromEntries(pages.map((page, index) => [`xl/${part(index)}`, page])),
  };
  // a fixed time, so that the same rows give the same bytes: the first that a zip archive can say
  const mtime = new Date(1980, 0, 1);
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(DECLARATION + text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime, level: 9 });
}

/** Cell styles by their index: 0 none, 1 text, 2 heads, 3 help. Number format 49 is text. */
const STYLES = `<styleSheet xmlns="${NAMESPACE}"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><i/><sz val="10"/><color rgb="FF595959"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/>${[
  '<xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1"/>',
  '<xf numFmtId="49" fontId="2" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
].join('')}</cellXfs></styleSheet>`;

function worksheet(
  { name, rows, widths = [], help = 0 }: SheetToWrite,
  strings: Map<string, number>,
): string {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  // the whole columns are text, so that what is typed below the last row is one, too
  const widthElements = Array.from({ length: columns }, (_, index) => {
    const number = String(index + 1);
    return `<col min="${number}" max="${number}" width="${String(widths[index] ?? 20)}" style="1" customWidth="1"/>`;
  });
  const cell = (text: string, row: number, column: number): string => {
    if (text === '') return '';
    if (text.length > LONGEST) throw new FileError(tooLong(name, row, column, text.length));
    const shared = strings.get(text) ?? strings.size;
    strings.set(text, shared);
    const style = row === 0 ? 2 : row <= help ? 3 : 1;
    return `<c r="${columnName(column)}${String(row + 1)}" s="${String(style)}" t="s"><v>${String(shared)}</v></c>`;
  };
  const body = rows.map((row, index) => {
    const cells = row.map((text, column) => cell(text, index, column)).join('');
    return `<row r="${String(index + 1)}">${cells}</row>`;
  });
  const top = String(help + 1);
  const pane = `<pane ySplit="${top}" topLeftCell="A${String(help + 2)}" activePane="bottomLeft" state="frozen"/>`;
  return `<worksheet xmlns="${NAMESPACE}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>${
    columns === 0 ? '' : `<cols>${widthElements.join('')}</cols>`
  }<sheetData>${body.join('')}</sheetData></worksheet>`;
}

const tooLong = (sheet: string, row: number, column: number, length: number): string =>
  `sheet “${sheet}”, row ${String(row + 1)}, column ${columnName(column)}: ${String(length)} characters, and a cell of a workbook holds ${String(LONGEST)}; write CSV instead`;
