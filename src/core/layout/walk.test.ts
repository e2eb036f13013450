import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crowd, plotFrom, spanFrom } from '../../../tests/arbitrary/crowd.ts';
import { anchor } from '../model/span.ts';
import type { Item } from './item.ts';
import type { Plot } from './plot.ts';
import { lanePositions, markAfterStep, markPosition, uOf, type LanePosition, type WalkStep } from './walk.ts';

const item = (id: string, lane: number, date: string): Item => {
  const span = spanFrom(date);
  return {
    id,
    lane,
    at: anchor(span),
    span,
    importance: 2,
    steps: [],
    hue: -1,
    symbol: 'circle',
    date: '2024',
    differs: false,
    also: [],
    label: id,
  };
};

const NEAR = 20;

describe('walking from mark to mark', () => {
  //  lane 0   a       c   e
  //  lane 1       b   d
  //  lane 2                   f
  const plot = plotFrom(
    [
      item('a', 0, '2024-01-01'),
      item('b', 1, '2024-02-01'),
      item('c', 0, '2024-03-01'),
      item('d', 1, '2024-03-01'),
      item('e', 0, '2024-04-01'),
      item('f', 2, '2024-05-01'),
    ],
    'true',
  );
  const idOf = (it: LanePosition | undefined) => it && plot.lanes[it.lane]?.items[it.position]?.id;
  const go = (from: string, step: WalkStep) => {
    const it = lanePositions(plot).get(from);
    if (!it) throw new Error(`no ${from}`);
    return idOf(markAfterStep(plot, NEAR, it, step));
  };

  test.each<[string, WalkStep, string | undefined]>([
    ['a', 'later', 'b'],
    ['b', 'later', 'c'],
    ['c', 'later', 'd'],
    ['d', 'later', 'e'],
    ['f', 'later', undefined],
    ['f', 'earlier', 'e'],
    ['e', 'earlier', 'd'],
    ['d', 'earlier', 'c'],
    ['c', 'earlier', 'b'],
    ['a', 'earlier', undefined],
    ['d', 'first', 'a'],
    ['a', 'last', 'f'],
    ['a', 'below', 'b'],
    ['e', 'below', 'd'],
    ['d', 'below', 'f'],
    ['f', 'above', 'd'],
    ['b', 'above', 'c'],
    ['a', 'above', undefined],
    ['f', 'below', undefined],
  ])('from %s, %s, comes to %s', (from, step, to) => {
    expect(go(from, step)).toBe(to);
  });

  test('along time, from the first, meets every mark of a crowd once, and back again', () => {
    fc.assert(
      fc.property(crowd, fc.integer({ min: -10, max: 20 }), (items, level) => {
        const crowded = plotFrom(items, 'even');
        const forth = along(crowded, level, 'first', 'later');
        const marks = crowded.lanes.reduce((sum, lane) => sum + lane.levels.at(level).first.length, 0);
        expect(forth.length).toBe(marks);
        expect(new Set(forth.map(({ lane, position }) => `${lane}:${position}`)).size).toBe(marks);
        const us = forth.map((it) => uOf(crowded, it));
        expect(us).toEqual([...us].sort((a, b) => a - b));
        expect(along(crowded, level, 'last', 'earlier')).toEqual([...forth].reverse());
      }),
    );
  });

  test('an event is found at the mark that stands for it', () => {
    fc.assert(
      fc.property(crowd, fc.integer({ min: -10, max: 20 }), (items, level) => {
        const crowded = plotFrom(items, 'even');
        for (const it of lanePositions(crowded).values()) {
          const mark = markPosition(crowded, level, it);
          expect(mark.position).toBeLessThanOrEqual(it.position);
          expect([...(crowded.lanes[mark.lane]?.levels.at(level).first ?? [])]).toContain(mark.position);
        }
      }),
    );
  });
});

function along(plot: Plot, level: number, start: WalkStep, step: WalkStep): readonly LanePosition[] {
  const found: LanePosition[] = [];
  let it = markAfterStep(plot, level, { lane: 0, position: 0 }, start);
  while (it && found.length < 1000) {
    found.push(it);
    it = markAfterStep(plot, level, it, step);
  }
  return found;
}
