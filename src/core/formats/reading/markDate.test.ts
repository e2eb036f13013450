import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateText } from '../../../../tests/arbitrary/date.ts';
import { parseDate } from '../../model/date.ts';
import { spanOf } from '../../model/span.ts';
import { markDate } from './markDate.ts';

test.each([
  ['1910', '~', '1910~'],
  ['1910~', '~', '1910~'],
  ['1910~', '?', '1910%'],
  ['1917/1935', '~', '1917~/1935~'],
  ['1917/..', '~', '1917~/..'],
  ['1917/', '?', '1917?/'],
  ['[1917..1935]', '~', '[1917~..1935~]'],
  ['[..1935]', '~', '[..1935~]'],
  ['[1917,1935]', '?', '[1917?,1935?]'],
  ['199X', '~', '199X~'],
  ['2025-03-12T14:30Z', '~', '2025-03-12~'],
  ['unknown', '~', 'unknown'],
  ['soon', '~', 'soon'],
] as const)('%s with %s is %s', (edtf, mark, marked) => {
  expect(markDate(edtf, mark)).toBe(marked);
});

test('a date that is marked is a date, with the mark', () => {
  fc.assert(
    fc.property(dateText, (edtf) => {
      const parsed = parseDate(markDate(edtf, '~'));
      expect(parsed.ok && spanOf(parsed.date).approximate).toBe(true);
    }),
  );
});
