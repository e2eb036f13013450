import { expect, it } from 'vitest';
import { spanFrom } from '../../../tests/arbitrary/crowd.ts';
import type { Dated } from '../../core/model/timeline.ts';
import { dayOf } from '../../core/model/units.ts';
import { outOfView } from './outOfView.ts';

const events = (...dates: readonly string[]) =>
  dates.map((date) => ({ event: { id: date }, span: spanFrom(date) }) as unknown as Dated);
const day = (text: string) => dayOf(new Date(`${text}T00:00Z`));
const year = { from: day('2024-01-01'), to: day('2025-01-01') };

it('is nowhere else while one is in view, or reaches into it', () => {
  expect(outOfView(events('2020', '2024-05-01'), year)).toBeUndefined();
  expect(outOfView(events('2020/2024-02'), year)).toBeUndefined();
  expect(outOfView(events('2020/..'), year)).toBeUndefined();
});

it('is before, after, or both, with the nearest on each side', () => {
  expect(outOfView(events('2019', '2020', '2026', '2027', '2028'), year)).toEqual({
    earlier: { count: 2, nearest: '2020' },
    later: { count: 3, nearest: '2026' },
  });
  expect(outOfView(events('2019'), year)).toEqual({
    earlier: { count: 1, nearest: '2019' },
    later: undefined,
  });
});
