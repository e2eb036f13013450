import { pairs } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spanFrom, words } from '../../../tests/arbitrary/crowd.ts';
import { runs } from '../../../tests/runs.ts';
import type { Day } from '../model/units.ts';
import { measureByTable } from './measure.ts';
import { timeScale, type TimeScale } from './scale.ts';
import { stepAbove, stretchesOf, tickStep, ticksIn, tickUpTo } from './ticks.ts';
import type { PictureWords } from './pictureWords.ts';

const day = (edtf: string) => spanFrom(edtf).start.earliest;

/** One that is never cut. */
const plain = (from: string, to: string) => timeScale('true', [day(from), day(to)]);

const WIDTH = 800;

/** The ticks of a window that begins on a day, as if time were not cut. */
function ticksFrom(scale: TimeScale, k: number, from: Day, width = WIDTH, said: PictureWords = words) {
  const { unit, interval } = tickStep(scale, k, said, measureByTable);
  return ticksIn(interval, [from, from + width / k - 1e-6]).map((at) => ({
    day: at,
    label: said.tick(at, unit),
    unit,
  }));
}

const labelsFrom = (k: number, from: string, width = WIDTH) =>
  ticksFrom(plain(from, '2030-01-01'), k, day(from), width).map((tick) => tick.label);

const widthOf = ({ label, unit }: { readonly label: string; readonly unit: string }) =>
  measureByTable(label, unit === 'year' ? 'year' : 'tick');

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
    const months = ticksFrom(plain('2024-03-01', '2030'), 2, day('2024-03-01'));
    expect(months.slice(0, 3).map((tick) => tick.day)).toEqual(
      ['2024-03-01', '2024-04-01', '2024-05-01'].map(day),
    );
    const weeks = ticksFrom(plain('2024-03-01', '2030'), 6, day('2024-03-01'));
    expect(weeks[0]?.day).toBe(day('2024-03-04'));
    const years = ticksFrom(plain('2024-03-01', '2030'), 0.2, day('2024-03-01'));
    expect(years[0]?.day).toBe(day('2025-01-01'));
  });
});

describe('years before our era', () => {
  test('are ticks where a round number names them: -19 is the 20th before our era, after -1 comes 1', () => {
    expect(
      ticksFrom(plain('-0050-01-01', '0060-01-01'), 0.02, day('-0025-01-01')).map((tick) => tick.label),
    ).toEqual(['-19', '-9', '1', '10', '20', '30', '40', '50', '60', '70', '80']);
  });

  test('come by thousands where the story is long', () => {
    const ticks = ticksFrom(plain('-3000-01-01', '2024-01-01'), 0.0002, day('-3500-01-01'), 520);
    expect(ticks.map((tick) => tick.label)).toEqual(['-2999', '-1999', '-999', '1', '1000', '2000', '3000']);
  });

  test('have room for their words, however long', () => {
    const said: PictureWords = {
      ...words,
      tick: (at, unit) => (at < day('0001-01-01') ? '900 before the common era' : words.tick(at, unit)),
    };
    const story = plain('-0900-01-01', '-0700-01-01');
    const ticks = ticksFrom(story, 0.02, day('-0900-01-01'), 2000, said);
    expect(ticks.length).toBeGreaterThan(3);
    for (const [one, next] of pairs(ticks)) {
      expect((next.day - one.day) * 0.02).toBeGreaterThan(widthOf(one));
    }
  });
});

describe('a tick', () => {
  test('has room for its name before the next', () => {
    fc.assert(
      fc.property(scale, zoom, share, (of, k, part) => {
        for (const [one, next] of pairs(ticksFrom(of, k, dayIn(of, part), 1600))) {
          // the years 1 and 2 are nearer to each other than all other ticks of every second year
          if (one.label === '1') continue;
          expect((next.day - one.day) * k).toBeGreaterThan(widthOf(one));
        }
      }),
      runs(200),
    );
  });

  test('has room for its name at the end of every month, among every second day', () => {
    const story = plain('2023-01-01', '2025-01-01');
    for (let k = 14; k < 40; k += 0.25) {
      for (const [one, next] of pairs(ticksFrom(story, k, story.from, 730 * k))) {
        expect((next.day - one.day) * k).toBeGreaterThan(widthOf(one));
      }
    }
  });

  test('stands where its interval begins, in the range asked for', () => {
    fc.assert(
      fc.property(scale, zoom, share, (of, k, part) => {
        const from = dayIn(of, part);
        const { interval } = tickStep(of, k, words, measureByTable);
        for (const { day: at } of ticksFrom(of, k, from)) {
          expect(tickUpTo(interval, at)).toBe(at);
          expect(at).toBeGreaterThanOrEqual(from - 1e-6);
          expect(at).toBeLessThanOrEqual(from + WIDTH / k + 1e-6);
        }
      }),
    );
  });
});

describe('above ticks', () => {
  test.each([
    [2, 'month', 'year'],
    [32, 'day', 'month'],
    [640, 'hour', 'day'],
    [9600, 'minute', 'day'],
    [0.2, 'year', undefined],
  ] as const)('%d px a day, of a %s, is the %s', (k, unit, above) => {
    const step = tickStep(plain('2000-01-01', '2025-12-31'), k, words, measureByTable);
    expect(step.unit).toBe(unit);
    expect(stepAbove(step)?.unit).toBe(above);
  });
});

test('the stretches of time are what lies between cuts, as far as it is asked for', () => {
  const cuts = [
    { from: 10, to: 20, u0: 10, u1: 11 },
    { from: 30, to: 50, u0: 21, u1: 22 },
  ];
  expect(stretchesOf({ cuts }, 0, 60)).toEqual([
    [0, 10],
    [20, 30],
    [50, 60],
  ]);
  expect(stretchesOf({ cuts }, 12, 25)).toEqual([[20, 25]]);
  expect(stretchesOf({ cuts }, 32, 40)).toEqual([]);
});
