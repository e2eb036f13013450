import type { EventId, Thread } from '../../core/model/schema.ts';
import type { Dated, Timeline } from '../../core/model/timeline.ts';

/** The events before and after one, along time or along a thread. */
export interface Neighbours {
  /** Absent: in time. */
  readonly thread: Thread | undefined;
  readonly previous: Dated | undefined;
  readonly next: Dated | undefined;
}

/**
 * First in time, then in each thread of which the event is a step, when there is another step.
 *
 * @param left the events that a filter leaves
 */
export function neighbours(
  timeline: Timeline,
  id: EventId,
  left?: ReadonlySet<EventId>,
): readonly Neighbours[] {
  const known = timeline.events.filter(({ event }) => event.id === id || (left?.has(event.id) ?? true));
  const around = (events: readonly Dated[], thread?: Thread): Neighbours => {
    const at = events.findIndex(({ event }) => event.id === id);
    return { thread, previous: events[at - 1], next: at < 0 ? undefined : events[at + 1] };
  };
  const threads = (timeline.eventById.get(id)?.event.threads ?? []).flatMap((it) => {
    const steps = known.filter(({ event }) => event.threads?.includes(it));
    return around(steps, timeline.threadById.get(it));
  });
  return [around(known), ...threads].filter(({ previous, next }) => previous ?? next);
}
