import { easeCubicOut } from 'd3-ease';
import type { TimeScale } from '../../core/layout/scale.ts';
import type { Viewport } from '../../core/layout/viewport.ts';

const DURATION = 320;

/**
 * Animates from one viewport to another, evenly in u and in octaves of the zoom, so that zooming in and out look alike. At
 * once where the reader prefers reduced motion.
 *
 * @param write called with each viewport on the way, the last one being `to`
 * @param duration in ms
 * @returns what stops it
 */
export function glide(
  scale: TimeScale,
  from: Viewport,
  to: Viewport,
  write: (viewport: Viewport) => void,
  duration = DURATION,
): () => void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (still || document.hidden) {
    write(to);
    return () => undefined;
  }
  const [a0, a1, b0, b1] = [scale.u(from.from), scale.u(from.to), scale.u(to.from), scale.u(to.to)];
  const [widthA, widthB] = [a1 - a0, b1 - b0];
  const ratio = widthB / widthA;
  const begun = performance.now();
  let request = requestAnimationFrame(step);
  function step(now: number) {
    const part = Math.min((now - begun) / duration, 1);
    if (part >= 1) {
      write(to);
      return;
    }
    const eased = easeCubicOut(Math.max(part, 0));
    const width = widthA * ratio ** eased;
    // the start moves in proportion to the width, so that one point of the picture stays where it is
    const moved = Math.abs(ratio - 1) < 1e-6 ? eased : (width - widthA) / (widthB - widthA);
    const start = a0 + (b0 - a0) * moved;
    write({ from: scale.day(start), to: scale.day(start + width) });
    request = requestAnimationFrame(step);
  }
  return () => {
    cancelAnimationFrame(request);
  };
}
