/** So many frames in a row the place has to stand still. */
const STILL = 4;

/** What a reader does to scroll elsewhere. */
const OWN_WAY = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

/**
 * Scrolls to a place above which heights are estimated (`content-visibility`): again in the frames that follow, for as long
 * as what comes into view takes its real height and moves the place, and until the reader scrolls.
 *
 * @param scroll brings the place to where it belongs, without animation
 */
export function scrollPrecisely(place: Element, scroll: () => void): void {
  const stop = new AbortController();
  const topOf = () => place.getBoundingClientRect().top;
  let last: number | undefined;
  let still = 0;
  const go = () => {
    if (stop.signal.aborted) return;
    const moved = last === undefined || Math.abs(topOf() - last) >= 1;
    if (moved) scroll();
    still = moved ? 0 : still + 1;
    last = topOf();
    if (still >= STILL || !place.isConnected) stop.abort();
    else requestAnimationFrame(go);
  };
  for (const sign of OWN_WAY)
    addEventListener(
      sign,
      () => {
        stop.abort();
      },
      { passive: true, capture: true, signal: stop.signal },
    );
  go();
}
