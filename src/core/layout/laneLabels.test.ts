import { range } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureByCount } from '../../../tests/draw.ts';
import { runs } from '../../../tests/runs.ts';
import { groupOf, groupsWithin } from './cluster.ts';
import { floorOf, levelOf } from './detail.ts';
import type { Item } from './item.ts';
import { LabelPlacer, type Home, type LabelTerms } from './labelPlacer.ts';
import { areApart, type LabelAt } from './labelSide.ts';
import { labelsInWindow } from './labelsInWindow.ts';
import { LaneLabels } from './laneLabels.ts';
import type { LaneRows } from './laneRows.ts';
import { laneShapes } from './laneShapes.ts';
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
    const edge = { earliest: event.at, latest: event.at, edge: 'known', unit: 1 } as const;
    const span = { kind: 'moment', start: edge, end: edge, approximate: false, uncertain: false } as const;
    return {
      ...event,
      id: `e${number}`,
      lane: 0,
      span,
      steps: [],
      hue: -1,
      symbol: 'circle',
      date: '2024-01-01T00:00Z',
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

/** What a lane's labels are placed by. */
function termsOf(
  lane: PlotLane,
  rows: LaneRows,
  homes: readonly Home[],
  measureText: Measure = measure,
  suffixOf = suffix,
): LabelTerms {
  return {
    lane,
    rows,
    homes,
    crossings: { above: [], below: [] },
    shapesOf: laneShapes(lane, suffixOf, measureText)(Math.max(rows.above, rows.below)),
  };
}

const DAYS = 20_000;
const WIDTH = 1000;

const rowsOfLane = fc.record({
  above: fc.integer({ min: 1, max: 5 }),
  below: fc.integer({ min: 0, max: 5 }),
  near: fc.boolean(),
});

/** Windows on lanes of more than 150 events, which are labelled tile by tile, and on smaller ones. */
const looks = fc
  .record({
    seed: fc.integer(),
    count: fc.oneof(fc.integer({ min: 1, max: 140 }), fc.integer({ min: 151, max: 2000 })),
    shape: fc.constantFrom('even' as const, 'bursts' as const, 'rising' as const),
    octaves: fc.double({ min: 0, max: 16, noNaN: true }),
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    rows: rowsOfLane,
  })
  .map(({ seed, count, shape, octaves, place, rows }) => {
    const lane = laneOf(eventsOf(seed, count, DAYS, shape));
    const terms = termsOf(lane, rows, [{ u0: -100, u1: DAYS + 100, k: WIDTH / (DAYS + 200) }]);
    // about an event, so that there is something to see
    const u = lane.us[Math.floor(place * (lane.us.length - 1))] ?? 0;
    const k = (WIDTH / (DAYS + 200)) * 2 ** octaves;
    return { lane, terms, fresh: () => new LaneLabels(terms), k, u0: u - WIDTH / 2 / k };
  });

/** The labels of a level in a window, not moved at its edges; poles in px of the least zoom of the level. */
function labelsAt(
  lane: PlotLane,
  labels: LaneLabels,
  level: number,
  u0: number,
  u1: number,
): readonly LabelAt[] {
  const groups = lane.levels.at(level);
  const [from, to] = groupsWithin(groups, lane.us, u0, u1);
  const k = floorOf(level);
  return labels.within(level, from, to).map((label) => ({
    ...label,
    x: (lane.us[groups.first[groupOf(groups, label.position)] ?? 0] ?? 0) * k,
  }));
}

const SOME = runs(40);

describe('the labels of a lane', () => {
  test('do not meet, nor does a pole cross another', () => {
    fc.assert(
      fc.property(looks, ({ lane, fresh, k, u0, terms }) => {
        const shown = labelsInWindow(lane, fresh(), { u0, zoom: k, width: WIDTH }, terms.rows.near);
        expect(new Set(shown.map((label) => label.position)).size).toBe(shown.length);
        shown.forEach((one, i) => {
          for (const other of shown.slice(i + 1)) expect(areApart(one, other) || [one, other]).toBe(true);
        });
      }),
      SOME,
    );
  });

  test('stay, at one zoom, wherever one looks, and whatever was looked at before', () => {
    fc.assert(
      fc.property(looks, fc.double({ min: -1, max: 1, noNaN: true }), ({ lane, fresh, k, u0 }, part) => {
        const level = levelOf(k);
        const by = (part * WIDTH) / k;
        const used = fresh();
        const before = labelsAt(lane, used, level, u0, u0 + WIDTH / k);
        const after = labelsAt(lane, used, level, u0 + by, u0 + by + WIDTH / k);
        expect(after).toEqual(labelsAt(lane, fresh(), level, u0 + by, u0 + by + WIDTH / k));
        const inBoth = (label: LabelAt) => {
          const u = label.x / floorOf(level);
          return u > Math.max(u0, u0 + by) && u < Math.min(u0, u0 + by) + WIDTH / k;
        };
        expect(after.filter(inBoth)).toEqual(before.filter(inBoth));
      }),
      SOME,
    );
  });

  test('stay while one comes nearer, in their rows, unless an essential one needs the place', () => {
    fc.assert(
      fc.property(looks, ({ lane, fresh, k, u0, terms }) => {
        const labels = fresh();
        const level = levelOf(k);
        const window = [u0, u0 + WIDTH / k] as const;
        const before = labelsAt(lane, labels, level, ...window);
        const after = labelsAt(lane, labels, level + 1, ...window);
        const found = new Map(after.map((label) => [label.position, label]));
        const known = new Set(before.map(({ position }) => position));
        const isEssential = ({ position }: LabelAt) => lane.importance[position] === 3;
        const arrived = after.some((label) => isEssential(label) && !known.has(label.position));
        for (const label of before) {
          // the mark of its event, if its cluster has split, may have left the window
          const u = lane.us[label.position] ?? 0;
          if (u > window[1]) continue;
          const same = found.get(label.position);
          if (!same) expect(!isEssential(label) && arrived, `${label.position} is gone`).toBe(true);
          if (!same || (terms.rows.near && label.row === 0) || (arrived && !isEssential(label))) continue;
          expect([same.side, same.row, same.shape]).toEqual([label.side, label.row, label.shape]);
          expect(same.before).toBeCloseTo(label.before, 6);
        }
      }),
      SOME,
    );
  });

  test('of essential events come first: none is left out for one of less importance', () => {
    fc.assert(
      fc.property(looks, ({ lane, fresh, k, u0, terms }) => {
        const level = levelOf(k);
        const groups = lane.levels.at(level);
        const labels = labelsAt(lane, fresh(), level, u0 - WIDTH / k, u0 + (2 * WIDTH) / k);
        const essential = labels.filter(({ position }) => lane.importance[position] === 3);
        const named = new Set(essential.map(({ position }) => position));
        // no bounds: the first level of the lane is one tile
        if (lane.items.length > 150) return;
        const alone = new LabelPlacer(terms, floorOf(level), groups, [-Infinity, Infinity], essential);
        const [from, to] = groupsWithin(groups, lane.us, u0, u0 + WIDTH / k);
        for (let group = from; group < to; group++) {
          const first = groups.first[group] ?? 0;
          const members = range(first, groups.first[group + 1] ?? lane.items.length)
            .filter((position) => lane.importance[position] === 3)
            .slice(0, terms.rows.above + terms.rows.below);
          for (const position of members)
            if (!named.has(position)) expect(alone.find(position, 'near')).toBeUndefined();
        }
      }),
      SOME,
    );
  });
});

const ROWS: LaneRows = { above: 2, below: 2, near: false };

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
    const labels = new LaneLabels(termsOf(lane, ROWS, [], counting));
    const shown = labelsInWindow(lane, labels, { u0: days / 3, zoom: k, width: WIDTH }, false);
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
    const labels = new LaneLabels(termsOf(lane, ROWS, [], counting));
    labelsInWindow(lane, labels, { u0: 10_000, zoom: 16, width: WIDTH }, false);
    const first = measured;
    labelsInWindow(lane, labels, { u0: 10_010, zoom: 16, width: WIDTH }, false);
    expect(measured - first).toBeLessThan(first / 4);
  });
});

/**
 * A lane at a zoom at which a character of the line is eight pixels: the rows of labels above, the marks (a letter, or how
 * many it stands for), the rows below; a row without labels is left out. A capital is an essential event.
 *
 * @param home the columns of the window in which the story is first seen
 */
function draw(
  line: string,
  names: Readonly<Record<string, string>>,
  rows: LaneRows,
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
  const homes = [{ u0: u(home?.[0] ?? -COLUMNS), u1: u(home?.[1] ?? 2 * COLUMNS), k }];
  const labels = new LaneLabels(termsOf(lane, rows, homes, measureByCount));
  const sheet = new Map<number, string[]>();
  const write = (row: number, at: number, text: string) => {
    const cells = sheet.get(row) ?? Array.from({ length: COLUMNS }, () => ' ');
    sheet.set(row, cells);
    cells.splice(at, text.length, ...Array.from(text));
  };
  const window = { u0: u(0), zoom: k, width: COLUMNS * CHARACTER };
  for (const { side, row, x, before, shape } of labelsInWindow(lane, labels, window, rows.near)) {
    const isRight = before > shape.width - 1;
    shape.lines.forEach((text, number) => {
      const at = isRight ? Math.round(x / CHARACTER) - text.length : Math.round((x - before) / CHARACTER);
      const outward = side === 'above' ? row + shape.lines.length - 1 - number : row + number;
      write(side === 'above' ? -1 - outward : 1 + outward, at, text);
    });
  }
  const groups = lane.levels.at(levelOf(k));
  groups.first.forEach((position, group) => {
    const count = (groups.first[group + 1] ?? letters.length) - position;
    const { letter, column } = letters[position] ?? { letter: '?', column: 0 };
    write(0, column, count > 1 ? String(count) : letter);
  });
  return [...sheet].sort(([a], [b]) => a - b).map(([, cells]) => cells.join('').trimEnd());
}

const CHARACTER = 8;
const COLUMNS = 60;

describe('a label', () => {
  const near = (above: number, below = 0): LaneRows => ({ above, below, near: true });
  const far = (above: number, below = 0): LaneRows => ({ above, below, near: false });
  const three = { a: 'A bill is filed', B: 'The vote', c: 'A law' };

  test('stands above its mark, and runs to the right', () => {
    expect(draw('..a.........b', { a: 'Bill', b: 'Vote' }, near(1))).toEqual([
      '  Bill      Vote', //
      '  a         b',
    ]);
  });

  test('runs to the left where there is no room', () => {
    expect(
      draw('....................A..b.......C', { A: 'First', b: 'Second', C: 'Third' }, near(1)),
    ).toEqual([
      '               First           Third', //
      '                    A  b       C',
    ]);
  });

  test('does not lie over the mark of another in a near lane', () => {
    expect(draw('....a..B..c', three, near(1))).toEqual([
      '          A law', //
      '    a  B  c',
    ]);
  });

  test('may do so where its pole is in sight; that of an essential event comes first', () => {
    expect(draw('....a..B..c', three, far(1))).toEqual([
      '       The vote', //
      '    a  B  c',
    ]);
  });

  test('takes two lines where one is too long', () => {
    expect(draw('.......a', { a: 'A bill about forests is filed in the upper house' }, near(2))).toEqual([
      '       A bill about forests is',
      '       filed in the upper house',
      '       a',
    ]);
  });

  test('has a row for each event of a cluster', () => {
    expect(draw('........aBc', { a: 'Bill', B: 'Vote', c: 'Law' }, far(2, 2))).toEqual([
      '        Bill',
      '        Vote',
      '        3',
      '        Law',
    ]);
  });

  test('slides back over its mark where it would leave the window in which the story is first seen', () => {
    const names = { a: 'Bill', b: 'Signed' };
    expect(draw('..a.....................b', names, near(1), [0, 28])).toEqual([
      '  Bill              Signed', //
      '  a                     b',
    ]);
  });

  test('has room for any number of so many digits, in any script', () => {
    // an Arabic zero is a dot, and digits are of many widths
    const width = (text: string) =>
      text.length * 6 - (text.match(/[٠١]/gu)?.length ?? 0) * 2 + (text.match(/٧/gu)?.length ?? 0) * 3;
    const number = new Intl.NumberFormat('ar-EG');
    const arabic = (others: number) => (others > 0 ? ` +${number.format(others)}` : '');
    const lane = laneOf([{ at: 0, importance: 1, label: 'x' }]);
    const { shapesOf } = termsOf(lane, near(1), [], width, arabic);
    const [alone] = shapesOf(0, 0);
    const [among] = shapesOf(0, 12);
    expect((among?.width ?? 0) - (alone?.width ?? 0)).toBe(width(' +٧٧'));
  });
});
