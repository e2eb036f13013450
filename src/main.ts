import { flushSync, mount } from 'svelte';
import { fetchTimeline } from './load/fetch.ts';
import './prerender/page.css';
import { keepAddress } from './state/history.svelte.ts';
import { Page } from './state/page.svelte.ts';
import { type Place, queryAt } from './state/place.ts';
import { dressDocument } from './view/dressDocument.svelte.ts';
import PageView from './view/Page.svelte';
import { backTo, reachedIn } from './view/reached.ts';
import './view/theme.css';

/** A wait shorter than this is not worth a word. */
const PATIENCE = 400;

const target = document.getElementById('app');
const { timeline: address, language, event, home = '' } = target?.dataset ?? {};
if (!target || address === undefined) throw new Error('the page has no <div id="app" data-timeline="…">');

/** The page as it was prerendered: it stays until the story is there, and below what went wrong instead. */
const prerendered = [...target.children];
const place: Place = { home: new URL(home, location.href).pathname, event };
const page = new Page(language === undefined ? navigator.languages : [language]);

let mounted = false;
function show() {
  if (mounted || !target) return;
  mounted = true;
  const room = document.createElement('div');
  target.prepend(room);
  mount(PageView, {
    target: room,
    props: {
      page,
      again: () => void load(from),
      measured: target.clientWidth,
      beside: prerendered.length > 0,
    },
  });
}

async function load(timeline: string) {
  const timer = setTimeout(() => (page.slow = true), PATIENCE);
  const loaded = await fetchTimeline(timeline);
  clearTimeout(timer);
  page.slow = false;
  if (loaded.kind !== 'loaded') {
    page.fail(loaded);
    show();
    return;
  }
  for (const warning of loaded.warnings) console.warn(warning);
  const first = page.story === undefined;
  const story = page.show(loaded.timeline, queryAt(place, location));
  if (!first) return;
  const reached = story.reading ? undefined : reachedIn(target ?? document.body);
  // who has begun to read the list goes on reading it
  if (reached) story.show('list');
  for (const part of prerendered) part.remove();
  show();
  flushSync();
  if (reached) backTo(reached);
  keepAddress(story, window, place);
  dressDocument(story, document);
}

const from = address;
if (prerendered.length === 0) show();
void load(from);

import.meta.hot?.on('timeline:changed', () => void load(from));
