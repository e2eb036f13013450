import { afterEach, describe, expect, it } from 'vitest';
import type { Flow } from '../../core/layout/flow.ts';
import { timeScale } from '../../core/layout/scale.ts';
import { clamp, limitsOf, whole, type Viewport } from '../../core/layout/viewport.ts';
import { gestures, type GestureContext } from './zoom.ts';

const scale = timeScale('true', [0, 1000]);
const EXTENT = 500;
const limits = limitsOf(scale, EXTENT, 64);

afterEach(() => {
  document.body.replaceChildren();
});

/** A picture on which gestures are made, with the viewports that they make and how often one was clamped. */
function pictureWith(flow: Flow, direction: 'ltr' | 'rtl') {
  const made: Viewport[] = [];
  let clamped = 0;
  const context = {
    scale,
    viewport: { from: 400, to: 500 } as Viewport,
    flow,
    direction,
    extent: EXTENT,
    limits,
    within(viewport: Viewport) {
      clamped += 1;
      return clamp(scale, viewport, EXTENT, limits);
    },
  } satisfies GestureContext;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  document.body.append(svg);
  const follow = (viewport: Viewport) => {
    made.push(viewport);
    context.viewport = viewport;
  };
  gestures(context, follow, follow)(svg);
  const wheel = (init: WheelEventInit) => {
    svg.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: 100, ...init }));
  };
  return { wheel, made, context, clampedSince: () => [clamped, (clamped = 0)][0] };
}

describe.each<[Flow, 'ltr' | 'rtl']>([
  ['across', 'ltr'],
  ['across', 'rtl'],
  ['down', 'ltr'],
])('a wheel where time runs %s, %s', (flow, direction) => {
  it('zooms out to the whole story and no further', () => {
    const { wheel, made, context } = pictureWith(flow, direction);
    for (let notch = 0; notch < 30; notch++) wheel({ deltaY: 100, ctrlKey: true });
    expect(made.length).toBeGreaterThan(3);
    expect(context.viewport.from).toBeCloseTo(whole(scale).from, 6);
    expect(context.viewport.to).toBeCloseTo(whole(scale).to, 6);
  });

  it('pans with shift, later in the direction of time, until half the window is empty', () => {
    const { wheel, context } = pictureWith(flow, direction);
    wheel({ deltaY: 50, shiftKey: true });
    const step = direction === 'rtl' ? -10 : 10;
    expect(context.viewport.from).toBeCloseTo(400 + step, 6);
    for (let notch = 0; notch < 200; notch++) wheel({ deltaY: 50, shiftKey: true });
    const { from, to } = context.viewport;
    const [nearest, end] = direction === 'rtl' ? [to, 0] : [from, 1000];
    expect(Math.abs(nearest - end)).toBeCloseTo((to - from) / 2, 6);
  });

  it('has each viewport clamped once', () => {
    const { wheel, made, clampedSince } = pictureWith(flow, direction);
    for (const init of [
      { deltaY: 30, shiftKey: true },
      { deltaY: -60, ctrlKey: true },
    ]) {
      clampedSince();
      const before = made.length;
      wheel(init);
      expect(made.length - before).toBe(1);
      expect(clampedSince()).toBe(1);
    }
  });

  it('is left to the page without a key', () => {
    const { wheel, made } = pictureWith(flow, direction);
    wheel({ deltaY: 100 });
    expect(made).toEqual([]);
  });
});
