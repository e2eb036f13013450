/** So many frames in a row the place has to stand still. */
const STILL = 4;

/**
 * Scrolls to a place above which heights are estimated (`content-visibility`): again in the frames that follow, for as long
 * as what comes into view takes its real height and moves the place, and until the reader scrolls.
 *
 * @param scroll brings the place to where it belongs, without animation
 */
export function scrollPrecisely(place: Element, scroll: () => void): void {
  let left = STILL;
  let last = Infinity;
  const go = () => {
    if (left-- <= 0) return;
    if (Math.abs(place.getBoundingClientRect().top - last) >= 1) {
      scroll();
      left = STILL;
      last = place.getBoundingClientRect().top;
    }
    requestAnimationFrame(go);
  };
  for (const sign of ['wheel', 'touchstart', 'pointerdown', 'keydown'])
    addEventListener(sign, () => (left = 0), { once: true, passive: true });
  go();
}
