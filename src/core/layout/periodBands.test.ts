import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crowd, direction, frameOf, LANES, scaleKind, share } from '../../../tests/arbitrary/crowd.ts';
import { runs } from '../../../tests/runs.ts';
import type { Flow } from './flow.ts';
import { measureByTable } from './measure.ts';
import type { PlotPeriod } from './periodRanges.ts';
import { picture } from './picture.ts';
import { daysOf, plotOf } from './plot.ts';
import { viewportAt, whole } from './viewport.ts';

const period: fc.Arbitrary<Omit<PlotPeriod, 'id'>> = fc
  .record({
    label: fc.constantFrom('A government', 'The seventeenth legislature of the Republic', 'Era'),
    lane: fc.option(fc.integer({ min: 0, max: LANES - 1 }), { nil: undefined }),
    from: fc.integer({ min: 16_000, max: 20_000 }),
    length: fc.oneof(fc.integer({ min: 1, max: 3000 }), fc.constant(Infinity)),
  })
  .map(({ length, ...rest }) => ({ ...rest, to: rest.from + length }));

const periods = fc
  .array(period, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((it, number): PlotPeriod => ({ ...it, id: `p${number}` })));

const scene = fc
  .record({
    items: crowd,
    periods,
    scale: scaleKind,
    flow: fc.constantFrom<Flow>('across', 'down'),
    way: direction,
    at: share,
    near: share,
  })
  .map(({ items, periods: all, scale, flow, way, at, near }) => {
    const width = flow === 'across' ? 900 : 560;
    const days = daysOf(items);
    const plot = plotOf({ items, days, lanes: LANES, threads: 2, scale, flow, periods: all });
    const length = flow === 'across' ? width : 1200;
    const zoom = (length / plot.scale.length) * 2 ** (near * 10);
    const viewport = viewportAt(plot.scale, plot.scale.length * at, zoom, length);
    return { plot, all, way, frame: { ...frameOf(viewport, width, way), length: 1200 } };
  });

describe('a period', () => {
  test('is drawn from its first day to its last, as far as it is near the window', () => {
    fc.assert(
      fc.property(scene, ({ plot, all, way, frame }) => {
        const it = picture(plot, frame);
        const isDown = plot.flow === 'down';
        const extent = isDown ? frame.length : frame.width;
        const first = plot.scale.u(frame.viewport.from);
        for (const band of it.periods) {
          const { from, to } = all.find(({ id }) => id === band.key) ?? { from: NaN, to: NaN };
          const placeOf = (day: number) => (plot.scale.u(day) - first) * it.zoom;
          const clipped = (place: number) => Math.min(Math.max(place, -10), extent + 10);
          const start = isDown
            ? band.y + it.shift.y
            : way === 'rtl'
              ? frame.width - (band.x + it.shift.x + band.width)
              : band.x + it.shift.x;
          const length = isDown ? band.height : band.width;
          // viewports are rounded
          expect(Math.abs(clipped(start) - clipped(placeOf(from)))).toBeLessThan(1);
          expect(Math.abs(clipped(start + length) - clipped(placeOf(to)))).toBeLessThan(1);
        }
      }),
      runs(60),
    );
  });

  test('has its name in its head, where no label stands, and heads do not overlap', () => {
    fc.assert(
      fc.property(scene, ({ plot, way, frame }) => {
        const it = picture(plot, frame);
        for (const { head, names } of it.periods) {
          for (const { text, x, y } of names) {
            const width = measureByTable(text, 'period');
            const [start, end] =
              plot.flow === 'down' ? [y, y + width] : way === 'rtl' ? [x - width, x] : [x, x + width];
            const [from, to] =
              plot.flow === 'down' ? [head.y, head.y + head.height] : [head.x, head.x + head.width];
            expect(start).toBeGreaterThanOrEqual(from);
            expect(end).toBeLessThanOrEqual(to);
          }
          for (const label of it.labels)
            expect(label.y >= head.y + head.height || label.y + label.height <= head.y).toBe(true);
        }
        it.periods.forEach(({ head: a }, i) => {
          for (const { head: b } of it.periods.slice(i + 1)) {
            const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
            const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
            expect(Math.min(across, down)).toBeLessThan(0.01);
          }
        });
      }),
      runs(60),
    );
  });

  test('is named at the start of the window while it is in view', () => {
    const plot = plotOf({
      items: [],
      days: [19_000, 20_000],
      lanes: 1,
      threads: 0,
      scale: 'true',
      periods: [{ id: 'p', label: 'A government', lane: undefined, from: 19_100, to: 19_900 }],
    });
    const placeAt = (from: number) => {
      const it = picture(plot, frameOf({ from, to: from + 200 }, 800));
      return Math.round((it.periods[0]?.names[0]?.x ?? NaN) + it.shift.x);
    };
    expect(placeAt(19_300)).toBe(5);
    expect(placeAt(19_500)).toBe(5);
    // pushed out by the end of its band
    expect(placeAt(19_890)).toBeLessThan(0);
  });

  test('takes nothing where there is none', () => {
    const terms = { items: [], days: [19_000, 20_000], lanes: 2, threads: 0, scale: 'true' } as const;
    const [without, none] = [plotOf(terms), plotOf({ ...terms, periods: [] })];
    const frame = frameOf(whole(without.scale), 800);
    expect(picture(none, frame)).toEqual(picture(without, frame));
    expect(picture(without, frame).lanes[0]?.top).toBe(0);
  });
});
