/**
 * Results of the Wikidata Query Service (https://www.mediawiki.org/wiki/Wikidata_Query_Service/User_Manual): its downloads as
 * CSV, TSV and JSON (both), and SPARQL 1.1 Query Results JSON (https://www.w3.org/TR/sparql11-results-json/). A row for each
 * combination of values: the rows of an item make one event.
 */
import { shown } from '../../model/problem.ts';
import { UNKNOWN_DATE } from '../../model/unknownDate.ts';
import { Draft, type DraftEvent, type DraftMedia, type DraftText } from '../reading/draft.ts';
import { intervalOf, reported, type TakenDate, takeDates, type WrittenDate } from '../reading/eventDates.ts';
import { imageOf } from '../reading/image.ts';
import type { Content, Imported, Importer, ImportOptions } from '../reading/importer.ts';
import { webAddress } from '../reading/richText.ts';
import { readDelimited } from '../reading/table.ts';
import { isObject, textOf } from '../reading/values.ts';

interface Value {
  readonly text: string;
  /** BCP 47, where the result says so. */
  readonly language: string | undefined;
}

interface Row {
  readonly place: string;
  readonly values: ReadonlyMap<string, Value>;
}

interface Item {
  readonly qid: string;
  readonly rows: readonly Row[];
}

const ENTITY = /^https?:\/\/(?:www\.)?wikidata\.org\/entity\/(Q\d+)$/u;
const TIME = /^[+-]?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.0+)?Z$/u;
/** A value that there is, and nobody knows. */
const UNKNOWN = /^(?:_:)?t\d+$|\/\.well-known\/genid\//u;
const PICTURE = /Special:FilePath\/.*\.(?:jpe?g|png|gif|svg|webp|tiff?)$/iu;
const END = /end|until|dissol|abol|death|died|clos|demol|repeal|expir/iu;
const PLACE = /^(?:place|location|country|city|lieu|pays|ort|lugar|luogo)\w*Label$/iu;

/** A term of SPARQL without its quotation marks, as TSV has it: `<http://…>`, `Paris@fr`, `1735-01-01T00:00:00Z^^<…>`. */
function fromTerm(cell: string): Value {
  const [, address] = /^<(.*)>$/u.exec(cell) ?? [];
  const [, text, language] = /^(.*)@([a-z]{2,3}(?:-[A-Za-z0-9]+)*)$/su.exec(cell) ?? [];
  return { text: (address ?? text ?? cell.replace(/\^\^<[^>]*>$/u, '')).trim(), language };
}

function fromTable(content: Content): readonly Row[] {
  const { rows: table, delimiter } = readDelimited(content.text);
  const [heads, ...rows] = table;
  const hasTerms = delimiter === '\t' && heads?.cells.every((head) => head.startsWith('?')) === true;
  const names = (heads?.cells ?? []).map((head) => head.trim().replace(/^\?/u, ''));
  return rows.map(({ number, cells }) => ({
    place: `row ${number}`,
    values: new Map(
      names.flatMap((name, at) => {
        const cell = (cells[at] ?? '').trim();
        const value = hasTerms ? fromTerm(cell) : { text: cell, language: undefined };
        return value.text === '' ? [] : [[name, value] as const];
      }),
    ),
  }));
}

function fromJson(value: unknown): readonly Row[] {
  const results = isObject(value) && isObject(value['results']) ? value['results']['bindings'] : value;
  const path = results === value ? '$' : '$.results.bindings';
  if (!Array.isArray(results)) return [];
  return results.map((row: unknown, at) => ({
    place: `${path}[${at}]`,
    values: new Map(
      Object.entries(isObject(row) ? row : {}).flatMap(([name, it]) => {
        const text = textOf(isObject(it) ? it['value'] : it);
        const language = isObject(it) ? textOf(it['xml:lang']) : undefined;
        const isBlank = isObject(it) && it['type'] === 'bnode';
        return text === undefined ? [] : [[name, { text: isBlank ? `_:t0` : text, language }] as const];
      }),
    ),
  }));
}

const rowsOf = (content: Content): readonly Row[] =>
  content.json === undefined ? fromTable(content) : fromJson(content.json.value);

/** What the columns are. */
interface Columns {
  readonly names: readonly string[];
  readonly item: string | undefined;
  readonly dates: readonly string[];
}

function columnsOf(rows: readonly Row[]): Columns {
  const names = [...new Set(rows.flatMap(({ values }) => [...values.keys()]))];
  const textsOf = (name: string) => rows.flatMap(({ values }) => values.get(name)?.text ?? []);
  const item = names.find((name) => {
    const texts = textsOf(name);
    return texts.filter((text) => ENTITY.test(text)).length * 2 > texts.length;
  });
  const dates = names.filter((name) => {
    const texts = textsOf(name);
    return (
      texts.some((text) => TIME.test(text)) && texts.every((text) => TIME.test(text) || UNKNOWN.test(text))
    );
  });
  return { names, item, dates };
}

function itemsOf(rows: readonly Row[], column: string): readonly Item[] {
  const byId = new Map<string, Row[]>();
  for (const row of rows) {
    const qid = ENTITY.exec(row.values.get(column)?.text ?? '')?.[1];
    if (qid === undefined) continue;
    const known = byId.get(qid);
    if (known) known.push(row);
    else byId.set(qid, [row]);
  }
  return Array.from(byId, ([qid, ofItem]) => ({ qid, rows: ofItem }));
}

/** The different values of an item in a column, in their order. */
function valuesOf({ rows }: Item, column: string | undefined): readonly string[] {
  if (column === undefined) return [];
  return [...new Set(rows.flatMap(({ values }) => values.get(column)?.text ?? []))];
}

/** Wikibase precisions: 7 century, 8 decade, 9 year, 10 month, 11 day. A century ends with its round year. */
function withPrecision(time: string, precision: number): string | undefined {
  const [, sign = '', year = '', month = '', day = ''] = /^([+-]?)(\d{4,})-(\d\d)-(\d\d)/u.exec(time) ?? [];
  const full = `${sign === '-' ? '-' : ''}${year.slice(-4)}`;
  if (year.length > 4 || /[1-9]/u.test(year.slice(0, -4))) return undefined;
  if (precision === 11) return `${full}-${month}-${day}`;
  if (precision === 10) return `${full}-${month}`;
  if (precision === 9) return full;
  if (precision === 8 && sign !== '-') return `${full.slice(0, 3)}X`;
  if (precision === 7 && sign !== '-')
    return `${String(Math.ceil(Number(year) / 100) - 1).padStart(2, '0')}XX`;
  return undefined;
}

/** A time as it is read: none for an unknown value, and as precise as the query says. */
function timeText(text: string, precision: number): string {
  if (UNKNOWN.test(text)) return '';
  return (TIME.test(text) ? withPrecision(text, precision) : undefined) ?? text.replace(/^\+/u, '');
}

/** A column of dates with what became of the first one of each item. */
interface TakenColumn {
  readonly name: string;
  readonly of: readonly { readonly written: WrittenDate; readonly taken: TakenDate | undefined }[];
}

function takeColumn(
  items: readonly Item[],
  name: string,
  { names }: Columns,
  options: ImportOptions,
): TakenColumn {
  const precisionColumn = names.find((it) =>
    [`${name}precision`, `${name}_precision`, 'timeprecision', 'precision'].includes(it.toLowerCase()),
  );
  const written = items.map(({ qid, rows }) => {
    const row = rows.find(({ values }) => values.has(name));
    const text = row?.values.get(name)?.text ?? '';
    const precision = Number(row?.values.get(precisionColumn ?? '')?.text ?? Number.NaN);
    return { place: `${row?.place ?? qid}, ${name}`, text, precision };
  });
  const { dates } = takeDates(
    written.map(({ place, text, precision }) => ({
      place,
      // what is as precise as it says is read as it is; the others tell together how precise they are
      text: timeText(text, precision),
    })),
    options,
  );
  return {
    name,
    of: written.map(({ place, text, precision }, at) => {
      const taken = dates[at];
      if (UNKNOWN.test(text)) return { written: { place, text }, taken: UNKNOWN_VALUE };
      const isTaken = taken?.taken === true && taken.why === undefined && taken.edtf !== text;
      const why = `a precision of ${precision}, as the query says`;
      return { written: { place, text }, taken: isTaken ? { ...taken, why } : taken };
    }),
  };
}

const UNKNOWN_VALUE: TakenDate = {
  taken: true,
  edtf: UNKNOWN_DATE,
  why: 'Wikidata has that there is a date, and not which',
};

/** `dateOfBirth`, `date_of_birth` as words: `Date of birth`. */
function inWords(name: string): string {
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[_\s]+/gu, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Reads rows as events. Other columns keep their values where a field is for them; the report has those that have none. */
function read(content: Content, options: ImportOptions): Imported {
  const rows = rowsOf(content);
  const columns = columnsOf(rows);
  const { item: itemColumn, dates: dateColumns, names } = columns;
  if (itemColumn === undefined || dateColumns.length === 0)
    return {
      outcome: 'refused',
      problems: [
        {
          path: content.name,
          value: shown(names.join(', ')),
          expected:
            'a column of items (http://www.wikidata.org/entity/Q…) and one of dates among these columns',
          severity: 'error',
        },
      ],
    };
  const items = itemsOf(rows, itemColumn);
  const draft = new Draft({ format: 'Wikidata query result', options });
  draft.notes.push(...content.notes);
  const main = dateColumns.find((name) => !END.test(name)) ?? dateColumns[0] ?? '';
  const end = dateColumns.find((name) => name !== main && END.test(name));
  const taken = new Map(dateColumns.map((name) => [name, takeColumn(items, name, columns, options)]));
  const titles = titlesOf(items, itemColumn, columns);
  if (titles.languages.length > 0) draft.languages = titles.languages;
  const reader = new Items(draft, columns, options, { itemColumn, main, end, taken, titles: titles.of });
  for (const [at, item] of items.entries()) reader.add(item, at);
  for (const { place, values } of rows)
    if (!ENTITY.test(values.get(itemColumn)?.text ?? ''))
      draft.left({
        place,
        text: Array.from(values.values(), ({ text }) => text).join(', '),
        why: 'a row without an item',
      });
  reader.reportColumns(items);
  noteRows(draft, rows, items, columns);
  noteYears(draft, main, taken.get(main));
  return draft.finish(items.length);
}

/** The names of the items, in the languages that all of them have names in. */
function titlesOf(
  items: readonly Item[],
  itemColumn: string,
  { names }: Columns,
): { readonly of: readonly DraftText[]; readonly languages: readonly string[] } {
  const column = [`${itemColumn}Label`, 'label', 'title', 'name'].find((it) => names.includes(it)) ?? '';
  const labels = items.map(({ rows }) => rows.flatMap(({ values }) => values.get(column) ?? []));
  const all = [...new Set(labels.flat().flatMap(({ language }) => language ?? []))].filter(
    (it) => it !== 'mul',
  );
  const languages = all.filter((language) => labels.every((of) => of.some((it) => it.language === language)));
  return {
    languages,
    of: labels.map((of, at) => {
      if (languages.length < 2) {
        const wanted = of.find(({ language }) => language === languages[0]) ?? of[0];
        return wanted?.text ?? items[at]?.qid ?? '';
      }
      return Object.fromEntries(
        languages.map((language) => [language, of.find((it) => it.language === language)?.text ?? '']),
      );
    }),
  };
}

const firstTextOf = (text: DraftText): string =>
  typeof text === 'string' ? text : (Object.values(text)[0] ?? '');

interface Meanings {
  readonly itemColumn: string;
  readonly main: string;
  readonly end: string | undefined;
  readonly taken: ReadonlyMap<string, TakenColumn>;
  readonly titles: readonly DraftText[];
}

class Items {
  /** Columns of which at least one value was taken. */
  private readonly used = new Set<string>();
  private readonly laneColumn: string | undefined;

  private readonly draft: Draft;
  private readonly columns: Columns;
  private readonly meanings: Meanings;

  constructor(draft: Draft, columns: Columns, options: ImportOptions, meanings: Meanings) {
    this.draft = draft;
    this.columns = columns;
    this.meanings = meanings;
    this.laneColumn = [...options.map].find(([, column]) => column === 'lane')?.[0];
  }

  add(item: Item, at: number): void {
    const { draft, meanings } = this;
    const { itemColumn, main, titles } = meanings;
    const place = item.rows[0]?.place ?? item.qid;
    const title = titles[at] ?? item.qid;
    const words = firstTextOf(title);
    const date = this.dateOf(item, at);
    if (date === undefined) {
      draft.left({ place, text: words, why: `no date in "${main}"` });
      return;
    }
    const url = `https://www.wikidata.org/wiki/${item.qid}`;
    const others = this.othersOf(item, place, words);
    const summary = this.first(item, `${itemColumn}Description`, place);
    const location = this.columns.names.find(
      (name) => PLACE.test(name) && name !== `${itemColumn}Label` && valuesOf(item, name).length > 0,
    );
    draft.event({
      place,
      id: item.qid,
      date,
      dates: this.furtherDates(item, at),
      lane: this.first(item, this.laneColumn, place),
      kind: /^(?:date|time|start|begin|when|day|year)/iu.test(main) ? undefined : inWords(main),
      title,
      summary: summary === undefined ? undefined : draft.text(place, summary).text,
      location: location === this.laneColumn ? undefined : this.first(item, location, place),
      sources: [draft.source({ id: item.qid, url, title, publisher: 'Wikidata', type: 'other' })],
      identifiers: [{ scheme: 'Wikidata', value: item.qid, url }],
      ...others,
    });
  }

  /** The one value that is taken of a column; others of the same item are in the report. */
  private first(item: Item, column: string | undefined, place: string): string | undefined {
    const [value, ...others] = valuesOf(item, column);
    if (column === undefined || value === undefined) return undefined;
    this.used.add(column);
    for (const text of others)
      this.draft.left({
        place: `${place}, ${column}`,
        text,
        why: `another value of the same item (${column})`,
      });
    return value;
  }

  private dateOf(item: Item, at: number): string | undefined {
    const { draft, meanings } = this;
    const { main, end, taken } = meanings;
    for (const name of [main, end]) this.first(item, name, item.rows[0]?.place ?? '');
    const start = taken.get(main)?.of[at];
    const last = end === undefined ? undefined : taken.get(end)?.of[at];
    if (start?.taken === undefined || start.written.text === '') return undefined;
    const from = reported(draft, start.written, start.taken);
    const to =
      last?.taken === undefined || last.written.text === ''
        ? undefined
        : reported(draft, last.written, last.taken);
    if (from === undefined || to === undefined) return from;
    const [first, until] = [from, to].map((it) => (it === UNKNOWN_DATE ? '' : it));
    if (first === '' && until === '') return UNKNOWN_DATE;
    return first === '' ? `/${until ?? ''}` : intervalOf(draft, last?.written.place ?? '', from, until ?? '');
  }

  private furtherDates(item: Item, at: number): NonNullable<DraftEvent['dates']> {
    const { draft, meanings } = this;
    return [...meanings.taken.values()].flatMap(({ name, of }) => {
      const { written, taken } = of[at] ?? {};
      if (name === meanings.main || name === meanings.end || !written || !taken || written.text === '')
        return [];
      this.first(item, name, item.rows[0]?.place ?? '');
      const date = reported(draft, written, taken);
      return date === undefined || date === UNKNOWN_DATE
        ? []
        : [{ role: 'other', date, label: inWords(name) }];
    });
  }

  /** Pictures and addresses. */
  private othersOf(item: Item, place: string, title: string): Pick<DraftEvent, 'media' | 'links'> {
    const media: DraftMedia[] = [];
    const links: { url: string; label: string }[] = [];
    for (const name of this.columns.names) {
      for (const text of valuesOf(item, name)) {
        const url = webAddress(text);
        if (url === undefined || ENTITY.test(text) || UNKNOWN.test(text)) continue;
        const image = PICTURE.test(url) ? imageOf(this.draft, `${place}, ${name}`, url, title) : undefined;
        if (image) media.push(image);
        else links.push({ url, label: inWords(name) });
        this.used.add(name);
      }
    }
    return { media, links: links.filter(({ url }, at) => links.findIndex((it) => it.url === url) === at) };
  }

  /** Columns that have no field: once each, with some of their values. */
  reportColumns(items: readonly Item[]): void {
    const { itemColumn } = this.meanings;
    const { names } = this.columns;
    for (const name of names) {
      const isTaken =
        this.used.has(name) ||
        name === itemColumn ||
        /precision$/iu.test(name) ||
        `${itemColumn}Label` === name;
      if (isTaken || ['label', 'title', 'name'].includes(name)) continue;
      const values = [...new Set(items.flatMap((item) => valuesOf(item, name)))];
      const isId = values.every((text) => ENTITY.test(text)) && names.includes(`${name}Label`);
      this.draft.left({
        place: `column "${name}"`,
        text: values.slice(0, 5).join(', '),
        why: isId
          ? 'items whose names are in another column'
          : 'no field for it; give the column as "lane" if it groups the items',
      });
    }
  }
}

/** Says which columns made several rows of an item. */
function noteRows(draft: Draft, rows: readonly Row[], items: readonly Item[], { names }: Columns): void {
  if (rows.length === items.length) return;
  const several = names.filter((name) => items.some((item) => valuesOf(item, name).length > 1));
  const why =
    several.length === 0
      ? ''
      : `: an item has a row for each value of ${several.map((it) => `"${it}"`).join(', ')}`;
  draft.notes.push(`${rows.length} rows are ${items.length} items${why}`);
}

/** Says that without its precision Wikidata writes a year and a day of the new year in the same way. */
function noteYears(draft: Draft, column: string, taken: TakenColumn | undefined): void {
  const isOpen = (taken?.of ?? []).some(
    ({ written, taken: it }) =>
      written.text.includes('-01-01T') && it?.taken === true && it.why?.startsWith('a precision') !== true,
  );
  if (isOpen)
    draft.notes.push(
      `the result has years as their 1 January: ask for wikibase:timePrecision of "${column}" to tell them from days`,
    );
}

export const wikidata: Importer = {
  id: 'wikidata',
  name: 'Wikidata query result',
  recognises(content) {
    const { json, text } = content;
    // nothing of Wikidata is without an address of an item
    if (!/wikidata\.org\/entity\/Q\d/u.test(text)) return false;
    const value = json?.value;
    if (isObject(value) && isObject(value['results']) && Array.isArray(value['results']['bindings']))
      return true;
    if (json === undefined && /^\s*[<{[]/u.test(text)) return false;
    const { item, dates } = columnsOf(rowsOf(content));
    return item !== undefined && dates.length > 0;
  },
  read,
};
