import { describe, expect, test } from 'vitest';
import { RibbonTurns } from './ribbonTurns.ts';

const change = { from: { lane: 0, along: 100 }, to: { lane: 2, along: 300 } };

describe('a ribbon changes lanes', () => {
  test('just before the mark that it goes to', () => {
    expect(new RibbonTurns([[], [], []]).next(change)).toBe(287);
  });

  test('half way where its marks are near', () => {
    expect(
      new RibbonTurns([[], []]).next({ from: { lane: 1, along: 290 }, to: { lane: 0, along: 300 } }),
    ).toBe(295);
  });

  test('beside a label that is in its way', () => {
    const label = { from: 250, to: 320, side: 'above' } as const;
    expect(new RibbonTurns([[], [label], []]).next(change)).toBe(250);
    // those on the other sides of its first and its last lane are not
    expect(new RibbonTurns([[label], [], [{ ...label, side: 'below' as const }]]).next(change)).toBe(287);
  });

  test('beside another ribbon', () => {
    const turns = new RibbonTurns([[], [], []]);
    expect(turns.next(change)).toBe(287);
    expect(turns.next(change)).toBe(282);
  });
});
