import fc from 'fast-check';
import { expect, it } from 'vitest';
import { crowd, plotFrom, scaleKind } from '../../../tests/arbitrary/crowd.ts';
import { levelOf } from './detail.ts';
import type { Flow } from './flow.ts';
import { parting } from './parting.ts';
import { limitsOf } from './viewport.ts';
import { lanePositions, markPosition, uOf } from './walk.ts';

const EXTENT = 1000;
const flow = fc.constantFrom<Flow>('across', 'down');

it('shows all of the events, and as many marks of theirs as any zoom that has room for them', () => {
  fc.assert(
    fc.property(crowd, scaleKind, flow, fc.nat(), fc.nat(), (items, kind, way, a, b) => {
      const plot = plotFrom(items, kind, way);
      const positions = lanePositions(plot);
      const lane = plot.lanes[a % plot.lanes.length]?.items ?? [];
      const first = lane.length === 0 ? 0 : b % lane.length;
      const events = lane.slice(first, first + 12).map(({ id }) => id);
      const { kMin, kMax } = limitsOf(plot.scale, EXTENT, plot.closest);
      const found = parting(plot, events, EXTENT, kMin, kMax, positions);
      const marksAt = (level: number) =>
        new Set(
          events.map((id) => {
            const at = positions.get(id);
            return at && markPosition(plot, level, at).position;
          }),
        ).size;
      const most = marksAt(levelOf(kMax));
      if (!found) {
        expect(most).toBeLessThan(2);
        return;
      }
      const us = events.map((id) => uOf(plot, positions.get(id) ?? { lane: 0, position: 0 }));
      expect([found.u0, found.u1]).toEqual([us[0], us.at(-1)]);
      expect(found.zoom).toBeLessThanOrEqual(kMax);
      expect((found.u1 - found.u0) * found.zoom).toBeLessThan(EXTENT);
      const isFull = (found.u1 - found.u0) * found.zoom > EXTENT * 0.79;
      if (!isFull) expect(marksAt(levelOf(found.zoom))).toBe(most);
    }),
  );
});

it('is nowhere for events of one instant, and for what the plot does not have', () => {
  fc.assert(
    fc.property(crowd, flow, (items, way) => {
      const same = items.slice(0, 3).map((item) => ({ ...item, lane: 0, at: 19_000 }));
      const plot = plotFrom(same, 'true', way);
      const { kMin, kMax } = limitsOf(plot.scale, EXTENT, plot.closest);
      expect(
        parting(
          plot,
          same.map(({ id }) => id),
          EXTENT,
          kMin,
          kMax,
        ),
      ).toBeUndefined();
      expect(parting(plot, ['none'], EXTENT, kMin, kMax)).toBeUndefined();
    }),
  );
});
