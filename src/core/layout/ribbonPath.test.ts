import { pairs } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectionOf } from './flow.ts';
import { ribbonPath } from './ribbonPath.ts';

const [UPPER, LOWER] = [31, 93];

describe('the path', () => {
  test.each([
    ['of nothing is nothing', [], ''],
    ['of one mark is that mark', [[5, UPPER]], 'M5 31'],
    [
      'along a lane is a line',
      [
        [0, UPPER],
        [40, UPPER],
        [100, UPPER],
      ],
      'M0 31L40 31L100 31',
    ],
    [
      // ────╮
      //     ╰─
      'to the lane below turns just before the mark, with round corners',
      [
        [0, UPPER],
        [100, LOWER],
      ],
      'M0 31L78 31Q87 31 87 40L87 84Q87 93 96 93L100 93',
    ],
    [
      //     ╭─
      // ────╯
      'to the lane above turns just before the mark, with round corners',
      [
        [0, LOWER],
        [100, UPPER],
      ],
      'M0 93L78 93Q87 93 87 84L87 40Q87 31 96 31L100 31',
    ],
    [
      // ╮
      // ╰
      'between near marks has corners as round as there is room',
      [
        [0, UPPER],
        [10, LOWER],
      ],
      'M0 31L0 31Q5 31 5 36L5 88Q5 93 10 93L10 93',
    ],
    [
      'between marks at one place goes straight down',
      [
        [50, UPPER],
        [50, LOWER],
      ],
      'M50 31L50 31Q50 31 50 31L50 93Q50 93 50 93L50 93',
    ],
    [
      // ──╮ ╭──
      //   ╰─╯
      'down and up again',
      [
        [0, UPPER],
        [60, LOWER],
        [120, UPPER],
      ],
      'M0 31L38 31Q47 31 47 40L47 84Q47 93 56 93L60 93L98 93Q107 93 107 84L107 40Q107 31 116 31L120 31',
    ],
  ])('%s', (_, points, expected) => {
    expect(
      ribbonPath(
        points.map(([along = 0, across = 0]) => ({ along, across })),
        projectionOf('across', 'ltr'),
      ),
    ).toBe(expected);
  });

  test('from right to left is the same with every x turned', () => {
    const points = [
      [1, UPPER],
      [60, LOWER],
      [64, LOWER],
      [120, UPPER],
    ].map(([along = 0, across = 0]) => ({ along, across }));
    expect(ribbonPath(points.slice(0, 2), projectionOf('across', 'rtl'))).toBe(
      'M-1 31L-38 31Q-47 31 -47 40L-47 84Q-47 93 -56 93L-60 93',
    );
    const turned = ribbonPath(points, projectionOf('across', 'ltr')).replaceAll(
      /([\d.]+) ([\d.]+)/gu,
      '-$1 $2',
    );
    expect(ribbonPath(points, projectionOf('across', 'rtl'))).toBe(turned);
  });

  test('never runs backwards either, wherever the marks are', () => {
    const point = fc.record({
      along: fc.double({ min: -3000, max: 3000, noNaN: true }),
      across: fc.constantFrom(31, 93, 155),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), (points) => {
        const path = ribbonPath(
          points.toSorted((a, b) => a.along - b.along),
          projectionOf('across', 'ltr'),
        );
        const xs = [...path.matchAll(/(-?[\d.]+) -?[\d.]+/gu)].map(([, x]) => Number(x));
        for (const [one, next] of pairs(xs)) expect(next).toBeGreaterThanOrEqual(one - 0.011);
      }),
    );
  });
});
