import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Publication } from '../../publish/context.ts';
import { pathsIn } from '../../publish/media/mediaStore.ts';
import { readDocument } from '../document.ts';
import { jsonIn } from '../documentFiles.ts';
import { readPublications } from '../readPublications.ts';
import { stateOf } from './watch.ts';

/** A file that cannot be shown. */
export interface Broken {
  readonly file: string;
  /** The id of the story that it was when it could be read last; undefined when it never could. */
  readonly id: string | undefined;
  readonly problems: readonly string[];
}

/** A file that can be shown. */
export interface Shown {
  readonly file: string;
  readonly publication: Publication;
  /** What is noticed about it, as lines. */
  readonly warnings: readonly string[];
}

/** What the files of a preview are at one moment. */
export interface Stories {
  readonly shown: readonly Shown[];
  readonly broken: readonly Broken[];
  /** The files and folders that bear on them; some may be missing. */
  readonly paths: ReadonlySet<string>;
}

/**
 * Reads all stories of a preview: each is one that can be shown, or its problems. Of several with one id the first is shown.
 *
 * @param names files, or folders, of which every `.json` file is read
 * @param before what this function returned the last time
 */
export function readStories(names: readonly string[], before?: Stories): Stories {
  const shown: Shown[] = [];
  const broken: Broken[] = [];
  const paths = new Set(names);
  const idOf = (file: string): string | undefined =>
    before?.shown.find((it) => it.file === file)?.publication.timeline.document.id ??
    before?.broken.find((it) => it.file === file)?.id;
  for (const name of names) {
    const files = isFolder(name) ? jsonIn(name) : [name];
    if (files.length === 0)
      broken.push({ file: name, id: undefined, problems: [`${name}: there is no document in it`] });
    for (const file of files) {
      if ([...shown, ...broken].some((it) => it.file === file)) continue;
      paths.add(file);
      for (const path of mediaOf(file)) paths.add(path);
      const read = readPublications([file]);
      if (!read.ok) {
        broken.push({ file, id: idOf(file), problems: read.problems });
        continue;
      }
      for (const publication of read.publications) {
        const { id } = publication.timeline.document;
        const other = shown.find((it) => sameFolder(it.publication.timeline.document.id, id));
        if (other === undefined) shown.push({ file, publication, warnings: read.warnings });
        else
          broken.push({
            file,
            id: undefined,
            problems: [`${file}: its id "${id}" is that of ${other.file} too, or differs in case only`],
          });
      }
    }
  }
  return { shown, broken, paths };
}

/** A text that differs when anything that is shown does: what is saved unchanged need not be shown again. */
export function fingerprint({ shown, broken }: Stories): string {
  const hash = createHash('sha256');
  for (const { file, publication } of shown) {
    const released = publication.released.map(({ version }) => version.sha256);
    const media = [...(publication.media?.keys() ?? [])].map((path) => stateOf(join(dirname(file), path)));
    hash.update(JSON.stringify([file, publication.json, released, media]));
  }
  hash.update(JSON.stringify(broken));
  return hash.digest('hex');
}

/** The files that a document names, which may be missing; none of a text that is no document. */
function mediaOf(file: string): readonly string[] {
  const read = readDocument(file);
  return read.ok ? pathsIn(read.value.content).map((path) => join(dirname(file), path)) : [];
}

/** Whether two ids would be one folder on file systems that do not tell upper from lower case. */
const sameFolder = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function isFolder(name: string): boolean {
  try {
    return statSync(name).isDirectory();
  } catch {
    return false;
  }
}
