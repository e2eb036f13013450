/**
 * Runs in every page of a preview: reloads it when a file has changed, at the same place. The address keeps what is open; how
 * far the page was scrolled is kept here, also while a page of problems stands in its place.
 */
import { CHANGES, NO_STORY } from './protocol.ts';

const SCROLLED = 'policy-timeline preview: scrolled';

const { version } = document.currentScript?.dataset ?? {};
const isStory = !document.documentElement.hasAttribute(NO_STORY);

function reload(): void {
  if (isStory) sessionStorage.setItem(SCROLLED, JSON.stringify([location.pathname, scrollX, scrollY]));
  location.reload();
}

/** Scrolls to where the page was, again whenever it becomes taller or shorter, until the reader does something. */
function restoreScroll(): void {
  const [path, x = 0, y = 0] = JSON.parse(sessionStorage.getItem(SCROLLED) ?? '[]') as [
    string?,
    number?,
    number?,
  ];
  sessionStorage.removeItem(SCROLLED);
  if (path !== location.pathname) return;
  const growing = new ResizeObserver(() => {
    scrollTo(x, y);
  });
  growing.observe(document.documentElement);
  for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown'])
    addEventListener(
      type,
      () => {
        growing.disconnect();
      },
      { once: true, passive: true },
    );
}

let changes: EventSource | undefined;
/** A page that is not looked at does not listen: browsers keep six connections to one server, for all its pages. */
function listen(): void {
  changes?.close();
  changes = undefined;
  if (document.visibilityState === 'hidden') return;
  changes = new EventSource(CHANGES);
  // the server says its version at once, so that no change is missed in between
  changes.addEventListener('message', ({ data }) => {
    if (data !== version) reload();
  });
}

if (isStory) restoreScroll();
document.addEventListener('visibilitychange', listen);
listen();
