import type { EventId, LaneId } from '../../core/model/schema.ts';
import type { Dated, Timeline } from '../../core/model/timeline.ts';
import type { GroupAddress } from './address.ts';

/**
 * Events that are listed together, as those of a cluster: all from `first` to `last` in order of time, in one lane, or in all
 * of them. It does not depend on the zoom at which they are a cluster.
 */
export interface Group {
  readonly first: EventId;
  readonly last: EventId;
  /** Undefined: all lanes. */
  readonly lane: LaneId | undefined;
}

/** The group that an address names, with ids in place of aliases; undefined if the document has no such group. */
export function groupIn(timeline: Timeline, asked: GroupAddress | undefined): Group | undefined {
  if (!asked) return undefined;
  const [first, last] = [asked.first, asked.last].map(
    (id) => timeline.eventById.get(id as EventId)?.event.id,
  );
  const lane = asked.lane === undefined ? undefined : timeline.laneById.get(asked.lane as LaneId)?.id;
  if (first === undefined || last === undefined || lane !== asked.lane) return undefined;
  const group = { first, last, lane };
  const events = eventsOf(timeline, group);
  const isWhole = events[0]?.event.id === first && events.at(-1)?.event.id === last;
  return isWhole ? group : undefined;
}

/** The events of a group, in order of time, whatever is filtered. */
export function eventsOf({ dated }: Timeline, { first, last, lane }: Group): readonly Dated[] {
  const from = dated.findIndex(({ event }) => event.id === first);
  const to = dated.findIndex(({ event }) => event.id === last);
  if (from < 0 || to < from) return [];
  return dated.slice(from, to + 1).filter(({ event }) => lane === undefined || event.lane === lane);
}
