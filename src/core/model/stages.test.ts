import { describe, expect, it } from 'vitest';
import { harbour as story } from '../../../tests/stories/stories.ts';
import type { EventId, ThreadId } from './schema.ts';
import { stagesAt, stagesOf } from './stages.ts';
import { timeline } from './timeline.ts';

const harbour = story();

describe('the stages of a thread', () => {
  it('are in the order of time, each with the state of the matter from there on', () => {
    const clause = harbour.threadById.get('clause-9' as ThreadId);
    if (!clause) throw new Error('no thread');
    const shuffled = { ...clause, stages: (clause.stages ?? []).toReversed() };
    expect(stagesOf(harbour, shuffled).map(({ event, state }) => [event.event.id, state])).toEqual([
      ['bill-filed', 'under-way'],
      ['council-adds-clause', 'in-text'],
      ['committee-deletes-clause', 'out'],
      ['council-refuses-clause', 'out'],
      ['act-adopted', 'dropped'],
    ]);
  });

  it('are none where the document gives none', () => {
    const money = harbour.threadById.get('gate-money' as ThreadId);
    if (!money) throw new Error('no thread');
    const without = { id: money.id, label: money.label };
    expect(stagesOf(harbour, without)).toEqual([]);
  });

  it('put those of unknown date last', () => {
    const document = {
      ...harbour.document,
      events: harbour.document.events.map((event) =>
        event.id === 'bill-filed' ? { ...event, date: 'unknown' } : event,
      ),
    };
    const undated = timeline(document);
    const clause = undated.threadById.get('clause-9' as ThreadId);
    expect(
      clause &&
        stagesOf(undated, clause)
          .map(({ event }) => event.event.id)
          .at(-1),
    ).toBe('bill-filed');
  });
});

it('an event is a stage of each thread that says so, under its former ids too', () => {
  expect(
    stagesAt(harbour, 'council-refuses-clause' as EventId).map(({ thread, stage }) => [
      thread.id,
      stage.state,
    ]),
  ).toEqual([['clause-9', 'removed']]);
  expect(stagesAt(harbour, 'port-opens' as EventId)).toEqual([]);
  expect(stagesAt(harbour, 'no-such-event' as EventId)).toEqual([]);
});
