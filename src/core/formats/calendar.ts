import { ics, isCalendarDate } from './ics.ts';
import { parseDate } from '../model/date.ts';
import { isExact, spanOf } from '../model/span.ts';
import type { EventId } from '../model/schema.ts';
import type { Timeline } from '../model/timeline.ts';
import { voteWords } from '../i18n/voteWords.ts';
import { wordsFor } from '../i18n/words.ts';

/** The `asOf` day of a document without `updated`: a calendar requires one. */
const DEFAULT_DAY = '1970-01-01';

/** Whether a document has an event for a calendar: RFC 5545 asks for one at least. */
export const hasCalendar = ({ document }: Timeline): boolean =>
  document.events.some(({ date }) => isCalendarDate(date));

/** Counted once for a story: every page of it asks. */
const leftOut = new WeakMap<Timeline, number>();

/** How many events of a document no calendar can have: of unknown date, without a bound, before the year 1. */
export function leftOutOfCalendar(timeline: Timeline): number {
  const count =
    leftOut.get(timeline) ?? timeline.document.events.filter(({ date }) => !isCalendarDate(date)).length;
  leftOut.set(timeline, count);
  return count;
}

/**
 * Serializes the events of a document as an iCalendar file, in one language.
 *
 * @param linkTo the absolute address of an event's page; undefined when there is none
 */
export function calendarOf(
  timeline: Timeline,
  language: string,
  linkTo: (event: EventId) => string | undefined,
): string {
  const { document, events } = timeline;
  const words = wordsFor(language, document.languages);
  return ics({
    name: words.plain(document.title),
    asOf: document.updated !== undefined && isDay(document.updated) ? document.updated : DEFAULT_DAY,
    events: events.map(({ event }) => ({
      uid: `${event.id}.${document.id}@policy-timeline`,
      date: event.date,
      inWords: words.date(event.date),
      title: words.plain(event.title),
      text: [
        event.summary === undefined ? '' : words.plain(event.summary),
        event.vote === undefined ? '' : voteWords(event.vote, words),
      ]
        .filter((it) => it !== '')
        .join('\n'),
      place: event.place && words.plain(event.place.name),
      url: linkTo(event.id),
    })),
  });
}

function isDay(edtf: string): boolean {
  const parsed = parseDate(edtf);
  return parsed.ok && parsed.date.kind === 'day' && isExact(spanOf(parsed.date));
}
