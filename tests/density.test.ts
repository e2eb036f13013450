// How many titles the picture shows, and how calm they stay while one comes nearer.
import { describe, expect, test } from 'vitest';
import { picture, type Picture } from '../src/core/layout/picture.ts';
import type { Plot } from '../src/core/layout/plot.ts';
import { viewportAt, whole, zoomOf, type Viewport } from '../src/core/layout/viewport.ts';
import { archivePlot } from './arbitrary/archive.ts';
import { frameOf } from './arbitrary/crowd.ts';

/** The chart of an element of 1280 × 720 px, with a panel beside it and without one. */
const BESIDE = 704;
const ALONE = 1104;
const HEIGHT = 560;

const drawn = (plot: Plot, viewport: Viewport, width: number): Picture =>
  picture(plot, { ...frameOf(viewport, width), height: HEIGHT });

test.each([
  [20, BESIDE, 19],
  [200, BESIDE, 34],
  [2000, BESIDE, 30],
  [20, ALONE, 20],
  [200, ALONE, 50],
  [2000, ALONE, 50],
])('of %i events in %i px at least %i have their whole titles', (count, width, titles) => {
  const plot = archivePlot(count);
  const it = drawn(plot, whole(plot.scale), width);
  // shortened ones do not count
  const short = it.labels.filter(({ lines }) => lines.some(({ text }) => text.includes('…')));
  expect(it.labels.length - short.length).toBeGreaterThanOrEqual(titles);
});

describe('while one comes nearer', () => {
  /** Steps of a fifth of a level, forty of them, about five places. */
  const STEPS = 40;
  const PLACES = [0.1, 0.3, 0.5, 0.7, 0.9];
  /** The widest label, in px, and more: nearer to an edge one slides along its pole, and leaves where it finds no room. */
  const WIDEST = 290;

  /** What the labels of one frame do in the next: in another row, or gone although their marks are well inside. */
  function changes(before: Picture, after: Picture): { readonly rows: number; readonly gone: number } {
    const now = new Map(after.labels.map((label) => [label.key, label]));
    let [rows, gone] = [0, 0];
    for (const { key, pole, side, y } of before.labels) {
      const next = now.get(key);
      const middle = after.width / 2;
      const mark = ((pole.x + before.shift.x - middle) * after.zoom) / before.zoom + middle;
      if (!next) gone += mark > WIDEST && mark < after.width - WIDEST ? 1 : 0;
      else if (next.side !== side || next.y !== y) rows += 1;
    }
    return { rows, gone };
  }

  test.each([20, 200, 2000, 20_000])('of %i events no label changes its row, and none goes', (count) => {
    const plot = archivePlot(count);
    const nearest = zoomOf(plot.scale, whole(plot.scale), ALONE);
    const seen = { rows: 0, gone: 0, labels: 0 };
    for (const place of PLACES) {
      const u = plot.scale.length * place;
      let before: Picture | undefined;
      for (let step = 0; step < STEPS; step++) {
        const zoom = nearest * 2 ** (step / 5);
        if (zoom > plot.closest) break;
        const after = drawn(plot, viewportAt(plot.scale, u - ALONE / 2 / zoom, zoom, ALONE), ALONE);
        seen.labels += after.labels.length;
        if (before) {
          const { rows, gone } = changes(before, after);
          seen.rows += rows;
          seen.gone += gone;
        }
        before = after;
      }
    }
    expect(seen.labels).toBeGreaterThan(500);
    expect(seen).toMatchObject({ rows: 0, gone: 0 });
  });
});
