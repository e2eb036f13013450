import { readFileSync } from 'node:fs';
import { explain } from '../core/model/explain.ts';
import type { Problem } from '../core/model/problem.ts';
import { countText, groupProblems, groupText } from '../core/model/problemText.ts';
import type { TimelineDocument } from '../core/model/schema.ts';
import type { Timeline } from '../core/model/timeline.ts';
import { decodeUtf8 } from '../core/model/utf8.ts';
import { parseDocument } from '../core/model/validate.ts';
import { isSheetFile, readSheetFile } from './sheetFile.ts';

export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };
export const failed = (problem: string) => ({ ok: false, problem }) as const;
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

/** A valid document with its file. */
export interface Document {
  readonly file: string;
  /** The text of the file. */
  readonly json: string;
  /** Whether the file is a sheet, from which the text was made. */
  readonly isSheet: boolean;
  readonly content: TimelineDocument;
  readonly timeline: Timeline;
  readonly warnings: readonly Problem[];
}

/** A file that was checked: its document if it is valid, and all that there is to say about it, with places and proposals. */
export interface Checked {
  readonly document: Document | undefined;
  readonly problems: readonly Problem[];
}

/** Checks the bytes of a document file: a sheet, or JSON in UTF-8. */
function checkBytes(file: string, bytes: Uint8Array): Checked {
  if (isSheetFile(file, bytes)) return checkSheet(file, bytes);
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) return { document: undefined, problems: [decoded.problem] };
  const { text: json } = decoded;
  const parsed = parseDocument(json);
  const warnings = explain(parsed.warnings, { text: json });
  if (!parsed.ok)
    return {
      document: undefined,
      problems: explain([...parsed.problems, ...parsed.warnings], { text: json }),
    };
  const { timeline } = parsed;
  return {
    document: { file, json, isSheet: false, content: timeline.document, timeline, warnings },
    problems: warnings,
  };
}

/** Checks a sheet that is the master of its document: what it becomes, or what keeps it from becoming one. */
function checkSheet(file: string, bytes: Uint8Array): Checked {
  const sheet = readSheetFile(file, bytes);
  if (sheet.json === undefined) return { document: undefined, problems: sheet.problems };
  const { json } = sheet;
  const parsed = parseDocument(json);
  if (!parsed.ok) return { document: undefined, problems: [...parsed.problems, ...parsed.warnings] };
  const { timeline } = parsed;
  const warnings = [...sheet.problems, ...parsed.warnings];
  return {
    document: { file, json, isSheet: true, content: timeline.document, timeline, warnings },
    problems: warnings,
  };
}

/** Reads and checks a document file. Fails when it cannot be read. */
export function checkDocument(file: string): Read<Checked> {
  try {
    return { ok: true, value: checkBytes(file, readFileSync(file)) };
  } catch (thrown) {
    return failed(`${file}: ${messageOf(thrown)}`);
  }
}

/** Reads a document file: the document, or all its problems, as lines. */
export function readDocument(file: string): Read<Document> {
  const checked = checkDocument(file);
  if (!checked.ok) return checked;
  const { document, problems } = checked.value;
  return document ? { ok: true, value: document } : failed(problemLines(file, problems));
}

interface Lines {
  /** Every place of the same problem; otherwise the first three. */
  readonly all?: boolean;
  /** What follows from an error. */
  readonly refused?: string;
}

/** The problems of a file as lines: one with its name and their number, then what is the same together, with its places. */
export function problemLines(
  file: string,
  problems: readonly Problem[],
  { all = false, refused = 'no valid timeline document' }: Lines = {},
): string {
  const valid = problems.every(({ severity }) => severity === 'warning');
  return [
    `${file}: ${valid ? '' : `${refused}: `}${countText(problems)}`,
    ...groupProblems(problems).flatMap((group) => {
      const { message, places } = groupText(group, all);
      return [`  ${message}`, ...places.map((place) => `    ${place}`)];
    }),
  ].join('\n');
}

/** The warnings of documents as lines, those of each together; none of a document without any. */
export const warningLines = (documents: readonly Document[]): readonly string[] =>
  documents.flatMap(({ file, warnings }) => (warnings.length > 0 ? [problemLines(file, warnings)] : []));
