import { pairs } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  crowd,
  direction,
  frameOf,
  plotFrom,
  scaleKind,
  share,
  spanFrom,
} from '../../../tests/arbitrary/crowd.ts';
import {
  eventsMisnamed,
  namesIn,
  rowsOfNames,
  type NamedWindow,
} from '../../../tests/arbitrary/axisTruth.ts';
import { runs } from '../../../tests/runs.ts';
import { anchor } from '../model/span.ts';
import type { Item } from './item.ts';
import { axisOf } from './axis.ts';
import { pictureWindow } from './pictureWindow.ts';
import type { Plot } from './plot.ts';
import type { ScaleKind } from './scale.ts';
import { limitsOf, panBy, viewportAt, whole, type Viewport } from './viewport.ts';

function windowAt(plot: Plot, width: number, near: number, at: number): Viewport {
  const { kMin, kMax } = limitsOf(plot.scale, width, plot.closest);
  const k = kMin * (kMax / kMin) ** near;
  return viewportAt(plot.scale, at * plot.scale.length - width / k / 2, k, width);
}

const scene = fc
  .record({
    items: crowd,
    scale: scaleKind,
    width: fc.integer({ min: 240, max: 1400 }),
    near: share,
    at: share,
    direction,
  })
  .map(({ items, scale, width, near, at, direction: to }): NamedWindow => {
    const plot = plotFrom(items, scale);
    return { plot, frame: frameOf(windowAt(plot, width, near, at), width, to) };
  });

const itemAt = (date: string, number: number): Item => {
  const span = spanFrom(date);
  return {
    ...{ id: `e${number}`, lane: 0, at: anchor(span), span, importance: 2, steps: [], hue: -1 },
    ...{ symbol: 'circle', date, differs: false, also: [], label: date },
  };
};

/** The whole of a story of some dates, or a part of it. */
function windowOf(dates: readonly string[], scale: ScaleKind, width: number, part?: Viewport): NamedWindow {
  const plot = plotFrom(dates.map(itemAt), scale);
  return { plot, frame: frameOf(part ?? whole(plot.scale), width) };
}
const day = (date: string) => spanFrom(date).start.earliest;
/** A story that goes on for a century. */
const CENTURY = Array.from({ length: 40 }, (_, number) => `${1801 + Math.round(number * 2.3)}-06-01`);
/** The names of years in a row, or of months, days and hours with all that they lie in. */
const boldTexts = (of: NamedWindow) =>
  [...namesIn(of, 'above'), ...namesIn(of, 'ticks')].filter(({ bold }) => bold).map(({ text }) => text);

describe('the names of the axis', () => {
  test('say of every event in which year, month, day or hour it was', () => {
    fc.assert(
      fc.property(scene, (of) => {
        expect(eventsMisnamed(of)).toEqual([]);
      }),
      runs(1000),
    );
  });

  test('meet no other of their row, and are not cut by the edges', () => {
    fc.assert(
      fc.property(scene, (of) => {
        for (const names of rowsOfNames(of)) {
          for (const { left, right } of names) {
            expect(left).toBeGreaterThanOrEqual(-1e-6);
            expect(right).toBeLessThanOrEqual(of.frame.width + 1e-6);
          }
          for (const [one, next] of pairs(names)) expect(next.left).toBeGreaterThan(one.right);
        }
      }),
      runs(1000),
    );
  });

  test('touch their ticks: from its own tick no name is further away than its own width', () => {
    fc.assert(
      fc.property(scene, (of) => {
        for (const { tick, left, right } of rowsOfNames(of).flat()) {
          expect(left).toBeLessThanOrEqual(tick + 4 + 1e-6);
          expect(right).toBeGreaterThanOrEqual(tick - 4 - 1e-6);
        }
      }),
    );
  });

  test('do not come, go or change while panning, where time is not cut, except near the edges', () => {
    fc.assert(
      fc.property(
        crowd,
        fc.integer({ min: 700, max: 1400 }),
        share,
        share,
        fc.double({ min: -0.5, max: 0.5, noNaN: true }),
        (items, width, near, at, part) => {
          const plot = plotFrom(items, 'true');
          const viewport = windowAt(plot, width, near, at);
          const before = { plot, frame: frameOf(viewport, width) };
          const after = { plot, frame: frameOf(panBy(plot.scale, viewport, part), width) };
          const { zoom } = pictureWindow(plot, before.frame);
          const moved = (plot.scale.u(after.frame.viewport.from) - plot.scale.u(viewport.from)) * zoom;
          const seen = (of: NamedWindow, by: number) =>
            rowsOfNames(of)
              .flat()
              .map((name) => ({ ...name, tick: name.tick + by }))
              .filter(
                ({ tick }) => tick > Math.max(moved, 0) + SETTLED && tick < width + Math.min(moved, 0) - EDGE,
              )
              .map(({ text, tick }) => `${text} ${tick.toFixed(1)}`);
          expect(seen(after, moved)).toEqual(seen(before, 0));
        },
      ),
      runs(300),
    );
  });

  test.each(['even', 'true'] as const)('name five years of two centuries, %s', (scale) => {
    const dates = [...CENTURY, '1930-03-02', '1935-07-03', '1990-02-04', '2000-10-05', '2014-11-06'];
    for (const width of [300, 500, 700, 1000])
      expect(eventsMisnamed(windowOf(dates, scale, width))).toEqual([]);
    const of = windowOf(dates, scale, 1300);
    expect(eventsMisnamed(of)).toEqual([]);
    if (scale === 'even')
      expect(boldTexts(of)).toEqual(expect.arrayContaining(['1930', '1935', '1990', '2000', '2014']));
  });

  test('name the month of 8 March 2025 where the stretch begins in February', () => {
    const dates = ['2024-01-10', '2024-02-20', '2024-08-24', '2025-03-08', '2025-03-20', '2025-04-29'];
    const part = { from: day('2025-02-27'), to: day('2025-04-02') };
    const of = windowOf(dates, 'even', 900, part);
    expect(eventsMisnamed(of)).toEqual([]);
    expect(boldTexts(of)).toContain('2025-03');
    expect(boldTexts(of)).not.toContain('2025-02');
  });

  test('become a run where two have no room in a stretch', () => {
    const dates = [...CENTURY, '1959-11-20', '1960-02-03', '2014-11-06'];
    expect(boldTexts(windowOf(dates, 'even', 1000))).toContain('1959–1960');
  });

  test('are not said again after a cut within the year', () => {
    const dates = ['2019-02-01', '2019-11-01', '2020-08-01', '2021-05-01', '2024-01-10', '2024-10-26'];
    const of = windowOf(dates, 'even', 500);
    expect(of.plot.scale.cuts.length).toBeGreaterThan(0);
    expect(boldTexts(of).filter((text) => text === '2024')).toEqual(['2024']);
  });

  test('are round before our era too, in which there is no year 0', () => {
    const of = windowOf(['-0599-01-01', '-0299-02-01', '0199-01-01'], 'true', 900);
    const ticks = boldTexts(of);
    expect(ticks).toEqual(expect.arrayContaining(['-499', '-399', '-299', '-199', '-99', '1', '100']));
  });
});

/** As far from the window's start may be the names of events before its first tick, and the run that these become. */
const SETTLED = 300;
/** A name that would reach beyond the window's end slides back, or is left out. */
const EDGE = 160;

describe('the lengths of cuts', () => {
  test('meet no other and stay in the window', () => {
    fc.assert(
      fc.property(scene, ({ plot, frame }) => {
        const window = pictureWindow(plot, frame);
        const { shift } = window;
        const { cuts } = axisOf(window, plot.days, frame.words, frame.measure);
        const boxes = cuts
          .filter(({ label }) => label !== '')
          .map(({ middle, label }) => {
            const half = frame.measure(label, 'tick') / 2;
            return [middle + shift.x - half, middle + shift.x + half] as const;
          })
          .sort(([a], [b]) => a - b);
        for (const [left, right] of boxes) {
          expect(left).toBeGreaterThanOrEqual(-1e-6);
          expect(right).toBeLessThanOrEqual(frame.width + 1e-6);
        }
        for (const [[, end], [start]] of pairs(boxes)) expect(start).toBeGreaterThan(end);
      }),
    );
  });
});
