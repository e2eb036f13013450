import fc from 'fast-check';
import type { Flow } from '../../src/core/layout/flow.ts';
import type { Item, OtherDate } from '../../src/core/layout/item.ts';
import { measureByTable } from '../../src/core/layout/measure.ts';
import type { PictureFrame } from '../../src/core/layout/pictureFrame.ts';
import { daysOf, plotOf, type Plot } from '../../src/core/layout/plot.ts';
import type { ScaleKind } from '../../src/core/layout/scale.ts';
import type { PictureWords } from '../../src/core/layout/pictureWords.ts';
import { parseDate } from '../../src/core/model/date.ts';
import { anchor, spanOf, type Span } from '../../src/core/model/span.ts';
import type { MatterState } from '../../src/core/model/stages.ts';
import { dateOf } from '../../src/core/model/units.ts';

/** Crowds that are hard to draw: equal instants, neighbours a day apart, bars over all, long before our era. */

export const LANES = 3;
export const THREADS = 2;

export function spanFrom(edtf: string): Span {
  const result = parseDate(edtf);
  if (!result.ok) throw new Error(`${edtf}: ${result.expected}`);
  return spanOf(result.date);
}

/** A day in EDTF, by its number since 1970-01-01. */
export function edtfDay(day: number): string {
  const date = dateOf(day);
  const year = date.getUTCFullYear();
  const pad = (value: number, size: number) => String(Math.abs(value)).padStart(size, '0');
  return `${year < 0 ? '-' : ''}${pad(year, 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;
}

const dayNumber = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 19_000, max: 19_040 }) },
  { weight: 4, arbitrary: fc.integer({ min: 17_000, max: 21_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -1_000_000, max: 30_000 }) },
  { weight: 2, arbitrary: fc.constant(19_010) },
);

const twoDigits = (value: number) => String(value).padStart(2, '0');

const date = fc.oneof(
  { weight: 6, arbitrary: dayNumber.map(edtfDay) },
  { weight: 1, arbitrary: fc.integer({ min: 2018, max: 2026 }).map(String) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 }).map((month) => `2022-${twoDigits(month)}~`) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0, max: 59 }).map((minute) => `2022-01-18T10:${twoDigits(minute)}:00Z`),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(dayNumber, fc.integer({ min: 0, max: 2000 }))
      .map(([a, length]) => `${edtfDay(a)}/${edtfDay(a + length)}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('2016-01-01/2026-01-01', '2020/..', '../2021', '2020/', '[2022-01..]'),
  },
);

const label = fc.oneof(
  fc.constantFrom('Vote', 'Bill filed', 'Assembly refuses it, 119–24', 'WWWWWWWWWW', 'i', '1 billion users'),
  fc.string({ minLength: 1, maxLength: 32, unit: 'grapheme-ascii' }),
);

const otherDate = dayNumber.map((day): OtherDate => {
  const at = day + 0.5;
  return day % 2 === 0
    ? { kind: 'role', at, role: 'published', date: edtfDay(day) }
    : { kind: 'account', at, claim: 'c', date: edtfDay(day) };
});

/** A part of a whole: from 0 to 1. */
export const share = fc.double({ min: 0, max: 1, noNaN: true });

const stage = fc.record({
  look: fc.constantFrom<MatterState>('under-way', 'in-text', 'out', 'law', 'dropped'),
  label,
});

const item = fc.record({
  lane: fc.integer({ min: 0, max: LANES - 1 }),
  date,
  importance: fc.constantFrom(1, 2, 3),
  steps: fc.subarray([0, 1]),
  differs: fc.boolean(),
  label,
  also: fc.array(otherDate, { maxLength: 2 }),
  stage: fc.option(stage, { freq: 1, nil: undefined }),
  voteFor: fc.option(share, { freq: 1, nil: undefined }),
});

/** Any number of events, none and one among them. */
export const crowd: fc.Arbitrary<readonly Item[]> = fc
  .array(item, { maxLength: 70, size: 'max' })
  .map((all) =>
    all.map(({ date, steps, stage: became, voteFor, ...rest }, number): Item => {
      const span = spanFrom(date);
      return {
        ...rest,
        date,
        id: `e${number}`,
        at: anchor(span),
        span,
        steps,
        hue: steps[0] ?? -1,
        symbol: 'circle',
        ...(became && steps.length > 0 && { stages: steps.map((thread) => ({ thread, ...became })) }),
        ...(voteFor !== undefined && { voteFor }),
      };
    }),
  );

export const direction = fc.constantFrom<'ltr' | 'rtl'>('ltr', 'rtl');

export const scaleKind = fc.constantFrom<ScaleKind>('even', 'true');

export const plotFrom = (items: readonly Item[], scale: ScaleKind, flow: Flow = 'across'): Plot =>
  plotOf({ items, days: daysOf(items), lanes: LANES, threads: THREADS, scale, flow });

const tick: PictureWords['tick'] = (day, unit) => {
  const when = dateOf(day);
  if (unit === 'year') return String(when.getUTCFullYear());
  if (unit === 'month')
    return 'JanFebMarAprMayJunJulAugSepOctNovDec'.slice(when.getUTCMonth() * 3).slice(0, 3);
  return unit === 'day' ? String(when.getUTCDate()) : when.toISOString().slice(11, 16);
};
const context: PictureWords['context'] = (day, unit) =>
  unit === 'year' ? tick(day, unit) : edtfDay(Math.floor(day)).slice(0, unit === 'month' ? -3 : undefined);

export const words: PictureWords = {
  tick,
  context,
  shortContext: (day, unit) => {
    const year = dateOf(day).getUTCFullYear();
    return unit === 'year' && year >= 1000 ? `’${String(year).slice(-2)}` : undefined;
  },
  range: (from, to, unit, form) =>
    [from, to].map((day) => (form === 'context' ? context : tick)(day, unit)).join('–'),
  cut: (days, length) => `${Math.round(days)} ${length === 'long' ? 'days' : 'd'}`,
  others: (count) => (count > 0 ? ` +${count}` : ''),
  underWay: (count) => `${count} more under way`,
  rowDate: (edtf, of) => edtf.slice(5, of === 'group' ? 10 : undefined),
  sourcesDiffer: 'sources differ',
};

export const frameOf = (
  viewport: PictureFrame['viewport'],
  width: number,
  direction: PictureFrame['direction'] = 'ltr',
): PictureFrame => ({ viewport, width, direction, measure: measureByTable, words });
