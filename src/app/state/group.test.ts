import { describe, expect, it } from 'vitest';
import { harbour } from '../../../tests/stories/stories.ts';
import type { EventId, LaneId } from '../../core/model/schema.ts';
import { eventsOf, groupIn } from './group.ts';
import { Story } from './story.svelte.ts';

const timeline = harbour();
const { lanes } = timeline.document;
/** A lane with several dated events, and their ids. */
const [lane, ids] = lanes
  .map(
    ({ id }) =>
      [id, timeline.dated.filter(({ event }) => event.lane === id).map(({ event }) => event.id)] as const,
  )
  .find(([, events]) => events.length > 3) as readonly [LaneId, readonly EventId[]];
const [first, second, third] = ids as [EventId, EventId, EventId];
const [elsewhere] = timeline.dated.flatMap(({ event }) => (event.lane === lane ? [] : event.id)) as [EventId];
const all = timeline.dated.map(({ event }) => event.id);

describe('a group in a link', () => {
  it('has the events of its lane from one to the other, or of all lanes', () => {
    const within = groupIn(timeline, { first, last: third, lane });
    expect(within && eventsOf(timeline, within).map(({ event }) => event.id)).toEqual([first, second, third]);
    const across = groupIn(timeline, { first, last: third, lane: undefined });
    expect(across && eventsOf(timeline, across).map(({ event }) => event.id)).toEqual(
      all.slice(all.indexOf(first), all.indexOf(third) + 1),
    );
  });

  it.each([
    ['the end comes first', { first: third, last: first, lane }],
    ['an event is not there', { first, last: 'nothing', lane }],
    ['the lane is not there', { first, last: third, lane: 'nothing' }],
    ['an event is in another lane', { first: elsewhere, last: third, lane }],
  ])('is none where %s', (_, asked) => {
    expect(groupIn(timeline, asked)).toBeUndefined();
  });

  it('is read where it is listed, and while one of its events is open', () => {
    const query = `?group=${first},${third},${lane}`;
    const listing = new Story(timeline, query);
    expect([listing.listing, listing.reading, listing.grouped?.length]).toEqual([true, true, 3]);
    expect(new Story(timeline, `${query}&event=${second}`).grouped).toHaveLength(3);
    expect(new Story(timeline, `${query}&event=${elsewhere}`).grouped).toBeUndefined();
    expect(new Story(timeline, `?group=${first},nothing`).reading).toBe(false);
  });
});

describe('a list of events', () => {
  it('stays behind an event that is opened from it, and is left with any other', () => {
    const story = new Story(timeline);
    story.list(first, third, lane);
    story.open(second);
    expect([story.listing, story.group?.first]).toEqual([false, first]);
    story.close();
    expect([story.listing, story.event]).toEqual([true, undefined]);
    story.open(elsewhere);
    expect([story.event, story.group]).toEqual([elsewhere, undefined]);
  });

  it('closes to nothing, or to the stop of the tour on which it was opened', () => {
    const story = new Story(timeline);
    story.list(first, third, lane);
    story.close();
    expect(story.reading).toBe(false);
    story.begin('story');
    story.list(first, third, lane);
    expect([story.touring, story.listing]).toEqual([false, true]);
    story.close();
    expect([story.touring, story.listing]).toEqual([true, false]);
  });

  it('has what the filter leaves', () => {
    const story = new Story(timeline);
    story.list(first, third, lane);
    story.find.choose('lane', lanes.find(({ id }) => id !== lane)?.id ?? '');
    expect(story.grouped).toEqual([]);
    story.find.clear();
    expect(story.grouped).toHaveLength(3);
  });

  it('is kept when the document is replaced, as long as it has its ends', () => {
    const story = new Story(timeline);
    story.list(first, third, lane);
    story.replace(harbour());
    expect(story.listing).toBe(true);
    const { document } = timeline;
    story.replace({ ...timeline, dated: timeline.dated.filter(({ event }) => event.id !== first), document });
    expect(story.reading).toBe(false);
  });
});
