import { bench, describe } from 'vitest';
import type { Item } from '../../src/core/layout/item.ts';
import { measureByTable, type Measure } from '../../src/core/layout/measure.ts';
import { overviewOf } from '../../src/core/layout/overview.ts';
import { picture } from '../../src/core/layout/picture.ts';
import type { PictureFrame } from '../../src/core/layout/pictureFrame.ts';
import { daysOf, plotOf, type Plot, type PlotInput } from '../../src/core/layout/plot.ts';
import { limitsOf, panBy, viewportAt, whole, zoomAt, type Viewport } from '../../src/core/layout/viewport.ts';
import { words } from '../arbitrary/crowd.ts';

/**
 * What a plot costs once, and a picture in every frame of a gesture, by the number of events. Only the first may grow
 * with it: a frame has 16 ms for everything.
 */

const LANES = 5;
const THREADS = 3;
const WIDTH = 1280;

/** The same numbers from 0 to 1 every time. */
function chances(): () => number {
  let state = 1;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** Ten years, denser towards the end and in bursts; one in ten lasted, one in twenty is a step. */
function eventsOf(count: number): readonly Item[] {
  const chance = chances();
  return Array.from({ length: count }, (_, number): Item => {
    const part = number % 3 === 0 ? Math.sqrt(chance()) : (Math.floor(chance() * 60) + chance() ** 3) / 60;
    const at = 17_000 + 3650 * part;
    const lasting = number % 10 === 0;
    const start = { earliest: at, latest: at, edge: 'known', unit: 1 } as const;
    const until = lasting ? at + chance() ** 4 * 400 + 1 : at;
    const end = { earliest: until, latest: until, edge: 'known', unit: 1 } as const;
    const step = number % 20 === 0 ? [Math.floor(chance() * THREADS)] : [];
    return {
      id: `e${number}`,
      lane: Math.floor(chance() ** 2 * LANES),
      at,
      span: { kind: lasting ? 'lasting' : 'moment', start, end, approximate: false, uncertain: false },
      importance: number % 50 === 0 ? 3 : number % 7 === 0 ? 2 : 1,
      steps: step,
      hue: step[0] ?? -1,
      symbol: 'circle',
      date: '2024',
      differs: number % 30 === 0,
      also: [],
      label: `Event ${number} of the story`,
    };
  });
}

/** As on the page, where the width of a text is asked for once. */
function remembering(): Measure {
  const known = new Map<string, number>();
  return (text, face) => {
    const key = face + text;
    const width = known.get(key) ?? measureByTable(text, face);
    known.set(key, width);
    return width;
  };
}

const frameOf = (viewport: Viewport, measure: Measure): PictureFrame => ({
  viewport,
  width: WIDTH,
  direction: 'ltr',
  measure,
  words,
});

/** A window somewhat to the right of the middle: `near` 0 is the whole story, 1 the closest zoom. */
function windowOf(plot: Plot, near: number): Viewport {
  const { kMin, kMax } = limitsOf(plot.scale, WIDTH, plot.closest);
  const k = kMin * (kMax / kMin) ** near;
  return near === 0 ? whole(plot.scale) : viewportAt(plot.scale, plot.scale.length * 0.61, k, WIDTH);
}

for (const count of [20, 2000, 200_000, 1_000_000]) {
  const items = eventsOf(count);
  const input: PlotInput = { items, days: daysOf(items), lanes: LANES, threads: THREADS, scale: 'even' };
  const plot = plotOf(input);
  const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 } as const;
  const few = { time: 300, warmupTime: 50, warmupIterations: 1 } as const;

  describe(`${count.toLocaleString('en')} events`, () => {
    bench('the plot, once', () => void plotOf(input), count > 10_000 ? { ...once, iterations: 3 } : few);

    bench('the overview, once', () => void overviewOf(plot, WIDTH, 'ltr', words, remembering()), few);

    for (const [name, near] of [
      ['the whole story', 0],
      ['half way in', 0.5],
      ['close up', 0.9],
    ] as const) {
      const start = windowOf(plot, near);
      bench(`the first picture of ${name}`, () => void picture(plot, frameOf(start, remembering())), few);

      const measure = remembering();
      let panned = start;
      let frames = 0;
      bench(
        `a frame of panning, ${name}`,
        () => {
          // there and back, a hundredth of the window at a time
          panned = panBy(plot.scale, panned, frames++ % 200 < 100 ? 0.01 : -0.01);
          picture(plot, frameOf(panned, measure));
        },
        few,
      );
    }

    const measure = remembering();
    let zoomed = whole(plot.scale);
    let frames = 0;
    const middle = plot.scale.day(plot.scale.length * 0.61);
    bench(
      'a frame of zooming in and out',
      () => {
        zoomed = zoomAt(plot.scale, zoomed, middle, frames++ % 400 < 200 ? 1.03 : 1 / 1.03);
        picture(plot, frameOf(zoomed, measure));
      },
      few,
    );
  });
}
