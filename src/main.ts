import { mount } from 'svelte';
import { fetchTimeline } from './load/fetch.ts';
import { keepAddress } from './state/history.svelte.ts';
import { Page } from './state/page.svelte.ts';
import { dressDocument } from './view/dressDocument.svelte.ts';
import PageView from './view/Page.svelte';
import './view/theme.css';

/** A wait shorter than this is not worth a word. */
const PATIENCE = 400;

const target = document.getElementById('app');
const address = target?.dataset['timeline'];
if (!target || address === undefined) throw new Error('the page has no <div id="app" data-timeline="…">');

const page = new Page(navigator.languages);

async function load(from: string) {
  const timer = setTimeout(() => (page.slow = true), PATIENCE);
  const loaded = await fetchTimeline(from);
  clearTimeout(timer);
  page.slow = false;
  if (loaded.kind !== 'loaded') {
    page.fail(loaded);
    return;
  }
  for (const warning of loaded.warnings) console.warn(warning);
  const first = page.story === undefined;
  const story = page.show(loaded.timeline, location.search);
  if (first) {
    keepAddress(story, window);
    dressDocument(story, document);
  }
}

mount(PageView, { target, props: { page, again: () => void load(address), measured: target.clientWidth } });
void load(address);

import.meta.hot?.on('timeline:changed', () => void load(address));
