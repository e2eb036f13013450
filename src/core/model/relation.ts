import type { EventId, RelationType, Text } from './schema.ts';
import type { StoryEvent, Timeline } from './timeline.ts';

/** The name of each relation as seen from its target event. */
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

/** A relation of an event; `event` is the other event. */
export interface Related {
  readonly relation: RelationName;
  /** `stated`: declared on the event itself; `inverse`: declared on the other event. */
  readonly side: 'stated' | 'inverse';
  readonly event: StoryEvent;
  /** The label of the document, from the event that declares the relation. */
  readonly label: Text | undefined;
}

/**
 * The relations of an event in both directions: first those it declares, in the document's order; then those that other
 * events declare to it, in chronological order. Empty for an unknown id.
 */
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
