import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { smallDocument } from '../../tests/arbitrary/small.ts';
import type { EventId } from '../core/model/schema.ts';
import { validate } from '../core/model/validate.ts';
import { focusAndAnnounce } from './focusAndAnnounce.svelte.ts';
import { lazyComponents } from './lazy.ts';
import { type ChartActions, Services } from './state/services.svelte.ts';
import { Story } from './state/story.svelte.ts';

const result = validate(smallDocument());
if (!result.ok) throw new Error('not valid');
const { timeline } = result;
const [VOTE, REFUSAL] = timeline.events.map(({ event }) => event.id) as [EventId, EventId];

/** Longer than anything waits before it is announced, and shorter than an announcement stays. In ms. */
const LONG = 2000;

let end: () => void = () => undefined;
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  end();
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A page with links to events and a chart; its panel is drawn when `panelComes` is called after an event was opened. */
function page() {
  const story = new Story(timeline, '', ['en']);
  const services = new Services();
  let arrive: () => void = () => undefined;
  const coming = new Promise<undefined>(
    (resolve) =>
      (arrive = () => {
        resolve(undefined);
      }),
  );
  vi.spyOn(lazyComponents.event, 'load').mockReturnValue(coming);
  const root = document.createElement('div');
  root.innerHTML = `<button class="before"></button><a href="#v" data-event="${VOTE}"></a><div class="chart" tabindex="-1"></div><div class="panel"></div>`;
  document.body.append(root);
  const find = (selector: string): HTMLElement => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  const heard: string[] = [];
  end = $effect.root(() => {
    focusAndAnnounce(story, services)(root);
    $effect(() => {
      if (story.announcer.text !== '') heard.push(story.announcer.text);
    });
  });
  flushSync();

  const chart: ChartActions = {
    atClosest: false,
    atWhole: false,
    zoomBy: () => undefined,
    fit: () => undefined,
    atHome: true,
    home: () => undefined,
    canPart: () => false,
    zoomHere: () => undefined,
    reveal: () => undefined,
    show: () => undefined,
    async focus() {
      // it is drawn before it can take the focus
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      find('.chart').focus();
    },
  };
  services.chart = chart;
  const settle = async (ms = LONG) => {
    flushSync();
    await vi.advanceTimersByTimeAsync(ms);
    flushSync();
  };
  return {
    services,
    story,
    find,
    heard,
    settle,
    panelComes: async () => {
      find('.panel').innerHTML = '<h2 id="event-title" tabindex="-1"></h2><button class="close"></button>';
      arrive();
      await settle();
    },
    close: async () => {
      story.close();
      find('.panel').replaceChildren();
      await settle();
    },
  };
}

describe('an event that is opened', () => {
  it('takes the focus to its title and is not announced, nor what came into view, however late its panel comes', async () => {
    const { story, find, heard, settle, panelComes } = page();
    find('a').focus();
    story.open(VOTE);
    story.move({ from: 19_000, to: 19_900 });
    await settle();
    expect(document.activeElement).toBe(find('a'));
    expect(heard).toEqual([]);
    await panelComes();
    expect(document.activeElement).toBe(find('#event-title'));
    expect(heard).toEqual([]);
  });

  it('is announced where nothing had the focus yet, and the focus stays away', async () => {
    const { story, heard, settle, panelComes } = page();
    story.open(VOTE);
    await settle();
    expect(heard).toEqual([]);
    await panelComes();
    expect(document.activeElement).toBe(document.body);
    expect(heard).toEqual([expect.stringContaining('The Senate votes')]);
  });

  it('and overtaken by another, leaves focus and words to that one', async () => {
    const { story, heard, find, settle, panelComes, close } = page();
    find('.before').focus();
    story.open(VOTE);
    await settle();
    story.open(REFUSAL);
    await panelComes();
    expect(document.activeElement).toBe(find('#event-title'));
    await close();
    expect(document.activeElement).toBe(find('.before'));
    expect(heard).toEqual([]);
  });
});

describe('when the panel closes', () => {
  it('the focus goes back to where it came from, and nothing is announced', async () => {
    const { story, find, heard, panelComes, settle, close } = page();
    find('.before').focus();
    story.open(VOTE);
    await settle(0);
    await panelComes();
    await close();
    expect(document.activeElement).toBe(find('.before'));
    expect(heard).toEqual([]);
  });

  it('and that is gone, the focus goes to a link to the event', async () => {
    const { story, find, heard, panelComes, settle, close } = page();
    find('.before').focus();
    story.open(VOTE);
    await settle(0);
    await panelComes();
    find('.before').remove();
    await close();
    expect(document.activeElement).toBe(find('a'));
    expect(heard).toEqual([]);
  });

  it('and there is no link either, the chart takes the focus, and nothing is announced, however late it does', async () => {
    const { story, find, heard, panelComes, settle, close } = page();
    find('a').focus();
    story.open(VOTE);
    await settle(0);
    await panelComes();
    find('a').remove();
    await close();
    expect(document.activeElement).toBe(find('.chart'));
    expect(heard).toEqual([]);
  });

  it('and nothing can take the focus, it is announced', async () => {
    const { story, services, find, heard, panelComes, settle, close } = page();
    find('a').focus();
    story.open(VOTE);
    await settle(0);
    await panelComes();
    find('a').remove();
    services.chart = undefined;
    await close();
    expect(document.activeElement).toBe(document.body);
    expect(heard).toEqual([story.words.first.event.closed]);
  });
});

describe('what comes into view', () => {
  it('is announced once it has stood still', async () => {
    const { story, heard, settle } = page();
    for (const from of [19_000, 19_100, 19_200]) {
      story.move({ from, to: 19_900 });
      await settle(100);
    }
    expect(heard).toEqual([]);
    await settle();
    expect(heard).toEqual([expect.stringMatching(/in view/)]);
  });

  it('is not where the focus moved along with it', async () => {
    const { story, find, heard, settle } = page();
    find('a').focus();
    story.move({ from: 19_000, to: 19_900 });
    await settle(100);
    find('.before').focus();
    await settle();
    expect(heard).toEqual([]);
  });
});
