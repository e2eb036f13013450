import type { Viewport } from '../../core/layout/viewport.ts';
import type { EventId } from '../../core/model/schema.ts';
import { anchor } from '../../core/model/span.ts';
import { isDated, type StoryEvent } from '../../core/model/timeline.ts';

/**
 * The event at which the list opens, so that one reads on where one looked: the first in the period in view, else the first
 * after it, else the last before it.
 *
 * @param events in order of time, those of unknown date last
 */
export function firstInView(events: readonly StoryEvent[], { from }: Viewport): EventId | undefined {
  const dated = events.filter(isDated);
  return (dated.find(({ span }) => anchor(span) >= from) ?? dated.at(-1))?.event.id;
}
