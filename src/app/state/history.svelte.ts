import { format } from './address.ts';
import { type PageLocation, queryAt } from './pageLocation.ts';
import type { Story } from './story.svelte.ts';

/** Safari refuses more than a hundred changes in thirty seconds. */
const PAUSE = 400;

/**
 * Keeps the page's address and the story the same, both ways; ends with what it returns.
 *
 * Opening an event, going to a stop of a tour, choosing a source, changing the view or the language makes a step that
 * Back undoes; all else replaces the step one is on, after a pause. Inside a frame everything replaces: Back belongs to
 * the page around it.
 * Whatever changes on the page of an event is written to the story's own address, `place.home`.
 * Where history is refused (a sandbox, some files), the page works without.
 */
export function keepAddress(
  story: Story,
  page: Window,
  place: PageLocation = { home: page.location.pathname, event: undefined },
): () => void {
  const framed = page.self !== page.top;
  let written = queryAt(place, page.location);
  let step = stepOf(story);
  let waiting: { readonly query: string; readonly timer: number } | undefined;

  const write = (method: 'pushState' | 'replaceState', query: string) => {
    try {
      page.history[method](page.history.state, '', place.home + query + page.location.hash);
    } catch {
      // refused: nothing depends on it
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
    // a link within the page: nothing of ours has changed
    const query = queryAt(place, page.location);
    if (query === written) return;
    forget();
    story.read(query);
    written = query;
    step = stepOf(story);
  };

  const stop = $effect.root(() => {
    $effect(() => {
      const query = format(story.address, story.defaultsHere, written);
      const here = stepOf(story);
      if (here !== step && !framed) {
        settle();
        write('pushState', query);
      } else {
        forget();
        if (!sameQuery(query, written)) waiting = { query, timer: page.setTimeout(settle, PAUSE) };
      }
      step = here;
    });
  });
  page.addEventListener('popstate', follow);

  return () => {
    settle();
    stop();
    page.removeEventListener('popstate', follow);
  };
}

/** Whether they say the same, in whatever order. */
const sameQuery = (a: string, b: string): boolean => inOrder(a) === inOrder(b);
const inOrder = (query: string): string =>
  Array.from(new URLSearchParams(query), (pair) => pair.join('='))
    .sort()
    .join('&');

const stepOf = ({ event, stop, touring, view, source, locale }: Story): string =>
  [event, stop?.tour, stop?.step, touring, view, source, locale].join(' ');
