/**
 * The spreadsheet of TimelineJS (https://timeline.knightlab.com/docs/using-spreadsheets.html) as CSV, TSV or XLSX. Columns are
 * found by their heads, in any case and order.
 */
import { Draft } from '../reading/draft.ts';
import type { Content, Imported, Importer, ImportOptions } from '../reading/importer.ts';
import { readDelimited, type Table, type TableRow } from '../reading/table.ts';
import { isWorkbook, readWorkbook } from '../reading/workbook.ts';
import { addEra, addSlide, addTitle, type Slide } from './timelineJs.ts';

/** The columns by what they are called here, each with its heads in lower case, without spaces. */
const HEADS = {
  year: ['year', 'startyear'],
  month: ['month', 'startmonth'],
  day: ['day', 'startday'],
  time: ['time', 'starttime'],
  endYear: ['endyear'],
  endMonth: ['endmonth'],
  endDay: ['endday'],
  endTime: ['endtime'],
  display: ['displaydate'],
  headline: ['headline'],
  text: ['text'],
  media: ['media'],
  credit: ['mediacredit'],
  caption: ['mediacaption'],
  thumbnail: ['mediathumbnail'],
  alt: ['alttext', 'mediaalttext', 'mediaalt'],
  type: ['type'],
  group: ['group', 'tag'],
} as const;
type Column = keyof typeof HEADS;

/** Heads of what cannot be taken, or is of no use. */
const KNOWN_REST = new Set(['background']);

const keyOf = (head: string): string => head.toLowerCase().replace(/[\s_]+/gu, '');

/** The columns of a table by their heads; undefined when it is no sheet of TimelineJS. */
function columnsOf(heads: readonly string[]): ReadonlyMap<Column, number> | undefined {
  const keys = heads.map(keyOf);
  const found = new Map<Column, number>();
  for (const [column, names] of Object.entries(HEADS) as [Column, readonly string[]][]) {
    const at = keys.findIndex((key) => names.includes(key));
    if (at >= 0) found.set(column, at);
  }
  return found.has('year') && found.has('headline') ? found : undefined;
}

async function tablesIn({ bytes, text }: Content): Promise<readonly Table[]> {
  if (!isWorkbook(bytes)) return [readDelimited(text)];
  const { sheets, notes } = await readWorkbook(bytes);
  return sheets.map(({ table }) => ({ ...table, notes: [...notes, ...table.notes] }));
}

/** The cells of a row by column, without white space around them; an empty one is undefined. */
const cellsOf =
  ({ cells }: TableRow, columns: ReadonlyMap<Column, number>) =>
  (column: Column): string | undefined => {
    const at = columns.get(column);
    const text = at === undefined ? '' : (cells[at] ?? '').trim();
    return text === '' ? undefined : text;
  };

function slideOf(
  row: TableRow,
  columns: ReadonlyMap<Column, number>,
): Slide & { readonly type: string | undefined } {
  const cell = cellsOf(row, columns);
  const url = cell('media');
  return {
    place: `row ${String(row.number)}`,
    type: cell('type')?.toLowerCase(),
    start: {
      year: cell('year'),
      month: cell('month'),
      day: cell('day'),
      time: cell('time'),
      display: cell('display'),
    },
    end: { year: cell('endYear'), month: cell('endMonth'), day: cell('endDay'), time: cell('endTime') },
    headline: cell('headline'),
    text: cell('text'),
    group: cell('group'),
    media:
      url === undefined
        ? undefined
        : {
            url,
            caption: cell('caption'),
            credit: cell('credit'),
            alt: cell('alt'),
            thumbnail: cell('thumbnail'),
          },
  };
}

/** What the rows have in columns that are not taken. */
function reportRest(
  draft: Draft,
  heads: readonly string[],
  columns: ReadonlyMap<Column, number>,
  row: TableRow,
): void {
  const taken = new Set(columns.values());
  for (const [at, cell] of row.cells.entries()) {
    const head = heads[at] ?? '';
    if (taken.has(at) || cell.trim() === '') continue;
    const why = KNOWN_REST.has(keyOf(head))
      ? 'how a slide looks'
      : head === ''
        ? 'a cell without a head'
        : 'a column that TimelineJS does not have';
    draft.left({
      place: `row ${String(row.number)}, ${head === '' ? `cell ${String(at + 1)}` : head}`,
      text: cell,
      why,
    });
  }
}

async function read(content: Content, options: ImportOptions): Promise<Imported> {
  const draft = new Draft({ format: 'TimelineJS spreadsheet', options });
  const tables = await tablesIn(content);
  const table = tables.find(({ rows: [heads] }) => heads && columnsOf(heads.cells)) ?? tables[0];
  const [heads, ...rows] = table?.rows ?? [];
  const columns = columnsOf(heads?.cells ?? []);
  if (heads === undefined || columns === undefined)
    return {
      outcome: 'refused',
      problems: [
        {
          path: content.name,
          value: heads?.cells.join(', ') ?? 'nothing',
          expected: 'a first row with the heads of TimelineJS’ sheet, Year and Headline among them',
          severity: 'error',
        },
      ],
    };
  draft.notes.push(...content.notes, ...(table?.notes ?? []));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  let found = 0;
  for (const row of filled) {
    const slide = slideOf(row, columns);
    reportRest(draft, heads.cells, columns, row);
    if (slide.type === 'title' && slide.start.year === undefined) addTitle(draft, slide);
    else if (slide.type === 'era') addEra(draft, slide);
    else {
      found++;
      addSlide(draft, slide);
    }
  }
  return draft.finish(found);
}

export const timelineJsSheet: Importer = {
  id: 'timelinejs-sheet',
  name: 'TimelineJS spreadsheet',
  recognises({ bytes, text, json }) {
    // the sheets of a workbook are looked at when it is read
    if (isWorkbook(bytes) || json !== undefined) return false;
    const [heads] = readDelimited(text.slice(0, 20_000)).rows;
    return heads !== undefined && columnsOf(heads.cells) !== undefined;
  },
  read,
};
