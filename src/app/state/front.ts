import { differs } from '../../core/model/claim.ts';
import type { EventId, ThreadId } from '../../core/model/schema.ts';
import type { Timeline } from '../../core/model/timeline.ts';

/** Of the events on which sources differ: no id of a thread begins with a hyphen. */
export const DIFFER = '-differ';

/** What is brought forward in the picture: a thread, or the events on which sources differ. All else is greyed. */
export type Front = ThreadId | typeof DIFFER;

/** What an address asks for; undefined if the document does not have it. */
export function frontIn(timeline: Timeline, asked: string | undefined): Front | undefined {
  if (asked === undefined) return undefined;
  const front = asked === DIFFER ? asked : timeline.threadById.get(asked as ThreadId)?.id;
  return front !== undefined && eventsInFront(timeline, front).size > 0 ? front : undefined;
}

/** The events that keep their look: the steps of a thread and what concerns it, or those on which sources differ. */
export const eventsInFront = (timeline: Timeline, front: Front): ReadonlySet<EventId> =>
  new Set(
    timeline.events
      .filter(({ event }) =>
        front === DIFFER
          ? differs(timeline, event)
          : [...(event.threads ?? []), ...(event.about ?? [])].includes(front),
      )
      .map(({ event }) => event.id),
  );
