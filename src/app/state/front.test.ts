import { expect, it } from 'vitest';
import { harbour } from '../../../tests/stories/stories.ts';
import { differs } from '../../core/model/claim.ts';
import { DIFFER, eventsInFront, frontIn } from './front.ts';
import { Story } from './story.svelte.ts';

const timeline = harbour();
const [thread] = timeline.document.threads ?? [];
if (!thread) throw new Error('no thread');

it('brings forward the steps of a thread with what concerns it, or the events on which sources differ', () => {
  const its = eventsInFront(timeline, thread.id);
  expect(its.size).toBeGreaterThan(0);
  for (const { event } of timeline.events) {
    const belongs = [...(event.threads ?? []), ...(event.about ?? [])].includes(thread.id);
    expect(its.has(event.id)).toBe(belongs);
    expect(eventsInFront(timeline, DIFFER).has(event.id)).toBe(differs(timeline, event));
  }
});

it('is read from the address where the document has it, and written there', () => {
  expect(frontIn(timeline, 'nothing')).toBeUndefined();
  expect(new Story(timeline, '?front=nothing').front).toBeUndefined();
  const story = new Story(timeline, `?front=${thread.id}`);
  expect([story.front, story.address.front, story.frontThread]).toEqual([thread.id, thread.id, 0]);
  const differing = new Story(timeline, `?front=${DIFFER}`);
  expect([differing.front, differing.frontThread]).toEqual([DIFFER, -1]);
  expect(new Story({ ...timeline, events: [] }, `?front=${DIFFER}`).front).toBeUndefined();
});

it('is brought forward, and taken back by the same press, and hides nothing', () => {
  const story = new Story(timeline);
  story.bringForward(thread.id);
  expect([story.front, story.filteredIds]).toEqual([thread.id, undefined]);
  story.bringForward(DIFFER);
  expect(story.front).toBe(DIFFER);
  story.bringForward(DIFFER);
  expect([story.front, story.frontIds]).toEqual([undefined, undefined]);
});

it('goes with the thread when the document is replaced', () => {
  const story = new Story(timeline, `?front=${thread.id}`);
  story.replace(harbour());
  expect(story.front).toBe(thread.id);
  story.replace({ ...timeline, threadById: new Map() });
  expect(story.front).toBeUndefined();
});
