/**
 * Replaces `app/lazy.ts` in the frame, which is a single file in one language: what a frame shows is imported statically;
 * what only the story's own page offers is absent.
 */
import type { Component } from 'svelte';
import * as focusAndAnnounce from '../app/focusAndAnnounce.svelte.ts';
import HoverCard from '../app/chart/HoverCard.svelte';
import Undated from '../app/chart/Undated.svelte';
import * as glide from '../app/chart/glide.ts';
import * as zoom from '../app/chart/zoom.ts';
import HelpDialog from '../app/controls/HelpDialog.svelte';
import * as placeAhead from '../app/chart/placeAhead.ts';
import EventPanel from '../app/event/EventPanel.svelte';
import GroupPanel from '../app/event/GroupPanel.svelte';
import Chips from '../app/find/Chips.svelte';
import type * as Twin from '../app/lazy.ts';
import List from '../app/list/List.svelte';
import Symbols from '../app/marks/Symbols.svelte';
import Sheet from '../app/sheet/Sheet.svelte';
import * as history from '../app/state/history.svelte.ts';
import TourView from '../app/tour/TourView.svelte';
import { MessageLoader } from '../app/messageLoader.ts';
import { Lazy } from '../app/ui/Lazy.svelte.ts';
import { ar as firstAr } from '../core/i18n/messages/ar.ts';
import { en as firstEn } from '../core/i18n/messages/en.ts';
import { fr as firstFr } from '../core/i18n/messages/fr.ts';
import { ar as moreAr } from '../core/i18n/messages/more/ar.ts';
import { en as moreEn } from '../core/i18n/messages/more/en.ts';
import { fr as moreFr } from '../core/i18n/messages/more/fr.ts';

/** The language of the frame. The build replaces the name by its value, and tree-shaking removes the other catalogues. */
declare const __FRAME_LANGUAGE__: 'en' | 'fr' | 'ar';

const first = __FRAME_LANGUAGE__ === 'fr' ? firstFr : __FRAME_LANGUAGE__ === 'ar' ? firstAr : firstEn;
const more = __FRAME_LANGUAGE__ === 'fr' ? moreFr : __FRAME_LANGUAGE__ === 'ar' ? moreAr : moreEn;
const only = { first: () => Promise.resolve(first), more: () => Promise.resolve(more) };

export const messages = new MessageLoader({ en: only, fr: only, ar: only });

const lazy = <Props extends Record<string, unknown>>(component: () => Component<Props>) =>
  new Lazy(async () => {
    await messages.loadMore();
    return component();
  });

/** A component that shows nothing. */
const absent = <Props extends Record<string, unknown>>(): Lazy<Component<Props>> => lazy(() => () => ({}));
const absentModule = <Module>() =>
  new Lazy<Module>(() => Promise.reject(new Error('a frame has no such module')));

export const lazyComponents: typeof Twin.lazyComponents = {
  event: lazy(() => EventPanel),
  group: lazy(() => GroupPanel),
  tour: lazy(() => TourView),
  sheet: lazy(() => Sheet),
  list: lazy(() => List),
  yearLinks: absent(),
  sources: absent(),
  shownSource: absent(),
  cite: absent(),
  report: absent(),
  paper: absent(),
  printTool: absent(),
  results: absent(),
  chips: lazy(() => Chips),
  facets: absent(),
  findColumn: absent(),
  symbols: lazy(() => Symbols),
  marked: absent(),
  elsewhere: absent(),
  hoverCard: lazy(() => HoverCard),
  undated: lazy(() => Undated),
  failure: absent(),
  help: lazy(() => HelpDialog),
};

export const lazyModules: typeof Twin.lazyModules = {
  explain: absentModule(),
  focusAndAnnounce: Lazy.of(() => focusAndAnnounce),
  brush: absentModule(),
  eventIndex: absentModule(),
  glide: Lazy.of(() => glide),
  history: Lazy.of(() => history),
  placeAhead: Lazy.of(() => placeAhead),
  query: absentModule(),
  shareDialog: absentModule(),
  validate: absentModule(),
  zoom: Lazy.of(() => zoom),
};
