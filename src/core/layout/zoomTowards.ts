import { bisectLeft, bisectRight } from 'd3-array';
import type { Plot } from './plot.ts';
import { bringing, type Viewport, zoomAt } from './viewport.ts';

/** How far from the window's ends the event stays that is kept in view, as a part of the window. */
const EDGE = 0.02;

/**
 * Zooms about a place in u. Closer, an event that is in view stays in view: where none would, the zoom is about the nearest
 * one instead.
 *
 * @param factor above 1: closer
 */
export function zoomTowards(plot: Plot, viewport: Viewport, u: number, factor: number): Viewport {
  const { scale } = plot;
  const about = (centre: number) => zoomAt(scale, viewport, scale.day(centre), factor);
  const wanted = about(u);
  if (factor <= 1 || countWithin(plot, scale.u(wanted.from), scale.u(wanted.to)) > 0) return wanted;
  const nearest = nearestWithin(plot, u, scale.u(viewport.from), scale.u(viewport.to));
  if (nearest === undefined) return wanted;
  const closer = about(nearest);
  return bringing(scale, closer, nearest, EDGE) ?? closer;
}

/** Where the middle one of the events of a range in u stands, which is where most of them are; undefined if it has none. */
export function middleWithin(plot: Plot, u0: number, u1: number): number | undefined {
  const half = Math.ceil(countWithin(plot, u0, u1) / 2);
  if (half === 0) return undefined;
  let [low, high] = [u0, u1];
  // as near as numbers are to each other, whatever the range
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (countWithin(plot, u0, middle) >= half) high = middle;
    else low = middle;
  }
  return nearestWithin(plot, high, u0, u1);
}

/** How many events stand in a range in u. */
const countWithin = ({ lanes }: Plot, u0: number, u1: number): number =>
  lanes.reduce((sum, { us }) => sum + Math.max(bisectRight(us, u1) - bisectLeft(us, u0), 0), 0);

/** Where the event of a range stands that is nearest to a place in u. */
function nearestWithin({ lanes }: Plot, u: number, u0: number, u1: number): number | undefined {
  const near = lanes.flatMap(({ us }) => {
    const at = bisectLeft(us, u);
    return [us[at - 1], us[at], us[bisectLeft(us, u0)], us[bisectRight(us, u1) - 1]];
  });
  return near
    .filter((it): it is number => it !== undefined && it >= u0 && it <= u1)
    .reduce<number | undefined>(
      (a, b) => (a === undefined || Math.abs(b - u) < Math.abs(a - u) ? b : a),
      undefined,
    );
}
