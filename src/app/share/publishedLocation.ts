import type { EventId, TimelineDocument } from '../../core/model/schema.ts';
import { folderOf } from '../../core/model/publishedPaths.ts';

/** Where the story is in a site made by `npm run build`. */
export interface PublishedLocation {
  /** The address of the site's root folder, with a trailing `/`. */
  readonly root: string;
  /** The SHA-256 under which the version on this page is released; undefined: it is not released. */
  readonly released: string | undefined;
  /** The page belongs to that released version and never changes; otherwise it shows the current version. */
  readonly kept: boolean;
}

const ROOT = /^(?:\.\/|(?:\.\.\/)+)$/;
const HASH = /^[0-9a-f]{64}$/;

/**
 * Reads the location from the `data-` attributes of a page's `#app`; undefined if the page is not published, as with
 * `npm start`, or has no http(s) address.
 *
 * @param said the attributes: `root`, relative to the page; `released`, a hash; `timeline`, the document's address
 * @param page the address of the page
 */
export function readPublishedLocation(
  said: Readonly<Record<string, string | undefined>>,
  page: string,
): PublishedLocation | undefined {
  const { root, released = '', timeline = '' } = said;
  if (root === undefined || !ROOT.test(root) || !/^https?:/.test(page)) return undefined;
  const hash = HASH.test(released) ? released : undefined;
  return {
    root: new URL(root, page).href,
    released: hash,
    kept: hash !== undefined && new URL(timeline, page).pathname.endsWith(`/v/${hash}/timeline.json`),
  };
}

/** The address of the page of a story or of one of its events, in one of its languages. */
export function pageOf(
  { root, released, kept }: PublishedLocation,
  document: TimelineDocument,
  language: string,
  event?: EventId,
): string {
  // a released version has one page, and none for each event
  if (!kept) return root + folderOf(document, { language, event });
  return root + folderOf(document, { language, version: released }) + (event ? `?event=${event}` : '');
}
