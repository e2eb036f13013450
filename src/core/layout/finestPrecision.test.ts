import { describe, expect, test } from 'vitest';
import { frameOf, plotFrom, spanFrom } from '../../../tests/arbitrary/crowd.ts';
import { anchor } from '../model/span.ts';
import { finestPrecision } from './finestPrecision.ts';
import type { Item } from './item.ts';
import { picture } from './picture.ts';
import { viewportAt, whole } from './viewport.ts';

const itemOf = (date: string, also: readonly string[] = []): Item => {
  const span = spanFrom(date);
  const others = also.map((other) => ({
    kind: 'role' as const,
    role: 'published' as const,
    at: anchor(spanFrom(other)),
    date: other,
  }));
  const plain = { steps: [], hue: -1, symbol: 'circle', differs: false, importance: 2, label: 'x' } as const;
  return { id: date, lane: 0, at: anchor(span), span, date, also: others, ...plain };
};

test.each([
  [['2024', '1791~'], 'year'],
  [['201X', '2024-06?'], 'month'],
  [['2024', '2024-06-12'], 'day'],
  [['2024/2025-01-01'], 'day'],
  [['2024-06-12', '2024-06-12T10:30Z'], 'minute'],
  [[], 'year'],
])('the finest precision of %j is a %s', (dates, precision) => {
  expect(finestPrecision(dates.map((date) => itemOf(date)))).toBe(precision);
});

test('other dates of an event count', () => {
  expect(finestPrecision([itemOf('2024', ['2025-02-03'])])).toBe('day');
});

describe('a picture names no finer unit than its dates have', () => {
  test.each([
    ['2024', /^\d{4}$/u],
    ['2024-06', /^(\d{4}|[A-Z][a-z]{2})$/u],
    ['2024-06-12', /^(\d{4}|[A-Z][a-z]{2}|\d{1,2})$/u],
  ])('where the only one is %s', (date, expected) => {
    const plot = plotFrom([itemOf(date)], 'even');
    const nearest = viewportAt(plot.scale, plot.scale.length / 2 - 400 / plot.closest, plot.closest, 800);
    for (const viewport of [whole(plot.scale), nearest]) {
      const { names, marks } = picture(plot, frameOf(viewport, 800));
      expect(marks).toHaveLength(1);
      const labels = names.filter(({ row }) => row === 'ticks').map(({ text }) => text);
      expect(labels.length).toBeGreaterThan(0);
      for (const label of labels) expect(label).toMatch(expected);
    }
  });
});
