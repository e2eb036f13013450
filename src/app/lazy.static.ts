/**
 * The twin of `lazy.ts` for a script that is one file: the same names, imported at once. Each value is made in a function, as
 * the components import this module themselves.
 */
import type { Component } from 'svelte';
import EventPanel from './event/EventPanel.svelte';
import GroupPanel from './event/GroupPanel.svelte';
import TourView from './tour/TourView.svelte';
import Sheet from './sheet/Sheet.svelte';
import List from './list/List.svelte';
import YearLinks from './list/YearLinks.svelte';
import SourcesView from './sources/SourcesView.svelte';
import ShownSource from './sources/ShownSource.svelte';
import Cite from './quote/Cite.svelte';
import ReportMistake from './event/ReportMistake.svelte';
import PrintDocument from './print/PrintDocument.svelte';
import PrintTool from './print/PrintTool.svelte';
import Results from './find/Results.svelte';
import Chips from './find/Chips.svelte';
import Facets from './find/Facets.svelte';
import FindColumn from './find/FindColumn.svelte';
import Symbols from './marks/Symbols.svelte';
import MatchHighlight from './find/MatchHighlight.svelte';
import OutOfView from './find/OutOfView.svelte';
import HoverCard from './chart/HoverCard.svelte';
import Undated from './chart/Undated.svelte';
import Failure from './Failure.svelte';
import HelpDialog from './controls/HelpDialog.svelte';
import * as focusAndAnnounce from './focusAndAnnounce.svelte.ts';
import * as brush from './chart/brush.svelte.ts';
import * as eventIndex from '../core/search/eventIndex.ts';
import * as glide from './chart/glide.ts';
import * as history from './state/history.svelte.ts';
import * as placeAhead from './chart/placeAhead.ts';
import * as query from '../core/search/query.ts';
import { placed, titleOf } from '../core/model/placed.ts';
import * as validate from '../core/model/validate.ts';
import * as zoom from './chart/zoom.ts';
import { en as firstEn } from '../core/i18n/messages/en.ts';
import { fr as firstFr } from '../core/i18n/messages/fr.ts';
import { ar as firstAr } from '../core/i18n/messages/ar.ts';
import { en as moreEn } from '../core/i18n/messages/more/en.ts';
import { fr as moreFr } from '../core/i18n/messages/more/fr.ts';
import { ar as moreAr } from '../core/i18n/messages/more/ar.ts';
import type * as Twin from './lazy.ts';
import { MessageLoader } from './messageLoader.ts';
import { Lazy } from './ui/Lazy.svelte.ts';

export const messages = new MessageLoader({
  en: { first: () => Promise.resolve(firstEn), more: () => Promise.resolve(moreEn) },
  fr: { first: () => Promise.resolve(firstFr), more: () => Promise.resolve(moreFr) },
  ar: { first: () => Promise.resolve(firstAr), more: () => Promise.resolve(moreAr) },
});

const lazy = <Props extends Record<string, unknown>>(component: () => Component<Props>) =>
  new Lazy(async () => {
    await messages.loadMore();
    return component();
  });

export const lazyComponents: typeof Twin.lazyComponents = {
  event: lazy(() => EventPanel),
  group: lazy(() => GroupPanel),
  tour: lazy(() => TourView),
  sheet: lazy(() => Sheet),
  list: lazy(() => List),
  yearLinks: lazy(() => YearLinks),
  sources: lazy(() => SourcesView),
  shownSource: lazy(() => ShownSource),
  cite: lazy(() => Cite),
  report: lazy(() => ReportMistake),
  paper: lazy(() => PrintDocument),
  printTool: lazy(() => PrintTool),
  results: lazy(() => Results),
  chips: lazy(() => Chips),
  facets: lazy(() => Facets),
  findColumn: lazy(() => FindColumn),
  symbols: lazy(() => Symbols),
  marked: lazy(() => MatchHighlight),
  elsewhere: lazy(() => OutOfView),
  hoverCard: lazy(() => HoverCard),
  undated: lazy(() => Undated),
  failure: lazy(() => Failure),
  help: lazy(() => HelpDialog),
};

export const lazyModules: typeof Twin.lazyModules = {
  // a script that is handed on says where problems are; the page says more
  explain: Lazy.of(() => ({ explain: placed, titleOf })),
  focusAndAnnounce: Lazy.of(() => focusAndAnnounce),
  brush: Lazy.of(() => brush),
  eventIndex: Lazy.of(() => eventIndex),
  glide: Lazy.of(() => glide),
  history: Lazy.of(() => history),
  placeAhead: Lazy.of(() => placeAhead),
  query: Lazy.of(() => query),
  // offered by the page alone, which never has this twin
  shareDialog: new Lazy(() => Promise.reject(new Error('only the page has a share dialog'))),
  validate: Lazy.of(() => validate),
  zoom: Lazy.of(() => zoom),
};
