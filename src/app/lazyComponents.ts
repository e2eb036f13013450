import { isFiltering } from '../core/model/filter.ts';
import type { Story } from './state/story.svelte.ts';
import { Lazy } from './lazy.svelte.ts';

/** What the first picture does without. The rest of the page is fetched while somebody looks at it. */
export const lazyComponents = {
  event: new Lazy(() => import('./event/EventPanel.svelte')),
  tour: new Lazy(() => import('./tour/TourView.svelte')),
  sheet: new Lazy(() => import('./sheet/Sheet.svelte')),
  list: new Lazy(() => import('./list/List.svelte')),
  sources: new Lazy(() => import('./sources/SourcesView.svelte')),
  shownSource: new Lazy(() => import('./sources/ShownSource.svelte')),
  cite: new Lazy(() => import('./quote/Cite.svelte')),
  report: new Lazy(() => import('./event/Report.svelte')),
  printTool: new Lazy(() => import('./print/PrintTool.svelte')),
  results: new Lazy(() => import('./find/Results.svelte')),
  chips: new Lazy(() => import('./find/Chips.svelte')),
  facets: new Lazy(() => import('./find/Facets.svelte')),
  symbols: new Lazy(() => import('./marks/Symbols.svelte')),
  marked: new Lazy(() => import('./find/Marked.svelte')),
  elsewhere: new Lazy(() => import('./find/Elsewhere.svelte')),
  clusterList: new Lazy(() => import('./chart/ClusterList.svelte')),
  failure: new Lazy(() => import('./Failure.svelte')),
  help: new Lazy(() => import('./controls/HelpDialog.svelte')),
};

/** Fetches everything, so that nothing is waited for when it is asked for. */
export const loadLazyComponents = async (): Promise<void> => {
  await Promise.all(Object.values(lazyComponents).map((part) => part.load()));
};

/** Fetches what the story shows as it stands: with it the page is whole at its first look. */
export async function loadLazyComponentsOf(story: Story): Promise<void> {
  await Promise.all([
    ...(story.reading
      ? [
          story.touring ? lazyComponents.tour.load() : lazyComponents.event.load(),
          lazyComponents.sheet.load(),
        ]
      : []),
    ...(story.view === 'timeline' ? [] : [lazyComponents[story.view].load()]),
    ...(isFiltering(story.find.filter) ? [lazyComponents.chips.load(), lazyComponents.elsewhere.load()] : []),
    ...(story.find.searching ? [lazyComponents.marked.load(), lazyComponents.elsewhere.load()] : []),
    ...(story.source === undefined ? [] : [lazyComponents.shownSource.load()]),
  ]);
}
