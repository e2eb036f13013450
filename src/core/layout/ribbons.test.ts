import { pairs } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crowd, plotFrom, scaleKind, THREADS } from '../../../tests/arbitrary/crowd.ts';
import { runs } from '../../../tests/runs.ts';
import { groupEnd, groupsWithin } from './cluster.ts';
import type { Plot } from './plot.ts';
import { placing } from './flow.ts';
import { ribbonNodes, ribbonPath, type LaneView, type RibbonNode } from './ribbons.ts';

/** A window in u and a level at which it might be looked at. */
interface Look {
  readonly u0: number;
  readonly u1: number;
  readonly level: number;
}

const viewsOf = (plot: Plot, { u0, u1, level }: Look): readonly LaneView[] =>
  plot.lanes.map((lane) => {
    const groups = lane.levels.at(level);
    const [from, to] = groupsWithin(groups, lane.us, u0, u1);
    return { groups, from, to };
  });

const nodesOf = (plot: Plot, thread: number, look: Look) => ribbonNodes(plot, thread, viewsOf(plot, look));

const share = fc.double({ min: -0.1, max: 1.1, noNaN: true });

const scene = fc
  .record({
    items: crowd,
    scale: scaleKind,
    thread: fc.integer({ min: 0, max: THREADS - 1 }),
    near: fc.nat(),
    part: fc.oneof(share, fc.double({ min: -0.01, max: 0.01, noNaN: true })),
    octaves: fc.double({ min: 0, max: 16, noNaN: true }),
    level: fc.integer({ min: -16, max: 16 }),
  })
  .map(({ items, scale, thread, near, part, octaves, level }) => {
    const plot = plotFrom(items, scale);
    // somewhere, or just beside an event
    const beside = plot.scale.u(items[near % items.length]?.at ?? 0);
    const u0 = (Math.abs(part) > 0.01 ? 0 : beside) + part * plot.scale.length;
    return { plot, thread, look: { u0, u1: u0 + plot.scale.length / 2 ** octaves, level } };
  });

/** The groups of a level in which there is a step of the thread, in the whole story. */
const allNodes = (plot: Plot, thread: number, level: number): readonly RibbonNode[] =>
  plot.lanes
    .flatMap((lane, number) => {
      const groups = lane.levels.at(level);
      return Array.from(groups.first, (first, group) => ({
        first,
        end: groupEnd(groups, group, lane.items.length),
      }))
        .filter(({ first, end }) => lane.items.slice(first, end).some((item) => item.steps.includes(thread)))
        .map(({ first, end }) => ({
          lane: number,
          u: lane.us[first] ?? NaN,
          single: end - first === 1 ? first : undefined,
        }));
    })
    .sort((a, b) => a.u - b.u || a.lane - b.lane);

const meets =
  ({ u0, u1 }: Look) =>
  ([a, b]: readonly [RibbonNode, RibbonNode]) =>
    a.u < u1 && b.u > u0;

describe('a ribbon', () => {
  test('never runs backwards', () => {
    fc.assert(
      fc.property(scene, ({ plot, thread, look }) => {
        for (const [one, next] of pairs(nodesOf(plot, thread, look)))
          expect(next.u).toBeGreaterThanOrEqual(one.u);
      }),
    );
  });

  test('joins the marks of its steps in view, and no others', () => {
    fc.assert(
      fc.property(scene, ({ plot, thread, look }) => {
        const all = allNodes(plot, thread, look.level);
        const nodes = nodesOf(plot, thread, look);
        for (const node of nodes) expect(all).toContainEqual(node);
        const inView = ({ u }: RibbonNode) => u >= look.u0 && u <= look.u1;
        expect(nodes.filter(inView)).toEqual(all.filter(inView));
      }),
    );
  });

  test('is, in any window, the part of the whole ribbon that meets it', () => {
    fc.assert(
      fc.property(scene, ({ plot, thread, look }) => {
        const whole = pairs(allNodes(plot, thread, look.level)).filter(meets(look));
        expect(pairs(nodesOf(plot, thread, look)).filter(meets(look))).toEqual(whole);
      }),
      runs(100),
    );
  });

  test('keeps its segments in view while panning', () => {
    fc.assert(
      fc.property(scene, fc.double({ min: -1, max: 1, noNaN: true }), ({ plot, thread, look }, part) => {
        const by = (look.u1 - look.u0) * part;
        const panned = { ...look, u0: look.u0 + by, u1: look.u1 + by };
        const shared = { ...look, u0: Math.max(look.u0, panned.u0), u1: Math.min(look.u1, panned.u1) };
        const segments = (of: Look) => pairs(nodesOf(plot, thread, of)).filter(meets(shared));
        expect(segments(panned)).toEqual(segments(look));
      }),
      runs(100),
    );
  });

  test('looks no farther than the nearest step before the window and the nearest after it', () => {
    fc.assert(
      fc.property(scene, ({ plot, thread, look }) => {
        const outside = nodesOf(plot, thread, look).filter(({ u }) => u < look.u0 || u > look.u1);
        expect(outside.filter(({ u }) => u < look.u0).length).toBeLessThanOrEqual(1);
        expect(outside.filter(({ u }) => u > look.u1).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

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
        placing('across', 'ltr'),
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
    expect(ribbonPath(points.slice(0, 2), placing('across', 'rtl'))).toBe(
      'M-1 31L-38 31Q-47 31 -47 40L-47 84Q-47 93 -56 93L-60 93',
    );
    const turned = ribbonPath(points, placing('across', 'ltr')).replaceAll(/([\d.]+) ([\d.]+)/gu, '-$1 $2');
    expect(ribbonPath(points, placing('across', 'rtl'))).toBe(turned);
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
          placing('across', 'ltr'),
        );
        const xs = [...path.matchAll(/(-?[\d.]+) -?[\d.]+/gu)].map(([, x]) => Number(x));
        for (const [one, next] of pairs(xs)) expect(next).toBeGreaterThanOrEqual(one - 0.011);
      }),
    );
  });
});
