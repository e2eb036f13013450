import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Publication, ReleasedVersion } from '../publish/context.ts';
import { findMedia } from '../publish/media/mediaFile.ts';
import { readReleasedVersion } from '../publish/readPublication.ts';
import { type Document, problemLines, readDocument, warningLines } from './document.ts';
import { documentFiles, jsonIn } from './documentFiles.ts';
import { filesBeside, keptFiles, mediaLines } from './readMedia.ts';

type Found =
  | {
      readonly ok: true;
      readonly publications: readonly Publication[];
      /** What is noticed about the documents, as lines. */
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads documents with their released versions, which are in `versions/ID/HASH.json` beside each document. Gives all
 * publications, or the problems of all files.
 *
 * @param names files, or folders, of which every `.json` file is read
 */
export function readPublications(names: readonly string[]): Found {
  const { files, problems: unreadable } = documentFiles(names);
  const problems = [...unreadable];
  const documents = files.flatMap((file) => {
    const read = readDocument(file);
    if (!read.ok) problems.push(read.problem);
    return read.ok ? [read.value] : [];
  });
  const fileOf = new Map<string, string>();
  for (const { file, content } of documents) {
    // folders that differ in upper and lower case only are one on some file systems
    const folder = content.id.toLowerCase();
    const other = fileOf.get(folder);
    if (other !== undefined)
      problems.push(`${file}: its id "${content.id}" is that of ${other} too, or differs in case only`);
    fileOf.set(folder, file);
  }
  const publications = documents.map((document): Publication => {
    const released = readReleased(document);
    problems.push(...released.problems);
    const { media, problems: missing } = findMedia(document.content, filesBeside(document.file));
    if (missing.length > 0) problems.push(mediaLines(document, missing));
    return { json: document.json, timeline: document.timeline, released: released.versions, media };
  });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, publications, warnings: warningLines(documents) };
}

function readReleased({ file, content }: Document) {
  const problems: string[] = [];
  const folder = join(dirname(file), 'versions', content.id);
  const versions = jsonIn(folder).flatMap((kept): readonly ReleasedVersion[] => {
    const bytes = readFileSync(kept);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (basename(kept) !== `${sha256}.json`) {
      problems.push(`${kept}: a released version was changed: its SHA-256 is now ${sha256}`);
      return [];
    }
    const read = readReleasedVersion(bytes, sha256, keptFiles(folder));
    if (read.ok) return [read.value];
    problems.push(problemLines(kept, read.problems));
    return [];
  });
  return { problems, versions };
}
