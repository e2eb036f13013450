// A story of three events and nothing else: nothing is said of what it does not have.
import { render } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { ABSENT } from '../../tests/stories/absent.ts';
import { harbour, minimal } from '../../tests/stories/stories.ts';
import { loadLaterParts } from '../../tests/loadLaterParts.ts';
import { stubScreen } from '../../tests/stubScreen.ts';
import type { EventId } from '../core/model/schema.ts';
import type { Timeline } from '../core/model/timeline.ts';
import App from './App.svelte';
import Facets from './find/Facets.svelte';
import { pageTools } from './pageTools.ts';
import PrintDocument from './print/PrintDocument.svelte';
import ShareDialog from './share/ShareDialog.svelte';
import { type Framed, Story } from './state/story.svelte.ts';

beforeAll(loadLaterParts);

let width = 0;
beforeEach(() => {
  stubScreen({ width: () => width });
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** All that is written on the page and said by it, a line each. */
function said(): readonly string[] {
  return [...document.body.querySelectorAll('*')].flatMap((it) => {
    const own = [...it.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const texts = [
      own.map(({ textContent }) => textContent).join(''),
      ...['aria-label', 'placeholder', 'title'].map((name) => it.getAttribute(name) ?? ''),
    ];
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  });
}

/** What page, element and frame say in every view, on paper and in the dialogs. */
async function saidOf(timeline: Timeline, event: string, framed?: Framed): Promise<readonly string[]> {
  const all: string[] = [];
  const take = () => {
    flushSync();
    all.push(...said());
  };
  for (const at of [1200, 390]) {
    width = at;
    const story = new Story(timeline, '', ['en'], framed);
    const tools = framed ? undefined : pageTools;
    const { unmount } = render(App, { props: { story, measured: at, tools } });
    take();
    story.open(event as EventId);
    take();
    story.end();
    story.show('list');
    take();
    unmount();
  }
  if (framed) return all;
  const story = new Story(timeline);
  const paper = render(PrintDocument, { props: { story, matrix: true } });
  take();
  paper.unmount();
  const { find, words } = story;
  const facets = render(Facets, { props: { find, timeline, words, id: 'facets' } });
  take();
  facets.unmount();
  const context = { pageData: () => ({ root: './' }), sourceText: () => undefined };
  const share = render(ShareDialog, { props: { story, context } });
  await share.component.open();
  take();
  share.unmount();
  return all;
}

it.each([
  ['on a page', undefined],
  ['in a frame', { leaveFor: () => undefined }],
])('%s', async (_, framed) => {
  const lines = await saidOf(minimal(), 'pier-closed', framed);
  for (const [what, words] of Object.entries(ABSENT))
    expect(
      lines.filter((line) => words.test(line)),
      what,
    ).toEqual([]);
  expect(lines.filter((line) => line.includes('Date unknown'))).toEqual([]);
  // its title is the head of the page in three looks at two widths, and of the paper, and nothing else
  expect(lines.filter((line) => line === 'A ferry stops').length).toBe(framed ? 6 : 7);
});

it('what is looked for is what a full story says', async () => {
  const lines = await saidOf(harbour(), 'council-refuses-clause');
  for (const [what, words] of Object.entries(ABSENT))
    expect(
      lines.some((line) => words.test(line)),
      what,
    ).toBe(true);
});
