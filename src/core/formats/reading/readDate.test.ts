import { expect, test } from 'vitest';
import { readDate } from './readDate.ts';

test.each([
  ['2004-06/2006-08', '2004-06/2006-08', true],
  ['unknown', 'unknown', true],
  ['13/03/2025', '2025-03-13', false],
  ['March 2025', '2025-03', false],
])('%j is %s', (text, edtf, verbatim) => {
  expect(readDate(text)).toMatchObject({ kind: 'date', edtf, verbatim });
});

test.each(['', ' ', 'n.d.', 'N/A', 'TBD', '0000-00-00', '99/99/9999'])('%j is no date', (text) => {
  expect(readDate(text).kind).toBe('none');
});

test('day and month are never guessed', () => {
  expect(readDate('12/03/2025')).toEqual({ kind: 'ambiguous', dmy: '2025-03-12', mdy: '2025-12-03' });
  expect(readDate('12/03/2025', { order: 'mdy' })).toMatchObject({ edtf: '2025-12-03' });
});
