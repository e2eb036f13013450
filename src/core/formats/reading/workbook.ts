import { FileError } from './fileError.ts';
import { type DateFormat, dateFormatOf, dateOfSerial } from './serialDate.ts';
import { LIMITS, refuseAbove } from './limits.ts';
import { type Table, tableOf, type TableRow } from './table.ts';
import { type Archive, unzip } from './unzip.ts';
import { readXml } from './xml.ts';

export interface WorkbookSheet {
  readonly name: string;
  readonly table: Table;
}

export interface Workbook {
  /** The sheets that are shown, in their order; those without content too. */
  readonly sheets: readonly WorkbookSheet[];
  readonly notes: readonly string[];
}

/** What a file is by its first bytes, and what to do with it. */
const OTHERS: readonly (readonly [magic: readonly number[], message: string])[] = [
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'an older Excel workbook (.xls), or one with a password: save it as XLSX without a password, or as CSV',
  ],
  [
    [0x25, 0x50, 0x44, 0x46],
    'a PDF, which has no tables, only lines: save the table it was made of as XLSX or CSV',
  ],
];

const begins = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

/** Whether bytes are those of a spreadsheet program's own format, or of a PDF: `readWorkbook` reads it or says why not. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  begins(bytes, [0x50, 0x4b]) || OTHERS.some(([magic]) => begins(bytes, magic));

/**
 * Reads the sheets of a workbook (XLSX: ECMA-376, Office Open XML, transitional or strict). Cells become text: dates ISO 8601
 * as precise as the cell shows them, formulas their last result. A link behind a cell is in `TableRow.links`.
 *
 * @throws FileError if it is another kind of file, damaged or too large; the message says what to do
 */
export function workbookOf(bytes: Uint8Array): Workbook {
  const other = OTHERS.find(([magic]) => begins(bytes, magic));
  if (other) throw new FileError(other[1]);
  if (!begins(bytes, [0x50, 0x4b])) throw new FileError('not a workbook: an XLSX file begins with "PK"');
  const names = new Set<string>();
  const archive = unzip(bytes, (path) => {
    names.add(path);
    return /\.(?:xml|rels)$/i.test(path) && !/\/(?:media|theme|drawings|charts|pivot\w*)\//i.test(path);
  });
  const main = relationsOf(archive, '').find(({ type }) => type.endsWith('/officeDocument'))?.target;
  if (main === undefined || !archive.has(main) || !main.endsWith('workbook.xml'))
    throw new FileError(otherZip(names));
  return sheetsOf(archive, main);
}

/** As `workbookOf`: a promise, so that it may become the work of another thread. */
export const readWorkbook = (bytes: Uint8Array): Promise<Workbook> =>
  Promise.resolve().then(() => workbookOf(bytes));

function otherZip(names: ReadonlySet<string>): string {
  const has = (pattern: RegExp) => [...names].some((name) => pattern.test(name));
  const save = 'save it as XLSX or CSV';
  if (has(/^content\.xml$/)) return `an OpenDocument file (.ods, .odt): ${save}`;
  if (has(/^Index[./]/)) return `a Numbers, Pages or Keynote file: export it as XLSX or CSV`;
  if (has(/^xl\/workbook\.bin$/)) return `a binary Excel workbook (.xlsb): ${save}`;
  if (has(/^word\//))
    return 'a Word document: copy its table into a spreadsheet, and save that as XLSX or CSV';
  return `a zip archive without a workbook in it: ${save}`;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  /** A path in the archive, or an address. */
  readonly target: string;
}

/** What a part of the archive points at; the empty path is the archive itself. */
function relationsOf(archive: Archive, part: string): readonly Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const bytes = archive.get(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const relations: Relation[] = [];
  if (bytes)
    readXml(bytes, {
      open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
        if (name !== 'Relationship') return;
        relations.push({ id, type, target: mode === 'External' ? target : resolved(folder, target) });
      },
    });
  return relations;
}

function resolved(folder: string, target: string): string {
  const path: string[] = target.startsWith('/') ? [] : folder.split('/').slice(0, -1);
  for (const step of target.split('/').filter((it) => it !== '' && it !== '.'))
    if (step === '..') path.pop();
    else path.push(step);
  return path.join('/');
}

interface Shared {
  readonly strings: readonly string[];
  /** By the style of a cell: its date format, if it is one. */
  readonly dates: readonly (DateFormat | undefined)[];
  readonly since1904: boolean;
}

function sheetsOf(archive: Archive, main: string): Workbook {
  const relations = relationsOf(archive, main);
  const part = (ending: string) =>
    archive.get(relations.find(({ type }) => type.endsWith(ending))?.target ?? '');
  const listed: { readonly name: string; readonly id: string; readonly hidden: boolean }[] = [];
  let since1904 = false;
  readXml(archive.get(main) ?? new Uint8Array(), {
    open(name, attributes) {
      const { date1904, state = 'visible' } = attributes;
      if (name === 'workbookPr') since1904 = date1904 === '1' || date1904 === 'true';
      // its prefix is that of the relationships' namespace, usually `r`
      const id = Object.entries(attributes).find(([key]) => /^\w+:id$/.test(key))?.[1] ?? '';
      if (name === 'sheet') listed.push({ name: attributes['name'] ?? '', id, hidden: state !== 'visible' });
    },
  });
  const shared = { strings: stringsOf(part('/sharedStrings')), dates: datesOf(part('/styles')), since1904 };
  const shown = listed.some(({ hidden }) => !hidden) ? listed.filter(({ hidden }) => !hidden) : listed;
  const sheets = shown.flatMap(({ name, id }) => {
    const path = relations.find((it) => it.id === id)?.target ?? '';
    const bytes = archive.get(path);
    return bytes ? [{ name, table: sheetTable(bytes, shared, relationsOf(archive, path)) }] : [];
  });
  if (sheets.length === 0) throw new FileError('a workbook without a sheet that can be read');
  const hidden = listed.filter((it) => !shown.includes(it)).map(({ name }) => `“${name}”`);
  return { sheets, notes: hidden.length === 0 ? [] : [`hidden sheets are not read: ${hidden.join(', ')}`] };
}

/** Characters that XML cannot hold are written `_x000B_` (ST_Xstring). */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** The texts that cells share; readings in another script (`rPh`) are no part of them. */
function stringsOf(bytes: Uint8Array | undefined): readonly string[] {
  const strings: string[] = [];
  let [inText, inReading, text] = [false, false, ''];
  if (bytes)
    readXml(bytes, {
      open(name) {
        if (name === 'si') text = '';
        if (name === 't') inText = true;
        if (name === 'rPh') inReading = true;
      },
      text(it) {
        if (inText && !inReading) text += it;
      },
      close(name) {
        if (name === 't') inText = false;
        if (name === 'rPh') inReading = false;
        if (name === 'si') strings.push(unescaped(text));
      },
    });
  return strings;
}

function datesOf(bytes: Uint8Array | undefined): readonly (DateFormat | undefined)[] {
  const codes = new Map<number, string>();
  const dates: (DateFormat | undefined)[] = [];
  let inCells = false;
  if (bytes)
    readXml(bytes, {
      open(name, { numFmtId = '0', formatCode }) {
        const id = Number(numFmtId);
        if (name === 'numFmt' && formatCode !== undefined) codes.set(id, formatCode);
        if (name === 'cellXfs') inCells = true;
        if (name === 'xf' && inCells) dates.push(dateFormatOf(id, codes.get(id)));
      },
      close(name) {
        if (name === 'cellXfs') inCells = false;
      },
    });
  return dates;
}

/** The column of an address, from 0: `A1` is 0, `AB3` is 27. */
function columnIn(address: string): number {
  const letters = /^[A-Z]+/i.exec(address)?.[0].toUpperCase() ?? 'A';
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The letters of a column: 27 is `AB`. */
export const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);

/** Cells that were read otherwise than a spreadsheet shows them, by what was done; the first few are named. */
class Places {
  private readonly byNote = new Map<string, string[]>();

  add(note: string, place: string): void {
    const places = this.byNote.get(note);
    if (places) places.push(place);
    else this.byNote.set(note, [place]);
  }

  get notes(): readonly string[] {
    return Array.from(this.byNote, ([note, places]) => {
      const more = places.length > 5 ? ` and ${String(places.length - 5)} more` : '';
      return `${note}: ${places.slice(0, 5).join(', ')}${more}`;
    });
  }
}

interface Cell {
  readonly address: string;
  readonly type: string;
  readonly style: number;
  value: string;
  hasValue: boolean;
  hasFormula: boolean;
}

function sheetTable(bytes: Uint8Array, shared: Shared, relations: readonly Relation[]): Table {
  const rows: { number: number; cells: string[] }[] = [];
  const links = new Map<string, string>();
  const places = new Places();
  let row: (typeof rows)[number] = { number: 0, cells: [] };
  let cell: Cell | undefined;
  let [column, taking, inReading] = [0, false, false];
  readXml(bytes, {
    open(name, attributes) {
      const { r: address, t: type = 'n', s: style = '0', ref = '', hidden } = attributes;
      if (name === 'row') {
        row = { number: Number(address ?? row.number + 1), cells: [] };
        column = 0;
        if (hidden === '1' || hidden === 'true')
          places.add('hidden rows are read as well', `row ${String(row.number)}`);
      } else if (name === 'c') {
        if (address !== undefined) column = columnIn(address);
        refuseAbove(LIMITS.columns, column + 1, 'columns', 'delete those that are not needed');
        cell = {
          address: `${columnName(column)}${String(row.number)}`,
          type,
          style: Number(style),
          value: '',
          hasValue: false,
          hasFormula: false,
        };
      } else if (name === 'f' && cell) cell.hasFormula = true;
      else if (name === 'rPh') inReading = true;
      else if (name === 'v' || name === 't') {
        taking = true;
        if (cell) cell.hasValue = true;
      } else if (name === 'mergeCell') places.add('of cells that are merged the first has the text', ref);
      else if (name === 'hyperlink') {
        const id = Object.entries(attributes).find(([key]) => /^\w+:id$/.test(key))?.[1];
        const target = relations.find((it) => it.id === id)?.target;
        if (target !== undefined)
          links.set(ref.split(':')[0] ?? '', target + fragment(attributes['location']));
      }
    },
    text(it) {
      if (taking && !inReading && cell) cell.value += it;
    },
    close(name) {
      if (name === 'v' || name === 't') taking = false;
      else if (name === 'rPh') inReading = false;
      else if (name === 'c' && cell) {
        const text = cellText(cell, shared, places);
        if (text !== '') {
          while (row.cells.length < column) row.cells.push('');
          row.cells[column] = text;
        }
        cell = undefined;
        column++;
      } else if (name === 'row' && row.cells.length > 0) {
        rows.push(row);
        refuseAbove(LIMITS.rows, rows.length, 'rows', 'split the file');
      }
    },
  });
  const table = tableOf(rows.toSorted((a, b) => a.number - b.number).map((it) => withLinks(it, links)));
  return { ...table, notes: [...table.notes, ...places.notes] };
}

const fragment = (location: string | undefined): string => (location === undefined ? '' : `#${location}`);

function withLinks(row: TableRow, links: ReadonlyMap<string, string>): TableRow {
  if (links.size === 0) return row;
  const own = row.cells.flatMap((_, index): readonly (readonly [number, string])[] => {
    const link = links.get(`${columnName(index)}${String(row.number)}`);
    return link === undefined ? [] : [[index, link]];
  });
  return own.length === 0 ? row : { ...row, links: new Map(own) };
}

function cellText(cell: Cell, { strings, dates, since1904 }: Shared, places: Places): string {
  const { type, value, address } = cell;
  if (cell.hasFormula && (!cell.hasValue || value === '') && type !== 'str') {
    places.add(
      'formulas without a result are read as empty; open the file in a spreadsheet and save it',
      address,
    );
    return '';
  }
  if (cell.hasFormula) places.add('formulas are read as their last result', address);
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'e') {
    places.add('errors are read as empty', `${address} (${value})`);
    return '';
  }
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  // ISO 8601; midnight is what is stored where only a day was typed
  if (type === 'd') return value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '');
  if (type !== 'n') return unescaped(value);
  if (value.trim() === '') return '';
  const format = dates[cell.style];
  const date = format && dateOfSerial(Number(value), since1904, format);
  return date ?? numberText(value);
}

/** A number as it was typed: spreadsheets store 17 digits of 0.1 + 0.2, and show 15. */
const numberText = (value: string): string =>
  Number.isFinite(Number(value)) ? String(Number(Number(value).toPrecision(15))) : value;
