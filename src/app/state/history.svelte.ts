import { tick } from 'svelte';
import { format } from './address.ts';
import { type PageLocation, queryAt } from './pageLocation.ts';
import type { Story } from './story.svelte.ts';

/** Delay before the current entry is replaced, in ms: Safari refuses more than 100 changes in 30 seconds. */
const PAUSE = 400;

/**
 * Synchronises the page's address and the story, in both directions, until the returned function is called.
 *
 * Opening an event or a list of events, going to a stop of a tour, choosing a source, changing the view or the language, and
 * moving to another stretch of time at once (`Story.moves`) add an entry to the history, which Back undoes; all other changes,
 * as moving by hand, replace the current entry, after a delay. In a frame all changes replace:
 * Back belongs to the page around it.
 * Changes on the page of an event are written to the story's own address, `place.home`.
 * Back and Forward bring the panel back as far down as it was scrolled.
 * If the browser refuses changes of the history (a sandbox, some local files), the page works without.
 */
export function keepAddress(
  story: Story,
  page: Window,
  place: PageLocation = { home: page.location.pathname, event: undefined },
): () => void {
  const framed = page.self !== page.top;
  let written = queryAt(place, page.location);
  let step = stepOf(story);
  let moves = story.moves;
  let shown = shownBy(story);
  let waiting: { readonly query: string; readonly timer: number } | undefined;

  /** How far the scroll containers of the panel were scrolled with each of its contents, in px. */
  // nothing is drawn from it
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  const scrolled = new Map<string, readonly number[]>();
  const scrollers = () => [...page.document.querySelectorAll('.panel, .panel .scroll:not(#tour-told)')];
  const onscroll = ({ target }: Event) => {
    if (scrollers().some((it) => it === target)) {
      scrolled.set(
        shown,
        scrollers().map((it) => it.scrollTop),
      );
    }
  };

  const write = (method: 'pushState' | 'replaceState', query: string) => {
    try {
      page.history[method](page.history.state, '', place.home + query + page.location.hash);
    } catch {
      // refused: the page works without history
    }
    written = query;
  };
  const settle = () => {
    if (!waiting) return;
    page.clearTimeout(waiting.timer);
    const { query } = waiting;
    waiting = undefined;
    if (!sameQuery(query, written)) write('replaceState', query);
  };
  const forget = () => {
    if (waiting) page.clearTimeout(waiting.timer);
    waiting = undefined;
  };
  const follow = () => {
    // only the hash has changed, by a link within the page
    const query = queryAt(place, page.location);
    if (query === written) return;
    forget();
    story.read(query);
    written = query;
    step = stepOf(story);
    shown = shownBy(story);
    const before = scrolled.get(shown);
    // once it is drawn, from its beginning
    void tick().then(() => {
      for (const [index, it] of scrollers().entries()) it.scrollTop = before?.[index] ?? it.scrollTop;
    });
  };

  const stop = $effect.root(() => {
    $effect(() => {
      const query = format(story.address, story.defaultsHere, written);
      const here = stepOf(story);
      const isElsewhere = !framed && (here !== step || story.moves !== moves);
      // what the hand has moved belongs to the entry that is left
      if (isElsewhere) settle();
      if (isElsewhere && (here !== step || !sameQuery(query, written))) write('pushState', query);
      else {
        forget();
        if (!sameQuery(query, written)) waiting = { query, timer: page.setTimeout(settle, PAUSE) };
      }
      step = here;
      ({ moves } = story);
      shown = shownBy(story);
    });
  });
  page.addEventListener('popstate', follow);
  page.addEventListener('scroll', onscroll, true);

  return () => {
    settle();
    stop();
    page.removeEventListener('popstate', follow);
    page.removeEventListener('scroll', onscroll, true);
  };
}

/** Whether two queries have the same parameters, in any order. */
const sameQuery = (a: string, b: string): boolean => inOrder(a) === inOrder(b);
const inOrder = (query: string): string =>
  Array.from(new URLSearchParams(query), (pair) => pair.join('='))
    .sort()
    .join('&');

const placeOf = ({ group, stop, touring, view, source, locale }: Story) => [
  group?.first,
  group?.last,
  group?.lane,
  stop?.tour,
  touring,
  view,
  source,
  locale,
];

/** What makes an entry of its own. On a tour the event follows from the stop, and stops are reached by scrolling, too. */
const stepOf = (story: Story): string => [story.touring ? '' : story.event, ...placeOf(story)].join(' ');

/** What the panel shows, and beside what. */
const shownBy = (story: Story): string => [story.event, story.stop?.step, ...placeOf(story)].join(' ');
