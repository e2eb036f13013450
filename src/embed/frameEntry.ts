/** The entry of the embed file, which contains everything it needs. */
import { boot } from '../app/boot.ts';
import { messages } from '../app/lazy.ts';
import type { EventId, WrittenDocument } from '../core/model/schema.ts';
import { timeline } from '../core/model/timeline.ts';
import { keepAddress } from '../app/state/history.svelte.ts';
import { openingLocale } from '../app/state/opening.ts';
import { Services } from '../app/state/services.svelte.ts';
import { syncDocumentElement } from '../app/syncDocumentElement.svelte.ts';
import { loadLazyComponents } from '../app/loadLazy.ts';
import '../app/theme.css';
import './readable.css';
import { connectToHost } from './frameMessages.ts';

const wrapper = document.getElementById('app');
const data = document.getElementById('data')?.textContent;
if (!wrapper || data === undefined) throw new Error('the file has lost its <div id="app"> or its data');

/** The story to read until the script has drawn it. */
const readable = [...wrapper.children];
/** The language of the file; each other language has a file of its own. */
const language = document.documentElement.lang;

/** Replaces the page by the file of another language, keeping its query and hash. */
function leaveFor(locale: string): void {
  const file = document.querySelector<HTMLLinkElement>(
    `link[rel="alternate"][hreflang="${CSS.escape(locale)}"]`,
  );
  if (!file) return;
  const address = new URL(file.href);
  address.search = location.search;
  address.searchParams.delete('lang');
  // host pages may identify the frame by its hash (see `dialects.ts`)
  address.hash = location.hash;
  location.replace(address);
}

const services = new Services();
const pictures = JSON.parse(document.getElementById('pictures')?.textContent ?? '{}') as Readonly<
  Record<string, string>
>;
services.media = (file) => (Object.hasOwn(pictures, file) ? pictures[file] : undefined);
// the file is in the folder of the story's page, unless it was saved to a disk
if (/^https?:/.test(location.href)) services.storyPage = new URL('./', location.href).href;

const app = boot({
  target: () => wrapper,
  languages: () => [language],
  query: () => location.search,
  width: () => wrapper.clientWidth,
  framed: { leaveFor },
  services,
  retry: () => undefined,
  replacing() {
    for (const part of readable) part.remove();
  },
  restoring() {
    wrapper.append(...readable);
  },
  started(story) {
    // as a page of its own it fills the window; in a frame the host page sets the height
    syncDocumentElement(story, document);
    keepAddress(story, window);
    connectToHost({
      wrapper,
      id: story.timeline.document.id,
      show(event, claim) {
        const found = story.timeline.eventById.get(event as EventId)?.event;
        if (!found || (found.id === story.event && claim === story.claim)) return;
        story.open(found.id, found.claims?.find(({ id }) => id === claim)?.id);
      },
    });
  },
});

async function begin(json: string): Promise<void> {
  // the publisher has validated it
  const read = timeline(JSON.parse(json) as WrittenDocument);
  const asked = openingLocale(read, location.search, [language]);
  if (asked !== language) {
    leaveFor(asked);
    return;
  }
  await Promise.all([messages.load(language), loadLazyComponents()]);
  await app.show({ kind: 'loaded', timeline: read, warnings: [], written: undefined });
}

// a host's own policy may refuse the styles: without them the story cannot be drawn, but what is there can be read
if (getComputedStyle(wrapper).getPropertyValue('--paper') !== '') begin(data).catch(app.giveUp);
