import type { EventId } from '../model/schema.ts';
import type { Dated } from '../model/timeline.ts';

export type Direction = 'previous' | 'next';

/**
 * The next of some events after another one, in time, or the one before it; round at the ends. The other one need not
 * be among them; without it the first, or the last.
 *
 * @param all in order of time
 * @param some of them, in the same order
 */
export function adjacentEvent(
  all: readonly Dated[],
  some: readonly Dated[],
  event: EventId | undefined,
  direction: Direction,
): EventId | undefined {
  const place = new Map(all.map((dated, number) => [dated, number]));
  const here = all.findIndex((dated) => dated.event.id === event);
  const off = (dated: Dated) => (place.get(dated) ?? 0) - here;
  const adjacent =
    direction === 'next' ? some.find((it) => off(it) > 0) : some.findLast((it) => here >= 0 && off(it) < 0);
  return (adjacent ?? some.at(direction === 'next' ? 0 : -1))?.event.id;
}
