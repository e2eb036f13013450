import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crowd, direction, frameOf, plotFrom, scaleKind, share } from '../../../tests/arbitrary/crowd.ts';
import { runs } from '../../../tests/runs.ts';
import { floorOf, levelOf } from './detail.ts';
import { groupOf, SEPARATION } from './cluster.ts';
import { picture, type Picture } from './picture.ts';
import type { Box } from './flow.ts';
import type { PictureFrame } from './pictureFrame.ts';
import type { Mark } from './marks.ts';
import type { Plot } from './plot.ts';
import { clamp, limitsOf, panBy, viewportAt, zoomAt, type Viewport } from './viewport.ts';

const width = fc.integer({ min: 240, max: 1400 });

/** A plot and a window somewhere on it: how near (0: everything, 1: as near as can be) and where. */
const scene = fc
  .record({
    items: crowd,
    scale: scaleKind,
    width,
    near: share,
    at: share,
    direction,
  })
  .map(({ items, scale, near, at, ...rest }) => {
    const plot = plotFrom(items, scale);
    return { plot, viewport: windowAt(plot, rest.width, near, at), ...rest };
  });

function windowAt(plot: Plot, pixels: number, near: number, at: number): Viewport {
  const { kMin, kMax } = limitsOf(plot.scale, pixels, plot.closest);
  const k = kMin * (kMax / kMin) ** near;
  return viewportAt(plot.scale, at * plot.scale.length - pixels / k / 2, k, pixels);
}

const overlap = (a: Box, b: Box): boolean =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 1e-6 &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 1e-6;

const markBox = ({ x, y, size }: Mark): Box => ({
  x: x - size / 2,
  y: y - size / 2,
  width: size,
  height: size,
});

/** The place in the window, rounded to what an eye could never see. */
const placeIn = ({ shift }: Picture, x: number): number => x + shift.x;

const byKey = <Item extends { readonly key: string }>(items: readonly Item[]) =>
  new Map(items.map((it) => [it.key, it]));

/** The lane's positions that are drawn, once each. */
function drawn(plot: Plot, { marks }: Picture, lane: number): readonly number[] {
  return marks
    .filter((mark) => mark.lane === lane)
    .flatMap((mark) =>
      mark.kind === 'cluster'
        ? Array.from({ length: mark.end - mark.first }, (_, i) => mark.first + i)
        : [plot.lanes[lane]?.items.findIndex((item) => item.id === mark.key) ?? -1],
    );
}

describe('a picture', () => {
  test('loses no event: what meets the window is drawn once, or counted in one drawn cluster', () => {
    fc.assert(
      fc.property(scene, ({ plot, viewport, width: pixels }) => {
        const result = picture(plot, frameOf(viewport, pixels));
        plot.lanes.forEach((lane, number) => {
          const positions = drawn(plot, result, number);
          expect(new Set(positions).size).toBe(positions.length);
          const groups = lane.levels.at(result.level);
          lane.items.forEach((_, position) => {
            if (positions.includes(position)) return;
            const first = groups.first[groupOf(groups, position)] ?? 0;
            const x = ((lane.us[first] ?? 0) - plot.scale.u(viewport.from)) * result.zoom;
            expect(x + SEPARATION / 2 <= 1e-6 || x - SEPARATION / 2 >= pixels - 1e-6).toBe(true);
          });
        });
      }),
    );
  });

  test('lets no label meet another label, a mark or a cluster, and cuts none at the edge', () => {
    fc.assert(
      fc.property(scene, ({ plot, viewport, width: pixels, direction }) => {
        const result = picture(plot, frameOf(viewport, pixels, direction));
        const { labels, marks, lanes } = result;
        labels.forEach((label, i) => {
          expect(placeIn(result, label.x)).toBeGreaterThanOrEqual(-1e-6);
          expect(placeIn(result, label.x) + label.width).toBeLessThanOrEqual(pixels + 1e-6);
          const lane = lanes[label.lane];
          expect(label.y).toBeGreaterThanOrEqual(lane?.top ?? NaN);
          expect(label.y + label.height).toBeLessThanOrEqual((lane?.top ?? NaN) + (lane?.height ?? NaN));
          for (const other of labels.slice(i + 1))
            expect(overlap(label, other) && [label, other]).toBe(false);
          for (const mark of marks) expect(overlap(label, markBox(mark)) && [label, mark]).toBe(false);
        });
      }),
    );
  });

  test('leads a pole from each label to its own mark, through no other label', () => {
    fc.assert(
      fc.property(scene, ({ plot, viewport, width: pixels, direction }) => {
        const result = picture(plot, frameOf(viewport, pixels, direction));
        for (const { key, lane, pole, x, y, width: boxWidth, height, side } of result.labels) {
          const mark = result.marks.find((it) => it.lane === lane && Math.abs(it.x - pole.x) < 1e-6);
          const members =
            mark?.kind === 'cluster'
              ? plot.lanes[lane]?.items.slice(mark.first, mark.end).map(({ id }) => id)
              : [mark?.key];
          expect(members).toContain(key);
          expect(pole.x).toBeGreaterThanOrEqual(x - 1e-6);
          expect(pole.x).toBeLessThanOrEqual(x + boxWidth + 1e-6);
          expect(side === 'above' ? y + height <= pole.from : y >= pole.from).toBe(true);
          const line = {
            x: pole.x - 1,
            y: Math.min(pole.from, pole.to),
            width: 2,
            height: Math.abs(pole.to - pole.from),
          };
          for (const other of result.labels)
            if (other.key !== key) expect(overlap(line, inner(other)) && [key, other.key]).toBe(false);
        }
      }),
    );
  });

  test('lets no label of a near lane lie over the mark of another event, in the row next to the marks', () => {
    fc.assert(
      fc.property(scene, ({ plot, viewport, width: pixels }) => {
        const { labels, marks, lanes } = picture(plot, frameOf(viewport, pixels));
        for (const { lane, x, y, width: boxWidth, height, pole } of labels) {
          const box = lanes[lane];
          if (!box?.rows.near) continue;
          const isNext = y + height === box.middle - box.reach || y === box.middle + box.reach;
          if (!isNext) continue;
          for (const mark of marks)
            if (mark.lane === lane && Math.abs(mark.x - pole.x) > 1e-6)
              expect(mark.x <= x || mark.x >= x + boxWidth).toBe(true);
        }
      }),
    );
  });

  test('keeps marks of a lane a separation apart', () => {
    fc.assert(
      fc.property(scene, ({ plot, viewport, width: pixels }) => {
        const { marks } = picture(plot, frameOf(viewport, pixels));
        const xs = new Map<number, number>();
        for (const { lane, x } of marks) {
          expect(x - (xs.get(lane) ?? -Infinity)).toBeGreaterThanOrEqual(SEPARATION - 1e-6);
          xs.set(lane, x);
        }
      }),
    );
  });

  test('changes, while panning, only in what meets the window', () => {
    fc.assert(
      fc.property(
        scene,
        fc.double({ min: -1.2, max: 1.2, noNaN: true }),
        ({ plot, viewport, width: pixels, direction }, part) => {
          const before = picture(plot, frameOf(viewport, pixels, direction));
          const after = picture(plot, frameOf(panBy(plot.scale, viewport, part), pixels, direction));
          expect(after.level).toBe(before.level);
          expect(after.zoom).toBe(before.zoom);
          const moved =
            (direction === 'rtl' ? part : -part) *
            (plot.scale.u(viewport.to) - plot.scale.u(viewport.from)) *
            before.zoom;

          const marks = byKey(after.marks);
          for (const mark of before.marks) {
            const x = placeIn(before, mark.x) + moved;
            const same = marks.get(mark.key);
            if (x > 0 && x < pixels) expect(same).toBeDefined();
            if (!same) continue;
            expect(placeIn(after, same.x)).toBeCloseTo(x, 3);
            expect({ ...same, x: 0 }).toEqual({ ...mark, x: 0 });
          }
          expect(after.lanes).toEqual(before.lanes);
          const labels = byKey(after.labels);
          for (const label of before.labels) {
            const x = placeIn(before, label.x) + moved;
            const same = labels.get(label.key);
            if (same) expect([same.y, same.height]).toEqual([label.y, label.height]);
            // at the edges labels slide along their poles
            const isInside = (start: number) => start > SLIDING && start + label.width < pixels - SLIDING;
            if (!isInside(placeIn(before, label.x)) || !isInside(x)) continue;
            expect(same).toBeDefined();
            expect(placeIn(after, same?.x ?? NaN)).toBeCloseTo(x, 3);
            expect(same?.lines.map(({ text }) => text)).toEqual(label.lines.map(({ text }) => text));
          }
        },
      ),
    );
  });

  test('only splits while zooming in: a single event stays single', () => {
    fc.assert(
      fc.property(
        scene,
        fc.double({ min: 1, max: 64, noNaN: true }),
        share,
        ({ plot, viewport, width: pixels }, factor, at) => {
          const { scale } = plot;
          const about = scale.day(
            scale.u(viewport.from) + at * (scale.u(viewport.to) - scale.u(viewport.from)),
          );
          const before = picture(plot, frameOf(viewport, pixels));
          const after = picture(plot, frameOf(zoomAt(scale, viewport, about, factor), pixels));
          const near = byKey(after.marks);
          for (const mark of before.marks) {
            const same = near.get(mark.key);
            if (mark.kind === 'event' && same) expect(same.kind).toBe('event');
          }
          const counted = after.marks.filter((mark) => mark.kind === 'cluster');
          for (const mark of before.marks) {
            if (mark.kind !== 'event') continue;
            const lane = plot.lanes[mark.lane];
            expect(
              counted.some(
                (it) =>
                  it.lane === mark.lane &&
                  lane?.items.slice(it.first, it.end).some(({ id }) => id === mark.key),
              ),
            ).toBe(false);
          }
        },
      ),
      runs(100),
    );
  });

  test('is, from right to left, the mirror image', () => {
    fc.assert(
      fc.property(scene, ({ plot, viewport, width: pixels }) => {
        const ltr = picture(plot, frameOf(viewport, pixels, 'ltr'));
        const rtl = picture(plot, frameOf(viewport, pixels, 'rtl'));
        const flip = (x: number, size = 0) => pixels - x - size;
        expect(rtl.marks.map((mark) => mark.key)).toEqual(ltr.marks.map((mark) => mark.key));
        rtl.marks.forEach((mark, i) => {
          expect(placeIn(rtl, mark.x)).toBeCloseTo(flip(placeIn(ltr, ltr.marks[i]?.x ?? NaN)), 3);
        });
        expect(rtl.labels.map((label) => label.key)).toEqual(ltr.labels.map((label) => label.key));
        rtl.labels.forEach((label, i) => {
          const twin = ltr.labels[i];
          if (!twin) throw new Error('a label without a twin');
          expect(placeIn(rtl, label.x)).toBeCloseTo(flip(placeIn(ltr, twin.x), twin.width), 3);
          expect(label.anchor).not.toBe(twin.anchor);
          expect(label.y).toBe(twin.y);
          label.lines.forEach(({ x, ...line }, number) => {
            const { x: twinX = NaN, ...same } = twin.lines[number] ?? {};
            expect(line).toEqual(same);
            expect(placeIn(rtl, x)).toBeCloseTo(flip(placeIn(ltr, twinX)), 3);
          });
          expect(placeIn(rtl, label.pole.x)).toBeCloseTo(flip(placeIn(ltr, twin.pole.x)), 3);
        });
        rtl.bars.forEach((bar, i) => {
          const twin = ltr.bars[i];
          expect(placeIn(rtl, bar.x)).toBeCloseTo(flip(placeIn(ltr, twin?.x ?? NaN), twin?.width), 2);
          expect([bar.left, bar.right]).toEqual([twin?.right, twin?.left]);
        });
        expect(rtl.names.map((name) => name.text)).toEqual(ltr.names.map((name) => name.text));
        rtl.names.forEach((name, i) => {
          expect(placeIn(rtl, name.x)).toBeCloseTo(flip(placeIn(ltr, ltr.names[i]?.x ?? NaN)), 3);
          expect(name.anchor).not.toBe(ltr.names[i]?.anchor);
        });
        rtl.ticks.forEach((tick, i) => {
          expect(placeIn(rtl, tick.x)).toBeCloseTo(flip(placeIn(ltr, ltr.ticks[i]?.x ?? NaN)), 3);
        });
      }),
    );
  });

  test('is the same for the same plot and frame, whatever was drawn before', () => {
    fc.assert(
      fc.property(crowd, scaleKind, width, share, share, share, (items, scale, pixels, near, at, other) => {
        const fresh = plotFrom(items, scale);
        const used = plotFrom(items, scale);
        picture(used, frameOf(windowAt(used, pixels, other, at), pixels));
        const frame: PictureFrame = frameOf(windowAt(fresh, pixels, near, at), pixels);
        expect(picture(used, frame)).toEqual(picture(fresh, frame));
      }),
    );
  });

  test('joins other dates only to events that are drawn by themselves, and keeps them while panning and zooming in', () => {
    fc.assert(
      fc.property(
        scene,
        fc.double({ min: -0.9, max: 0.9, noNaN: true }),
        fc.double({ min: 1, max: 8, noNaN: true }),
        ({ plot, viewport, width: pixels }, part, factor) => {
          const { scale } = plot;
          const before = picture(plot, frameOf(viewport, pixels));
          const counted = new Set(
            before.marks.flatMap((it) =>
              it.kind === 'cluster'
                ? (plot.lanes[it.lane]?.items.slice(it.first, it.end).map(({ id }) => id) ?? [])
                : [],
            ),
          );
          for (const link of before.links) expect(counted.has(link.key.split(' ')[0] ?? '')).toBe(false);

          expect(byKey(before.links).size).toBe(before.links.length);

          const panned = byKey(picture(plot, frameOf(panBy(scale, viewport, part), pixels)).links);
          const nearer = zoomAt(scale, viewport, viewport.from, factor);
          const near = byKey(picture(plot, frameOf(nearer, pixels)).links);
          const at = (v: Viewport, day: number, zoom: number) => (scale.u(day) - scale.u(v.from)) * zoom;
          for (const link of before.links) {
            const moved = at(panBy(scale, viewport, part), link.other.at, before.zoom);
            if (moved > 1 && moved < pixels - 1) expect(panned.get(link.key)?.y).toBe(link.y);
            const zoomed = at(nearer, link.other.at, before.zoom * factor);
            if (zoomed > 1 && zoomed < pixels * 0.99) expect(near.get(link.key)?.y).toBe(link.y);
          }
        },
      ),
    );
  });

  test('of no width is empty, and of nothing has its lanes and its axis', () => {
    const nothing = plotFrom([], 'even');
    expect(picture(nothing, frameOf({ from: 0, to: 1 }, 0)).marks).toEqual([]);
    const empty = picture(nothing, frameOf({ from: 0, to: 400 }, 800));
    expect(empty.marks).toEqual([]);
    expect(empty.height).toBeGreaterThan(0);
    expect(empty.ticks.length).toBeGreaterThan(3);
  });
});

/** A box without its edges, which a pole may run along. */
const inner = ({ x, y, width, height }: Box): Box => ({ x: x + 1.5, y, width: width - 3, height });

/** No label is wider, so that none further inside the window is bounded by its edge, or by one that is. */
const SLIDING = 300;

describe('the viewport', () => {
  test('zooming about a day leaves that day where it is', () => {
    fc.assert(
      fc.property(
        scene,
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        share,
        ({ plot: { scale }, viewport }, factor, at) => {
          const place = (v: Viewport, day: number) =>
            (scale.u(day) - scale.u(v.from)) / (scale.u(v.to) - scale.u(v.from));
          const day = scale.day(
            scale.u(viewport.from) + at * (scale.u(viewport.to) - scale.u(viewport.from)),
          );
          expect(place(zoomAt(scale, viewport, day, factor), day)).toBeCloseTo(place(viewport, day), 6);
        },
      ),
    );
  });

  test('is held between the whole story and the closest zoom, and near the story', () => {
    fc.assert(
      fc.property(
        scene,
        fc.double({ min: 1e-4, max: 1e4, noNaN: true }),
        fc.double({ min: -9, max: 9, noNaN: true }),
        ({ plot, viewport, width: pixels }, factor, part) => {
          const { scale } = plot;
          const limits = limitsOf(scale, pixels, plot.closest);
          const wild = panBy(scale, zoomAt(scale, viewport, viewport.from, factor), part);
          const held = clamp(scale, wild, pixels, limits);
          const [u0, u1] = [scale.u(held.from), scale.u(held.to)];
          expect(pixels / (u1 - u0)).toBeGreaterThanOrEqual(limits.kMin * 0.999);
          expect(pixels / (u1 - u0)).toBeLessThanOrEqual(limits.kMax * 1.001);
          expect(u1).toBeGreaterThan(0);
          expect(u0).toBeLessThan(scale.length);
          const twice = clamp(scale, held, pixels, limits);
          expect(scale.u(twice.from)).toBeCloseTo(u0, 2);
        },
      ),
    );
  });
});

test('a level holds the zooms from its floor up to the next', () => {
  for (let level = -30; level < 40; level++) {
    expect(levelOf(floorOf(level) * 1.001)).toBe(level);
    expect(levelOf(floorOf(level) * 0.999)).toBe(level - 1);
  }
});
