import type { Problem } from '../../model/problem.ts';
import { proposing } from '../../model/nearest.ts';
import type { WrittenDocument } from '../../model/schema.ts';
import type { ImportOptions, Question } from '../reading/importer.ts';
import type { Table, TableRow } from '../reading/table.ts';
import { columnName } from '../reading/workbook.ts';
import { COLUMN_IDS, type ColumnId, COLUMNS, OWN } from './columns.ts';
import type { Found, FoundAttribution, FoundEvent, FoundEvidence } from './found.ts';
import { type Head, type Heads, recognizeHeads, type UnknownHead } from './heads.ts';
import { Log } from './log.ts';
import { NameReader, type Named } from './names.ts';
import { EventReader, groupRows } from './readEvents.ts';
import { SourceReader } from './readSources.ts';
import { SheetRow } from './row.ts';
import { type DateCell, SheetDates } from './sheetDates.ts';

/** What a sheet says, before what it does not say gets its default. */
export interface SheetReading {
  readonly found: Found;
  /** The columns that it has; what has no column was not emptied. */
  readonly heads: readonly Head[];
  readonly log: Log;
  /** The rows that could be events. */
  readonly records: number;
  /** The row of each event, in their order. */
  readonly rows: readonly number[];
  /** Events of which the sheet has sources and no claim. */
  readonly titleClaims: number;
}

export type ReadSheet =
  | ({ readonly outcome: 'read' } & SheetReading)
  | { readonly outcome: 'asks'; readonly questions: readonly [Question, ...Question[]] }
  | { readonly outcome: 'refused'; readonly problems: readonly [Problem, ...Problem[]] };

/** Rows of help, as the template has them, and comments: their first cell begins with `# `. */
const isComment = (row: TableRow): boolean => /^#\s/u.test((row.cells[0] ?? '').trimStart());

/** Whether a table has the columns that an event needs. */
export const isSheet = ({
  table,
  options,
}: {
  readonly table: Table;
  readonly options: ImportOptions;
}): boolean => {
  const { known } = recognizeHeads(table.rows[0]?.cells ?? [], options.map);
  return hasDates(known) && hasTitles(known);
};

const hasDates = (known: readonly Head[]): boolean => known.some(({ column }) => column === 'date');
const hasTitles = (known: readonly Head[]): boolean =>
  known.some(({ column }) => column === 'title' || column === 'summary');

/**
 * Reads a table whose first row has the heads. Lanes, kinds, threads, publishers, sources and excerpts that the given document
 * has are found there.
 *
 * @param existing the document that the sheet is read into; undefined for a new one
 */
export function readSheet(table: Table, options: ImportOptions, existing?: WrittenDocument): ReadSheet {
  const [headRow, ...tableRows] = table.rows;
  const heads = recognizeHeads(headRow?.cells ?? [], options.map);
  const open = unsettled(heads);
  if (heads.faults.length > 0) return { outcome: 'refused', problems: mapProblems(heads.faults) };
  if (open !== undefined) return { outcome: 'asks', questions: [open] };
  const log = new Log();
  const own = OWN.every((id) => heads.known.some(({ column }) => column === id));
  const language = languageOf(heads.known, existing?.languages[0] ?? options.language);
  logTable(table, heads, log);
  const rules = { heads, language, markup: !own };
  const rows = tableRows.filter((row) => !isComment(row)).map((row) => new SheetRow(row, rules));
  for (const row of tableRows.filter(isComment))
    log.left(row.number, row.cells.join(' · '), 'a row of help, or a comment');
  const groups = groupRows(rows, own, log);
  const dates = new SheetDates(
    cellsOf(
      groups.map(([row]) => row),
      ['date', 'end'],
    ),
    options,
    own,
  );
  const sourceDates = new SheetDates(cellsOf(rows, ['source date']), options, own);
  const sources = new SourceReader(rows, {
    known: knownSources(existing),
    language,
    dates: sourceDates,
    log,
  });
  const [lanes, kinds] = [new NameReader(existing?.lanes ?? []), new NameReader(existing?.kinds ?? [])];
  const threads = new NameReader(existing?.threads ?? []);
  const readers = { lanes, kinds, threads, sources, dates, language, own, log };
  const reader = new EventReader(groups, readers);
  const events = groups.map((group) => reader.read(group));
  const [question, ...more] = [...dates.questions, ...sourceDates.questions];
  if (question !== undefined) return { outcome: 'asks', questions: [question, ...more] };
  const found: Found = {
    languages: languagesOf(heads.known, language),
    lanes: lanes.found,
    kinds: kinds.found,
    threads: threads.found,
    publishers: sources.publishers.found,
    ...sources.found,
    events: events.map((event) => withSources(event, (to) => sources.resolved(to))),
  };
  return {
    outcome: 'read',
    found,
    heads: heads.known,
    log,
    records: groups.length,
    rows: groups.map(([row]) => row.number),
    titleClaims: reader.titleClaims,
  };
}

/** What must be asked before anything can be read. */
function unsettled({ known, unknown }: Heads): Question | undefined {
  const missing = !hasDates(known) ? 'date' : !hasTitles(known) ? 'title' : undefined;
  if (missing === undefined) return undefined;
  const what = missing === 'date' ? 'the dates of the events' : 'their titles';
  return {
    option: 'map',
    text: `Which column has ${what}? The heads are ${[...known.map(({ column }) => column), ...unknown.map(({ text }) => `“${text}”`)].join(', ') || 'missing: the first row is empty'}`,
    answers: unknown.map(({ text }) => ({ value: `${text}=${missing}`, label: text })),
  };
}

function mapProblems(faults: readonly string[]): readonly [Problem, ...Problem[]] {
  return faults.map((fault) => ({
    path: 'map',
    value: JSON.stringify(fault),
    expected: `the name of a column; there are ${COLUMN_IDS.join(', ')}`,
    severity: 'error' as const,
    ...proposing(fault, COLUMN_IDS),
  })) as unknown as readonly [Problem, ...Problem[]];
}

/** The language of columns without a tag; of a sheet that has none of those, the first tag that it has. */
function languageOf(known: readonly Head[], language: string): string {
  const texts = known.filter(({ column }) => COLUMNS[column].text === true);
  return texts.some(({ tag }) => tag === undefined) ? language : (texts[0]?.tag ?? language);
}

const languagesOf = (known: readonly Head[], language: string): readonly string[] => [
  ...new Set([language, ...known.flatMap(({ tag }) => tag ?? [])]),
];

const cellsOf = (rows: readonly SheetRow[], columns: readonly ColumnId[]): readonly DateCell[] =>
  columns.flatMap((column) => rows.map((row) => ({ row: row.number, text: row.at(column) })));

function knownSources(existing: WrittenDocument | undefined) {
  const { sources = [], excerpts = [], publishers = [] } = existing ?? {};
  const named = publishers.map(({ id, name }): Named => ({ id, label: name }));
  return {
    sources: sources.map(({ id, url, title }) => ({ id, title, ...(url !== undefined && { url }) })),
    excerpts,
    publishers: named,
  };
}

/** Notes what of the table is not read, and how it was. */
function logTable(table: Table, heads: Heads, log: Log): void {
  log.notes.push(...table.notes);
  const [headRow, ...rows] = table.rows;
  const sample = (index: number) =>
    rows.map(({ cells }) => cells[index] ?? '').find((cell) => cell.trim() !== '');
  const leave = ({ text, index, proposal, same }: UnknownHead, why: string) => {
    const meant = proposal === undefined ? '' : `; did you mean ${proposal}?`;
    const reason = same === undefined ? why + meant : `another column is the same: “${same}”`;
    log.leftOut.push({
      place: `column ${columnName(index)}, “${text}”`,
      text: sample(index)?.slice(0, 80),
      why: reason,
    });
  };
  for (const head of heads.unknown) leave(head, 'no column of the sheet');
  for (const head of heads.leftOut) leave(head, 'left out as it was asked');
  const width = headRow?.cells.length ?? 0;
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const { row, cells, expected } of table.ragged) {
    const beyond = byNumber.get(row)?.cells.slice(width) ?? [];
    if (cells > expected)
      log.left(
        row,
        beyond.join(' · '),
        'more cells than heads: a separator may stand in a text without quotation marks',
      );
    else
      log.changed(
        row,
        `${String(cells)} of ${String(expected)} cells`,
        '',
        'fewer cells than heads: the last are taken to be empty',
      );
  }
}

const withSources = (event: FoundEvent, resolved: (to: FoundAttribution) => FoundAttribution): FoundEvent => {
  if (event.claims === undefined) return event;
  const piece = (it: FoundEvidence): FoundEvidence =>
    it.attributedTo === undefined ? it : { ...it, attributedTo: resolved(it.attributedTo) };
  const claims = event.claims.map((claim) => ({
    ...claim,
    evidence: claim.evidence.map(piece),
    ...(claim.accounts && {
      accounts: claim.accounts.map((account) => ({ ...account, evidence: account.evidence.map(piece) })),
    }),
  }));
  return { ...event, claims };
};
