import type { Span } from './span.ts';
import type {
  EventId, Excerpt, ExcerptId, Kind, KindId, Lane, LaneId, Publisher, PublisherId, Source, SourceId, Thread, ThreadId,
  TimelineDocument, TimelineEvent,
} from './schema.ts';

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
