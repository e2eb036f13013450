import { isFiltering } from '../core/model/filter.ts';
import type { Story } from './state/story.svelte.ts';
import { Later } from './lazy.svelte.ts';

/** What the first picture does without. The rest of the page is fetched while somebody looks at it. */
export const parts = {
  event: new Later(() => import('./event/EventPanel.svelte')),
  tour: new Later(() => import('./tour/TourView.svelte')),
  sheet: new Later(() => import('./sheet/Sheet.svelte')),
  list: new Later(() => import('./list/List.svelte')),
  sources: new Later(() => import('./sources/SourcesView.svelte')),
  shownSource: new Later(() => import('./sources/ShownSource.svelte')),
  cite: new Later(() => import('./quote/Cite.svelte')),
  report: new Later(() => import('./event/Report.svelte')),
  printTool: new Later(() => import('./print/PrintTool.svelte')),
  results: new Later(() => import('./find/Results.svelte')),
  chips: new Later(() => import('./find/Chips.svelte')),
  facets: new Later(() => import('./find/Facets.svelte')),
  symbols: new Later(() => import('./marks/Symbols.svelte')),
  marked: new Later(() => import('./find/Marked.svelte')),
  elsewhere: new Later(() => import('./find/Elsewhere.svelte')),
  gathered: new Later(() => import('./chart/ClusterList.svelte')),
  failure: new Later(() => import('./Failure.svelte')),
  help: new Later(() => import('./controls/HelpDialog.svelte')),
};

/** Fetches everything, so that nothing is waited for when it is asked for. */
export const loadParts = async (): Promise<void> => {
  await Promise.all(Object.values(parts).map((part) => part.load()));
};

/** Fetches what the story shows as it stands: with it the page is whole at its first look. */
export async function loadPartsOf(story: Story): Promise<void> {
  await Promise.all([
    ...(story.reading ? [story.touring ? parts.tour.load() : parts.event.load(), parts.sheet.load()] : []),
    ...(story.view === 'timeline' ? [] : [parts[story.view].load()]),
    ...(isFiltering(story.find.filter) ? [parts.chips.load(), parts.elsewhere.load()] : []),
    ...(story.find.searching ? [parts.marked.load(), parts.elsewhere.load()] : []),
    ...(story.source === undefined ? [] : [parts.shownSource.load()]),
  ]);
}
