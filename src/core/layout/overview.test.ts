import { pairs } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  crowd,
  direction,
  LANES,
  plotFrom,
  scaleKind,
  share,
  spanFrom,
  words,
} from '../../../tests/arbitrary/crowd.ts';
import { anchor } from '../model/span.ts';
import type { Item } from './item.ts';
import { measureByTable } from './measure.ts';
import { brushed, OVERVIEW_HEIGHT, overviewOf, type Overview } from './overview.ts';
import type { Plot } from './plot.ts';

const overview = (plot: Plot, width: number, direction: 'ltr' | 'rtl' = 'ltr'): Overview =>
  overviewOf(plot, width, direction, words, measureByTable);

const events = (...dates: readonly string[]): readonly Item[] =>
  dates.map((date, number) => {
    const span = spanFrom(date);
    return {
      id: date,
      lane: number % LANES,
      at: anchor(span),
      span,
      importance: 2,
      steps: [],
      hue: number % 2,
      symbol: 'circle',
      date: '2024',
      differs: false,
      also: [],
      label: date,
    };
  });

const width = fc.integer({ min: 240, max: 1400 });
const plot = fc.tuple(crowd, scaleKind).map(([items, kind]) => plotFrom(items, kind));

describe('the overview', () => {
  test('has a dot within a few pixels for every event, in its lane', () => {
    fc.assert(
      fc.property(plot, width, direction, (of, pixels, to) => {
        const strip = overview(of, pixels, to);
        of.lanes.forEach((lane, number) => {
          const row = strip.dots.filter((dot) => lane.items.some((item) => item.id === dot.key));
          expect(new Set(row.map((dot) => dot.y)).size).toBeLessThanOrEqual(1);
          for (const { at } of lane.items) {
            expect(Math.min(...row.map((dot) => Math.abs(dot.x - strip.x(at))))).toBeLessThan(16);
          }
          if (number > 0 && row[0]) expect(row[0].y).toBeGreaterThan(OVERVIEW_HEIGHT / LANES);
        });
      }),
    );
  });

  test('has no more dots than its pixels hold', () => {
    fc.assert(
      fc.property(plot, width, direction, (of, pixels, to) => {
        const { dots, height } = overview(of, pixels, to);
        expect(dots.length).toBeLessThanOrEqual(LANES * (pixels / 3 + 1));
        for (const dot of dots) {
          expect(dot.x).toBeGreaterThanOrEqual(0);
          expect(dot.x).toBeLessThanOrEqual(pixels);
          expect(dot.y).toBeGreaterThan(0);
          expect(dot.y).toBeLessThan(height);
        }
      }),
    );
  });

  test('goes from x to the day and back', () => {
    fc.assert(
      fc.property(plot, width, direction, share, (of, pixels, to, part) => {
        const strip = overview(of, pixels, to);
        expect(strip.x(strip.dayAt(part * pixels))).toBeCloseTo(part * pixels, 4);
      }),
    );
  });

  test('is, from right to left, the mirror image', () => {
    fc.assert(
      fc.property(plot, width, (of, pixels) => {
        const [ltr, rtl] = [overview(of, pixels), overview(of, pixels, 'rtl')];
        expect(rtl.dots.map((dot) => dot.key)).toEqual(ltr.dots.map((dot) => dot.key));
        rtl.dots.forEach((dot, i) => {
          expect(dot.x).toBeCloseTo(pixels - (ltr.dots[i]?.x ?? NaN), 6);
        });
        rtl.cuts.forEach((cut, i) => {
          const twin = ltr.cuts[i];
          expect(cut.x).toBeCloseTo(pixels - (twin?.x ?? NaN) - (twin?.width ?? NaN), 6);
          expect(cut.label).toBe(twin?.label);
        });
        expect(rtl.years.map((year) => year.label).toReversed()).toEqual(ltr.years.map((year) => year.label));
      }),
    );
  });

  test('writes years that do not touch, within the strip', () => {
    fc.assert(
      fc.property(plot, width, direction, (of, pixels, to) => {
        const { years } = overview(of, pixels, to);
        const half = (label: string) => measureByTable(label, 'tick') / 2;
        for (const { x, label } of years) {
          expect(x - half(label)).toBeGreaterThanOrEqual(0);
          expect(x + half(label)).toBeLessThanOrEqual(pixels);
        }
        for (const [one, next] of pairs(years)) {
          expect(next.x - half(next.label)).toBeGreaterThan(one.x + half(one.label));
        }
      }),
    );
  });

  test('writes a year where it begins, or where the stretch begins to which it belongs', () => {
    fc.assert(
      fc.property(plot, width, direction, (of, pixels, to) => {
        const strip = overview(of, pixels, to);
        const begins = [of.scale.from, ...of.scale.cuts.map((cut) => cut.to)];
        const places = (label: string) => [
          strip.x(
            spanFrom(
              label.replace(
                /^(-?)(\d{1,3})$/u,
                (_, sign: string, year: string) => sign + year.padStart(4, '0'),
              ),
            ).start.earliest,
          ),
          ...begins.filter((day) => words.tick(day, 'year') === label).map((day) => strip.x(day)),
        ];
        for (const year of strip.years) {
          expect(Math.min(...places(year.label).map((place) => Math.abs(place - year.x)))).toBeLessThan(0.01);
        }
      }),
    );
  });

  test('of a story with a gap: the years that begin in it, and those in which its two stretches begin', () => {
    const months = ['04', '06', '08', '10', '12'].map((month) => `2001-${month}-15`);
    const later = ['2002-02-15', '2002-04-15', '2002-06-15', '2002-08-15'];
    const all = [...months, ...later];
    const story = plotFrom(events(...all, ...all.map((date) => date.replace('200', '202'))), 'even');
    const strip = overview(story, 800);
    const { years, cuts } = strip;
    expect(cuts.map((cut) => cut.long)).toEqual(['6790 days']);
    expect(years.map((year) => year.label)).toEqual(['2001', '2002', '2021', '2022']);
    expect(years[1]?.x).toBe(strip.x(spanFrom('2002-01-01').start.earliest));
    expect(years[2]?.x).toBeCloseTo((cuts[0]?.x ?? NaN) + (cuts[0]?.width ?? NaN), 6);
  });

  test('gives a dot the hue of its events where they share one', () => {
    const alike = events('2024-01-01', '2030-01-01').map((item) => ({ ...item, lane: 0, hue: 1 }));
    const near = events('2024-01-01', '2024-01-01', '2034-01-01').map((item) => ({ ...item, lane: 0 }));
    expect(overview(plotFrom(alike, 'true'), 400).dots.map((dot) => dot.hue)).toEqual([1, 1]);
    expect(overview(plotFrom(near, 'true'), 400).dots.map((dot) => dot.hue)).toEqual([-1, 0]);
  });

  test('of nothing has no dots', () => {
    const empty = overview(plotFrom([], 'even'), 400);
    expect(empty.dots).toEqual([]);
    expect(empty.cuts).toEqual([]);
  });
});

test('a brush gives the same window whichever way it is drawn', () => {
  const story = plotFrom(events('2001-03-10', '2002-11-03', '2024-04-01'), 'even');
  for (const to of ['ltr', 'rtl'] as const) {
    const strip = overview(story, 500, to);
    const window = brushed(strip, 100, 300);
    expect(brushed(strip, 300, 100)).toEqual(window);
    expect(window.from).toBeLessThan(window.to);
    expect([strip.x(window.from), strip.x(window.to)].sort((a, b) => a - b).map(Math.round)).toEqual([
      100, 300,
    ]);
  }
});
