import type { EventId, TimelineDocument } from './schema.ts';

/** A page of a document, among the pages of the folder. */
export interface PageRef {
  readonly language: string;
  readonly event?: EventId | undefined;
  /** The SHA-256 of a released version; the current one without. */
  readonly version?: string | undefined;
}

type Named = Pick<TimelineDocument, 'id' | 'languages'>;

/**
 * The folder in which a page lies, from the root of what is published; each ends with `/`:
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

/** The way from one folder to a folder or file, both from the root: `relativePath('t/a/', 't/a/fr/')` is `fr/`. Never empty. */
export function relativePath(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  const up = here.slice(shared).map(() => '..');
  return [...up, ...there.slice(shared)].join('/') || './';
}
