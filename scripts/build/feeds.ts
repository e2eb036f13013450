import { calendarOf } from '../../src/prerender/calendar.ts';
import { feedOf } from '../../src/prerender/feed.ts';
import { folderOf } from '../../src/prerender/places.ts';
import type { Stage } from './stage.ts';
import { write } from './write.ts';

/** `feed.xml` and `calendar.ics` beside the page of each language. */
export const feeds: Stage = ({ folder, publications, base }) => {
  for (const { timeline } of publications.map(({ document }) => document)) {
    for (const language of timeline.document.languages) {
      const at = folderOf(timeline.document, { language });
      write(folder, `${at}calendar.ics`, calendarOf(timeline, language, base));
      const feed = feedOf(timeline, language, base);
      if (feed !== undefined) write(folder, `${at}feed.xml`, feed);
    }
  }
};
