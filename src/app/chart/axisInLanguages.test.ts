import { pairs } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { eventsMisnamed, rowsOfNames } from '../../../tests/arbitrary/axisTruth.ts';
import { crowd, frameOf, plotFrom, scaleKind, share } from '../../../tests/arbitrary/crowd.ts';
import { runs } from '../../../tests/runs.ts';
import { messagesFor } from '../../core/i18n/messages.ts';
import { picture } from '../../core/layout/picture.ts';
import { limitsOf, viewportAt } from '../../core/layout/viewport.ts';
import { pictureWordsFor } from './pictureWordsFor.ts';

/** As the standard has it: `format` is a getter that gives a function. */
interface FormatGetter {
  readonly format: unknown;
}

describe.each([
  ['en', 'ltr'],
  ['en-US', 'ltr'],
  ['fr', 'ltr'],
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['ar-LB', 'rtl'],
] as const)('the axis in %s', (locale, direction) => {
  const words = pictureWordsFor(messagesFor(locale));
  const scene = fc
    .tuple(crowd, scaleKind, fc.integer({ min: 300, max: 1400 }), share, share)
    .map(([items, scale, width, near, at]) => {
      const plot = plotFrom(items, scale);
      const { kMin, kMax } = limitsOf(plot.scale, width, plot.closest);
      const k = kMin * (kMax / kMin) ** near;
      const viewport = viewportAt(plot.scale, at * plot.scale.length - width / k / 2, k, width);
      return { plot, frame: { ...frameOf(viewport, width, direction), words } };
    });

  test('names the unit of every event in view, in rows of names that do not meet', () => {
    fc.assert(
      fc.property(scene, (of) => {
        expect(eventsMisnamed(of)).toEqual([]);
        for (const names of rowsOfNames(of)) {
          for (const [one, next] of pairs(names)) expect(next.left).toBeGreaterThan(one.right);
          for (const { left, right } of names) {
            expect(left).toBeGreaterThanOrEqual(-1e-6);
            expect(right).toBeLessThanOrEqual(of.frame.width + 1e-6);
          }
        }
      }),
      runs(100),
    );
  });

  test('asks Intl for nothing that it was told before', () => {
    fc.assert(
      fc.property(scene, ({ plot, frame }) => {
        const before = picture(plot, frame);
        const dates = Intl.DateTimeFormat.prototype;
        const asked = [
          vi.spyOn(dates as FormatGetter, 'format', 'get'),
          vi.spyOn(dates, 'formatToParts'),
          vi.spyOn(dates, 'formatRangeToParts'),
          vi.spyOn(Intl.NumberFormat.prototype as FormatGetter, 'format', 'get'),
          vi.spyOn(Intl, 'DateTimeFormat'),
          vi.spyOn(Intl, 'NumberFormat'),
        ];
        try {
          expect(picture(plot, frame).names).toEqual(before.names);
          expect(asked.map(({ mock }) => mock.calls.length)).toEqual(asked.map(() => 0));
        } finally {
          vi.restoreAllMocks();
        }
      }),
      runs(20),
    );
  });
});
