/**
 * JSON of dated things, of whatever shape: a list of objects, an object with such a list, lists within lists. What each key
 * means is found by its name in several languages and said in the report; the option `map` settles it. The records are read
 * as the rows of a sheet.
 */
import { parseDate } from '../../model/date.ts';
import { error, type Problem, shown } from '../../model/problem.ts';
import { extent, spanOf } from '../../model/span.ts';
import { inert } from '../csv.ts';
import type { Content, Imported, Importer, ImportOptions } from '../reading/importer.ts';
import { readDate } from '../reading/readDate.ts';
import { type JsonRecord, type RecordList, recordLists } from '../reading/records.ts';
import { type ReportEntry, shortened } from '../reading/report.ts';
import type { Table, TableRow } from '../reading/table.ts';
import { isObject, type JsonObject, textOf } from '../reading/values.ts';
import { columnName } from '../reading/workbook.ts';
import { headKey, headOf } from '../sheet/heads.ts';
import { importTable } from '../sheet/importSheet.ts';
import { placeOf } from '../sheet/log.ts';
import {
  type Cell,
  cellsOf,
  columnOfKey,
  isDatePart,
  isDateText,
  nameIn,
  partsDate,
  shownText,
} from './jsonCells.ts';

const FORMAT = 'JSON';
/** Events of which a timeline is hardly read any more. */
const MANY = 500;
/** The most topics that are made of lists whose key is not known, and the longest of them. */
const TOPICS = { count: 100, length: 60 };

/** What the keys of records mean: heads of the sheet by key. */
type Meanings = ReadonlyMap<string, string>;

const valuesOf = (records: readonly JsonRecord[], key: string): readonly unknown[] =>
  records.map(({ record }) => record[key]).filter((it) => it !== undefined && it !== null && it !== '');

const keysOf = (records: readonly JsonRecord[]): readonly string[] => [
  ...new Set(records.flatMap(({ record }) => Object.keys(record))),
];

const isColumn = (meaning: string | undefined, column: string): boolean => meaning?.split(':')[0] === column;

/** The key of what the author says of another. */
const chosenFor = (key: string, map: ReadonlyMap<string, string>): string | undefined =>
  [...map].find(([head]) => headKey(head) === headKey(key))?.[1];

/** What the keys of records mean: what the author says, what their names say, and what their values say where one alone does. */
function meaningsOf(records: readonly JsonRecord[], map: ReadonlyMap<string, string>): Meanings {
  const keys = keysOf(records);
  const meanings = new Map<string, string>();
  for (const key of keys) {
    const meaning = chosenFor(key, map) ?? listMeaning(records, key, columnOfKey(key));
    if (meaning !== undefined) meanings.set(key, meaning);
  }
  const has = (column: string) => [...meanings.values()].some((it) => isColumn(it, column));
  const unknown = keys.filter((key) => !meanings.has(key));
  if (!has('date') && records.every(({ record }) => partsDate(record) === undefined)) {
    const dates = unknown.filter((key) => {
      const values = valuesOf(records, key).map(textOf);
      return values.length > 0 && values.every((text) => text !== undefined && isDateText(text));
    });
    const [only] = dates;
    if (only !== undefined && dates.length === 1) meanings.set(only, 'date');
  }
  return meanings;
}

/** A lane and a kind are one for an event: a list of several is of topics. So are short values of a key that is not known. */
function listMeaning(
  records: readonly JsonRecord[],
  key: string,
  column: string | undefined,
): string | undefined {
  const lists = valuesOf(records, key).filter((it) => Array.isArray(it)) as readonly (readonly unknown[])[];
  if (lists.length === 0) return column;
  if (column === 'lane' || column === 'kind') return lists.some((it) => it.length > 1) ? 'threads' : column;
  if (column !== undefined) return column;
  const values = lists.flat();
  const isTopic = (value: unknown) =>
    typeof value === 'string' ? Array.from(value).length <= TOPICS.length : Number.isInteger(value);
  return values.length > 0 && values.every(isTopic) && new Set(values).size <= TOPICS.count
    ? 'about'
    : undefined;
}

const keysFor = (meanings: Meanings, ...columns: readonly string[]): readonly string[] =>
  [...meanings].filter(([, it]) => columns.some((column) => isColumn(it, column))).map(([key]) => key);

interface Judged {
  readonly list: RecordList;
  readonly meanings: Meanings;
  /** How many records have a date, or a year around them. */
  readonly dated: number;
  /** How many of those have a title or a text. */
  readonly told: number;
}

function judged(list: RecordList, map: ReadonlyMap<string, string>): Judged {
  const meanings = meaningsOf(list.records, map);
  const [dates, texts] = [keysFor(meanings, 'date'), keysFor(meanings, 'title', 'summary')];
  // a list says nothing: "events" of a year has the events, and no text of it
  const has = ({ record }: JsonRecord, keys: readonly string[]) =>
    keys.some((key) => record[key] !== undefined && record[key] !== null && !Array.isArray(record[key]));
  const dated = list.records.filter(
    (it) =>
      (it.year ?? partsDate(it.record) ?? textOf(it.around.at(-1)?.['year'])) !== undefined || has(it, dates),
  );
  return { list, meanings, dated: dated.length, told: dated.filter((it) => has(it, texts)).length };
}

/** The list with the most events, and what its keys mean. */
function bestList(lists: readonly RecordList[], map: ReadonlyMap<string, string>): Judged | undefined {
  return lists
    .map((list) => judged(list, map))
    .toSorted(
      (a, b) => b.told - a.told || b.dated - a.dated || b.list.records.length - a.list.records.length,
    )[0];
}

/** Values that are numbers alone say nothing: `5` of `articles` is `Article 5`. */
function topicOf(key: string, value: unknown): string {
  if (typeof value !== 'number') return shownText(value);
  const word = key.replace(/(?<=[a-z]{3})s$/u, '');
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${String(value)}`;
}

/** The cells of a record, with what the objects around it say. */
function recordCells(
  { record, around, year, key }: JsonRecord,
  meanings: Meanings,
  outer: { readonly lane: string | undefined },
): { readonly cells: readonly Cell[]; readonly left: readonly Cell[] } {
  const left: Cell[] = [];
  const cells = Object.entries(record).flatMap(([name, value]): readonly Cell[] => {
    const meaning = meanings.get(name);
    if (meaning === '') return [];
    if (meaning === 'about' && Array.isArray(value) && columnOfKey(name) === undefined)
      return cellsOf(
        name,
        value.map((it) => topicOf(name, it)),
        meaning,
      );
    if ((meaning === 'lane' || meaning === 'kind') && Array.isArray(value)) {
      const [first, ...others] = value as readonly unknown[];
      for (const other of others) left.push({ head: name, text: shownText(other) });
      return cellsOf(name, first, meaning);
    }
    return cellsOf(name, value, meaning);
  });
  const parent = around.at(-1);
  const lane = outer.lane === undefined || parent === undefined ? undefined : nameIn(parent);
  return {
    cells: [
      ...withDate(cells, record, meanings, year ?? textOf(parent?.['year'])),
      ...(lane === undefined || outer.lane === undefined ? [] : [{ head: outer.lane, text: lane }]),
      ...(key === undefined || cells.some(({ head }) => isColumn(meanings.get(head), 'id'))
        ? []
        : [{ head: 'id', text: key }]),
    ],
    left,
  };
}

/** The cells with a date that is in parts, or the year that stands around the record where it says less or nothing. */
function withDate(
  cells: readonly Cell[],
  record: JsonObject,
  meanings: Meanings,
  year: string | undefined,
): readonly Cell[] {
  const isDate = ({ head }: Cell) => isColumn(meanings.get(head), 'date');
  const outer = year !== undefined && /^\d{4}$/u.test(year) ? year : undefined;
  if (cells.some(isDate))
    return cells.map((cell) =>
      outer !== undefined && isDate(cell) && readDate(cell.text).kind === 'yearless'
        ? { ...cell, text: `${cell.text} ${outer}` }
        : cell,
    );
  const parts = partsDate(record);
  const text = parts ?? outer;
  if (text === undefined) return cells;
  const others = parts === undefined ? cells : cells.filter(({ head }) => !isDatePart(head));
  return [{ head: keysFor(meanings, 'date')[0] ?? 'date', text }, ...others];
}

interface Sheet {
  readonly table: Table;
  readonly map: ReadonlyMap<string, string>;
  /** Where each row is in the file. */
  readonly places: ReadonlyMap<number, string>;
  readonly heads: readonly string[];
  readonly changed: readonly ReportEntry[];
  readonly left: readonly ReportEntry[];
}

/** The records as a sheet. The first cell of each row, which has no head, says where it is. */
function sheetOf(
  { list: { records }, meanings, dated }: Judged,
  settings: readonly string[],
  map: ReadonlyMap<string, string>,
): Sheet {
  const isDated = dated > 0;
  const hasLane = [...meanings.values()].some((it) => isColumn(it, 'lane'));
  const isNested = new Set(records.map(({ around }) => around.at(-1))).size > 1;
  const lane = !hasLane && isNested ? 'the object around it' : undefined;
  const heads: string[] = [''];
  const indices = new Map<string, number>();
  const rows: TableRow[] = [];
  const places = new Map<number, string>();
  const changed: ReportEntry[] = [];
  const left: ReportEntry[] = [];
  const columnsOf = new Map<string, string>();
  for (const [head, column] of meanings) columnsOf.set(head, column);
  if (lane !== undefined) columnsOf.set(lane, 'lane');
  for (const it of records) {
    const { cells, left: others } = recordCells(it, meanings, { lane });
    for (const { head, text } of others)
      left.push({
        place: `${it.place}.${head}`,
        text: shortened(text),
        why: 'an event has one lane and one kind',
      });
    const meaningOf = ({ head }: Cell) => columnsOf.get(head) ?? columnOfKey(head);
    const has = (...columns: readonly string[]) =>
      cells.some((cell) => columns.some((column) => isColumn(meaningOf(cell), column)));
    if (!has('date', 'title', 'summary')) {
      left.push({ place: it.place, text: shortened(JSON.stringify(it.record)), why: 'no date and no title' });
      continue;
    }
    const number = rows.length + settings.length + 2;
    places.set(number, it.place);
    const row: string[] = [it.place];
    if (isDated && !has('date')) {
      changed.push({
        place: it.place,
        text: shortened(nameIn(it.record) ?? ''),
        reading: 'unknown',
        why: 'no date',
      });
      row[indexOf(keysFor(meanings, 'date')[0] ?? 'date', heads, indices)] = 'unknown';
    }
    for (const { head, text } of cells) {
      const at = indexOf(head, heads, indices);
      row[at] = inert(row[at] === undefined ? text : `${row[at]}\n${text}`);
    }
    rows.push({ number, cells: Array.from(row, (cell: string | undefined) => cell ?? '') });
  }
  const table: Table = {
    rows: [
      { number: 1, cells: heads },
      ...settings.map((text, at) => ({ number: at + 2, cells: [text] })),
      ...rows,
    ],
    notes: [],
    ragged: [],
  };
  return { table, map: new Map([...guesses(heads, columnsOf), ...map]), places, heads, changed, left };
}

/** The columns of heads that the sheet does not know by themselves. */
function guesses(heads: readonly string[], meanings: Meanings): readonly (readonly [string, string])[] {
  return heads.flatMap((head) => {
    const start = /^(.*) end$/u.exec(head)?.[1];
    const isEnd = start !== undefined && isColumn(meanings.get(start) ?? columnOfKey(start), 'date');
    const meaning = meanings.get(head) ?? (isEnd ? 'end' : columnOfKey(head));
    const known = headOf(head)?.column;
    return meaning === undefined || head === '' || isColumn(meaning, known ?? '')
      ? []
      : [[head, meaning] as const];
  });
}

function indexOf(head: string, heads: string[], indices: Map<string, number>): number {
  const known = indices.get(head);
  if (known !== undefined) return known;
  indices.set(head, heads.length);
  return heads.push(head) - 1;
}

/** What the objects around a list say of the whole: rows of settings. */
function settingsOf(
  around: readonly JsonObject[],
  id: string,
): { readonly rows: readonly string[]; readonly titled: boolean; readonly read: ReadonlySet<string> } {
  const [outer] = around;
  const text = (keys: readonly string[]): readonly [string, string] | undefined => {
    const key = keys.find((it) => textOf(outer?.[it]) !== undefined);
    return key === undefined ? undefined : [key, (textOf(outer?.[key]) ?? '').replace(/\s+/gu, ' ')];
  };
  const title = text(['title', 'name', 'headline']);
  const summary = text(['summary', 'description', 'subtitle', 'text']);
  const license = text(['license', 'licence']);
  const rows = [
    `# title: ${title?.[1] ?? id}`,
    ...(summary === undefined ? [] : [`# summary: ${summary[1]}`]),
    ...(license === undefined ? [] : [`# license: ${license[1]}`]),
  ];
  const read = [title, summary, license].flatMap((it) => (it === undefined ? [] : [it[0]]));
  return { rows, titled: title !== undefined, read: new Set(read) };
}

/** Members of the file that are neither the list nor of the whole, and other lists. */
function besides(
  value: unknown,
  list: RecordList,
  lists: readonly RecordList[],
  read: ReadonlySet<string>,
): readonly ReportEntry[] {
  const isWithin = (place: string) => place.startsWith(list.place) || list.place.startsWith(place);
  const others = lists
    .filter(({ place }) => place !== list.place && !isWithin(place))
    .map(({ place, records }) => ({
      place,
      text: `${String(records.length)} objects`,
      why: 'another list than that of the events',
    }));
  const members =
    isObject(value) && list.records.some(({ around }) => around[0] === value) ? Object.entries(value) : [];
  return [
    ...others,
    ...members.flatMap(([key, member]) => {
      const text = textOf(member);
      return text === undefined || read.has(key)
        ? []
        : [{ place: `$.${key}`, text: shortened(text), why: `no field for it (${key})` }];
    }),
  ];
}

/** The problem of a file that has no events. */
const refused = (path: string, value: string, expected: string): Imported => ({
  outcome: 'refused',
  problems: [{ ...error({ path, value: undefined }, expected), value }],
});

/** Lists of values side by side, one for each column, of which one has dates. */
function isTransposed(value: unknown): boolean {
  if (!isObject(value)) return false;
  const columns = Object.entries(value).filter(([, it]) => {
    const items = Array.isArray(it) ? it : isObject(it) ? Object.values(it) : [];
    return items.length > 1 && items.every((item) => !isObject(item) && !Array.isArray(item));
  });
  return columns.length > 1 && columns.some(([key]) => isColumn(columnOfKey(key), 'date'));
}

/** A list of lists: a table whose first row has the heads. */
function tableIn(value: unknown): Table | undefined {
  if (!Array.isArray(value) || value.length < 2 || !value.every((row) => Array.isArray(row)))
    return undefined;
  const rows = value.map((row: readonly unknown[], at) => ({
    number: at + 1,
    cells: row.map((it) => inert(it === null || it === undefined ? '' : shownText(it))),
  }));
  return { rows, notes: [], ragged: [] };
}

/** Whether records are numbers by date: no texts, but for the dates. */
function isSeries(records: readonly JsonRecord[], meanings: Meanings): boolean {
  const keys = keysOf(records).filter((key) => !isColumn(meanings.get(key), 'date'));
  const values = keys.flatMap((key) => valuesOf(records, key));
  return (
    values.length > 0 &&
    values.every((it) => typeof it === 'number' || /^-?[\d.,]+%?$/u.test(textOf(it) ?? 'x'))
  );
}

function read(content: Content, options: ImportOptions): Imported {
  const value = content.json?.value;
  const rows = tableIn(value);
  if (rows !== undefined)
    return translated(importTable(rows, options), {
      places: new Map(rows.rows.map(({ number }) => [number, `$[${String(number - 1)}]`])),
      heads: rows.rows[0]?.cells ?? [],
    });
  if (isTransposed(value))
    return refused(
      '$',
      'a table on its side: each member has all values of one column',
      'a list with an object for each event',
    );
  const lists = recordLists(value);
  const best = bestList(lists, options.map);
  if (best === undefined) return refused('$', shown(value), 'a list with an object for each event');
  const { list, meanings, dated } = best;
  const { records, place } = list;
  if (isSeries(records, meanings) && dated > 0)
    return refused(
      place,
      `a series of numbers: ${String(records.length)} dates, and no text`,
      'events, each with a title: a chart is what shows a series',
    );
  const keys = keysOf(records);
  const open = keys.filter((key) => valuesOf(records, key).some((it) => isDateText(textOf(it) ?? '')));
  if (dated === 0 && open.length === 0)
    return refused(
      place,
      `objects without dates: ${shortened(keys.join(', '))}`,
      'objects with a date each; if a key has them, say so with --map KEY=date',
    );
  const outer = records[0]?.around ?? [];
  const settings = settingsOf(outer, options.id);
  const sheet = sheetOf(best, settings.rows, options.map);
  const imported = importTable(sheet.table, { ...options, map: sheet.map });
  const read_ = translated(imported, sheet);
  if (read_.outcome !== 'read') return read_;
  const { document, report } = read_;
  return {
    ...read_,
    report: {
      ...report,
      found: records.length,
      changed: [...sheet.changed, ...report.changed],
      left: [...sheet.left, ...besides(value, list, lists, settings.read), ...report.left],
      notes: [
        ...content.notes,
        meaningsNote(place, sheet),
        ...report.notes,
        ...(settings.titled ? [] : [`the file has no title: it is "${options.id}" for now`]),
        ...sizeNotes(
          document.events.map(({ date }) => date),
          options.today,
        ),
      ],
    },
  };
}

/** What was read as what: `events from $.events: date as date, name as title; --map KEY=COLUMN says otherwise`. */
function meaningsNote(place: string, { heads, map }: Sheet): string {
  const read = heads.slice(1).flatMap((head) => {
    const chosen = chosenFor(head, map);
    const known = chosen ?? headOf(head)?.column;
    return known === undefined || known === '' ? [] : [head === known ? head : `${head} as ${known}`];
  });
  return `read from ${place}: ${read.join(', ')}; --map KEY=COLUMN says otherwise`;
}

function sizeNotes(dates: readonly string[], today: string): readonly string[] {
  const now = parseDate(today);
  const day = now.ok ? extent(spanOf(now.date)).to : Infinity;
  const later = dates.filter((date) => {
    const parsed = parseDate(date);
    return parsed.ok && extent(spanOf(parsed.date)).from >= day;
  }).length;
  return [
    ...(later > 0
      ? [`${String(later)} ${later === 1 ? 'event is' : 'events are'} after ${today}: foreseen, not past`]
      : []),
    ...(dates.length > MANY
      ? [`${String(dates.length)} events are more than anybody reads: choose those that matter`]
      : []),
  ];
}

/** What the sheet's reader says, in the words of the file: places instead of rows, keys instead of columns. */
function translated(imported: Imported, { places, heads }: Pick<Sheet, 'places' | 'heads'>): Imported {
  const names = new Map([
    ...Array.from(places, ([row, place]) => [placeOf(row), place] as const),
    ...heads.map((head, at) => [`column ${columnName(at)}, “${head}”`, `“${head}”`] as const),
  ]);
  const entry = (it: ReportEntry): ReportEntry => ({
    ...it,
    place: names.get(it.place) ?? it.place,
    why: it.why.replace(/^no column of the sheet/u, 'no field for it'),
  });
  const inText = (text: string) =>
    text
      .replace(/\brow (\d+)/gu, (row) => names.get(row) ?? row)
      .replace(/^Which column has/u, 'Which key has')
      .replace('The heads are', 'The keys are');
  switch (imported.outcome) {
    case 'asks': {
      const [first, ...more] = imported.questions.map((it) => ({ ...it, text: inText(it.text) }));
      return first === undefined ? imported : { outcome: 'asks', questions: [first, ...more] };
    }
    case 'refused': {
      const [first, ...more] = imported.problems.map((it): Problem => ({
        ...it,
        path: it.path.replace(/^row \d+/u, (row) => names.get(row) ?? row),
      }));
      return first === undefined ? imported : { outcome: 'refused', problems: [first, ...more] };
    }
    case 'read': {
      const { report } = imported;
      return {
        ...imported,
        report: {
          ...report,
          format: FORMAT,
          changed: report.changed.map(entry),
          left: report.left.map(entry),
          notes: report.notes.map((note) => note.replace(/^the sheet says/u, 'the file says')),
        },
      };
    }
  }
}

export const jsonArray: Importer = {
  id: 'json',
  name: 'JSON with a list of dated things',
  recognises({ json }) {
    if (json === undefined) return false;
    return (
      recordLists(json.value).length > 0 || tableIn(json.value) !== undefined || isTransposed(json.value)
    );
  },
  read,
};
