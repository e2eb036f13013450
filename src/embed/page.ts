/** The entry of the embed file: everything it needs stands in the file itself. */
import { mount } from 'svelte';
import type { EventId, TimelineDocument } from '../model/schema.ts';
import { timeline } from '../model/timeline.ts';
import { keepAddress } from '../state/history.svelte.ts';
import { Story } from '../state/timeline.svelte.ts';
import App from '../view/App.svelte';
import { dressDocument } from '../view/dressDocument.svelte.ts';
import '../view/theme.css';
import { speak } from './frame.ts';

const wrapper = document.getElementById('app');
const data = document.getElementById('data')?.textContent;
if (!wrapper || data === undefined) throw new Error('the file has lost its <div id="app"> or its data');

// the build that wrote the file has validated it
const story = new Story(timeline(JSON.parse(data) as TimelineDocument), location.search, navigator.languages);
// where it is the page itself it fills the window; in a frame the page around gives the height
dressDocument(story, document);
mount(App, { target: wrapper, props: { story, measured: wrapper.clientWidth } });
keepAddress(story, window);
speak({
  wrapper,
  id: story.timeline.document.id,
  show(event, claim) {
    const found = story.timeline.eventById.get(event as EventId)?.event;
    if (!found || (found.id === story.event && claim === story.claim)) return;
    story.open(found.id, found.claims?.find(({ id }) => id === claim)?.id);
  },
});
