import { ics } from './ics.ts';
import { parseDate } from '../model/date.ts';
import { isExact, spanOf } from '../model/span.ts';
import type { EventId } from '../model/schema.ts';
import type { Timeline } from '../model/timeline.ts';
import { wordsFor } from '../i18n/words.ts';

/** Nobody said of which day a document without one is; a calendar has to say some. */
const LONG_AGO = '1970-01-01';

/** The events of a document as a calendar, in one language, each with its address where it has one. */
export function calendarOf(
  timeline: Timeline,
  language: string,
  linkTo: (event: EventId) => string | undefined,
): string {
  const { document, events } = timeline;
  const words = wordsFor(language, document.languages);
  return ics({
    name: words.plain(document.title),
    asOf: document.updated !== undefined && isDay(document.updated) ? document.updated : LONG_AGO,
    events: events.map(({ event }) => ({
      uid: `${event.id}.${document.id}@policy-timeline`,
      date: event.date,
      inWords: words.date(event.date),
      title: words.plain(event.title),
      text: event.summary === undefined ? '' : words.plain(event.summary),
      url: linkTo(event.id),
    })),
  });
}

function isDay(edtf: string): boolean {
  const parsed = parseDate(edtf);
  return parsed.ok && parsed.date.kind === 'day' && isExact(spanOf(parsed.date));
}
