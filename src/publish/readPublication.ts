import type { Problem } from '../core/model/problem.ts';
import { decodeUtf8 } from '../core/model/utf8.ts';
import { parseBytes, parseDocument } from '../core/model/validate.ts';
import { versionOf } from '../core/model/version.ts';
import type { Publication, ReleasedVersion } from './context.ts';

type Read<Value> =
  | { readonly ok: true; readonly value: Value; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Validates the JSON text of a document for publication, or the bytes of its file. */
export function readPublication(
  document: string | Uint8Array,
  released: readonly ReleasedVersion[] = [],
): Read<Publication> {
  const decoded = typeof document === 'string' ? { ok: true as const, text: document } : decodeUtf8(document);
  if (!decoded.ok) return { ok: false, problems: [decoded.problem] };
  const { text: json } = decoded;
  const parsed = parseDocument(json);
  if (!parsed.ok) return { ok: false, problems: parsed.problems };
  return { ok: true, value: { json, timeline: parsed.timeline, released }, warnings: parsed.warnings };
}

/**
 * Validates a released version, given as the bytes of its file and their SHA-256 in hexadecimal digits, which is the
 * file's name.
 */
export function readReleasedVersion(bytes: Uint8Array, sha256: string): Read<ReleasedVersion> {
  const parsed = parseBytes(bytes);
  if (!parsed.ok) return { ok: false, problems: parsed.problems };
  const { timeline, warnings } = parsed;
  return { ok: true, value: { timeline, version: versionOf(timeline.document, sha256), bytes }, warnings };
}
