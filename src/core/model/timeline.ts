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

/** An event and the days its `date` covers. */
export interface Dated {
  readonly event: TimelineEvent;
  readonly span: Span;
}

/** A valid document with what follows from it by looking up: the only form in which the rest of the code meets one. */
export interface Timeline {
  readonly document: TimelineDocument;
  /** In order of time: by where the mark stands, then by the document's order. */
  readonly events: readonly Dated[];
  /** By id and by alias. */
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

/** Looks everything up once. The document has been through `validate`: here nothing can be missing. */
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
