import { canonicalJson } from './canonicalJson.ts';
import type { TimelineDocument } from './schema.ts';

/** Which state of a document a citation means: the day its editors give, and its content. */
export interface Version {
  /** EDTF; undefined when the document does not say. */
  readonly updated: string | undefined;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  /** The first twelve of them: enough to tell versions of one document apart, short enough to print. */
  readonly short: string;
}

/**
 * What the hash of a version is taken of, in UTF-8: all a document says, in the one order of RFC 8785. Where its schema
 * lies is left out: it says nothing, and differs with the place the file is kept in. To check a version by hand:
 *
 *     jq --compact-output --sort-keys --join-output 'del(."$schema")' timeline.json | sha256sum
 */
export const versionText = (document: TimelineDocument): string =>
  canonicalJson({ ...document, $schema: undefined });

/**
 * The version of a document; `sha256` is the SHA-256 of `versionText(document)` in hexadecimal digits, from whatever
 * computes it where this runs (`crypto.subtle` exists in secure contexts only, and answers later).
 */
export const versionOf = (document: TimelineDocument, sha256: string): Version => ({
  updated: document.updated,
  sha256,
  short: sha256.slice(0, 12),
});
