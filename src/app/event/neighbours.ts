import type { EventId, Thread } from '../../core/model/schema.ts';
import type { StoryEvent, Timeline } from '../../core/model/timeline.ts';

/** The previous and the next event, in time or along a thread. */
export interface Neighbours {
  /** Undefined: in time. */
  readonly thread: Thread | undefined;
  readonly previous: StoryEvent | undefined;
  readonly next: StoryEvent | undefined;
}

/**
 * The neighbours of an event in time, then along each thread of which it is a step. Those without any neighbour are
 * left out.
 *
 * @param filteredIds the events that pass the filter; undefined: all
 */
export function neighbours(
  timeline: Timeline,
  id: EventId,
  filteredIds?: ReadonlySet<EventId>,
): readonly Neighbours[] {
  const known = timeline.events.filter(
    ({ event }) => event.id === id || (filteredIds?.has(event.id) ?? true),
  );
  const around = (events: readonly StoryEvent[], thread?: Thread): Neighbours => {
    const at = events.findIndex(({ event }) => event.id === id);
    return { thread, previous: events[at - 1], next: at < 0 ? undefined : events[at + 1] };
  };
  // a document may name a thread twice
  const threads = [...new Set(timeline.eventById.get(id)?.event.threads)].flatMap((it) => {
    const steps = known.filter(({ event }) => event.threads?.includes(it));
    return around(steps, timeline.threadById.get(it));
  });
  return [around(known), ...threads].filter(({ previous, next }) => previous ?? next);
}
