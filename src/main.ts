import { flushSync, mount } from 'svelte';
import { chooseLocale } from './core/i18n/locale.ts';
import { fetchTimeline, type Loaded } from './app/fetchTimeline.ts';
import './publish/page.css';
import { openingLocale } from './app/state/opening.ts';
import { Session } from './app/state/session.svelte.ts';
import { type PageLocation, queryAt } from './app/state/pageLocation.ts';
import { syncDocumentElement } from './app/syncDocumentElement.svelte.ts';
import SessionView from './app/SessionView.svelte';
import { lazyComponents, lazyModules, messages } from './app/lazy.ts';
import { pageTools } from './app/pageTools.ts';
import { openShareDialog } from './app/share/openShareDialog.ts';
import { loadLazyComponents, loadLazyComponentsOf } from './app/loadLazy.ts';
import { restoreReadingPosition, readingPosition } from './app/list/readingPosition.ts';
import './app/theme.css';

/** A wait shorter than this is not worth a word, in ms. */
const PATIENCE = 400;
/** After the first look, in ms. */
const AT_REST = 300;

const target = document.getElementById('app');
const { timeline: address, validated, language, event, home = '' } = target?.dataset ?? {};
if (!target || address === undefined) throw new Error('the page has no <div id="app" data-timeline="…">');

/** The page as it was prerendered: it stays until the story is there, and below what went wrong instead. */
const prerendered = [...target.children];
const place: PageLocation = { home: new URL(home, location.href).pathname, event };
const wanted = language === undefined ? navigator.languages : [language];
const page = new Session(wanted);

/** The document as it came last. */
let written: string | undefined;

let mounted = false;
function show() {
  if (mounted || !target) return;
  mounted = true;
  const room = document.createElement('div');
  target.prepend(room);
  mount(SessionView, {
    target: room,
    props: {
      page,
      again: () => void load(from),
      measured: target.clientWidth,
      beside: prerendered.length > 0,
      tools: pageTools,
    },
  });
  setTimeout(() => void loadLazyComponents(), AT_REST);
}

async function load(timeline: string) {
  const timer = setTimeout(() => (page.slow = true), PATIENCE);
  const [loaded] = await Promise.all([
    fetchTimeline(timeline, validated),
    messages.load(chooseLocale(wanted)),
  ]);
  clearTimeout(timer);
  page.slow = false;
  await tell(loaded);
}

async function tell(loaded: Loaded) {
  if (loaded.kind !== 'loaded') {
    await lazyComponents.failure.load();
    page.fail(loaded);
    show();
    return;
  }
  for (const warning of loaded.warnings) console.warn(warning);
  written = loaded.written;
  const query = queryAt(place, location);
  const first = page.story === undefined;
  if (first) await messages.load(openingLocale(loaded.timeline, query, wanted));
  const story = page.show(loaded.timeline, query);
  if (!first) return;
  const reached = story.reading ? undefined : readingPosition(target ?? document.body);
  // who has begun to read the list goes on reading it
  if (reached) story.show('list');
  await loadLazyComponentsOf(story);
  for (const part of prerendered) part.remove();
  show();
  flushSync();
  if (reached) restoreReadingPosition(reached);
  syncDocumentElement(story, document);
  let open: (() => Promise<void>) | undefined;
  story.share = async () => {
    open ??= openShareDialog(story, { pageData: () => target?.dataset, sourceText: () => written });
    await open();
  };
  const { keepAddress } = await lazyModules.history();
  keepAddress(story, window, place);
}

const from = address;
// the wait needs its words too
if (prerendered.length === 0) void messages.load(chooseLocale(wanted)).then(show);
void load(from);

// the development server says which document was edited
import.meta.hot?.on('timeline:changed', ({ address: changed }) => {
  if (changed === from) void load(from);
});
