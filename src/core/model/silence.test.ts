import { describe, expect, it } from 'vitest';
import { parseDate } from './date.ts';
import { latestPossible, silence } from './silence.ts';
import { spanOf } from './span.ts';
import { dateOf } from './units.ts';

const span = (edtf: string) => {
  const parsed = parseDate(edtf);
  if (!parsed.ok) throw new Error(edtf);
  return spanOf(parsed.date);
};

describe('the latest day on which it may have been published', () => {
  it.each([
    ['2025-04-21', '2025-04-21'],
    ['2025-04', '2025-04-30'],
    ['2025', '2025-12-31'],
    ['2025~', '2025-12-31'],
    ['[2025-04-21..2025-04-27]', '2025-04-27'],
    ['[2025-05,2025-03]', '2025-05-31'],
    ['2026-07/2026-09', '2026-09-30'],
    ['[..2025-04-27]', '2025-04-27'],
    ['[2025-04-21..]', undefined],
    ['2025-04-21/..', undefined],
    ['2025-04-21/', undefined],
    [undefined, undefined],
  ])('%s: %s', (published, last) => {
    const after = latestPossible(published);
    expect(
      after === undefined
        ? undefined
        : dateOf(after - 1)
            .toISOString()
            .slice(0, 10),
    ).toBe(last);
  });
});

describe('an account without a word of an event', () => {
  it.each([
    ['it had begun the day before', '2025-04-20', '2025-04-21', 'silent'],
    ['it began on the same day', '2025-04-21', '2025-04-21', 'silent'],
    ['it began at noon of that day', '2025-04-21T12:00', '2025-04-21', 'silent'],
    ['it began on the day after', '2025-04-22', '2025-04-21', 'not-yet'],
    ['it began before and went on after', '2025-04-01/2025-06-01', '2025-04-21', 'silent'],
    ['it has gone on since ever', '../2030', '2025-04-21', 'silent'],
    ['it began on the last day that is possible', '2025-04-27', '[2025-04-21..2025-04-27]', 'silent'],
    ['the month of it may be later', '2025-04', '2025-04-21', 'not-yet'],
    ['the month of it is over', '2025-03', '2025-04-21', 'silent'],
    ['one of its days may be later', '[2025-04-20..2025-05-02]', '2025-04-27', 'not-yet'],
    ['nobody knows when it began', '/2025-06-01', '2025-04-21', 'not-yet'],
    ['nobody knows when it was published', '2013-08-14', undefined, 'undated'],
    ['it was published at any time since', '2013-08-14', '[2025-04-21..]', 'undated'],
  ])('%s: event %s, account %s: %s', (_, event, published, said) => {
    expect(silence(span(event), latestPossible(published))).toBe(said);
  });
});
