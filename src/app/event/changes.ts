import type { Change, EventId } from '../../core/model/schema.ts';
import { parseDate } from '../../core/model/date.ts';
import { anchor, spanOf } from '../../core/model/span.ts';
import type { Timeline } from '../../core/model/timeline.ts';

const dayOf = ({ date }: Change): number => {
  const parsed = parseDate(date);
  return parsed.ok ? anchor(spanOf(parsed.date)) : 0;
};

/** The correction log, newest first. */
export const changesByDate = ({ document }: Timeline): readonly Change[] =>
  (document.changes ?? []).toSorted((a, b) => dayOf(b) - dayOf(a));

/** The changes of one event, newest first. A change may name the event by an alias. */
export const changesOf = (timeline: Timeline, id: EventId): readonly Change[] =>
  changesByDate(timeline).filter(
    ({ event }) => event !== undefined && timeline.eventById.get(event)?.event.id === id,
  );
