import { pairs } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spanFrom, words } from '../../../tests/arbitrary/crowd.ts';
import { runs } from '../../../tests/runs.ts';
import type { Day } from '../model/units.ts';
import { measureByTable } from './measure.ts';
import { timeScale, type TimeScale } from './scale.ts';
import { ticksOf } from './ticks.ts';
import type { PictureWords } from './pictureWords.ts';

const day = (edtf: string) => spanFrom(edtf).start.earliest;

/** One that is never cut. */
const plain = (from: string, to: string) => timeScale('true', [day(from), day(to)]);

const WIDTH = 800;

/** The ticks of a window that begins on a day. */
const ticksFrom = (scale: TimeScale, k: number, from: Day, width = WIDTH, said: PictureWords = words) =>
  ticksOf(scale, k, from, scale.day(scale.u(from) + width / k), said, measureByTable);

const labelsFrom = (k: number, from: string, width = WIDTH) =>
  ticksFrom(plain(from, '2030-01-01'), k, day(from), width).ticks.map((tick) => tick.label);

const half = (label: string) => measureByTable(label, 'tick') / 2;

/** Any zoom from a year a few pixels wide to a minute many. */
const zoom = fc.double({ min: -10, max: 18, noNaN: true }).map((octave) => 2 ** octave);

/** Stories with and without cuts, some long before our era. */
const scale = fc
  .tuple(
    fc.constantFrom('even' as const, 'true' as const),
    fc.array(fc.oneof(fc.integer({ min: 18_000, max: 20_000 }), fc.integer({ min: -900_000, max: 40_000 })), {
      minLength: 1,
      maxLength: 20,
    }),
  )
  .map(([kind, days]) => timeScale(kind, days));

const share = fc.double({ min: -0.1, max: 1.1, noNaN: true });

const dayIn = (of: TimeScale, part: number) => of.day(part * of.length);

describe('the ticks from 1 March 2024', () => {
  test.each([
    [
      '50 years',
      800 / (50 * 365),
      ['2025', '2030', '2035', '2040', '2045', '2050', '2055', '2060', '2065', '2070'],
    ],
    [
      'ten years',
      800 / 3653,
      ['2025', '2026', '2027', '2028', '2029', '2030', '2031', '2032', '2033', '2034'],
    ],
    [
      'four years',
      800 / 1461,
      [
        'Apr',
        'Jul',
        'Oct',
        'Jan',
        'Apr',
        'Jul',
        'Oct',
        'Jan',
        'Apr',
        'Jul',
        'Oct',
        'Jan',
        'Apr',
        'Jul',
        'Oct',
        'Jan',
      ],
    ],
    [
      'one year',
      800 / 365,
      ['Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb'],
    ],
    [
      'four months',
      800 / 122,
      ['4', '11', '18', '25', '1', '8', '15', '22', '29', '6', '13', '20', '27', '3', '10', '17', '24'],
    ],
    [
      'six weeks',
      800 / 42,
      [
        '1',
        '3',
        '5',
        '7',
        '9',
        '11',
        '13',
        '15',
        '17',
        '19',
        '21',
        '23',
        '25',
        '27',
        '29',
        '1',
        '3',
        '5',
        '7',
        '9',
        '11',
      ],
    ],
    ['a fortnight', 800 / 14, ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14']],
    [
      'three days',
      800 / 3,
      [
        '00:00',
        '06:00',
        '12:00',
        '18:00',
        '00:00',
        '06:00',
        '12:00',
        '18:00',
        '00:00',
        '06:00',
        '12:00',
        '18:00',
      ],
    ],
    [
      'twelve hours',
      1600,
      [
        '00:00',
        '01:00',
        '02:00',
        '03:00',
        '04:00',
        '05:00',
        '06:00',
        '07:00',
        '08:00',
        '09:00',
        '10:00',
        '11:00',
      ],
    ],
    ['two hours', 9600, ['00:00', '00:15', '00:30', '00:45', '01:00', '01:15', '01:30', '01:45']],
    [
      'a quarter of an hour',
      76_800,
      [
        '00:00',
        '00:01',
        '00:02',
        '00:03',
        '00:04',
        '00:05',
        '00:06',
        '00:07',
        '00:08',
        '00:09',
        '00:10',
        '00:11',
        '00:12',
        '00:13',
        '00:14',
      ],
    ],
  ])('over %s', (_, k, expected) => {
    expect(labelsFrom(k, '2024-03-01')).toEqual(expected);
  });

  test('stand at what they name: the first of a month, the first of a year, a Monday', () => {
    const months = ticksFrom(plain('2024-03-01', '2030'), 2, day('2024-03-01')).ticks;
    expect(months.slice(0, 3).map((tick) => tick.day)).toEqual(
      ['2024-03-01', '2024-04-01', '2024-05-01'].map(day),
    );
    const weeks = ticksFrom(plain('2024-03-01', '2030'), 6, day('2024-03-01')).ticks;
    expect(weeks[0]?.day).toBe(day('2024-03-04'));
    const years = ticksFrom(plain('2024-03-01', '2030'), 0.2, day('2024-03-01')).ticks;
    expect(years[0]?.day).toBe(day('2025-01-01'));
  });
});

describe('years before our era', () => {
  test('are ticks like others, the year 0 among them', () => {
    expect(
      ticksFrom(plain('-0050-01-01', '0060-01-01'), 0.02, day('-0025-01-01')).ticks.map((tick) => tick.label),
    ).toEqual(['-20', '-10', '0', '10', '20', '30', '40', '50', '60', '70', '80']);
  });

  test('come by thousands where the story is long', () => {
    const ticks = ticksFrom(plain('-3000-01-01', '2024-01-01'), 0.0002, day('-3500-01-01'), 520).ticks;
    expect(ticks.map((tick) => tick.label)).toEqual(['-3000', '-2000', '-1000', '0', '1000', '2000', '3000']);
  });

  test('have room for their words, however long', () => {
    const said: PictureWords = {
      ...words,
      tick: (at, unit) => (at < day('0001-01-01') ? '900 before the common era' : words.tick(at, unit)),
    };
    const story = plain('-0900-01-01', '-0700-01-01');
    const { ticks } = ticksFrom(story, 0.02, day('-0900-01-01'), 2000, said);
    expect(ticks.length).toBeGreaterThan(3);
    for (const [one, next] of pairs(ticks)) {
      expect((next.u - one.u) * 0.02).toBeGreaterThan(measureByTable(one.label, 'tick'));
    }
  });
});

describe('a tick', () => {
  test('is never in a cut, nor nearer to one than half its label', () => {
    fc.assert(
      fc.property(scale, zoom, share, (of, k, part) => {
        for (const { u, label, day: at } of ticksFrom(of, k, dayIn(of, part)).ticks) {
          expect(u).toBeCloseTo(of.u(at), 5);
          for (const cut of of.cuts) {
            const distance = Math.max(cut.u0 - u, u - cut.u1) * k;
            expect(distance).toBeGreaterThanOrEqual(half(label) - 1e-3);
          }
        }
      }),
    );
  });

  test('has room for its label before the next', () => {
    fc.assert(
      fc.property(scale, zoom, share, (of, k, part) => {
        for (const [one, next] of pairs(ticksFrom(of, k, dayIn(of, part), 1600).ticks)) {
          expect((next.u - one.u) * k).toBeGreaterThan(measureByTable(one.label, 'tick'));
        }
      }),
      runs(200),
    );
  });

  test('has room for its label at the end of every month, among every second day', () => {
    const story = plain('2023-01-01', '2025-01-01');
    for (let k = 14; k < 40; k += 0.25) {
      for (const [one, next] of pairs(ticksFrom(story, k, story.from, 730 * k).ticks)) {
        expect((next.u - one.u) * k).toBeGreaterThan(measureByTable(one.label, 'tick'));
      }
    }
  });

  test('does not come, go or change while panning, except at the edge of the window', () => {
    fc.assert(
      fc.property(scale, zoom, share, fc.double({ min: -1, max: 1, noNaN: true }), (of, k, part, by) => {
        const from = dayIn(of, part);
        const before = ticksFrom(of, k, from).ticks;
        const panned = of.day(of.u(from) + (by * WIDTH) / k);
        const after = ticksFrom(of, k, panned).ticks;
        const first = Math.max(of.u(from), of.u(panned)) + 1e-6;
        const last = Math.min(of.u(from), of.u(panned)) + WIDTH / k - 1e-6;
        const shared = (ticks: typeof before) => ticks.filter(({ u }) => u > first && u < last);
        expect(shared(after)).toEqual(shared(before));
      }),
    );
  });

  test('is inside the window', () => {
    fc.assert(
      fc.property(scale, zoom, share, (of, k, part) => {
        const from = dayIn(of, part);
        for (const { u } of ticksFrom(of, k, from).ticks) {
          expect(u).toBeGreaterThanOrEqual(of.u(from) - 1e-6);
          expect(u).toBeLessThanOrEqual(of.u(from) + WIDTH / k + 1e-6);
        }
      }),
    );
  });
});

describe('what ticks lie in', () => {
  const contextsFrom = (of: TimeScale, k: number, from: string) =>
    ticksFrom(of, k, day(from)).contexts.map(({ label, u, opens }) => [label, of.day(u), opens]);

  test('is the year of months', () => {
    const story = plain('2023-01-01', '2025-12-31');
    expect(contextsFrom(story, 2, '2023-11-15')).toEqual([
      ['2023', day('2023-11-15'), true],
      ['2024', day('2024-01-01'), false],
    ]);
  });

  test('is the month of days', () => {
    const story = plain('2023-01-01', '2025-12-31');
    expect(contextsFrom(story, 32, '2024-02-20')).toEqual([
      ['2024-02', day('2024-02-20'), true],
      ['2024-03', day('2024-03-01'), false],
    ]);
  });

  test('is the day of hours', () => {
    const story = plain('2023-01-01', '2025-12-31');
    expect(contextsFrom(story, 640, '2024-02-29').map(([label]) => label)).toEqual([
      '2024-02-29',
      '2024-03-01',
    ]);
  });

  test('is nothing for years', () => {
    expect(ticksFrom(plain('2000-01-01', '2025-12-31'), 0.2, day('2000-01-01')).contexts).toEqual([]);
  });

  test('is said anew after each cut', () => {
    const months = Array.from({ length: 25 }, (_, month) => month * 30);
    const dates = ['2001-02-01', '2020-02-01'].flatMap((begin) => months.map((later) => day(begin) + later));
    const story = timeScale('even', dates);
    expect(story.cuts.length).toBe(1);
    const labels = ticksFrom(story, 0.5, day('2001-01-01')).contexts.map(({ label }) => label);
    expect(labels).toEqual(['2001', '2002', '2003', '2020', '2021', '2022']);
  });

  test('is said for every stretch of uncut time, however narrow, unless years begin in it', () => {
    fc.assert(
      fc.property(scale, zoom, share, (of, k, part) => {
        const { ticks, contexts } = ticksFrom(of, k, dayIn(of, part));
        for (const [one, next] of pairs(contexts)) expect(one.u).toBeLessThan(next.u);
        const named = [...contexts, ...ticks].map((it) => it.u).sort((x, y) => x - y);
        const from = dayIn(of, part);
        for (const cut of of.cuts) {
          const inside = cut.to > from && of.u(cut.to) < of.u(from) + 700 / k;
          if (!inside) continue;
          const next = of.cuts.find((it) => it.from >= cut.to)?.u0 ?? Infinity;
          expect(named.some((u) => u >= cut.u1 - 1e-6 && u <= next + 1e-6)).toBe(true);
        }
      }),
    );
  });

  test('marks the ticks that begin it', () => {
    const { ticks } = ticksFrom(plain('2023-01-01', '2025-12-31'), 2, day('2023-11-15'));
    expect(ticks.filter((tick) => tick.major).map((tick) => tick.day)).toEqual([day('2024-01-01')]);
  });
});
