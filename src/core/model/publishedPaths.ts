import type { EventId, TimelineDocument } from './schema.ts';

/** Which page of a document is meant. */
export interface PageRef {
  readonly language: string;
  readonly event?: EventId | undefined;
  /** The SHA-256 of a released version, in hexadecimal digits; absent for the current version. */
  readonly version?: string | undefined;
}

type Named = Pick<TimelineDocument, 'id' | 'languages'>;

/**
 * The folder of a page, relative to the root of the published site; it ends with `/`:
 *
 *     t/ID/   t/ID/fr/   t/ID/e/EVENT/   t/ID/fr/e/EVENT/   t/ID/v/HASH/   t/ID/v/HASH/fr/
 *
 * The first language has no folder of its own.
 */
export function folderOf(document: Named, { language, event, version }: PageRef): string {
  return [
    `t/${document.id}/`,
    version === undefined ? '' : `v/${version}/`,
    language === document.languages[0] ? '' : `${language}/`,
    event === undefined ? '' : `e/${event}/`,
  ].join('');
}

/**
 * The parts of a page's folder (see {@link folderOf}). `language` is undefined for the first language, which has no
 * folder.
 */
export interface PublishedFolder {
  /** The id of the document. */
  readonly id: string;
  readonly language: string | undefined;
  readonly event: EventId | undefined;
  readonly version: string | undefined;
}

const FOLDER =
  /^t\/(?<id>[^/]+)\/(?:v\/(?<version>[0-9a-f]+)\/)?(?:(?<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\/)?(?:e\/(?<event>[^/]+)\/)?$/;

/**
 * Parses a path from the root as the folder of a page, the inverse of {@link folderOf}; undefined for every other path.
 * Whether the page exists is not checked.
 */
export function parseFolder(path: string): PublishedFolder | undefined {
  const groups = FOLDER.exec(path)?.groups;
  if (!groups) return undefined;
  const { id = '', language, event, version } = groups;
  return { id, language, event: event as EventId | undefined, version };
}

/**
 * The relative path from a folder to a folder or file, both given from the root: `relativePath('t/a/', 't/a/fr/')` is
 * `fr/`. Folders end with `/`. Never empty: `./` for the folder itself.
 */
export function relativePath(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  const up = here.slice(shared).map(() => '..');
  return [...up, ...there.slice(shared)].join('/') || './';
}

/**
 * The address of a file beside a document, from that of the document. A released version has its files where the story has
 * them: `t/ID/v/HASH/timeline.json` those of `t/ID/`.
 *
 * @param file the path as the document writes it
 */
export function fileBeside(document: string, file: string): string {
  const folder = document.replace(/[?#].*$/, '').replace(/(?:\/v\/[0-9a-f]{64})?\/[^/]*$/, '/');
  return folder + file.split('/').map(encodeURIComponent).join('/');
}
