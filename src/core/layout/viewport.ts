import type { Day, Px } from '../model/units.ts';
import { roundZoom } from './detail.ts';
import type { TimeScale } from './scale.ts';

/** The range of time in view, in days: so it survives a resize, fits in a link, and does not depend on the direction. */
export interface Viewport {
  readonly from: Day;
  readonly to: Day;
}

/** How far out and in one may zoom, in pixels per u. */
export interface Limits {
  readonly kMin: number;
  readonly kMax: number;
}

/** The part of the story's length that is left free on either side when all of it is in view. */
const MARGIN = 0.03;

/** Pixels per u. Not per day: a day is narrower in a cut. */
export const zoomOf = (scale: TimeScale, viewport: Viewport, width: Px): number =>
  roundZoom(width / Math.max(scale.u(viewport.to) - scale.u(viewport.from), 1e-9));

/** The viewport that begins at `u` and is `width` px wide at `k` px per u. */
export const viewportAt = (scale: TimeScale, u: number, k: number, width: Px): Viewport => ({
  from: scale.day(u),
  to: scale.day(u + width / k),
});

/** The viewport of the whole story. */
export const whole = (scale: TimeScale): Viewport => ({
  from: scale.day(-MARGIN * scale.length),
  to: scale.day((1 + MARGIN) * scale.length),
});

/** The nearest viewport within the limits that leaves at most half the window empty. */
export function clamp(scale: TimeScale, viewport: Viewport, width: Px, limits: Limits): Viewport {
  const u0 = scale.u(viewport.from);
  const asked = Math.max(scale.u(viewport.to) - u0, 1e-9);
  const shown = width / Math.min(Math.max(width / asked, limits.kMin), limits.kMax);
  const all = scale.length * (1 + 2 * MARGIN);
  if (shown >= all * (1 - 1e-9)) return whole(scale);
  const slack = shown / 2;
  const wanted = u0 + (asked - shown) / 2;
  const from = Math.min(Math.max(wanted, -slack), scale.length + slack - shown);
  return { from: scale.day(from), to: scale.day(from + shown) };
}

/** How far the ends of two viewports may be apart that look alike, as a part of their length. */
const ALIKE = 0.002;

/** Whether two viewports look alike: a link's whole days, and a width that changed, make a small difference. */
export function isSame(scale: TimeScale, a: Viewport, b: Viewport): boolean {
  const length = scale.u(b.to) - scale.u(b.from);
  const apart = (one: Day, other: Day) => Math.abs(scale.u(one) - scale.u(other));
  return Math.max(apart(a.from, b.from), apart(a.to, b.to)) <= length * ALIKE;
}

/**
 * Zooms by `factor` (above 1: closer) about a day, which stays where it is in the window.
 */
export function zoomAt(scale: TimeScale, viewport: Viewport, day: Day, factor: number): Viewport {
  const [u0, u1, u] = [scale.u(viewport.from), scale.u(viewport.to), scale.u(day)];
  return { from: scale.day(u - (u - u0) / factor), to: scale.day(u + (u1 - u) / factor) };
}

/** Moves by a part of the viewport's length; positive is later. */
export function panBy(scale: TimeScale, viewport: Viewport, part: number): Viewport {
  const [u0, u1] = [scale.u(viewport.from), scale.u(viewport.to)];
  const by = (u1 - u0) * part;
  return { from: scale.day(u0 + by), to: scale.day(u1 + by) };
}

/** How far from the window's ends an event is brought that was outside, as a part of the window. */
const INSIDE = 0.12;

/** The viewport moved so that it has `u` inside; undefined if `u` is at least the part `margin` of it from its ends. */
export function bringing(
  scale: TimeScale,
  { from, to }: Viewport,
  u: number,
  margin = INSIDE / 2,
): Viewport | undefined {
  const [u0, u1] = [scale.u(from), scale.u(to)];
  const length = u1 - u0;
  if (u >= u0 + length * margin && u <= u1 - length * margin) return undefined;
  const by = u < u0 + length * INSIDE ? u - (u0 + length * INSIDE) : u - (u1 - length * INSIDE);
  return { from: scale.day(u0 + by), to: scale.day(u1 + by) };
}

/** Zoom limits of a plot in a window: out to the whole story, in until `closest` pixels a day. */
export const limitsOf = (scale: TimeScale, width: Px, closest: number): Limits => {
  const kMin = width / (scale.length * (1 + 2 * MARGIN));
  return { kMin, kMax: Math.max(closest, kMin * 2) };
};
