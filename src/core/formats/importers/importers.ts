import { jsonMistakes } from '../../model/jsonMistakes.ts';
import { error, type Problem, shown } from '../../model/problem.ts';
import { proposing } from '../../model/nearest.ts';
import type { WrittenDocument } from '../../model/schema.ts';
import { validate } from '../../model/validate.ts';
import { contentOf } from '../reading/content.ts';
import { addInto } from '../reading/addInto.ts';
import { FileError } from '../reading/fileError.ts';
import type { Content, Imported, Importer, ImportFile, ImportOptions } from '../reading/importer.ts';
import { importSheetInto, sheet } from '../sheet/importSheet.ts';
import { akomaNtoso } from './akomaNtoso.ts';
import { archieml } from './archieml.ts';
import { bibtexFile } from './bibtexFile.ts';
import { cslJsonFile } from './cslJsonFile.ts';
import { icsFile } from './icsFile.ts';
import { jsonArray } from './jsonArray.ts';
import { markwhen } from './markwhen.ts';
import { simile } from './simile.ts';
import { timelineJsJson } from './timelineJsJson.ts';
import { timelineJsSheet } from './timelineJsSheet.ts';
import { visTimeline } from './visTimeline.ts';
import { wikidata } from './wikidata.ts';

/** All readers, in the order in which they are asked whether a file is theirs: what can be told surely comes first. */
export const IMPORTERS: readonly Importer[] = [
  timelineJsJson,
  timelineJsSheet,
  akomaNtoso,
  simile,
  visTimeline,
  cslJsonFile,
  icsFile,
  bibtexFile,
  markwhen,
  wikidata,
  archieml,
  jsonArray,
  sheet,
];

const refused = (...problems: [Problem, ...Problem[]]): Imported => ({ outcome: 'refused', problems });

/** What is known of texts that nothing here reads, and what to do with them; undefined for all others. */
function unreadable({ bytes, text, json }: Content): { value: string; expected: string } | undefined {
  if (bytes.length === 0) return { value: 'an empty file', expected: 'a file with something in it' };
  if (/^\s*<(?:!doctype html|html)\b/iu.test(text))
    return {
      value: 'a web page',
      expected: 'the file itself: a page that shows or offers it was saved; download the raw file',
    };
  const value = json?.value;
  if (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    'lanes' in value &&
    'events' in value
  )
    return {
      value: 'a timeline document',
      expected: 'another format: this one needs no import; "check" and "publish" take it as it is',
    };
  return undefined;
}

/** The syntax errors of a text that begins like JSON and is none. */
const syntaxErrors = ({ text, json }: Content): readonly Problem[] =>
  json !== undefined || !/^\s*(?:\{|\[\s*[[{"\]])/u.test(text) ? [] : jsonMistakes(text);

/** The formats that are known, as a list for people. */
const known = (importers: readonly Importer[]): string => importers.map(({ name }) => name).join(', ');

/**
 * Imports a file of any known format, which is found out by its content.
 *
 * @param format the id of the reader to use instead; see `IMPORTERS`
 * @param importers the readers there are
 * @returns what the reader gives; refused when no reader knows the file
 */
export function importFile(
  file: ImportFile,
  options: ImportOptions,
  format?: string,
  importers: readonly Importer[] = IMPORTERS,
): Promise<Imported> {
  return importWith(file, format, importers, (importer, content) => importer.read(content, options));
}

/**
 * Imports a file into a document that is there. Of a sheet what changed in it is changed, and what it cannot hold is kept; of any
 * other file what is new is added.
 *
 * @param format the id of the reader to use; found out by the content when absent
 */
export function importFileInto(
  existing: WrittenDocument,
  file: ImportFile,
  options: ImportOptions,
  format?: string,
): Promise<Imported> {
  return importWith(file, format, IMPORTERS, async (importer, content) => {
    if (importer === sheet) return importSheetInto(existing, content, options);
    const imported = await importer.read(content, options);
    if (imported.outcome !== 'read') return imported;
    const { document, left } = addInto(existing, imported.document);
    const validated = validate(JSON.parse(JSON.stringify(document)) as unknown);
    if (!validated.ok)
      return {
        outcome: 'refused',
        problems: validated.problems as unknown as readonly [Problem, ...Problem[]],
      };
    const { report } = imported;
    return { outcome: 'read', document, report: { ...report, left: [...report.left, ...left] } };
  });
}

/** Finds the reader of a file, and has it read. */
async function importWith(
  file: ImportFile,
  format: string | undefined,
  importers: readonly Importer[],
  read: (importer: Importer, content: Content) => Imported | Promise<Imported>,
): Promise<Imported> {
  const found = (value: string, expected: string, meant = {}) =>
    refused({ ...error({ path: file.name, value: undefined }, expected), value, ...meant });
  const chosen = importers.find(({ id }) => id === format);
  if (format !== undefined && chosen === undefined) {
    const ids = importers.map(({ id }) => id);
    return found(shown(format), `one of the formats ${ids.join(', ')}`, proposing(format, ids));
  }
  try {
    const content = contentOf(file);
    const hopeless = unreadable(content);
    if (hopeless !== undefined) return found(hopeless.value, hopeless.expected);
    const importer = chosen ?? importers.find((it) => it.recognises(content));
    if (importer !== undefined) return await read(importer, content);
    const [fault, ...faults] = syntaxErrors(content);
    if (fault) return refused(fault, ...faults);
    const start = content.text.slice(0, 200).trim();
    const kinds = `a file of one of these kinds: ${known(importers)}`;
    return found(start === '' ? 'a file without text' : shown(start), kinds);
  } catch (thrown) {
    if (thrown instanceof FileError) return found(thrown.message, 'a file that can be read');
    throw thrown;
  }
}
