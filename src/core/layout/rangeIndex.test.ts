import { range } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SEPARATION } from './cluster.ts';
import { floorOf } from './detail.ts';
import { rangeIndex, type InRow, type URange } from './rangeIndex.ts';

const ROWS = 3;

/** So near that every bar is long enough to see. */
const NEAR = 60;

/** Ranges from lines such as `..==3==..`: from the first sign of equality to the last, with an importance. */
const rangesOf = (lines: readonly string[]): readonly URange[] =>
  lines.map((line, position) => {
    const drawn = /=*[123]=*/u.exec(line);
    if (!drawn) throw new Error(`no bar in ${line}`);
    const importance = Number(/[123]/u.exec(line)?.[0]);
    return { position, u0: drawn.index, u1: drawn.index + drawn[0].length, importance };
  });

/** The rows, each range drawn with the letter of its line. */
function draw(ranges: readonly URange[]): readonly string[] {
  const index = rangeIndex(ranges, ROWS);
  const rows = range(ROWS).map(() => Array.from({ length: 20 }, () => '.'));
  for (const { position, u0, u1, row } of index.within(-1, 30, NEAR)) {
    for (let u = u0; u < u1; u++) {
      expect(rows[row]?.[u]).toBe('.');
      rows[row]?.splice(u, 1, 'abcdefghij'.charAt(position));
    }
  }
  return rows.map((row) => row.join('').replace(/\.+$/u, ''));
}

describe('bars', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['one after another are one row', ['=2=', '...=2=', '......=2='], ['aaabbbccc', '', '']],
    ['that overlap have a row each', ['=2==', '.=2==', '..=2=='], ['aaaa', '.bbbb', '..cccc']],
    ['that meet at a point share a row', ['=2=', '...=2', '..2'], ['aaabb', '..c', '']],
    ['of one beginning: the longer comes first', ['=2=', '=2===', '==2=='], ['bbbbb', 'ccccc', 'aaa']],
    [
      'more important come first, wherever they begin',
      ['=1=======', '=1=======', '..=2=====', '......=3='],
      ['......ddd', '..ccccccc', 'aaaaaaaaa'],
    ],
    [
      'less important fill what is left between',
      ['=3=', '......=3=', '=1=', '...1', '....1', '=1======='],
      ['aaade.bbb', 'fffffffff', 'ccc'],
    ],
  ])('%s', (_, lines, expected) => {
    const ranges = rangesOf(lines);
    expect(draw(ranges)).toEqual(expected);
  });
});

const anyRange = fc
  .record({
    u0: fc.oneof(
      fc.integer({ min: 0, max: 50 }),
      fc.double({ min: 0, max: 1000, noNaN: true }),
      fc.constant(20),
    ),
    length: fc.oneof(
      fc.integer({ min: 1, max: 20 }),
      fc.double({ min: 0.001, max: 1000, noNaN: true }),
      fc.constant(1000),
    ),
    importance: fc.constantFrom(1, 2, 3),
  })
  .map(({ u0, length, importance }) => ({ u0, u1: u0 + length, importance }));

const anyRanges = fc
  .array(anyRange, { maxLength: 60, size: 'max' })
  .map((all) => all.map((it, position): URange => ({ ...it, position })));

const anyU = fc.oneof(
  fc.integer({ min: -5, max: 60 }),
  fc.double({ min: -10, max: 2100, noNaN: true }),
  fc.constant(20),
);

const inRows = (all: readonly URange[]) => rangeIndex(all, ROWS).within(-Infinity, Infinity, 10_000);

const positions = (found: readonly InRow<URange>[]) => found.map((it) => it.position).sort((a, b) => a - b);

describe('of any ranges', () => {
  test('those of a row do not overlap', () => {
    fc.assert(
      fc.property(anyRanges, (all) => {
        const found = inRows(all);
        for (const one of found) {
          expect(one.row).toBeLessThan(ROWS);
          for (const other of found) {
            if (one === other || one.row !== other.row) continue;
            expect(Math.min(one.u1, other.u1) - Math.max(one.u0, other.u0)).toBeLessThanOrEqual(0);
          }
        }
      }),
    );
  });

  test('each is in one row, or counted as without one in every window that it meets', () => {
    fc.assert(
      fc.property(anyRanges, anyU, anyU, (all, one, other) => {
        const [u0, u1] = one < other ? [one, other] : [other, one];
        const found = positions(inRows(all));
        expect(new Set(found).size).toBe(found.length);
        const rest = all.filter((it) => !found.includes(it.position));
        expect(rangeIndex(all, ROWS).withoutRow(u0, u1)).toBe(
          rest.filter((it) => it.u0 < u1 && u0 < it.u1).length,
        );
      }),
    );
  });

  test('one without a row is in the way of as important ones in every row', () => {
    fc.assert(
      fc.property(anyRanges, (all) => {
        const found = inRows(all);
        const placed = new Set(found.map((it) => it.position));
        for (const it of all) {
          if (placed.has(it.position)) continue;
          for (const row of range(ROWS)) {
            const obstacles = found.filter((other) => other.row === row && other.importance >= it.importance);
            expect(obstacles.some((other) => other.u0 < it.u1 && it.u0 < other.u1)).toBe(true);
          }
        }
      }),
    );
  });

  test('less important ones move none of the more important', () => {
    fc.assert(
      fc.property(anyRanges, (all) => {
        const rows = (found: readonly InRow<URange>[]) =>
          found
            .filter((it) => it.importance > 1)
            .map((it) => `${it.position} in ${it.row}`)
            .sort();
        expect(rows(inRows(all.filter((it) => it.importance > 1)))).toEqual(rows(inRows(all)));
      }),
    );
  });

  test('a window has those that meet it and are longer than a mark', () => {
    fc.assert(
      fc.property(anyRanges, anyU, anyU, fc.integer({ min: -20, max: NEAR }), (all, one, other, level) => {
        const [u0, u1] = [Math.min(one, other), Math.max(one, other)];
        const found = rangeIndex(all, ROWS).within(u0, u1, level);
        const meeting = inRows(all).filter((it) => it.u0 <= u1 && it.u1 >= u0);
        const lengthIn = (it: URange, at: number) => (it.u1 - it.u0) * floorOf(at);
        const certain = meeting.filter((it) => lengthIn(it, level) > SEPARATION * 1.001);
        const possible = meeting.filter((it) => lengthIn(it, level + 1) > SEPARATION * 0.999);
        expect(positions(found)).toEqual(expect.arrayContaining(positions(certain)));
        expect(positions(possible)).toEqual(expect.arrayContaining(positions(found)));
        for (const it of found) expect(inRows(all)).toContainEqual(it);
      }),
    );
  });
});

test('there is nothing under way where there is nothing', () => {
  const none = rangeIndex([], ROWS);
  expect(none.within(-Infinity, Infinity, NEAR)).toEqual([]);
  expect(none.withoutRow(0, 1)).toBe(0);
});
