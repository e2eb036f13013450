import { pairs } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spanFrom } from '../../../tests/arbitrary/crowd.ts';
import { timeScale, type TimeScale } from './scale.ts';

const day = (edtf: string) => spanFrom(edtf).start.earliest;

/** Dates in a few places far apart, many in one month, and some of one day. */
const days = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 19_000, max: 19_060 }) },
    { weight: 3, arbitrary: fc.integer({ min: -800_000, max: 30_000 }) },
    { weight: 2, arbitrary: fc.double({ min: 15_000, max: 21_000, noNaN: true }) },
    { weight: 1, arbitrary: fc.constant(19_030) },
  ),
  { maxLength: 60 },
);

const share = fc.double({ min: -0.5, max: 1.5, noNaN: true });
const kind = fc.constantFrom('even' as const, 'true' as const);

/** A day in the story or about half its length before or after. */
const dayAt = (scale: TimeScale, part: number) => scale.from + part * (scale.to - scale.from);

const inCut = ({ cuts }: TimeScale, at: number) => cuts.some(({ from, to }) => from < at && at < to);

/** What is cut, as whole days counted from the first date. */
const cutsOf = (from: number, dates: readonly number[]) =>
  timeScale('even', dates).cuts.map((cut) => [Math.round(cut.from - from), Math.round(cut.to - from)]);

describe('any scale', () => {
  test('goes to u and back without loss, within the story and beyond it', () => {
    fc.assert(
      fc.property(kind, days, share, (of, dates, part) => {
        const scale = timeScale(of, dates);
        const at = dayAt(scale, part);
        const tolerance = 1e-9 * (scale.to - scale.from) + 1e-6;
        expect(Math.abs(scale.day(scale.u(at)) - at)).toBeLessThan(tolerance);
        const u = part * scale.length;
        expect(Math.abs(scale.u(scale.day(u)) - u)).toBeLessThan(tolerance);
      }),
    );
  });

  test('rises everywhere', () => {
    fc.assert(
      fc.property(kind, days, share, share, (of, dates, one, other) => {
        const scale = timeScale(of, dates);
        const [a, b] = [dayAt(scale, Math.min(one, other)), dayAt(scale, Math.max(one, other))];
        fc.pre(b - a > 1e-6);
        expect(scale.u(b)).toBeGreaterThan(scale.u(a));
        const [u, v] = [Math.min(one, other) * scale.length, Math.max(one, other) * scale.length];
        fc.pre(v - u > 1e-6);
        expect(scale.day(v)).toBeGreaterThan(scale.day(u));
      }),
    );
  });

  test('gives a day the width of one u wherever nothing is cut', () => {
    fc.assert(
      fc.property(kind, days, share, (of, dates, part) => {
        const scale = timeScale(of, dates);
        const at = dayAt(scale, part);
        fc.pre(!scale.cuts.some(({ from, to }) => from < at + 1 && at < to));
        expect(scale.u(at + 1) - scale.u(at)).toBeCloseTo(1, 5);
      }),
    );
  });

  test('begins at u 0 with the first date and ends with the last', () => {
    fc.assert(
      fc.property(kind, days, (of, dates) => {
        const scale = timeScale(of, dates);
        expect(scale.u(scale.from)).toBe(0);
        expect(scale.u(scale.to)).toBeCloseTo(scale.length, 6);
        if (dates.length > 0) expect(scale.from).toBe(Math.min(...dates));
        expect(scale.to).toBe(Math.max(scale.from + 1, ...dates));
      }),
    );
  });

  test('does not depend on the order of the dates', () => {
    fc.assert(
      fc.property(kind, days, (of, dates) => {
        const [one, other] = [timeScale(of, dates), timeScale(of, dates.toReversed())];
        expect(other.cuts).toEqual(one.cuts);
        expect(other.length).toBe(one.length);
      }),
    );
  });
});

describe('the true scale', () => {
  test('is never cut: u is the number of days since the first date', () => {
    fc.assert(
      fc.property(days, share, (dates, part) => {
        const scale = timeScale('true', dates);
        const at = dayAt(scale, part);
        expect(scale.cuts).toEqual([]);
        expect(scale.u(at)).toBeCloseTo(at - scale.from, 5);
      }),
    );
  });
});

describe('the even scale', () => {
  test('is cut eight times at most, in order, and never where there is a date', () => {
    fc.assert(
      fc.property(days, (dates) => {
        const scale = timeScale('even', dates);
        expect(scale.cuts.length).toBeLessThanOrEqual(8);
        for (const date of dates) expect(inCut(scale, date)).toBe(false);
        const ends = [scale.from, ...scale.cuts.flatMap(({ from, to }) => [from, to]), scale.to];
        for (const [a, b] of pairs(ends)) expect(b).toBeGreaterThan(a);
      }),
    );
  });

  test('draws every cut 28 thousandths of its length wide, where u says it is', () => {
    fc.assert(
      fc.property(days, (dates) => {
        const scale = timeScale('even', dates);
        for (const { from, to, u0, u1 } of scale.cuts) {
          expect((u1 - u0) / scale.length).toBeCloseTo(0.028, 9);
          expect(scale.u(from)).toBeCloseTo(u0, 5);
          expect(scale.u(to)).toBeCloseTo(u1, 5);
          expect(scale.u((from + to) / 2)).toBeCloseTo((u0 + u1) / 2, 5);
        }
      }),
    );
  });

  test('cuts the longest gaps first, while one exceeds a twelfth of the time that remains', () => {
    fc.assert(
      fc.property(days, (dates) => {
        const scale = timeScale('even', dates);
        const sorted = dates.toSorted((a, b) => a - b);
        const gaps = pairs(sorted).map(([a, b]) => ({ days: b - a, cut: inCut(scale, (a + b) / 2) }));
        const taken = gaps.filter(({ cut }) => cut).map((gap) => gap.days);
        const left = gaps.filter(({ cut }) => !cut).map((gap) => gap.days);
        expect(taken.length).toBe(scale.cuts.length);

        let remaining = scale.to - scale.from;
        for (const gap of taken.toSorted((a, b) => b - a)) {
          expect(gap).toBeGreaterThan(remaining / 12);
          remaining -= gap;
        }
        const longest = Math.max(0, ...left);
        expect(Math.min(Infinity, ...taken)).toBeGreaterThanOrEqual(longest);
        if (taken.length < 8 && longest >= 30) expect(longest).toBeLessThanOrEqual(remaining / 12 + 1e-6);
      }),
    );
  });

  test('leaves room for a mark on either side of a cut', () => {
    fc.assert(
      fc.property(days, (dates) => {
        const scale = timeScale('even', dates);
        for (const { from, to } of scale.cuts) {
          const before = from - Math.max(...dates.filter((date) => date <= from));
          const after = Math.min(...dates.filter((date) => date >= to)) - to;
          expect(before).toBeCloseTo(after, 5);
          expect(before).toBeGreaterThan(7);
        }
      }),
    );
  });
});

describe('what is cut', () => {
  test('two dates twenty years apart: the time between, but for a margin of ten days on either side', () => {
    expect(cutsOf(0, [0, 7300])).toEqual([[10, 7290]]);
  });

  test('two dates a month apart: a quarter of the gap stays on either side', () => {
    expect(cutsOf(0, [0, 32])).toEqual([[8, 24]]);
  });

  test('two dates less than thirty days apart: nothing', () => {
    expect(cutsOf(0, [0, 29])).toEqual([]);
  });

  test('a date a day for a year: nothing', () => {
    expect(
      cutsOf(
        0,
        Array.from({ length: 365 }, (_, i) => i),
      ),
    ).toEqual([]);
  });

  test('dates equally far apart, more than twelve: nothing, as none is longer than the rest', () => {
    expect(
      cutsOf(
        0,
        Array.from({ length: 14 }, (_, i) => i * 100),
      ),
    ).toEqual([]);
  });

  test('twelve gaps equally long: one of exactly a twelfth is not longer than a twelfth', () => {
    expect(
      cutsOf(
        0,
        Array.from({ length: 13 }, (_, i) => i * 100),
      ),
    ).toEqual([]);
  });

  test('eleven gaps equally long: eight of them, from the left', () => {
    const cuts = cutsOf(
      0,
      Array.from({ length: 12 }, (_, i) => i * 100),
    );
    expect(cuts).toEqual(Array.from({ length: 8 }, (_, i) => [i * 100 + 10, i * 100 + 90]));
  });

  test('three gatherings, in 1996, from 2016 to 2018 and in 2026: the twenty and the eight years between', () => {
    const months = Array.from({ length: 25 }, (_, i) => day('2016-01-01') + i * 30);
    const dates = [day('1996-03-01'), day('1996-04-01'), ...months, day('2026-02-01'), day('2026-03-01')];
    const years = timeScale('even', dates).cuts.map(({ from, to }) =>
      [from, to].map((at) => 1970 + at / 365.2425),
    );
    expect(years.map((ends) => ends.map(Math.round))).toEqual([
      [1996, 2016],
      [2018, 2026],
    ]);
  });

  test('a gap of forty days, which is long only once one of 900 has gone', () => {
    const dense = Array.from({ length: 61 }, (_, i) => i);
    expect(cutsOf(0, [...dense, 100, 1000])).toEqual([
      [70, 90],
      [110, 990],
    ]);
  });
});

describe('the story of', () => {
  test.each<[string, readonly number[], { from: number; to: number; length: number }]>([
    ['no date is a day in 1970', [], { from: 0, to: 1, length: 1 }],
    ['one date is a day long', [19_000], { from: 19_000, to: 19_001, length: 1 }],
    ['one instant many times is a day long', [5, 5, 5, 5], { from: 5, to: 6, length: 1 }],
    ['two days is as long as they are apart', [5, 8], { from: 5, to: 8, length: 3 }],
  ])('%s', (_, dates, { from, to, length }) => {
    const scale = timeScale('even', dates);
    expect(scale).toMatchObject({ from, to, length, cuts: [] });
    expect(scale.u(from + 0.25)).toBeCloseTo(0.25, 9);
  });
});
