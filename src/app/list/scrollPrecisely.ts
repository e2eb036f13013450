/** So many frames in a row the place has to stand still. */
const STILL = 4;

/** The scrolling that goes on: a further one ends it. */
let running = new AbortController();

/**
 * Scrolls to a place above which heights are estimated (`content-visibility`): again in the frames that follow, for as long
 * as what comes into view takes its real height and moves the place, until the reader scrolls, or another place is gone to.
 *
 * @param scroll brings the place to where it belongs, without animation
 */
export function scrollPrecisely(place: Element, scroll: () => void): void {
  running.abort();
  const now = new AbortController();
  running = now;
  const { signal } = now;
  const end = () => {
    now.abort();
  };
  let left = STILL;
  let last = Infinity;
  const go = () => {
    if (signal.aborted) return;
    if (left-- <= 0) {
      end();
      return;
    }
    if (Math.abs(place.getBoundingClientRect().top - last) >= 1) {
      scroll();
      left = STILL;
      last = place.getBoundingClientRect().top;
    }
    requestAnimationFrame(go);
  };
  for (const sign of ['wheel', 'touchstart', 'pointerdown', 'keydown'])
    addEventListener(sign, end, { passive: true, signal });
  go();
}
