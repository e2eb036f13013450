import { canonicalJson } from './canonicalJson.ts';
import type { TimelineDocument } from './schema.ts';

/** Identifies a state of a document, for citations: by the date that its editors give, and by a hash of its content. */
export interface Version {
  /** EDTF; undefined when the document has none. */
  readonly updated: string | undefined;
  /** SHA-256 of `versionText`, 64 hexadecimal digits. */
  readonly sha256: string;
  /** Its first twelve digits: enough to distinguish versions of one document, short enough to print. */
  readonly short: string;
}

/**
 * The text that is hashed (as UTF-8) for a version: the document in canonical JSON (RFC 8785). `$schema` is left out: it is
 * no content, and differs with the folder of the file. To check a version by hand:
 *
 *     jq --compact-output --sort-keys --join-output 'del(."$schema")' timeline.json | sha256sum
 */
export const versionText = (document: TimelineDocument): string =>
  canonicalJson({ ...document, $schema: undefined });

/**
 * The version of a document.
 *
 * @param sha256 SHA-256 of `versionText(document)` in hexadecimal digits. The caller computes it, as each platform has
 *   another API for it (`crypto.subtle` is asynchronous and exists in secure contexts only)
 */
export const versionOf = (document: TimelineDocument, sha256: string): Version => ({
  updated: document.updated,
  sha256,
  short: sha256.slice(0, 12),
});
