// An error in one part leaves the rest of the story, and the part is there again when something else is opened in it.
import { render, screen } from '@testing-library/svelte';
import { flushSync, tick } from 'svelte';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { harbour } from '../../tests/stories/stories.ts';
import { stubScreen } from '../../tests/stubScreen.ts';
import App from './App.svelte';
import { lazyComponents } from './lazy.ts';
import { loadLazyComponents } from './loadLazy.ts';
import { pageTools } from './pageTools.ts';
import { Story } from './state/story.svelte.ts';

const MISSING = 'This part of the timeline could not be shown. The rest still works.';

beforeAll(loadLazyComponents);
const said = vi.fn();
beforeEach(() => {
  stubScreen({ width: () => 1200 });
  said.mockClear();
  vi.spyOn(console, 'error').mockImplementation(said);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function show(): Story {
  const story = new Story(harbour(), '');
  render(App, { props: { story, measured: 1200, tools: pageTools } });
  return story;
}
/** Lets what an error of a component brings about happen. */
async function settle(): Promise<void> {
  await tick();
  flushSync();
  await tick();
}
const broken = () => {
  throw new Error('broken');
};

describe('an error', () => {
  for (const view of ['list', 'sources'] as const)
    it(`in the ${view} leaves the story, and the other views`, async () => {
      const { part } = lazyComponents[view];
      lazyComponents[view].part = broken as unknown as typeof part;
      try {
        const story = show();
        story.show(view);
        await settle();
        expect(screen.getByRole('alert')).toHaveTextContent(MISSING);
        expect(screen.getByRole('heading', { level: 1 })).toBeVisible();
        expect(said).toHaveBeenCalledWith(expect.objectContaining({ message: 'broken' }));
        story.show('timeline');
        await settle();
        expect(screen.queryByRole('alert')).toBeNull();
        expect(document.querySelector('.chart svg')).not.toBeNull();
      } finally {
        lazyComponents[view].part = part;
      }
    });

  it('in one event leaves the story, and the panel shows the next event', async () => {
    const story = show();
    const [first, second] = story.timeline.events;
    if (!first || !second) throw new Error('harbour has events');
    const { part } = lazyComponents.event;
    const EventPanel = part as unknown as (anchor: unknown, props: { dated: typeof first }) => unknown;
    lazyComponents.event.part = ((anchor: unknown, props: { dated: typeof first }) =>
      props.dated.event.id === first.event.id
        ? broken()
        : EventPanel(anchor, props)) as unknown as typeof part;
    try {
      story.open(first.event.id);
      await settle();
      expect(screen.getByRole('alert')).toHaveTextContent(MISSING);
      expect(document.querySelector('.chart svg')).not.toBeNull();
      story.open(second.event.id);
      await settle();
      expect(screen.queryByRole('alert')).toBeNull();
      expect(screen.getByRole('complementary').querySelector('article')).not.toBeNull();
    } finally {
      lazyComponents.event.part = part;
    }
  });
});
