import type { EventId } from '../../src/core/model/schema.ts';
import { feedOf } from '../../src/publish/feed.ts';
import { folderOf } from '../../src/core/model/publishedPaths.ts';
import { calendarOf } from '../../src/core/formats/calendar.ts';
import type { Stage } from './stage.ts';
import { write } from './write.ts';

/** `feed.xml` and `calendar.ics` beside the page of each language. */
export const feeds: Stage = ({ folder, publications, base }) => {
  for (const { timeline } of publications.map(({ document }) => document)) {
    for (const language of timeline.document.languages) {
      const at = folderOf(timeline.document, { language });
      const linkTo = (event: EventId) =>
        base === undefined ? undefined : base + folderOf(timeline.document, { language, event });
      write(folder, `${at}calendar.ics`, calendarOf(timeline, language, linkTo));
      const feed = feedOf(timeline, language, base);
      if (feed !== undefined) write(folder, `${at}feed.xml`, feed);
    }
  }
};
