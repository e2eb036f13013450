import { expect, it, vi } from 'vitest';
import { changed, smallDocument, withEvents } from '../../../tests/arbitrary/small.ts';
import { NO_FILTER } from '../../core/model/filter.ts';
import { validate } from '../../core/model/validate.ts';
import { format } from './address.ts';
import { Story } from './story.svelte.ts';

const timelineOf = (document: unknown = smallDocument()) => {
  const result = validate(document);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.timeline;
};
const written = (story: Story) => format(story.address, story.defaultsHere);
const ready = async (story: Story) => {
  await vi.waitFor(
    () => {
      if (story.matchIds === undefined) throw new Error('not ready');
    },
    { timeout: 20_000 },
  );
  return [...(story.matchIds ?? [])];
};

it('finds by words of any language, in titles, claims, accounts, notes and quotes', async () => {
  const rows = [
    ['senat', ['senate-votes']],
    ['PREFERERIONS', ['senate-votes', 'assembly-refuses']],
    ['bill adopted', ['senate-votes']],
    ['page 1', ['senate-votes']],
    ['privacy', ['assembly-refuses']],
    ['"would rather"', ['assembly-refuses', 'senate-votes']],
    ['"rather would"', []],
    ['xyzzy', []],
  ] as const;
  for (const [typed, ids] of rows) {
    const story = new Story(timelineOf(), `?q=${encodeURIComponent(typed)}`);
    expect(new Set(await ready(story)), typed).toEqual(new Set(ids));
  }
});

it('finds nothing in particular while nothing is searched', () => {
  for (const query of ['', '?q=', '?q=+', '?q=%E2%80%A6']) {
    const story = new Story(timelineOf(), query);
    expect([story.matchIds, story.find.searching]).toEqual([undefined, false]);
  }
});

it('leaves what the filter of the address asks for, and forgets what the document has not', () => {
  const story = new Story(timelineOf(), '?lane=gone,senate&in=xx&status=nonsense');
  expect([...(story.filteredIds ?? [])]).toEqual(['senate-votes']);
  expect(written(story)).toBe('?lane=senate');
  expect(new Story(timelineOf(), '?lane=gone').filteredIds).toBeUndefined();
});

it('opens nothing, closes nothing and moves nothing', () => {
  const story = new Story(timelineOf(), '?event=senate-votes');
  const { viewport } = story;
  story.find.choose('lane', 'assembly');
  expect([...(story.filteredIds ?? [])]).toEqual(['assembly-refuses']);
  expect([story.event, story.viewport]).toEqual(['senate-votes', viewport]);
  story.find.choose('lane', 'assembly');
  expect(story.filteredIds).toBeUndefined();
});

it('matches only what the filter leaves', async () => {
  const story = new Story(timelineOf(), '?q=rather&lane=assembly');
  expect(await ready(story)).toEqual(['assembly-refuses']);
  story.find.clear();
  expect(story.matchIds?.size).toBe(2);
  expect(written(story)).toBe('?q=rather');
});

it('reads another address as that one says', async () => {
  const story = new Story(timelineOf(), '?q=rather&lane=assembly');
  await ready(story);
  story.read('');
  expect([story.matchIds, story.filteredIds, written(story)]).toEqual([undefined, undefined, '']);
});

it('keeps links to events free of it', () => {
  const story = new Story(timelineOf(), '?q=rather&lane=assembly');
  expect(story.linkTo('senate-votes' as never)).toBe('?event=senate-votes');
});

it('looks again in a document that was changed, and filters by what it still has', async () => {
  const story = new Story(timelineOf(), '?q=senate&kind=vote');
  expect(await ready(story)).toEqual(['senate-votes']);
  story.replace(timelineOf(changed('events.1.title', 'Not the Senate')));
  expect(story.matchIds).toBeUndefined();
  expect(new Set(await ready(story))).toEqual(new Set(['senate-votes', 'assembly-refuses']));
  story.replace(timelineOf(withEvents(smallDocument(), [])));
  expect(story.find.filter).toEqual(NO_FILTER);
});
