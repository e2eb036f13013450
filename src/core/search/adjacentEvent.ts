import type { EventId } from '../model/schema.ts';
import type { StoryEvent } from '../model/timeline.ts';

export type Direction = 'previous' | 'next';

/**
 * The next or previous one of some events from a given event, in chronological order; wraps around at the ends. The given
 * event need not be one of them. Without it: the first for `next`, the last for `previous`. Undefined when `some` is empty.
 *
 * @param all all events, in chronological order
 * @param some a subset of `all`, in the same order
 */
export function adjacentEvent(
  all: readonly StoryEvent[],
  some: readonly StoryEvent[],
  event: EventId | undefined,
  direction: Direction,
): EventId | undefined {
  const indexOf = new Map(all.map((dated, index) => [dated, index]));
  const here = all.findIndex((dated) => dated.event.id === event);
  const offset = (dated: StoryEvent) => (indexOf.get(dated) ?? 0) - here;
  const adjacent =
    direction === 'next'
      ? some.find((it) => offset(it) > 0)
      : some.findLast((it) => here >= 0 && offset(it) < 0);
  return (adjacent ?? some.at(direction === 'next' ? 0 : -1))?.event.id;
}
