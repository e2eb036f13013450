import { pairs } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crowd, plotFrom, scaleKind, THREADS } from '../../../tests/arbitrary/crowd.ts';
import { runs } from '../../../tests/runs.ts';
import { groupEnd, groupsWithin } from './cluster.ts';
import type { Plot } from './plot.ts';
import type { LaneView } from './laneView.ts';
import { ribbonNodes, type RibbonNode } from './ribbonNodes.ts';

/** A window in u and a level at which it might be looked at. */
interface Look {
  readonly u0: number;
  readonly u1: number;
  readonly level: number;
}

const viewsOf = (plot: Plot, { u0, u1, level }: Look): readonly LaneView[] =>
  plot.lanes.map((lane, number) => {
    const groups = lane.levels.at(level);
    const [from, to] = groupsWithin(groups, lane.us, u0, u1);
    return { lane, number, groups, from, to };
  });

const nodesOf = (plot: Plot, thread: number, look: Look) => ribbonNodes(thread, viewsOf(plot, look));

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
