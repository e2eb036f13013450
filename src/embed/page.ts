/** The entry of the embed file: everything it needs stands in the file itself. */
import { mount } from 'svelte';
import { loadAllMessages } from '../i18n/messages.ts';
import type { EventId, TimelineDocument } from '../model/schema.ts';
import { timeline } from '../model/timeline.ts';
import { keepAddress } from '../state/history.svelte.ts';
import { Story } from '../state/timeline.svelte.ts';
import App from '../view/App.svelte';
import { dressDocument } from '../view/dressDocument.svelte.ts';
import '../view/theme.css';
import { loadParts } from '../view/parts.ts';
import { speak } from './frame.ts';

const wrapper = document.getElementById('app');
const data = document.getElementById('data')?.textContent;
if (!wrapper || data === undefined) throw new Error('the file has lost its <div id="app"> or its data');
/** All of it is in this file: nothing is waited for. */
async function begin(target: HTMLElement, json: string): Promise<void> {
  await Promise.all([loadAllMessages(), loadParts()]);
  // the build that wrote the file has validated it
  const story = new Story(
    timeline(JSON.parse(json) as TimelineDocument),
    location.search,
    navigator.languages,
  );
  // the file lies beside the story's page; saved by somebody it lies anywhere
  if (/^https?:/.test(location.href)) story.ownPage = new URL('./', location.href).href;
  // where it is the page itself it fills the window; in a frame the page around gives the height
  dressDocument(story, document);
  mount(App, { target, props: { story, measured: target.clientWidth } });
  keepAddress(story, window);
  speak({
    wrapper: target,
    id: story.timeline.document.id,
    show(event, claim) {
      const found = story.timeline.eventById.get(event as EventId)?.event;
      if (!found || (found.id === story.event && claim === story.claim)) return;
      story.open(found.id, found.claims?.find(({ id }) => id === claim)?.id);
    },
  });
}

void begin(wrapper, data);
