import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Document, readDocument } from '../../src/cli/document.ts';
import { versionOf } from '../../src/core/model/version.ts';
import type { Publication, Released } from './stage.ts';

type Found =
  | { readonly ok: true; readonly publications: readonly Publication[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Every document of a folder with its released versions; or everything that is wrong with any of them. */
export function publicationsIn(folder: string): Found {
  const read = jsonIn(folder).map(readDocument);
  const documents = read.flatMap((it) => (it.ok ? [it.value] : []));
  const problems = read.flatMap((it) => (it.ok ? [] : [it.problem]));
  const files = new Map<string, string>();
  for (const { file, content } of documents) {
    const other = files.get(content.id);
    if (other !== undefined) problems.push(`${file}: its id "${content.id}" is that of ${other} too`);
    files.set(content.id, file);
  }
  if (read.length === 0) problems.push(`${folder}: there is no document in it`);
  const publications = documents.map((document) => {
    const released = releasedOf(document, folder);
    problems.push(...released.problems);
    return { document, released: released.versions };
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, publications };
}

function releasedOf({ content }: Document, folder: string) {
  const problems: string[] = [];
  const versions = jsonIn(join(folder, 'versions', content.id)).flatMap((file): readonly Released[] => {
    const bytes = readFileSync(file);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (basename(file) !== `${sha256}.json`) {
      problems.push(`${file}: a released version was changed: its SHA-256 is now ${sha256}`);
      return [];
    }
    const read = readDocument(file);
    if (read.ok)
      return [{ timeline: read.value.timeline, version: versionOf(read.value.content, sha256), bytes }];
    problems.push(read.problem);
    return [];
  });
  return { problems, versions };
}

const jsonIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(folder, name))
    : [];
