// The only file that meets MiniSearch; it is loaded when somebody searches first.
import MiniSearch from 'minisearch';
import type { EventId, TimelineEvent } from '../model/schema.ts';
import type { Timeline } from '../model/timeline.ts';
import { hasPhrase } from './matches.ts';
import { type Field, FIELDS, passagesOf } from './passages.ts';
import { bare, foldedWords, isEmpty, type Query } from './query.ts';

/** The words of a document's events, ready to be asked. */
export interface EventIndex {
  /** The events that have all of a query, the best first; nothing of an empty query. */
  search(query: Query): readonly EventId[];
}

/** The texts of an event by field, each as one. */
type Row = Readonly<Record<Field, string>> & { readonly id: EventId };

/** A word in a title says more of the event than one in a quote. */
const BOOST: Readonly<Record<Field, number>> = { title: 6, summary: 3, claim: 2, note: 1, quote: 1 };

/** Events taken in before the page may draw again: a few ms of work. */
const CHUNK = 40;

/**
 * Takes in all events, a few at a time.
 *
 * @param breathe waits until the page has had its turn
 */
export async function indexEvents(timeline: Timeline, breathe: () => Promise<void>): Promise<EventIndex> {
  const index = new MiniSearch<Row>({
    fields: [...FIELDS],
    tokenize: (text) => [...foldedWords(text)],
    // found with the Arabic article and without
    processTerm: (word) => (bare(word) === word ? word : [word, bare(word)]),
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      boost: BOOST,
      tokenize: (text) => text.split(' '),
      processTerm: bare,
    },
  });
  const { events } = timeline;
  for (let first = 0; first < events.length; first += CHUNK) {
    index.addAll(events.slice(first, first + CHUNK).map(({ event }) => rowOf(timeline, event)));
    await breathe();
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

/** Each phrase stands in one text of the event. */
function hasPhrases(timeline: Timeline, id: EventId, phrases: Query['phrases']): boolean {
  const event = timeline.eventById.get(id)?.event;
  if (!event) return false;
  const texts = passagesOf(timeline, event).map(({ text }) => foldedWords(text));
  return phrases.every((phrase) => texts.some((words) => hasPhrase(words, phrase)));
}
