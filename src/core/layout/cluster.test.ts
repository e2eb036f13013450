import { pairs, range } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clusterLevels,
  groupEnd,
  groupOf,
  groupsWithin,
  SEPARATION,
  type Groups,
  type Levels,
} from './cluster.ts';
import { floorOf, RATIO } from './detail.ts';

/** A character of a drawing in u: at level 0 a separation, at level −2 half of one, at −4 a quarter. */
const CHARACTER = (SEPARATION / floorOf(0)) * 1.0001;

interface Drawn {
  readonly letters: readonly string[];
  readonly columns: readonly number[];
  readonly levels: Levels;
}

/** A lane from a line: a letter is an event, a capital an important one, letters in brackets are of one instant. */
function laneOf(line: string): Drawn {
  const places = line.match(/\([^)]*\)|./gu) ?? [];
  const events = places.flatMap((place, column) =>
    Array.from(place.replace(/[().]/gu, '')).map((letter) => ({ letter, column })),
  );
  const columns = events.map((event) => event.column);
  const levels = clusterLevels(
    Float64Array.from(columns, (column) => column * CHARACTER),
    Uint8Array.from(events, ({ letter }) => (letter === letter.toUpperCase() ? 3 : 1)),
    0,
  );
  return { letters: events.map((event) => event.letter), columns, levels };
}

/** What is drawn at a level: a letter for a single event, for a cluster how many it holds. */
function draw({ letters, columns, levels }: Drawn, level: number): string {
  const line = Array.from({ length: (columns.at(-1) ?? -1) + 1 }, () => '.');
  const groups = levels.at(level);
  groups.first.forEach((first, group) => {
    const count = groupEnd(groups, group, letters.length) - first;
    line[columns[first] ?? 0] = count === 1 ? (letters[first] ?? '?') : String(count);
  });
  return line.join('').replace(/\.+$/u, '');
}

/** The members of each group, the best first. */
function members({ letters, levels }: Drawn, level: number): string {
  const groups = levels.at(level);
  return Array.from(groups.first, (first, group) => {
    const best = groups.best[group] ?? -1;
    const all = range(first, groupEnd(groups, group, letters.length));
    expect(all).toContain(best);
    return [best, ...all.filter((it) => it !== best)].map((it) => letters[it]).join('');
  }).join(' ');
}

describe('a lane', () => {
  test.each([
    // the line, and what is drawn where a separation is 1, 2, 4, 8 and 16 characters
    ['a.bb...c', ['a.bb...c', 'a.2....c', '3......c', '4', '4']],
    ['a', ['a', 'a', 'a', 'a', 'a']],
    ['', ['', '', '', '', '']],
    ['aaaaaaaa', ['aaaaaaaa', '2.2.2.2', '4...4', '8', '8']],
    ['a...b...c...d', ['a...b...c...d', 'a...b...c...d', 'a...b...c...d', '2.......2', '4']],
    ['(ab)c..(def)', ['2c..3', '3...3', '3...3', '6', '6']],
    ['a.............b', ['a.............b', 'a.............b', 'a.............b', 'a.............b', '2']],
  ])('%s gathers as it recedes', (line, expected) => {
    const lane = laneOf(line);
    expect([0, -2, -4, -6, -8].map((level) => draw(lane, level))).toEqual(expected);
  });

  test.each([
    ['a.bb...c', -4, 'abb c'],
    ['abC.d', -6, 'Cabd'],
    ['abC.D', -6, 'CabD'],
    ['(aBC)', 0, 'BaC'],
    ['ab..Cd', -2, 'ab Cd'],
    ['ab..dC', -6, 'Cabd'],
  ])(
    '%s is led, at level %i, by the most important, the earliest of several: %s',
    (line, level, expected) => {
      expect(members(laneOf(line), level)).toBe(expected);
    },
  );
});

/** Places in u: scattered, close, and some of one instant. */
const lane = fc
  .array(
    fc.record({
      u: fc.oneof(
        fc.double({ min: 0, max: 4000, noNaN: true }),
        fc.integer({ min: 0, max: 60 }),
        fc.double({ min: 100, max: 101, noNaN: true }),
        fc.constant(100),
      ),
      importance: fc.constantFrom(1, 2, 3),
    }),
    { maxLength: 80, size: 'max' },
  )
  .map((events) => {
    const sorted = events.toSorted((a, b) => a.u - b.u);
    const us = Float64Array.from(sorted, (event) => event.u);
    const importance = Uint8Array.from(sorted, (event) => event.importance);
    return { us, importance, count: us.length, levels: clusterLevels(us, importance, FINEST) };
  });

const FINEST = 20;
const level = fc.integer({ min: -20, max: FINEST });

const membersOf = (groups: Groups, group: number, count: number) =>
  range(groups.first[group] ?? 0, groupEnd(groups, group, count));

describe('groups', () => {
  test('hold every event once, in order', () => {
    fc.assert(
      fc.property(lane, level, ({ levels, count }, at) => {
        const groups = levels.at(at);
        const all = Array.from(groups.first, (_, group) => membersOf(groups, group, count)).flat();
        expect(all).toEqual(range(count));
      }),
    );
  });

  test('only split from one level to the next', () => {
    fc.assert(
      fc.property(lane, level, ({ levels }, at) => {
        const finer = new Set(levels.at(at + 1).first);
        for (const first of levels.at(at).first) expect(finer).toContain(first);
      }),
    );
  });

  test('are a separation apart, at the smallest zoom of their level', () => {
    fc.assert(
      fc.property(lane, level, ({ us, levels }, at) => {
        const places = Array.from(levels.at(at).first, (first) => (us[first] ?? 0) * floorOf(at));
        for (const [one, next] of pairs(places)) expect(next - one).toBeGreaterThanOrEqual(SEPARATION - 1e-6);
      }),
    );
  });

  test('hold nothing that could stand apart: the next group of the finer level is within a separation', () => {
    fc.assert(
      fc.property(lane, level, ({ us, levels }, at) => {
        const finer = levels.at(at + 1);
        const groups = levels.at(at);
        const opens = new Set(groups.first);
        for (const first of finer.first) {
          if (opens.has(first)) continue;
          const opened = groups.first[groupOf(groups, first)] ?? 0;
          expect(((us[first] ?? 0) - (us[opened] ?? 0)) * floorOf(at)).toBeLessThan(SEPARATION + 1e-6);
        }
      }),
    );
  });

  test('reach less than RATIO / (RATIO − 1) separations from their mark', () => {
    fc.assert(
      fc.property(lane, level, ({ us, levels, count }, at) => {
        const groups = levels.at(at);
        groups.first.forEach((first, group) => {
          const last = groupEnd(groups, group, count) - 1;
          const reach = ((us[last] ?? 0) - (us[first] ?? 0)) * floorOf(at);
          expect(reach).toBeLessThan((RATIO / (RATIO - 1)) * SEPARATION);
        });
      }),
    );
  });

  test('are led by the most important, the earliest of several', () => {
    fc.assert(
      fc.property(lane, level, ({ importance, levels, count }, at) => {
        const groups = levels.at(at);
        groups.best.forEach((best, group) => {
          const all = membersOf(groups, group, count);
          const most = Math.max(...all.map((it) => importance[it] ?? 0));
          expect(best).toBe(all.find((it) => importance[it] === most));
        });
      }),
    );
  });

  test('never split events of one instant', () => {
    fc.assert(
      fc.property(lane, level, ({ us, levels }, at) => {
        const groups = levels.at(at);
        for (let position = 1; position < us.length; position++) {
          if (us[position] !== us[position - 1]) continue;
          expect(groupOf(groups, position)).toBe(groupOf(groups, position - 1));
        }
      }),
    );
  });

  test('are one at the coarsest level and change no more beyond the coarsest and the finest', () => {
    fc.assert(
      fc.property(lane, ({ levels, count }) => {
        expect(levels.at(levels.coarsest).first).toHaveLength(Math.min(count, 1));
        expect(levels.at(levels.coarsest - 5)).toBe(levels.at(levels.coarsest));
        expect(levels.at(levels.finest + 5)).toBe(levels.at(levels.finest));
      }),
    );
  });
});

describe('finding', () => {
  test('the group of a position is finding the one that holds it', () => {
    fc.assert(
      fc.property(lane, level, ({ levels, count }, at) => {
        const groups = levels.at(at);
        groups.first.forEach((_, group) => {
          for (const position of membersOf(groups, group, count))
            expect(groupOf(groups, position)).toBe(group);
        });
      }),
    );
  });

  test('the groups in a window is finding those whose mark is in it', () => {
    const place = fc.oneof(fc.double({ min: -10, max: 4100, noNaN: true }), fc.constant(100));
    fc.assert(
      fc.property(lane, level, place, place, ({ us, levels }, at, one, other) => {
        const groups = levels.at(at);
        const [u0, u1] = [Math.min(one, other), Math.max(one, other)];
        const inside = range(groups.first.length).filter((group) => {
          const u = us[groups.first[group] ?? 0] ?? NaN;
          return u >= u0 && u <= u1;
        });
        expect(range(...groupsWithin(groups, us, u0, u1))).toEqual(inside);
      }),
    );
  });
});
