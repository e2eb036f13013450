import type { EventId, RelationType, Text } from './schema.ts';
import type { Dated, Timeline } from './timeline.ts';

/** What each relation is called when it is seen from the event it points to. */
const INVERSES = {
  amends: 'amended-by',
  rejects: 'rejected-by',
  repeals: 'repealed-by',
  implements: 'implemented-by',
  answers: 'answered-by',
  follows: 'followed-by',
  repeats: 'repeated-by',
  other: 'other',
} as const satisfies Record<RelationType, string>;

export type RelationName = RelationType | (typeof INVERSES)[RelationType];

/** An event's relation to another one: `event` is the other one. */
export interface Related {
  readonly relation: RelationName;
  /** `stated`: the event's own document entry says it; `inverse`: the other one's does. */
  readonly side: 'stated' | 'inverse';
  readonly event: Dated;
  /** The document's own words for the relation, from the event that states it. */
  readonly label: Text | undefined;
}

/** An event's relations in both directions: those it states, in the document's order, then those stated of it, in time. */
export function relationsOf(timeline: Timeline, eventId: EventId): readonly Related[] {
  const subject = timeline.eventById.get(eventId);
  if (subject === undefined) return [];

  const stated = (subject.event.relations ?? []).flatMap(({ type, event, label }): readonly Related[] => {
    const other = timeline.eventById.get(event);
    return other === undefined ? [] : [{ relation: type, side: 'stated', event: other, label }];
  });
  const inverse = timeline.events
    .filter((other) => other !== subject)
    .flatMap((other) =>
      (other.event.relations ?? [])
        .filter((relation) => timeline.eventById.get(relation.event) === subject)
        .map(({ type, label }): Related => ({
          relation: INVERSES[type],
          side: 'inverse',
          event: other,
          label,
        })),
    );
  return [...stated, ...inverse];
}
