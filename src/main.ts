import { tick } from 'svelte';
import { boot } from './app/boot.ts';
import { inWords } from './app/inWords.ts';
import { fetchTimeline } from './app/fetchTimeline.ts';
import { lazyModules, messages } from './app/lazy.ts';
import { type ReadingPosition, readingPosition, restoreReadingPosition } from './app/list/readingPosition.ts';
import { loadLazyComponents } from './app/loadLazy.ts';
import { pageTools } from './app/pageTools.ts';
import { openShareDialog } from './app/share/openShareDialog.ts';
import { type PageLocation, queryAt } from './app/state/pageLocation.ts';
import { Services } from './app/state/services.svelte.ts';
import { syncDocumentElement } from './app/syncDocumentElement.svelte.ts';
import './app/theme.css';
import { fileBeside } from './core/model/publishedPaths.ts';
import { chooseLocale } from './core/i18n/locale.ts';
import './publish/page.css';

/** The rest of the page is fetched so long after the first look, in ms. */
const AT_REST = 300;

const target = document.getElementById('app');
const { timeline: address, validated, language, event, home = '' } = target?.dataset ?? {};
if (!target || address === undefined) throw new Error('the page has no <div id="app" data-timeline="…">');

/** The page as it was prerendered: it stays until the story is there, and below what went wrong instead. */
const prerendered = [...target.children];
const place: PageLocation = { home: new URL(home, location.href).pathname, event };
const languages = language === undefined ? navigator.languages : [language];
const services = new Services();
const documentAddress = new URL(address, location.href).href;
services.media = (file) => fileBeside(documentAddress, file);

/** The JSON text of the document, as it came last. */
let sourceText: string | undefined;
/** Where the reader is in the prerendered list, when the story is ready. */
let reached: ReadingPosition | undefined;

/** Who has begun to read the prerendered event goes on reading it: opens what is open in it, and scrolls the panel as far. */
function keepPanel(): void {
  const [from = [], to = []] = ['.prerendered', '.app'].map((root) => [
    ...document.querySelectorAll<HTMLDetailsElement>(
      `${root} :is(.panel, .panel .scroll, .panel details:not(.disclosure details))`,
    ),
  ]);
  const parts = from.map(({ open, scrollTop }, index) => ({ open, scrollTop, it: to[index] }));
  for (const { open, it } of parts) {
    if (!open || !it) continue;
    it.open = true;
    // at once: what is in it is drawn then
    it.dispatchEvent(new Event('toggle'));
  }
  void tick().then(() => {
    for (const { scrollTop, it } of parts) if (it) it.scrollTop = scrollTop;
  });
}

const app = boot({
  target() {
    const room = document.createElement('div');
    target.prepend(room);
    setTimeout(() => void loadLazyComponents(), AT_REST);
    return room;
  },
  languages: () => languages,
  query: () => queryAt(place, location),
  width: () => target.clientWidth,
  beside: prerendered.length > 0,
  bare: () => prerendered.length === 0,
  inWords,
  edited: import.meta.hot !== undefined,
  tools: pageTools,
  services,
  retry: () => void start(),
  ready(story) {
    // with a claim the panel goes to that claim instead
    services.eventInPlace =
      prerendered.length > 0 && event !== undefined && story.event === event && story.claim === undefined;
    reached = story.reading ? undefined : readingPosition(target);
    // who has begun to read the list goes on reading it
    if (reached) story.show('list');
  },
  replacing() {
    if (services.eventInPlace) keepPanel();
    for (const part of prerendered) part.remove();
  },
  restoring() {
    target.append(...prerendered);
  },
  started(story) {
    if (reached) restoreReadingPosition(reached);
    syncDocumentElement(story, document);
    services.share = openShareDialog(story, {
      pageData: () => target.dataset,
      sourceText: () => sourceText,
    });
    void lazyModules.history.arrived().then(({ keepAddress }) => keepAddress(story, window, place));
  },
});

/** Loads the document and shows it. Never rejects. */
const start = () => load().catch(app.giveUp);

async function load(): Promise<void> {
  const [loaded] = await app.session.waitFor(
    Promise.all([fetchTimeline(address ?? '', validated), messages.load(chooseLocale(languages))]),
  );
  if (loaded.kind === 'loaded') sourceText = loaded.written;
  await app.show(loaded);
}

// the wait needs its words too
if (prerendered.length === 0)
  void messages.load(chooseLocale(languages)).then(() => {
    app.mount();
  }, app.giveUp);
void start();

// the development server says which document was edited
import.meta.hot?.on('timeline:changed', ({ address: changed }) => {
  if (changed === address) void start();
});
