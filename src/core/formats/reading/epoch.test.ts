import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDate } from '../../model/date.ts';
import { fromEpochMilliseconds } from './epoch.ts';

test.each([
  [0, '1970-01-01T00:00:00Z'],
  [1_400_000_000_000, '2014-05-13T16:53:20Z'],
  [1_400_000_000_999, '2014-05-13T16:53:20Z'],
  [-1, '1969-12-31T23:59:59Z'],
  [Number.NaN, undefined],
  [1e17, undefined],
  [9e14, undefined],
])('%d milliseconds are %s', (milliseconds, edtf) => {
  expect(fromEpochMilliseconds(milliseconds)).toBe(edtf);
});

test('whatever the number, the time can be parsed', () => {
  fc.assert(
    fc.property(fc.oneof(fc.maxSafeInteger(), fc.double()), (milliseconds) => {
      const edtf = fromEpochMilliseconds(milliseconds);
      return edtf === undefined || parseDate(edtf).ok;
    }),
  );
});
