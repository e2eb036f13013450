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
} from './schema.ts';
import { anchor, type Span, spanOf } from './span.ts';

/** An event with the span of days that its `date` covers. */
export interface Dated {
  readonly event: TimelineEvent;
  readonly span: Span;
}

/** A valid document with its lookup tables. All code but the validator works on this form. */
export interface Timeline {
  readonly document: TimelineDocument;
  /** In chronological order: by `anchor` of the span, then by the document's order. */
  readonly events: readonly Dated[];
  /** Keys are ids and aliases. */
  readonly eventById: ReadonlyMap<EventId, Dated>;
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

const dated = (event: TimelineEvent): Dated => {
  const parsed = parseDate(event.date);
  if (!parsed.ok) throw new Error(`"${event.id}" was not validated: its date is not ${parsed.expected}`);
  return { event, span: spanOf(parsed.date) };
};

/**
 * Builds the lookup tables of a document.
 *
 * @param document validated (see `validate`)
 * @throws Error when the date of an event cannot be parsed, which `validate` would have reported
 */
export function timeline(document: TimelineDocument): Timeline {
  const inDocumentOrder = document.events.map(dated);
  return {
    document,
    events: inDocumentOrder.toSorted((a, b) => anchor(a.span) - anchor(b.span)),
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
