import type { Viewport } from '../../core/layout/viewport.ts';
import { differs } from '../../core/model/claim.ts';
import type { EventId, Step, Text } from '../../core/model/schema.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import type { Tour } from './address.ts';
import { stretchOf, wholeViewport } from './opening.ts';

/** A stop of a tour: an event, a text, and the viewport in which to show it. */
export interface TourStop {
  /** The event's id, never an alias; undefined for a step that is about no event. */
  readonly event: EventId | undefined;
  /** Undefined if the event is shown without a text. */
  readonly text: Text | undefined;
  /** Undefined if it is enough that the event is in view. */
  readonly viewport: Viewport | undefined;
}

/** The stops of a tour: `story`, the document's steps; `differ`, each event on which sources differ, in order of time. */
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
