import type { EventId, TimelineDocument } from '../../core/model/schema.ts';
import { folderOf } from '../../core/model/publishedPaths.ts';

/** Where the story lies among what `npm run build` publishes. */
export interface PublishedLocation {
  /** The address of the folder that is published, with a `/` at its end. */
  readonly root: string;
  /** The hash under which what the page shows is released; undefined: it never was. */
  readonly released: string | undefined;
  /** The page keeps that version; else it shows the current one. */
  readonly kept: boolean;
}

const ROOT = /^(?:\.\/|(?:\.\.\/)+)$/;
const HASH = /^[0-9a-f]{64}$/;

/** What a page says of it in the attributes of its `#app`; undefined where nothing is published, as by `npm start`. */
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
  // a version that is kept is one page
  if (!kept) return root + folderOf(document, { language, event });
  return root + folderOf(document, { language, version: released }) + (event ? `?event=${event}` : '');
}
