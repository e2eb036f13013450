import { isFiltering } from '../core/model/filter.ts';
import { lazyComponents } from './lazy.ts';
import type { Story } from './state/story.svelte.ts';

/** Fetches every lazy component, so that nothing is waited for when it is asked for. */
export const loadLazyComponents = async (): Promise<void> => {
  await Promise.all(Object.values(lazyComponents).map((component) => component.load()));
};

/** Fetches the components that the story shows as it stands: with them its first look is complete. */
export async function loadLazyComponentsOf(story: Story): Promise<void> {
  const { event, tour, sheet, chips, elsewhere, marked, shownSource } = lazyComponents;
  await Promise.all([
    ...(story.reading ? [story.touring ? tour.load() : event.load(), sheet.load()] : []),
    ...(story.view === 'timeline' ? [] : [lazyComponents[story.view].load()]),
    ...(isFiltering(story.find.filter) ? [chips.load(), elsewhere.load()] : []),
    ...(story.find.searching ? [marked.load(), elsewhere.load()] : []),
    ...(story.source === undefined ? [] : [shownSource.load()]),
  ]);
}
