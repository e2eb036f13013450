import type { Timeline } from '../core/model/timeline.ts';
import { hasCalendar, leftOutOfCalendar } from '../core/formats/calendar.ts';
import { hasFeed } from './feed.ts';
import { folderOf, type PageRef, relativePath } from '../core/model/publishedPaths.ts';

/** The files that a page links to, as paths relative to its folder. A released version has only its document. */
export interface Files {
  readonly data: string;
  readonly calendar: string | undefined;
  /** How many events are not in the calendar. */
  readonly leftOut: number;
  readonly feed: string | undefined;
}

/** The files for a page; `folder` is the folder in which the page is published. */
export function filesFor(timeline: Timeline, page: PageRef, folder: string): Files {
  const { document } = timeline;
  const [language = page.language] = document.languages;
  const isReleased = page.version !== undefined;
  const home = folderOf(document, { language: page.language });
  return {
    data: relativePath(folder, `${folderOf(document, { language, version: page.version })}timeline.json`),
    calendar: isReleased || !hasCalendar(timeline) ? undefined : relativePath(folder, `${home}calendar.ics`),
    leftOut: leftOutOfCalendar(timeline),
    feed: isReleased || !hasFeed(timeline) ? undefined : relativePath(folder, `${home}feed.xml`),
  };
}
