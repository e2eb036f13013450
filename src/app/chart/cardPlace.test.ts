import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, cardPlace } from './cardPlace.ts';

const window = { width: 1000, height: 600 };
const card = { width: 300, height: 150 };
const mark = (left: number, top: number): Box => ({ left, top, width: 20, height: 20 });

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

describe('a card', () => {
  it.each([
    ['stands below, where its mark begins', mark(400, 100), false, { left: 392, top: 128 }],
    ['is mirrored', mark(400, 100), true, { left: 128, top: 128 }],
    ['stands above where there is no room below', mark(400, 500), false, { left: 392, top: 342 }],
    ['stays in the window at its right edge', mark(960, 100), false, { left: 692, top: 128 }],
    ['stays in the window at its left edge', mark(0, 100), true, { left: 8, top: 128 }],
  ])('%s', (_, anchor, rtl, place) => {
    expect(cardPlace(anchor, card, window, rtl)).toEqual(place);
  });

  it('stands beside its mark in a low window, where lines end first', () => {
    const low = { width: 1000, height: 200 };
    expect(cardPlace(mark(400, 90), card, low, false)).toEqual({ left: 428, top: 25 });
    expect(cardPlace(mark(400, 90), card, low, true)).toEqual({ left: 92, top: 25 });
  });

  it('never hides its mark where a side has room, and never leaves a window that has room for it', () => {
    const size = fc.record({
      width: fc.integer({ min: 40, max: 400 }),
      height: fc.integer({ min: 20, max: 300 }),
    });
    const around = fc.record({
      width: fc.integer({ min: 320, max: 1600 }),
      height: fc.integer({ min: 150, max: 1000 }),
    });
    const anchors = around.chain((it) =>
      fc.tuple(
        fc.constant(it),
        fc.record({
          left: fc.integer({ min: 0, max: it.width - 24 }),
          top: fc.integer({ min: 0, max: it.height - 24 }),
          width: fc.integer({ min: 1, max: 24 }),
          height: fc.integer({ min: 1, max: 24 }),
        }),
      ),
    );
    fc.assert(
      fc.property(anchors, size, fc.boolean(), ([within, anchor], its, rtl) => {
        const placed = { ...its, ...cardPlace(anchor, its, within, rtl) };
        if (its.width <= within.width - 16) {
          expect(placed.left).toBeGreaterThanOrEqual(8);
          expect(placed.left + its.width).toBeLessThanOrEqual(within.width - 8);
        }
        if (its.height <= within.height - 16) {
          expect(placed.top).toBeGreaterThanOrEqual(8);
          expect(placed.top + its.height).toBeLessThanOrEqual(within.height - 8);
        }
        const room = [within.height - anchor.top - anchor.height - its.height, anchor.top - its.height].some(
          (spare) => spare >= 16,
        );
        if (room && its.width <= within.width - 16) expect(overlap(placed, anchor)).toBe(false);
      }),
    );
  });
});
