import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { smallDocument } from '../../tests/arbitrary/small.ts';
import type { EventId, SourceId } from '../core/model/schema.ts';
import { validate } from '../core/model/validate.ts';
import { keepAddress } from './state/history.svelte.ts';
import { Story } from './state/story.svelte.ts';

const VOTE = 'senate-votes' as EventId;

let end: () => void = () => undefined;
beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/');
});
afterEach(() => {
  end();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function keep(query = '', page: Window = window): Story {
  history.replaceState(null, '', `/${query}`);
  const result = validate(smallDocument());
  if (!result.ok) throw new Error('not valid');
  const story = new Story(result.timeline, location.search);
  end = keepAddress(story, page);
  flushSync();
  return story;
}

/** A change, and what it is to the history: steps made, and the query afterwards. */
function after(change: () => void): { readonly steps: number; readonly query: string } {
  const before = history.length;
  change();
  flushSync();
  vi.advanceTimersByTime(1000);
  return { steps: history.length - before, query: location.search };
}

it('makes a step of opening an event, of another view, of another language', () => {
  const story = keep();
  expect(
    after(() => {
      story.open(VOTE);
    }),
  ).toEqual({ steps: 1, query: '?event=senate-votes' });
  expect(
    after(() => {
      story.show('list');
    }),
  ).toEqual({ steps: 1, query: '?event=senate-votes&view=list' });
  expect(
    after(() => {
      story.locale = 'fr';
    }),
  ).toEqual({ steps: 1, query: '?event=senate-votes&view=list&lang=fr' });
});

it('makes a step of a list of events, and of an event opened from it, and Back leads to the list', () => {
  const story = keep();
  const [first, last] = [VOTE, 'assembly-refuses' as EventId];
  expect(
    after(() => {
      story.list(first, last, undefined);
    }),
  ).toEqual({ steps: 1, query: `?group=${first},${last}` });
  expect(
    after(() => {
      story.open(last);
    }),
  ).toEqual({ steps: 1, query: `?event=${last}&group=${first},${last}` });
  history.replaceState(null, '', `/?group=${first},${last}`);
  window.dispatchEvent(new PopStateEvent('popstate'));
  expect([story.listing, story.event]).toEqual([true, undefined]);
});

it('makes one step of a move to elsewhere, whatever is closed with it, and none where one is there', () => {
  const story = keep();
  story.list(VOTE, VOTE, undefined);
  after(() => undefined);
  const there = { from: 20_000, to: 20_100 };
  expect(
    after(() => {
      story.moves += 1;
      story.move(there);
      story.close();
    }),
  ).toEqual({ steps: 1, query: '?from=2024-10-04&to=2025-01-12' });
  expect(
    after(() => {
      story.moves += 1;
      story.move({ ...there });
    }).steps,
  ).toBe(0);
});

it('makes no second step where a move of the hand had just led', () => {
  const story = keep();
  story.open(VOTE);
  after(() => undefined);
  expect(
    after(() => {
      story.move({ from: 20_000, to: 20_100 });
      flushSync();
      // before the address has followed the hand
      story.moves += 1;
    }).steps,
  ).toBe(0);
});

it('makes one step of choosing a source, which also turns to the timeline', () => {
  const story = keep('?view=sources');
  expect(
    after(() => {
      story.showSource('article' as SourceId);
    }),
  ).toEqual({ steps: 1, query: '?source=article' });
  expect(
    after(() => {
      story.showSource(undefined);
    }),
  ).toEqual({ steps: 1, query: '' });
});

it('replaces the step for moving, the scale and the theme', () => {
  const story = keep();
  expect(
    after(() => {
      story.move({ from: 20_000, to: 20_100 });
    }),
  ).toEqual({
    steps: 0,
    query: '?from=2024-10-04&to=2025-01-12',
  });
  expect(
    after(() => {
      story.scale = 'true';
      story.theme = 'dark';
    }).steps,
  ).toBe(0);
  expect(location.search).toBe('?from=2024-10-04&to=2025-01-12&scale=true&theme=dark');
});

it('replaces the step for searching and filtering', () => {
  const story = keep();
  expect(
    after(() => {
      story.find.look('le sénat');
      story.find.choose('lane', 'senate');
    }),
  ).toEqual({ steps: 0, query: '?q=le+s%C3%A9nat&lane=senate' });
});

it('writes seldom while one moves', () => {
  const story = keep();
  const replaced = vi.spyOn(history, 'replaceState');
  for (let day = 0; day < 200; day++) {
    story.move({ from: 20_000 + day, to: 20_100 + day });
    flushSync();
    vi.advanceTimersByTime(16);
  }
  vi.advanceTimersByTime(1000);
  expect(replaced.mock.calls.length).toBeLessThan(10);
  expect(location.search).toContain('from=2025-04-21');
});

it('settles where one was before it makes the next step', () => {
  const story = keep();
  const written: string[] = [];
  vi.spyOn(history, 'replaceState').mockImplementation((_state, _title, url) =>
    written.push(`replace ${String(url)}`),
  );
  vi.spyOn(history, 'pushState').mockImplementation((_state, _title, url) =>
    written.push(`push ${String(url)}`),
  );
  story.move({ from: 20_000, to: 20_100 });
  flushSync();
  story.open(VOTE);
  flushSync();
  expect(written).toEqual([
    'replace /?from=2024-10-04&to=2025-01-12',
    'push /?event=senate-votes&from=2024-10-04&to=2025-01-12',
  ]);
});

it('keeps the host page’s keys and its hash', () => {
  const story = keep('?utm_source=a%20b#part');
  expect(
    after(() => {
      story.open(VOTE);
    }).query,
  ).toBe('?utm_source=a%20b&event=senate-votes');
  expect(location.hash).toBe('#part');
});

it('follows Back', () => {
  const story = keep();
  after(() => {
    story.open(VOTE);
  });
  history.replaceState(null, '', '/?view=list');
  window.dispatchEvent(new PopStateEvent('popstate'));
  expect([story.event, story.view]).toEqual([undefined, 'list']);
  expect(after(() => undefined)).toEqual({ steps: 0, query: '?view=list' });
});

it('leaves a link within the page alone', () => {
  const story = keep();
  story.move({ from: 20_000, to: 20_100 });
  flushSync();
  window.dispatchEvent(new PopStateEvent('popstate'));
  expect(story.viewport).toEqual({ from: 20_000, to: 20_100 });
  expect(after(() => undefined).query).toBe('?from=2024-10-04&to=2025-01-12');
});

it('makes no step inside a frame', () => {
  const framed = new Proxy(window, {
    get: (target, key) => {
      if (key === 'top') return {};
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  const story = keep('', framed);
  expect(
    after(() => {
      story.open(VOTE);
    }),
  ).toEqual({ steps: 0, query: '?event=senate-votes' });
});

it('works where history is refused', () => {
  const story = keep();
  vi.spyOn(history, 'pushState').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  expect(() =>
    after(() => {
      story.open(VOTE);
    }),
  ).not.toThrow();
  expect(story.event).toBe(VOTE);
});
