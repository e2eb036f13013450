import { calendarOf, hasCalendar } from '../../core/formats/calendar.ts';
import { folderOf } from '../../core/model/publishedPaths.ts';
import type { EventId } from '../../core/model/schema.ts';
import type { Emitter, PlannedFile } from '../context.ts';
import { feedOf, hasFeed } from '../feed.ts';

/** `feed.xml` and `calendar.ics` beside the page of each language, where there is something for them. */
export const feeds: Emitter = ({ publications, base }) =>
  publications.flatMap(({ timeline }) =>
    timeline.document.languages.flatMap((language): readonly PlannedFile[] => {
      const folder = folderOf(timeline.document, { language });
      const linkTo = (event: EventId) =>
        base === undefined ? undefined : base + folderOf(timeline.document, { language, event });
      const calendar = {
        path: `${folder}calendar.ics`,
        content: () => calendarOf(timeline, language, linkTo),
      };
      const feed = { path: `${folder}feed.xml`, content: () => feedOf(timeline, language, base) ?? '' };
      return [...(hasCalendar(timeline) ? [calendar] : []), ...(hasFeed(timeline) ? [feed] : [])];
    }),
  );
