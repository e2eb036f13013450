import { describe, expect, it } from 'vitest';
import { changed, smallDocument } from '../../../tests/arbitrary/small.ts';
import type { EventId } from '../../core/model/schema.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import { validate } from '../../core/model/validate.ts';
import { format } from './address.ts';
import { Story } from './story.svelte.ts';
import { tourStops } from './tour.ts';

function timelineOf(document: unknown): Timeline {
  const result = validate(document);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.timeline;
}

/** Three steps: one with a view, one by an alias and without, one about no event. */
const walked = () =>
  changed('steps', [
    { event: 'senate-votes', text: 'First it passed.', view: { from: '2025-01', to: '2025-03' } },
    { event: 'vote-1', text: 'Again.' },
    { text: 'Nothing more is known.' },
  ]);
const storyOf = (query = '', document: unknown = walked()) => new Story(timelineOf(document), query);
const written = (story: Story) => format(story.address, story.defaultsHere);
const VOTE = 'senate-votes' as EventId;
const REFUSAL = 'assembly-refuses' as EventId;

describe('the stops', () => {
  it('of the story are the document’s steps, under the events’ own ids', () => {
    expect(tourStops(timelineOf(walked()), 'story').map(({ event, text }) => [event, text])).toEqual([
      [VOTE, 'First it passed.'],
      [VOTE, 'Again.'],
      [undefined, 'Nothing more is known.'],
    ]);
  });

  it('of the differences are the events the picture marks, in time', () => {
    const differing = (document: unknown) => tourStops(timelineOf(document), 'differ').map((it) => it.event);
    expect(differing(smallDocument())).toEqual([VOTE]);
    expect(differing(changed('events.1.claims.1.minor', false))).toEqual([VOTE, REFUSAL]);
  });
});

describe('a tour', () => {
  it('begins at its first stop, on the picture, with the stop’s event and stretch of time', () => {
    const story = storyOf('?view=list');
    story.begin('story');
    expect([story.view, story.event, story.touring]).toEqual(['timeline', VOTE, true]);
    // whoever shows the story goes there
    expect(story.destination).toEqual(story.stops[0]?.viewport);
    if (story.destination) story.move(story.destination);
    expect(written(story)).toBe('?step=1');
  });

  it('asks for a stop’s stretch of time, else for its event', () => {
    const story = storyOf();
    const before = story.viewport;
    story.go({ tour: 'story', step: 1 });
    expect([story.destination, story.opened]).toEqual([story.stops[0]?.viewport, 1]);
    story.destination = undefined;
    story.go({ tour: 'story', step: 2 });
    expect([story.destination, story.event, story.opened]).toEqual([undefined, VOTE, 2]);
    expect(story.viewport).toBe(before);
  });

  it('may stop where there is no event', () => {
    const story = storyOf('?step=3');
    expect([story.touring, story.event, story.reading]).toEqual([true, undefined, true]);
  });

  it('is in the link, as short as can be', () => {
    for (const query of ['?step=1', '?step=2', '?tour=differ', '?event=assembly-refuses&step=1']) {
      expect(written(storyOf(query))).toBe(query);
    }
  });

  it('keeps a stretch of time that somebody moved to', () => {
    const story = storyOf('?step=1&from=2024-01-01&to=2024-12-31');
    expect(written(story)).toBe('?step=1&from=2024-01-01&to=2024-12-31');
  });

  it('does not stop where it does not lead', () => {
    for (const query of ['?step=4', '?tour=differ&step=2']) {
      const story = storyOf(query);
      expect([story.stop, story.touring, written(story)]).toEqual([undefined, false, '']);
    }
    const story = storyOf('?step=2');
    story.go({ tour: 'story', step: 9 });
    expect(story.stop).toBeUndefined();
  });

  it('waits while an event is open, and goes on from there', () => {
    const story = storyOf('?step=1');
    story.open(REFUSAL);
    expect([story.event, story.touring, written(story)]).toEqual([
      REFUSAL,
      false,
      '?event=assembly-refuses&step=1',
    ]);
    story.close();
    expect([story.event, story.touring]).toEqual([VOTE, true]);
    story.close();
    expect([story.event, story.stop, story.touring]).toEqual([undefined, undefined, false]);
  });

  it('ends wherever one is', () => {
    const story = storyOf('?event=assembly-refuses&step=1');
    story.end();
    expect([story.event, story.stop, story.reading]).toEqual([undefined, undefined, false]);
  });

  it('stays where it is when the document changes, and ends when its stop is gone', () => {
    const story = storyOf('?step=2');
    story.replace(timelineOf(walked()));
    expect([story.stop?.step, story.touring]).toEqual([2, true]);
    story.replace(timelineOf(smallDocument()));
    expect([story.stop, story.touring]).toEqual([undefined, false]);
  });
});
