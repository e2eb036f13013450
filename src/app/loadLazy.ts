import { isFiltering } from '../core/model/filter.ts';
import { lazyComponents } from './lazy.ts';
import type { Story } from './state/story.svelte.ts';

/** Fetches all lazy components in advance. Never rejects. */
export const loadLazyComponents = async (): Promise<void> => {
  await Promise.all(Object.values(lazyComponents).map((component) => component.load()));
};

/** Fetches the lazy components that the story's present view needs, so that its first render is complete. Never rejects. */
export async function loadLazyComponentsOf(story: Story): Promise<void> {
  const { event, group, tour, sheet, chips, elsewhere, marked, shownSource, undated } = lazyComponents;
  await Promise.all([
    ...(story.reading
      ? [story.touring ? tour.load() : story.listing ? group.load() : event.load(), sheet.load()]
      : []),
    ...(story.view === 'timeline' ? [] : [lazyComponents[story.view].load()]),
    ...(isFiltering(story.find.filter) ? [chips.load(), elsewhere.load()] : []),
    ...(story.find.searching ? [marked.load(), elsewhere.load()] : []),
    ...(story.source === undefined ? [] : [shownSource.load()]),
    ...(story.timeline.undated.length === 0 ? [] : [undated.load()]),
  ]);
}
