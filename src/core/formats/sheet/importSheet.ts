import type { Problem } from '../../model/problem.ts';
import { parseDate } from '../../model/date.ts';
import type { TimelineEvent, WrittenDocument } from '../../model/schema.ts';
import { UNKNOWN_DATE } from '../../model/unknownDate.ts';
import { validate } from '../../model/validate.ts';
import { FileError } from '../reading/fileError.ts';
import type { Content, Imported, Importer, ImportOptions } from '../reading/importer.ts';
import type { ImportReport } from '../reading/report.ts';
import { settingRow } from '../reading/settingRow.ts';
import { readDelimited, type Table } from '../reading/table.ts';
import { isWorkbook, workbookOf } from '../reading/workbook.ts';
import { complete, type Incomplete } from './complete.ts';
import { placeOf } from './log.ts';
import { mergeSheet } from './mergeSheet.ts';
import { isSheet, readSheet, type SheetReading } from './readSheet.ts';
import { type SettledSheet, takeSettings } from './settings.ts';

const FORMAT = 'Sheet';

/** Whether text looks like a table: two rows at least, most of them with as many cells as the first. */
function isTable(text: string): boolean {
  // enough to tell, of a file that may be large
  const { rows } = readDelimited(text.slice(0, 100_000));
  const [heads, ...others] = rows.filter(({ cells }) => settingRow(cells) === undefined);
  if (heads === undefined || others.length === 0 || heads.cells.length < 2) return false;
  // cells that are empty at the end of a row may be absent, so that a short row says nothing
  return (
    others.filter(({ cells }) => cells.length > 1 && cells.length <= heads.cells.length).length * 2 >=
    others.length
  );
}

/**
 * A table of a file's content: of a workbook the sheet that has dates and titles, else the first with something in it.
 *
 * @throws FileError if it cannot be read
 */
function tableIn(content: Content, options: ImportOptions): Table {
  if (!isWorkbook(content.bytes)) {
    const table = readDelimited(content.text);
    return { ...table, notes: [...content.notes, ...table.notes] };
  }
  const { sheets, notes } = workbookOf(content.bytes);
  const filled = sheets.filter(({ table }) => table.rows.length > 0);
  const chosen = filled.find(({ table }) => isSheet(takeSettings(table, options))) ?? filled[0];
  if (chosen === undefined) throw new FileError('a workbook whose sheets are empty');
  const others = filled.filter((it) => it !== chosen).map(({ name }) => `“${name}”`);
  const read = others.length === 0 ? [] : [`the sheet “${chosen.name}” is read; not ${others.join(', ')}`];
  return { ...chosen.table, notes: [...notes, ...read, ...chosen.table.notes] };
}

/**
 * Reads the content of a table's file as a document of its own.
 *
 * @throws FileError if it cannot be read
 */
export function importSheet(content: Content, options: ImportOptions): Imported {
  return importTable(tableIn(content, options), options);
}

/** Reads tables of any spreadsheet (CSV, TSV, XLSX) whose heads are those of the sheet, or are mapped to them. */
export const sheet: Importer = {
  id: 'sheet',
  name: 'table with a row for each event (CSV, TSV, XLSX)',
  recognises: ({ bytes, text, json }) =>
    isWorkbook(bytes) || (json === undefined && !/^\s*[<{[]/u.test(text) && isTable(text)),
  read: importSheet,
};

/** The document with what the sheet says of the story as a whole. */
function withSettings<T extends Incomplete>(document: T, { settings }: SettledSheet): T {
  const { title, summary, license } = settings;
  const tags = [title, summary].flatMap((text) => (typeof text === 'object' ? Object.keys(text) : []));
  return {
    ...document,
    languages: [...new Set([...document.languages, ...tags])],
    ...(title && { title }),
    ...(summary && { summary }),
    ...(license && { license }),
  };
}

/** Reads a table as a document of its own. */
export function importTable(written: Table, given: ImportOptions): Imported {
  const settled = takeSettings(written, given);
  const { table, options } = settled;
  if (settled.problems.length > 0) return refused(settled.problems);
  const reading = readSheet(table, options);
  if (reading.outcome !== 'read') return reading;
  const { found, log } = reading;
  const { languages, lanes, threads, kinds, sources, excerpts, events } = found;
  const publishers = found.publishers.map(({ id, label }) => ({ id, name: label }));
  const document = complete(
    withSettings(
      {
        version: 1,
        id: options.id,
        languages,
        title: options.id,
        lanes,
        ...(threads.length > 0 && { threads }),
        kinds,
        ...(sources.length > 0 && { publishers, sources }),
        ...(excerpts.length > 0 && { excerpts }),
        events,
      },
      settled,
    ),
    (note) => log.notes.push(note),
  );
  if (settled.settings.title === undefined)
    log.notes.push(`a sheet has no title of its own: it is "${options.id}"; a row "# title: …" gives one`);
  return finished(document, reading);
}

/**
 * Reads a sheet into a document that is there: what changed in the sheet changes in the document; what a sheet cannot hold, or
 * has no column for, stays. Events that are not in the sheet go, with what leads to them, unless it has none of the document's.
 *
 * @throws FileError if it cannot be read
 */
export function importSheetInto(
  existing: WrittenDocument,
  content: Content,
  options: ImportOptions,
): Imported {
  return importTableInto(existing, tableIn(content, options), options);
}

export function importTableInto(existing: WrittenDocument, written: Table, given: ImportOptions): Imported {
  const settled = takeSettings(written, given);
  const { table, options } = settled;
  if (settled.problems.length > 0) return refused(settled.problems);
  const reading = readSheet(table, options, existing);
  if (reading.outcome !== 'read') return reading;
  const { log } = reading;
  const merged = withSettings(mergeSheet(existing, reading, options), settled);
  return finished(
    complete(merged, (note) => log.notes.push(note)),
    reading,
  );
}

const refused = (problems: readonly Problem[]): Imported => ({
  outcome: 'refused',
  problems: problems as unknown as readonly [Problem, ...Problem[]],
});

/** The document and its report; problems have the row instead of the place in the document. */
function finished(document: WrittenDocument, reading: SheetReading): Imported {
  const { found, log, records, titleClaims } = reading;
  const rows = new Map(found.events.map(({ id }, index) => [id, reading.rows[index] ?? 0]));
  const validated = validate(JSON.parse(JSON.stringify(document)) as unknown);
  if (!validated.ok) {
    const problems = validated.problems.map((problem) => placed(problem, document, rows));
    return { outcome: 'refused', problems: problems as unknown as readonly [Problem, ...Problem[]] };
  }
  if (titleClaims > 0)
    log.notes.push(
      `${String(titleClaims)} ${titleClaims === 1 ? 'event has' : 'events have'} sources, but no claim: the event’s title is the claim that they support`,
    );
  const report: ImportReport = {
    format: FORMAT,
    found: records,
    taken: taken(document),
    changed: log.changes,
    left: log.leftOut,
    notes: log.notes,
  };
  return { outcome: 'read', document, report };
}

function taken({
  events,
  sources = [],
  excerpts = [],
  periods = [],
}: WrittenDocument): ImportReport['taken'] {
  const isSpan = ({ date }: TimelineEvent): boolean => {
    const parsed = parseDate(date);
    return parsed.ok && parsed.date.kind === 'interval';
  };
  return {
    events: events.length,
    spans: events.filter(isSpan).length,
    undated: events.filter(({ date }) => date === UNKNOWN_DATE).length,
    sources: sources.length,
    excerpts: excerpts.length,
    periods: periods.length,
    media: events.flatMap(({ media = [] }) => media).length,
  };
}

function placed(problem: Problem, document: WrittenDocument, rows: ReadonlyMap<string, number>): Problem {
  const [, index, rest = ''] = /^\$\.events\[(\d+)\](.*)$/u.exec(problem.path) ?? [];
  const row = rows.get(document.events[Number(index)]?.id ?? '');
  return row === undefined ? problem : { ...problem, path: `${placeOf(row)} (${rest.replace(/^\./u, '')})` };
}
