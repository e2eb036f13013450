import { parseDate } from './date.ts';
import type {
  EventId,
  Excerpt,
  ExcerptId,
  Kind,
  KindId,
  Lane,
  LaneId,
  Publisher,
  PublisherId,
  Source,
  SourceId,
  Thread,
  ThreadId,
  TimelineDocument,
  TimelineEvent,
  WrittenDocument,
} from './schema.ts';
import { UNKNOWN_DATE } from './unknownDate.ts';
import { anchor, type Span, spanOf } from './span.ts';

/** An event with the span of days that its `date` covers: what stands on the time axis. */
export interface Dated {
  readonly event: TimelineEvent;
  readonly span: Span;
}

/** An event whose date is `unknown`: it has no place on the time axis. */
export interface Undated {
  readonly event: TimelineEvent;
  readonly span: undefined;
}

/** Any event of a story; with a `span`, it is dated. */
export type StoryEvent = Dated | Undated;

/** A valid document with its lookup tables. All code but the validator works on this form. */
export interface Timeline {
  readonly document: TimelineDocument;
  /** All events: `dated`, then `undated`. */
  readonly events: readonly StoryEvent[];
  /** In chronological order: by `anchor` of the span, then by the document's order. */
  readonly dated: readonly Dated[];
  /** In the document's order. */
  readonly undated: readonly Undated[];
  /** Keys are ids and aliases. */
  readonly eventById: ReadonlyMap<EventId, StoryEvent>;
  readonly laneById: ReadonlyMap<LaneId, Lane>;
  readonly threadById: ReadonlyMap<ThreadId, Thread>;
  readonly kindById: ReadonlyMap<KindId, Kind>;
  readonly publisherById: ReadonlyMap<PublisherId, Publisher>;
  readonly sourceById: ReadonlyMap<SourceId, Source>;
  readonly excerptById: ReadonlyMap<ExcerptId, Excerpt>;
}

const byId = <Item extends { readonly id: unknown }>(
  items: readonly Item[] = [],
): ReadonlyMap<Item['id'], Item> => new Map(items.map((item) => [item.id, item]));

export const isDated = (it: StoryEvent): it is Dated => it.span !== undefined;

const storyEvent = (event: TimelineEvent): StoryEvent => {
  if (event.date === UNKNOWN_DATE) return { event, span: undefined };
  const parsed = parseDate(event.date);
  if (!parsed.ok) throw new Error(`"${event.id}" was not validated: its date is not ${parsed.expected}`);
  return { event, span: spanOf(parsed.date) };
};

/**
 * Builds the lookup tables of a document.
 *
 * @param written validated (see `validate`), with or without its default values
 * @throws Error when the date of an event cannot be parsed, which `validate` would have reported
 */
export function timeline(written: WrittenDocument): Timeline {
  const document: TimelineDocument = { sources: [], ...written };
  const inDocumentOrder = document.events.map(storyEvent);
  const dated = inDocumentOrder.filter(isDated).toSorted((a, b) => anchor(a.span) - anchor(b.span));
  const undated = inDocumentOrder.filter((it) => it.span === undefined);
  return {
    document,
    events: [...dated, ...undated],
    dated,
    undated,
    eventById: new Map(
      inDocumentOrder.flatMap((it) =>
        [it.event.id, ...(it.event.aliases ?? [])].map((id) => [id, it] as const),
      ),
    ),
    laneById: byId(document.lanes),
    threadById: byId(document.threads),
    kindById: byId(document.kinds),
    publisherById: byId(document.publishers),
    sourceById: byId(document.sources),
    excerptById: byId(document.excerpts),
  };
}
