// What passes the check is shown in every view. Svelte says more here than in the browser: of lists with a key twice, too.
import { cleanup, render } from '@testing-library/svelte';
import fc from 'fast-check';
import { flushSync } from 'svelte';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { acceptedDocument, formerlyBreaking } from '../../tests/arbitrary/accepted.ts';
import { runs } from '../../tests/runs.ts';
import { loadLaterParts } from '../../tests/loadLaterParts.ts';
import { stubScreen } from '../../tests/stubScreen.ts';
import { parseDocument } from '../core/model/validate.ts';
import App from './App.svelte';
import { pageTools } from './pageTools.ts';
import { TOURS, VIEWS } from './state/address.ts';
import { Story } from './state/story.svelte.ts';

beforeAll(loadLaterParts);

let width = 0;
beforeEach(() => {
  stubScreen({ width: () => width });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function readEverywhere(story: Story): void {
  const { document } = story.timeline;
  const then = (act: () => void) => {
    flushSync(act);
  };
  for (const view of VIEWS) {
    then(() => {
      story.show(view);
    });
    for (const { id, claims } of document.events.slice(0, 3))
      then(() => {
        story.open(id, claims?.[0]?.id);
      });
    then(() => {
      story.end();
    });
  }
  for (const tour of TOURS) {
    then(() => {
      story.begin(tour);
    });
    for (let step = 1; step <= story.stops.length; step++)
      then(() => {
        story.go({ tour, step });
      });
    then(() => {
      story.end();
    });
  }
  for (const { id } of document.sources.slice(0, 3))
    then(() => {
      story.showSource(id);
    });
  then(() => {
    story.showSource(undefined);
    story.scale = 'true';
    story.fit();
  });
}

it.each([1200, 390])('whatever the document, %s px wide', async (wide) => {
  width = wide;
  const said = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
  await fc.assert(
    fc.asyncProperty(acceptedDocument, async (json) => {
      // what a failed run left, while the document is made smaller
      cleanup();
      for (const spy of said) spy.mockClear();
      const read = parseDocument(json);
      if (!read.ok) throw new Error('it was accepted before');
      const { timeline } = read;
      for (const language of timeline.document.languages.slice(0, 2)) {
        const story = new Story(timeline, `?lang=${language}`, [language]);
        const { container } = render(App, { props: { story, measured: wide, tools: pageTools } });
        readEverywhere(story);
        expect(container.querySelector('h1')).not.toBeNull();
        cleanup();
        // what was unmounted is let go of in a task of its own; until then it stays in memory
        await new Promise((done) => {
          setTimeout(done);
        });
      }
      for (const spy of said) expect(spy.mock.calls).toEqual([]);
    }),
    { ...runs(5, 100), examples: formerlyBreaking },
  );
});
