import { pairs, range } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureByCount } from '../../../tests/draw.ts';
import { runs } from '../../../tests/runs.ts';
import { groupsWithin } from './cluster.ts';
import { floorOf, levelOf } from './detail.ts';
import type { Item } from './item.ts';
import { OVERHANG } from './labelRow.ts';
import { LaneLabels, type Home, type LaneLabel } from './laneLabels.ts';
import { measureByTable, type Measure } from './measure.ts';
import { plotOf } from './plot.ts';
import type { PlotLane } from './plotLane.ts';

/** The table's widths, each worked out once. */
const widths = new Map<string, number>();
const measure: Measure = (text, face) => {
  const width = widths.get(text + face) ?? measureByTable(text, face);
  widths.set(text + face, width);
  return width;
};

const suffix = (others: number) => (others > 0 ? ` +${others}` : '');

interface Event {
  readonly at: number;
  readonly importance: 1 | 2 | 3;
  readonly label: string;
}

function laneOf(events: readonly Event[]): PlotLane {
  const items = events.map((event, number): Item => {
    const edge = { earliest: event.at, latest: event.at, edge: 'known' } as const;
    const span = { kind: 'moment', start: edge, end: edge, approximate: false, uncertain: false } as const;
    return {
      ...event,
      id: `e${number}`,
      lane: 0,
      span,
      steps: [],
      hue: -1,
      symbol: 'circle',
      date: '2024',
      differs: false,
      also: [],
    };
  });
  const [lane] = plotOf({
    items,
    days: events.map((it) => it.at),
    lanes: 1,
    threads: 0,
    scale: 'true',
  }).lanes;
  if (!lane) throw new Error('no lane');
  return lane;
}

/** The same numbers from 0 to 1 for the same seed. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const LABELS = ['Vote', 'i', 'Bill filed', 'Assembly refuses it, 119–24', 'WWWWWWWWWWWWWWWWWWWW'];

/** Spread evenly over so many days, in bursts, or more and more often; some of one instant. */
function eventsOf(
  seed: number,
  count: number,
  days: number,
  shape: 'even' | 'bursts' | 'rising',
): readonly Event[] {
  const chance = chances(seed);
  return range(count).map((): Event => {
    const spread = {
      even: chance(),
      bursts: Math.floor(chance() * 40) / 40 + chance() ** 6 / 40,
      rising: Math.sqrt(chance()),
    };
    const at = spread[shape] * days;
    return {
      at: chance() < 0.2 ? Math.round(at) : at,
      importance: chance() < 0.05 ? 3 : chance() < 0.3 ? 2 : 1,
      label: LABELS[Math.floor(chance() * LABELS.length)] ?? '',
    };
  });
}

interface Placed extends LaneLabel {
  readonly from: number;
  readonly to: number;
}

/** The labels that are whole in the window, where they stand from `u0` on. */
function labelsIn(
  lane: PlotLane,
  labels: LaneLabels,
  u0: number,
  k: number,
  width: number,
): readonly Placed[] {
  const level = levelOf(k);
  const reach = 7.5 / k;
  const [from, to] = groupsWithin(lane.levels.at(level), lane.us, u0 - reach, u0 + width / k + reach);
  return labels
    .within(level, from, to)
    .map((label): Placed => {
      const mark = ((lane.us[label.mark] ?? 0) - u0) * k;
      const start = label.slot.side === 'after' ? mark - OVERHANG : mark + OVERHANG - label.width;
      return { ...label, from: start, to: start + label.width };
    })
    .filter((label) => label.from >= 0 && label.to <= width);
}

/** Windows on lanes of more than 2,000 events, which are labelled tile by tile. */
const looks = fc
  .record({
    seed: fc.integer(),
    count: fc.integer({ min: 2001, max: 3000 }),
    shape: fc.constantFrom('even' as const, 'bursts' as const, 'rising' as const),
    octaves: fc.double({ min: 0, max: 18, noNaN: true }),
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    withHome: fc.boolean(),
  })
  .map(({ seed, count, shape, octaves, place, withHome }) => {
    const lane = laneOf(eventsOf(seed, count, 20_000, shape));
    const homes: readonly Home[] = withHome ? [{ u0: 0, u1: 20_000, k: WIDTH / 20_000 }] : [];
    const fresh = () => new LaneLabels(lane, measure, suffix, homes);
    // about an event, so that there is something to see
    const u = lane.us[Math.floor(place * (lane.us.length - 1))] ?? 0;
    const k = (WIDTH / 20_000) * 2 ** octaves;
    return { lane, fresh, k, u0: u - WIDTH / 2 / k };
  });

const WIDTH = 1000;
const SOME = runs(10);
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('the labels of a lane of thousands', () => {
  test('do not meet', () => {
    fc.assert(
      fc.property(looks, ({ lane, fresh, k, u0 }) => {
        const shown = labelsIn(lane, fresh(), u0, k, WIDTH);
        expect(new Set(shown.map((label) => label.position)).size).toBe(shown.length);
        for (const row of ['above', 'below']) {
          const inRow = shown.filter((label) => label.slot.row === row).toSorted((a, b) => a.from - b.from);
          for (const [one, next] of pairs(inRow)) expect(next.from).toBeGreaterThan(one.to);
        }
      }),
      SOME,
    );
  });

  test('stay, at one zoom, wherever one looks, and whatever was looked at before', () => {
    fc.assert(
      fc.property(looks, fc.double({ min: -1, max: 1, noNaN: true }), ({ lane, fresh, k, u0 }, part) => {
        const by = part * WIDTH;
        const used = fresh();
        const before = labelsIn(lane, used, u0, k, WIDTH);
        const after = labelsIn(lane, used, u0 + by / k, k, WIDTH);
        expect(after).toEqual(labelsIn(lane, fresh(), u0 + by / k, k, WIDTH));
        const still = before.filter((label) => label.from - by > 0.01 && label.to - by < WIDTH - 0.01);
        const found = new Map(after.map((label) => [label.position, label]));
        for (const { from, to, ...label } of still) {
          const { from: newFrom = NaN, to: newTo = NaN, ...same } = found.get(label.position) ?? {};
          expect(same).toEqual(label);
          expect(newFrom).toBeCloseTo(from - by, 3);
          expect(newTo).toBeCloseTo(to - by, 3);
        }
      }),
      SOME,
    );
  });

  test('stay while one comes nearer: in their rows and on their sides', () => {
    fc.assert(
      fc.property(
        looks,
        fc.double({ min: 0, max: 6, noNaN: true }),
        share,
        ({ lane, fresh, k, u0 }, octaves, about) => {
          const labels = fresh();
          const nearer = k * 2 ** octaves;
          const fixed = u0 + (about * WIDTH) / k;
          const u1 = fixed - (about * WIDTH) / nearer;
          const before = labelsIn(lane, labels, u0, k, WIDTH);
          const after = new Map(
            labelsIn(lane, labels, u1, nearer, WIDTH).map((label) => [label.position, label]),
          );
          for (const label of before) {
            // its mark is its own or its cluster's: at most as far to the left as its cluster reached
            const mark = ((lane.us[label.position] ?? 0) - u1) * nearer;
            const margin = label.width + 60;
            if (mark < margin || mark > WIDTH - margin) continue;
            expect(after.get(label.position)?.slot).toEqual(label.slot);
          }
        },
      ),
      SOME,
    );
  });

  test('name the most important of what their mark stands for, and count the others', () => {
    fc.assert(
      fc.property(looks, ({ lane, fresh, k, u0 }) => {
        const groups = lane.levels.at(levelOf(k));
        for (const { position, mark, others } of labelsIn(lane, fresh(), u0, k, WIDTH)) {
          const group = groups.first.indexOf(mark);
          expect(groups.best[group]).toBe(position);
          expect((groups.first[group + 1] ?? lane.items.length) - mark - 1).toBe(others);
        }
      }),
      SOME,
    );
  });
});

describe('the work', () => {
  const lanes = new Map<string, PlotLane>();
  const laneFor = (count: number, days: number): PlotLane => {
    const key = `${count} in ${days}`;
    const lane = lanes.get(key) ?? laneOf(eventsOf(1, count, days, 'even'));
    lanes.set(key, lane);
    return lane;
  };

  /** How many texts are measured for one window, from nothing. */
  function measuredFor(count: number, days: number, k: number): number {
    const lane = laneFor(count, days);
    let measured = 0;
    const counting: Measure = (text, face) => {
      measured += 1;
      return measure(text, face);
    };
    const labels = new LaneLabels(lane, counting, suffix);
    const shown = labelsIn(lane, labels, days / 3, k, WIDTH);
    expect(shown.length).toBeGreaterThan(5);
    return measured;
  }

  test.each([4, 64])('for a window of %d px a day does not grow with the events outside it', (k) => {
    const few = measuredFor(5_000, 5_000, k);
    const many = measuredFor(25_000, 25_000, k);
    expect(many).toBeLessThan(2 * few);
  });

  test.each([4, 16])(
    'for a window of %d px a day grows no more than its pixels hold with the events inside it',
    (k) => {
      const few = measuredFor(2_000, 2_000, k);
      const many = measuredFor(20_000, 2_000, k);
      expect(many).toBeLessThan(3 * few);
    },
  );

  test('for the next window is a small part of that for the first', () => {
    const lane = laneOf(eventsOf(2, 20_000, 20_000, 'even'));
    let measured = 0;
    const counting: Measure = (text, face) => {
      measured += 1;
      return measure(text, face);
    };
    const labels = new LaneLabels(lane, counting, suffix);
    labelsIn(lane, labels, 10_000, 16, WIDTH);
    const first = measured;
    labelsIn(lane, labels, 10_010, 16, WIDTH);
    expect(measured - first).toBeLessThan(first / 4);
  });
});

/**
 * A lane at a zoom at which a character of the line is eight pixels: the labels above, the marks (a letter, or how many it
 * stands for), the labels below. A capital is an important event.
 *
 * @param home the columns of the window in which the story is first seen
 */
function draw(
  line: string,
  names: Readonly<Record<string, string>>,
  home?: readonly [number, number],
): readonly string[] {
  const k = floorOf(0) * 2 ** 0.25;
  const letters = Array.from(line).flatMap((letter, column) => (letter === '.' ? [] : [{ letter, column }]));
  const origin = letters[0]?.column ?? 0;
  const u = (column: number) => ((column - origin) * CHARACTER) / k;
  const lane = laneOf(
    letters.map(({ letter, column }) => ({
      at: u(column),
      importance: letter === letter.toUpperCase() ? 3 : 1,
      label: names[letter] ?? letter,
    })),
  );
  const labels = new LaneLabels(
    lane,
    measureByCount,
    suffix,
    home ? [{ u0: u(home[0]), u1: u(home[1]), k }] : [],
  );
  const rows = { above: blank(), below: blank() };
  // a character to the left, for what a label reaches back over its mark
  for (const { slot, from, position, others } of labelsIn(lane, labels, u(-1), k, COLUMNS * CHARACTER)) {
    const text = (lane.items[position]?.label ?? '') + suffix(others);
    rows[slot.row].splice(Math.floor(from / CHARACTER), text.length, ...Array.from(text));
  }
  const marks = blank();
  const { first } = lane.levels.at(levelOf(k));
  first.forEach((position, group) => {
    const count = (first[group + 1] ?? letters.length) - position;
    const { letter, column } = letters[position] ?? { letter: '?', column: 0 };
    marks[column + 1] = count > 1 ? String(count) : letter;
  });
  return [rows.above, marks, rows.below].map((row) => row.join('').trimEnd());
}

const CHARACTER = 8;
const COLUMNS = 60;
const blank = () => Array.from({ length: COLUMNS }, () => ' ');

describe('a label', () => {
  test('stands above and after its mark; the next one below, where it was before there was room', () => {
    expect(draw('a.........b', { a: 'Bill', b: 'Vote' })).toEqual([
      'Bill', //
      ' a         b',
      '          Vote',
    ]);
  });

  test('of an important event comes first, and others where that leaves room', () => {
    expect(draw('a..B..c', { a: 'Bill', B: 'Vote', c: 'Law' })).toEqual([
      '   Vote', //
      ' a  B  c',
      '      Law',
    ]);
  });

  test('of the most important stands for the others of a cluster, and says how many', () => {
    expect(draw('aB......c', { a: 'Bill', B: 'Vote', c: 'Law' })).toEqual([
      'Vote +1', //
      ' 2       c',
      '        Law',
    ]);
  });

  test('has room for any number of so many digits, in any script', () => {
    // an Arabic zero is a dot, and digits are of many widths
    const width = (text: string) =>
      text.length * 6 - (text.match(/[٠١]/gu)?.length ?? 0) * 2 + (text.match(/٧/gu)?.length ?? 0) * 3;
    const number = new Intl.NumberFormat('ar-EG');
    const arabic = (others: number) => (others > 0 ? ` +${number.format(others)}` : '');
    const events = range(13).map((at) => ({ at: at / 10, importance: 1 as const, label: 'x' }));
    const lane = laneOf(events);
    const level = lane.levels.coarsest;
    const [label] = new LaneLabels(lane, (text) => width(text), arabic).within(level, 0, 1);
    expect(label?.others).toBe(12);
    expect(label?.width).toBe(width('x +٧٧'));
  });

  test('is left out where there is no room on either side above or below; its mark stays', () => {
    const names = { a: 'First of five', b: 'Second', c: 'Third', D: 'Fourth, important', e: 'Fifth' };
    expect(draw('....................a..b..c..D..e', names)).toEqual([
      '        First of five        Fourth, important',
      '                     a  b  c  D  e',
      '                       Second   Fifth',
    ]);
  });

  test('runs back from its mark where there is no room after it', () => {
    expect(
      draw('....................A..b.......C', { A: 'First', b: 'A very long second', C: 'Third' }),
    ).toEqual([
      '                    First',
      '                     A  b       C',
      '      A very long second       Third',
    ]);
  });

  test('stands before its mark where it would leave the window in which the story is first seen', () => {
    const names = { a: 'Bill', b: 'Signed' };
    expect(draw('a.....................b', names, [-2, 26])).toEqual([
      'Bill', //
      ' a                     b',
      '                 Signed',
    ]);
    expect(draw('a.....................b', names, [-2, 40])).toEqual([
      'Bill', //
      ' a                     b',
      '                      Signed',
    ]);
  });
});
