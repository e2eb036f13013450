import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { TimelineDocument } from '../../core/model/schema.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import { type Version, versionOf, versionText } from '../../core/model/version.ts';

const known = new WeakMap<TimelineDocument, Version>();

/**
 * The version of the document that is read, computed on first use and cached. The hash is a library's: Web Crypto exists
 * in secure contexts only and is asynchronous, while a citation must name its version on any host and at once.
 */
export function versionRead({ document }: Timeline): Version {
  const version =
    known.get(document) ?? versionOf(document, bytesToHex(sha256(utf8ToBytes(versionText(document)))));
  known.set(document, version);
  return version;
}
