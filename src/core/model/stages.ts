import type { EventId, Stage, StageState, Thread } from './schema.ts';
import type { StoryEvent, Timeline } from './timeline.ts';

/** The state of a matter from a stage on: under way, in the text, out of it, law, or pursued no more. */
export type MatterState = 'under-way' | 'in-text' | 'out' | 'law' | 'dropped';

const STATE_FROM: Readonly<Record<StageState, MatterState>> = {
  proposed: 'under-way',
  adopted: 'in-text',
  removed: 'out',
  restored: 'in-text',
  law: 'law',
  dropped: 'dropped',
};

/** A stage with its event and the state of the matter from there on. */
export interface StageAt {
  readonly stage: Stage;
  readonly event: StoryEvent;
  readonly state: MatterState;
}

/**
 * The stages of a thread in the order of `timeline.events`: chronological, those of unknown date last. A law that comes after
 * the matter was taken out of it comes without the matter: it stays out.
 */
export function stagesOf(timeline: Timeline, thread: Thread): readonly StageAt[] {
  const at = new Map(
    (thread.stages ?? []).map((stage) => [timeline.eventById.get(stage.event), stage] as const),
  );
  if (at.size === 0) return [];
  let before: MatterState | undefined;
  return timeline.events.flatMap((event): readonly StageAt[] => {
    const stage = at.get(event);
    if (stage === undefined) return [];
    const from = STATE_FROM[stage.state];
    const state = from === 'law' && before === 'out' ? before : from;
    before = state;
    return [{ stage, event, state }];
  });
}

/** A stage that an event is, and the thread whose stage it is. */
export interface StageOfEvent {
  readonly thread: Thread;
  readonly stage: Stage;
}

/** By event; made once for a timeline, of which every event is asked. */
const byEvent = new WeakMap<Timeline, ReadonlyMap<StoryEvent, readonly StageOfEvent[]>>();

function stagesByEvent(timeline: Timeline): ReadonlyMap<StoryEvent, readonly StageOfEvent[]> {
  const stages = new Map<StoryEvent, StageOfEvent[]>();
  for (const thread of timeline.document.threads ?? [])
    for (const stage of thread.stages ?? []) {
      const event = timeline.eventById.get(stage.event);
      if (event) stages.set(event, [...(stages.get(event) ?? []), { thread, stage }]);
    }
  byEvent.set(timeline, stages);
  return stages;
}

/** The stages that an event is, in the order of the document's threads. Empty for an unknown id. */
export function stagesAt(timeline: Timeline, eventId: EventId): readonly StageOfEvent[] {
  const event = timeline.eventById.get(eventId);
  return (event && (byEvent.get(timeline) ?? stagesByEvent(timeline)).get(event)) ?? [];
}
