import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SnapPoint, rubberBand, settle } from './settle.ts';

const heights = { half: 380, full: 793 };
const ORDER: readonly SnapPoint[] = ['closed', 'half', 'full'];

describe('a sheet that is let go', () => {
  it.each<[string, number, number, SnapPoint]>([
    ['stays at half where it was', 380, 0, 'half'],
    ['stays full where it was', 793, 0, 'full'],
    ['falls back after a small pull down', 330, 0, 'half'],
    ['goes after a long pull down', 200, 0, 'closed'],
    ['falls back after a small pull up', 450, 0, 'half'],
    ['fills the window after a long pull up', 620, 0, 'full'],
    ['goes with a flick down', 340, -1.2, 'closed'],
    ['fills the window with a flick up', 420, 1.2, 'full'],
    ['goes from full to half with a flick', 740, -1.2, 'half'],
    ['goes from full at once with a hard flick', 600, -3, 'closed'],
    ['stays half when a pull down ends with a flick up', 250, 0.8, 'half'],
  ])('%s', (_, height, pace, rest) => {
    expect(settle(height, pace, heights)).toBe(rest);
  });

  it('rests the higher, the higher and the faster upwards it is let go', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 300 }),
        fc.double({ min: -4, max: 4, noNaN: true }),
        fc.double({ min: 0, max: 4, noNaN: true }),
        (height, higher, pace, faster) => {
          const rank = (rest: SnapPoint) => ORDER.indexOf(rest);
          const rest = rank(settle(height, pace, heights));
          expect(rank(settle(height + higher, pace, heights))).toBeGreaterThanOrEqual(rest);
          expect(rank(settle(height, pace + faster, heights))).toBeGreaterThanOrEqual(rest);
        },
      ),
    );
  });
});

describe('beyond its end', () => {
  it('a sheet gives less and less, follows the finger before, and never turns back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 3000 }), fc.integer({ min: 1, max: 500 }), (height, more) => {
        const [a, b] = [rubberBand(height, heights.full), rubberBand(height + more, heights.full)];
        expect(b).toBeGreaterThanOrEqual(a);
        expect(b - a).toBeLessThanOrEqual(more);
        expect(a).toBeLessThan(heights.full + 48);
        if (height >= 0 && height <= heights.full) expect(a).toBe(height);
      }),
    );
  });
});
