import type { Timeline } from '../core/model/timeline.ts';
import { hasFeed } from './feed.ts';
import { folderOf, type PageRef, relativePath } from '../core/model/publishedPaths.ts';

/** The files that a page leads to, seen from its folder. A version that is kept has its document and no more. */
export interface Files {
  readonly data: string;
  readonly calendar: string | undefined;
  readonly feed: string | undefined;
}

export function filesFor(timeline: Timeline, page: PageRef, folder: string): Files {
  const { document } = timeline;
  const [language = page.language] = document.languages;
  const kept = page.version !== undefined;
  const home = folderOf(document, { language: page.language });
  return {
    data: relativePath(folder, `${folderOf(document, { language, version: page.version })}timeline.json`),
    calendar: kept ? undefined : relativePath(folder, `${home}calendar.ics`),
    feed: kept || !hasFeed(timeline) ? undefined : relativePath(folder, `${home}feed.xml`),
  };
}
