import type { Viewport } from '../../core/layout/viewport.ts';
import { differs } from '../../core/model/claim.ts';
import type { EventId, Step, Text } from '../../core/model/schema.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import type { Tour } from './address.ts';
import { stretchOf, wholeViewport } from './opening.ts';

/** Where a tour stops: an event, what is told there, and the stretch of time to see it in. */
export interface TourStop {
  /** The document's own id, never an alias; a step of the story may be about no event. */
  readonly event: EventId | undefined;
  /** Absent where the event speaks for itself. */
  readonly text: Text | undefined;
  /** Absent where it is enough that the event is in view. */
  readonly viewport: Viewport | undefined;
}

/** The story stops at the document's steps; the tour of differences at each event on which sources differ, in time. */
export function tourStops(timeline: Timeline, tour: Tour): readonly TourStop[] {
  if (tour === 'story') return (timeline.document.steps ?? []).map((step) => stepStop(timeline, step));
  return timeline.events
    .filter(({ event }) => differs(timeline, event))
    .map(({ event }) => ({ event: event.id, text: undefined, viewport: undefined }));
}

const stepStop = (timeline: Timeline, { event, text, view }: Step): TourStop => ({
  event: event === undefined ? undefined : timeline.eventById.get(event)?.event.id,
  text,
  viewport: view && stretchOf(view, wholeViewport(timeline)),
});
