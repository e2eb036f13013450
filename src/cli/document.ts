import { readFileSync } from 'node:fs';
import type { Problem } from '../core/model/problem.ts';
import type { TimelineDocument } from '../core/model/schema.ts';
import type { Timeline } from '../core/model/timeline.ts';
import { decodeUtf8 } from '../core/model/utf8.ts';
import { parseDocument } from '../core/model/validate.ts';

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
  readonly content: TimelineDocument;
  readonly timeline: Timeline;
}

/** Reads and validates a document file (UTF-8): the document, or all its problems, one per line. */
export function readDocument(file: string): Read<Document> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (thrown) {
    return failed(`${file}: ${messageOf(thrown)}`);
  }
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) return failed(problemLines(file, [decoded.problem]));
  const { text: json } = decoded;
  const parsed = parseDocument(json);
  if (parsed.ok) {
    const { timeline } = parsed;
    return { ok: true, value: { file, json, content: timeline.document, timeline } };
  }
  return failed(problemLines(file, parsed.problems));
}

/** Formats the problems of a file: a line with its name, then one for each problem. */
export const problemLines = (file: string, problems: readonly Problem[]): string =>
  [
    `${file}: no valid timeline document`,
    ...problems.map((it) => `  ${it.path}: expected ${it.expected}; found ${it.value}`),
  ].join('\n');
