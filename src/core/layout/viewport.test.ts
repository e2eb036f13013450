import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crowd, plotFrom, scaleKind, share } from '../../../tests/arbitrary/crowd.ts';
import { clamp, limitsOf, panBy, viewportAt, whole, zoomOf } from './viewport.ts';

const width = fc.integer({ min: 240, max: 1400 });
const scale = fc.tuple(crowd, scaleKind).map(([items, kind]) => plotFrom(items, kind).scale);
const part = fc.double({ min: -1.5, max: 1.5, noNaN: true });
/** From the whole story to a fraction of it. */
const octaves = fc.double({ min: 0, max: 14, noNaN: true });

describe('the viewport', () => {
  test('is as wide as asked for, wherever it begins: the zoom is the same on this and that side of a cut', () => {
    fc.assert(
      fc.property(scale, width, share, octaves, (of, pixels, at, near) => {
        const k = (pixels / of.length) * 2 ** near;
        const zoom = zoomOf(of, viewportAt(of, at * of.length, k, pixels), pixels);
        expect(Math.abs(Math.log2(zoom / k))).toBeLessThan(0.6 / 1024);
      }),
    );
  });

  test('keeps its zoom, to the last digit, while panning', () => {
    fc.assert(
      fc.property(scale, width, share, octaves, part, (of, pixels, at, near, by) => {
        // half a step of rounding away from where it tips
        const k = 2 ** (Math.round(Math.log2((pixels / of.length) * 2 ** near) * 1024) / 1024);
        const viewport = viewportAt(of, at * of.length, k, pixels);
        expect(zoomOf(of, panBy(of, viewport, by), pixels)).toBe(zoomOf(of, viewport, pixels));
      }),
    );
  });

  test('comes back when panned there and back', () => {
    fc.assert(
      fc.property(scale, width, share, octaves, part, (of, pixels, at, near, by) => {
        const viewport = viewportAt(of, at * of.length, (pixels / of.length) * 2 ** near, pixels);
        const back = panBy(of, panBy(of, viewport, by), -by);
        const tolerance = 1e-9 * (of.to - of.from) + 1e-6;
        expect(Math.abs(back.from - viewport.from)).toBeLessThan(tolerance);
        expect(Math.abs(back.to - viewport.to)).toBeLessThan(tolerance);
      }),
    );
  });

  test('of the whole story holds every date, is as far out as the limits go, and is left as it is', () => {
    fc.assert(
      fc.property(scale, width, (of, pixels) => {
        const all = whole(of);
        expect(all.from).toBeLessThan(of.from);
        expect(all.to).toBeGreaterThan(of.to);
        const limits = limitsOf(of, pixels, 64);
        expect(zoomOf(of, all, pixels) / limits.kMin).toBeCloseTo(1, 2);
        expect(limits.kMax).toBeGreaterThan(limits.kMin);
        expect(clamp(of, all, pixels, limits)).toEqual(all);
      }),
    );
  });

  test('is left as it is by the limits it keeps', () => {
    fc.assert(
      fc.property(scale, width, share, share, (of, pixels, at, near) => {
        const limits = limitsOf(of, pixels, 64);
        const k = limits.kMin * (limits.kMax / limits.kMin) ** (0.01 + near * 0.98);
        const shown = pixels / k;
        const viewport = viewportAt(of, at * of.length - shown / 2, k, pixels);
        const held = clamp(of, viewport, pixels, limits);
        const tolerance = 1e-6 * (of.length + 1);
        expect(Math.abs(of.u(held.from) - of.u(viewport.from))).toBeLessThan(tolerance);
        expect(Math.abs(of.u(held.to) - of.u(viewport.to))).toBeLessThan(tolerance);
      }),
    );
  });
});
