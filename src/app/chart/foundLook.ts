import type { EventId } from '../../core/model/schema.ts';

/** How a mark stands to what is searched. */
export type FoundLook = 'hit' | 'missed';

/** A cluster is a hit when one of its events is. */
export const foundLook = (
  found: ReadonlySet<EventId> | undefined,
  events: readonly string[],
): FoundLook | undefined => found && (hitsAmong(found, events) > 0 ? 'hit' : 'missed');

export const hitsAmong = (found: ReadonlySet<EventId>, events: readonly string[]): number =>
  events.filter((id) => found.has(id as EventId)).length;
