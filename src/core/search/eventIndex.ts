// The only file that imports MiniSearch; pages load it at the first search.
import MiniSearch from 'minisearch';
import type { EventId, TimelineEvent } from '../model/schema.ts';
import type { Timeline } from '../model/timeline.ts';
import { hasPhrase } from './matches.ts';
import { type Field, FIELDS, passagesOf } from './passages.ts';
import { stripArticle, normalizedWords, isEmpty, type Query } from './query.ts';

/** A full-text index of a document's events. */
export interface EventIndex {
  /** The events that contain all words and phrases of a query, the best match first; none for an empty query. */
  search(query: Query): readonly EventId[];
}

/** A document of the index: an event's texts, joined for each field. */
type Row = Readonly<Record<Field, string>> & { readonly id: EventId };

/** Weights of the fields: a match in a title counts more than one in a quote. */
const BOOST: Readonly<Record<Field, number>> = { title: 6, summary: 3, claim: 2, note: 1, quote: 1 };

/** The number of events to index before yielding to the page: a few ms of work. */
const CHUNK_SIZE = 40;

/**
 * Indexes all events, in chunks so that the page stays responsive.
 *
 * @param yieldToPage resolves when the page has handled its pending work
 */
export async function indexEvents(timeline: Timeline, yieldToPage: () => Promise<void>): Promise<EventIndex> {
  const index = new MiniSearch<Row>({
    fields: [...FIELDS],
    tokenize: (text) => [...normalizedWords(text)],
    // Arabic words are indexed with the article and without
    processTerm: (word) => (stripArticle(word) === word ? word : [word, stripArticle(word)]),
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      boost: BOOST,
      tokenize: (text) => text.split(' '),
      processTerm: stripArticle,
    },
  });
  const { events } = timeline;
  for (let first = 0; first < events.length; first += CHUNK_SIZE) {
    index.addAll(events.slice(first, first + CHUNK_SIZE).map(({ event }) => rowOf(timeline, event)));
    await yieldToPage();
  }
  return {
    search(query) {
      if (isEmpty(query)) return [];
      const { words, phrases } = query;
      const all = [...words, ...phrases.flat()].join(' ');
      const found = index.search(all).map(({ id }) => id as EventId);
      return phrases.length === 0 ? found : found.filter((id) => hasPhrases(timeline, id, phrases));
    },
  };
}

function rowOf(timeline: Timeline, event: TimelineEvent): Row {
  const passages = passagesOf(timeline, event);
  const textOf = (field: Field) =>
    passages
      .filter((passage) => passage.field === field)
      .map(({ text }) => text)
      .join('\n');
  return {
    id: event.id,
    title: textOf('title'),
    summary: textOf('summary'),
    claim: textOf('claim'),
    note: textOf('note'),
    quote: textOf('quote'),
  };
}

/** Whether each phrase occurs within a single text of the event. */
function hasPhrases(timeline: Timeline, id: EventId, phrases: Query['phrases']): boolean {
  const event = timeline.eventById.get(id)?.event;
  if (!event) return false;
  const texts = passagesOf(timeline, event).map(({ text }) => normalizedWords(text));
  return phrases.every((phrase) => texts.some((words) => hasPhrase(words, phrase)));
}
