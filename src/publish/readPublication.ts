import { explain } from '../core/model/explain.ts';
import type { Problem } from '../core/model/problem.ts';
import { decodeUtf8 } from '../core/model/utf8.ts';
import { parseBytes, parseDocument } from '../core/model/validate.ts';
import { versionOf } from '../core/model/version.ts';
import type { Publication, ReleasedVersion } from './context.ts';
import { findMedia, type ReadFile } from './media/mediaFile.ts';

type Read<Value> =
  | { readonly ok: true; readonly value: Value; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const NO_FILES: ReadFile = () => undefined;

/** Validates the JSON text of a document for publication, or the bytes of its file, and reads the files that it names. */
export function readPublication(
  document: string | Uint8Array,
  released: readonly ReleasedVersion[] = [],
  readFile: ReadFile = NO_FILES,
): Read<Publication> {
  const decoded = typeof document === 'string' ? { ok: true as const, text: document } : decodeUtf8(document);
  if (!decoded.ok) return { ok: false, problems: [decoded.problem] };
  const { text: json } = decoded;
  const parsed = parseDocument(json);
  const explained = (problems: readonly Problem[]) => explain(problems, { text: json });
  if (!parsed.ok) return { ok: false, problems: explained(parsed.problems) };
  const { timeline, warnings } = parsed;
  const { media, problems } = findMedia(timeline.document, readFile);
  if (problems.length > 0) return { ok: false, problems: explained(problems) };
  return { ok: true, value: { json, timeline, released, media }, warnings: explained(warnings) };
}

/**
 * Validates a released version, given as the bytes of its file and their SHA-256 in hexadecimal digits, which is the
 * file's name, and reads the files that it names.
 */
export function readReleasedVersion(
  bytes: Uint8Array,
  sha256: string,
  readFile: ReadFile = NO_FILES,
): Read<ReleasedVersion> {
  const parsed = parseBytes(bytes);
  if (!parsed.ok) return { ok: false, problems: parsed.problems };
  const { timeline, warnings } = parsed;
  const { media, problems } = findMedia(timeline.document, readFile);
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: { timeline, version: versionOf(timeline.document, sha256), bytes, media },
    warnings,
  };
}
