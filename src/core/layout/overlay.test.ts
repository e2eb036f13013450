import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crowd, direction, frameOf, plotFrom } from '../../../tests/arbitrary/crowd.ts';
import { overlayOf } from './overlay.ts';
import { picture } from './picture.ts';
import { whole } from './viewport.ts';

test('an overlay lies in the window, beside its lane’s marks, and hides just the labels it meets', () => {
  fc.assert(
    fc.property(crowd, direction, fc.integer({ min: 300, max: 1200 }), (items, direction, width) => {
      const plot = plotFrom(items, 'even');
      const drawn = picture(plot, frameOf(whole(plot.scale), width, direction));
      for (const mark of drawn.marks) {
        const overlay = overlayOf(drawn, mark, 'The event that is chosen', 160);
        expect(overlay.x + drawn.shift.x).toBeGreaterThanOrEqual(-1e-6);
        expect(overlay.x + overlay.width + drawn.shift.x).toBeLessThanOrEqual(width + 1e-6);
        expect(overlay.y + overlay.height <= mark.y || overlay.y >= mark.y).toBe(true);
        const met = drawn.labels.filter(
          (it) =>
            it.y < overlay.y + overlay.height &&
            it.y + it.height > overlay.y &&
            it.x < overlay.x + overlay.width &&
            it.x + it.width > overlay.x,
        );
        expect([...overlay.covers].sort()).toEqual(met.map((it) => it.key).sort());
      }
    }),
  );
});
