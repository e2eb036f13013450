import type { EventId } from '../model/schema.ts';
import type { Dated } from '../model/timeline.ts';

export type Way = 'previous' | 'next';

/**
 * The next of some events after another one, in time, or the one before it; round at the ends. The other one need not
 * be among them; without it the first, or the last.
 *
 * @param all in order of time
 * @param some of them, in the same order
 */
export function eventBeside(
  all: readonly Dated[],
  some: readonly Dated[],
  event: EventId | undefined,
  way: Way,
): EventId | undefined {
  const place = new Map(all.map((dated, number) => [dated, number]));
  const here = all.findIndex((dated) => dated.event.id === event);
  const off = (dated: Dated) => (place.get(dated) ?? 0) - here;
  const beside =
    way === 'next' ? some.find((it) => off(it) > 0) : some.findLast((it) => here >= 0 && off(it) < 0);
  return (beside ?? some.at(way === 'next' ? 0 : -1))?.event.id;
}
