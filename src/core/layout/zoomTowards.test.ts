import fc from 'fast-check';
import { expect, it } from 'vitest';
import { crowd, plotFrom, scaleKind, share } from '../../../tests/arbitrary/crowd.ts';
import type { Flow } from './flow.ts';
import { clamp, limitsOf, type Viewport, whole } from './viewport.ts';
import { middleWithin, zoomTowards } from './zoomTowards.ts';

const EXTENT = 1000;
const flow = fc.constantFrom<Flow>('across', 'down');

it('never leads into emptiness: from any view with events, closer about any place, one of them stays in view', () => {
  fc.assert(
    fc.property(
      crowd,
      scaleKind,
      flow,
      fc.tuple(share, share, share),
      fc.double({ min: 1, max: 8, noNaN: true }),
      (items, kind, way, [a, b, c], factor) => {
        const plot = plotFrom(items, kind, way);
        const { scale } = plot;
        const limits = limitsOf(scale, EXTENT, plot.closest);
        const within = (it: Viewport) => clamp(scale, it, EXTENT, limits);
        const all = whole(scale);
        const [u0, u1] = [scale.u(all.from), scale.u(all.to)];
        const at = (part: number) => scale.day(u0 + (u1 - u0) * part);
        let viewport = within({ from: at(Math.min(a, b)), to: at(Math.max(a, b) + 1e-3) });
        const inView = ({ from, to }: Viewport) =>
          plot.lanes.reduce(
            (sum, { us }) => sum + us.filter((u) => u >= scale.u(from) && u <= scale.u(to)).length,
            0,
          );
        fc.pre(inView(viewport) > 0);
        for (let press = 0; press < 5; press++) {
          const [from, to] = [scale.u(viewport.from), scale.u(viewport.to)];
          viewport = within(zoomTowards(plot, viewport, from + (to - from) * c, factor));
          expect(inView(viewport)).toBeGreaterThan(0);
        }
      },
    ),
  );
});

it('finds the event in the middle of those of a range', () => {
  fc.assert(
    fc.property(crowd, scaleKind, fc.tuple(share, share), (items, kind, [a, b]) => {
      const plot = plotFrom(items, kind);
      const { length } = plot.scale;
      const [u0, u1] = [Math.min(a, b) * length, Math.max(a, b) * length];
      const us = plot.lanes
        .flatMap((lane) => [...lane.us])
        .filter((u) => u >= u0 && u <= u1)
        .sort((one, other) => one - other);
      const expected = us[Math.ceil(us.length / 2) - 1];
      const found = middleWithin(plot, u0, u1);
      if (expected === undefined) expect(found).toBeUndefined();
      else expect(found).toBeCloseTo(expected, 6);
    }),
  );
});
