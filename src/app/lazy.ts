/**
 * The only dynamic imports of the program: everything that the first picture does without. A script that is one file has a
 * twin of this module instead, in which the same names are imported at once: `lazy.static.ts` (element, publisher) and
 * `../embed/lazy.frame.ts`. The build chooses the twin by an alias; `lazy.test.ts` holds the twins to this module's names.
 */
import type { Component } from 'svelte';
import { MessageLoader } from './messageLoader.ts';
import { Lazy } from './ui/Lazy.svelte.ts';

export const messages = new MessageLoader({
  en: {
    first: async () => (await import('../core/i18n/messages/en.ts')).en,
    more: async () => (await import('../core/i18n/messages/more/en.ts')).en,
  },
  fr: {
    first: async () => (await import('../core/i18n/messages/fr.ts')).fr,
    more: async () => (await import('../core/i18n/messages/more/fr.ts')).fr,
  },
  ar: {
    first: async () => (await import('../core/i18n/messages/ar.ts')).ar,
    more: async () => (await import('../core/i18n/messages/more/ar.ts')).ar,
  },
});

const later = <Module>(fetch: () => Promise<Module>) => new Lazy(fetch);

/** A component, with the messages that it needs. The page itself links to all style sheets. */
const lazy = <Props extends Record<string, unknown>>(
  fetch: () => Promise<{ readonly default: Component<Props> }>,
) => later(async () => (await Promise.all([fetch(), messages.loadMore()]))[0].default);

/** Comes with the list; a frame, which does not scroll, has none. */
const yearLinks = lazy(() => import('./list/YearLinks.svelte'));

export const lazyComponents = {
  event: lazy(() => import('./event/EventPanel.svelte')),
  group: lazy(() => import('./event/GroupPanel.svelte')),
  tour: lazy(() => import('./tour/TourView.svelte')),
  sheet: lazy(() => import('./sheet/Sheet.svelte')),
  list: lazy(async () => (await Promise.all([import('./list/List.svelte'), yearLinks.load()]))[0]),
  yearLinks,
  sources: lazy(() => import('./sources/SourcesView.svelte')),
  shownSource: lazy(() => import('./sources/ShownSource.svelte')),
  cite: lazy(() => import('./quote/Cite.svelte')),
  report: lazy(() => import('./event/ReportMistake.svelte')),
  paper: lazy(() => import('./print/PrintDocument.svelte')),
  printTool: lazy(() => import('./print/PrintTool.svelte')),
  results: lazy(() => import('./find/Results.svelte')),
  chips: lazy(() => import('./find/Chips.svelte')),
  facets: lazy(() => import('./find/Facets.svelte')),
  findColumn: lazy(() => import('./find/FindColumn.svelte')),
  symbols: lazy(() => import('./marks/Symbols.svelte')),
  marked: lazy(() => import('./find/MatchHighlight.svelte')),
  elsewhere: lazy(() => import('./find/OutOfView.svelte')),
  hoverCard: lazy(() => import('./chart/HoverCard.svelte')),
  undated: lazy(() => import('./chart/Undated.svelte')),
  failure: lazy(() => import('./Failure.svelte')),
  help: lazy(() => import('./controls/HelpDialog.svelte')),
};

export const lazyModules = {
  explain: later(() => import('../core/model/explain.ts')),
  focusAndAnnounce: later(() => import('./focusAndAnnounce.svelte.ts')),
  brush: later(() => import('./chart/brush.svelte.ts')),
  eventIndex: later(() => import('../core/search/eventIndex.ts')),
  glide: later(() => import('./chart/glide.ts')),
  history: later(() => import('./state/history.svelte.ts')),
  placeAhead: later(() => import('./chart/placeAhead.ts')),
  query: later(() => import('../core/search/query.ts')),
  shareDialog: later(() => import('./share/ShareDialog.svelte')),
  validate: later(() => import('../core/model/validate.ts')),
  zoom: later(() => import('./chart/zoom.ts')),
};
