import type { TimelineEvent } from '../../core/model/schema.ts';
import type { StoryEvent, Timeline } from '../../core/model/timeline.ts';
import type { Words } from '../../core/i18n/words.ts';

/** What an event is, in short: its lane, its kind, its place. */
export const traitsOf = (event: TimelineEvent, timeline: Timeline, words: Words): readonly string[] =>
  [
    timeline.laneById.get(event.lane)?.label,
    timeline.kindById.get(event.kind)?.label,
    event.place?.name,
  ].flatMap((it) => (it === undefined ? [] : words.plain(it)));

/** The facts above an event's title: its date with its precision, its lane, its kind, its place. */
export const eventFacts = ({ event }: StoryEvent, timeline: Timeline, words: Words): readonly string[] => [
  words.date(event.date),
  ...traitsOf(event, timeline, words),
];

/**
 * An event as one short line: `18 Apr 2025 · Police prefect`.
 *
 * @param beside a date (EDTF) next to which the line is shown; the year is left out if it is the same
 */
export const eventLabel = ({ event }: StoryEvent, words: Words, beside?: string): string =>
  [words.shortDate(event.date, beside), words.isolated(words.plain(event.short ?? event.title))].join(
    words.messages.dot,
  );

/** The labels of the threads with these ids, in the document's order, isolated for use in a sentence. */
export const threadLabels = (
  ids: readonly string[] = [],
  timeline: Timeline,
  words: Words,
): readonly string[] =>
  [...timeline.threadById.values()]
    .filter(({ id }) => ids.includes(id))
    .map(({ label }) => words.isolated(words.plain(label)));
