import { describe, expect, test } from 'vitest';
import type { Bar, BarEnd } from '../../core/layout/bars.ts';
import { barParts } from './barParts.ts';

const bar = (left: BarEnd, right: BarEnd, width = 200): Bar => ({
  key: 'a',
  flow: 'across',
  lane: 0,
  kind: 'lasting',
  row: 0,
  hue: 0,
  x: 10,
  y: 0,
  width,
  height: 6,
  left,
  right,
});

describe('the ends of a bar', () => {
  test('are neither faded nor dotted when they are known', () => {
    expect(barParts(bar('sharp', 'sharp'))).toMatchObject({ left: 0, right: 0, dots: [] });
  });
  test('fade over a longer way when they are open than when they are soft', () => {
    const { left, right } = barParts(bar('soft', 'open'));
    expect(left).toBeGreaterThan(0);
    expect(right).toBeGreaterThan(left);
  });
  test('never fade over more than half of a short bar', () => {
    expect(barParts(bar('open', 'open', 20))).toMatchObject({ left: 10, right: 10, dots: [] });
  });
  test('are counted along time, which may run down', () => {
    const down: Bar = { ...bar('soft', 'sharp', 5), flow: 'down', height: 200 };
    expect(barParts(down)).toEqual({ length: 200, thickness: 5, left: 14, right: 0, dots: [] });
  });
  test('are dots beyond the bar when nobody knows them: not the same as open', () => {
    const { right, dots } = barParts(bar('sharp', 'unknown'));
    expect(right).toBe(0);
    expect(dots.length).toBeGreaterThan(1);
    expect(Math.min(...dots)).toBeGreaterThan(200);
    expect(Math.max(...barParts(bar('unknown', 'sharp')).dots)).toBeLessThan(0);
  });
});
