import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { crowd, frameOf, plotFrom, scaleKind, share } from '../../../tests/arbitrary/crowd.ts';
import { LabelPlacer } from './labelPlacer.ts';
import { labelsAhead } from './labelsAhead.ts';
import { picture } from './picture.ts';
import { whole, zoomAt } from './viewport.ts';

const WIDTH = 900;

it('changes no picture', () => {
  fc.assert(
    fc.property(
      crowd,
      scaleKind,
      fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 4 }),
      (items, kind, zooms) => {
        const [one, other] = [plotFrom(items, kind), plotFrom(items, kind)];
        const { scale } = one;
        let viewport = whole(scale);
        for (const [place, near] of zooms) {
          viewport = zoomAt(scale, viewport, viewport.from + (viewport.to - viewport.from) * place, 1 + near);
          const frame = frameOf(viewport, WIDTH);
          Array.from(labelsAhead(one, frame));
          expect(picture(one, frame)).toEqual(picture(other, frame));
        }
      },
    ),
    { numRuns: 25 },
  );
});

it('leaves nothing to place at the next level', () => {
  fc.assert(
    fc.property(crowd, scaleKind, (items, kind) => {
      const plot = plotFrom(items, kind);
      const viewport = whole(plot.scale);
      picture(plot, frameOf(viewport, WIDTH));
      Array.from(labelsAhead(plot, frameOf(viewport, WIDTH)));
      const find = vi.spyOn(LabelPlacer.prototype, 'find');
      const middle = (viewport.from + viewport.to) / 2;
      picture(plot, frameOf(zoomAt(plot.scale, viewport, middle, 1.6), WIDTH));
      expect(find).not.toHaveBeenCalled();
      find.mockRestore();
    }),
    { numRuns: 25 },
  );
});
