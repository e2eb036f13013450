import { describe, expect, it } from 'vitest';
import { smallDocument, withEvents } from '../../../tests/arbitrary/small.ts';
import { validate } from '../../core/model/validate.ts';
import { byMonth, monthName, yearName } from './months.ts';

/** Years and months with their events' dates: `2025: – 2025 · 3 2025-03-20`. */
function drawn(...dates: readonly string[]): string {
  const [event] = smallDocument()['events'] as readonly Record<string, unknown>[];
  const events = dates.map((date, index) => ({ ...event, id: `e${index}`, aliases: [], date }));
  const result = validate(withEvents(smallDocument(), events));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return byMonth(result.timeline.dated)
    .map(({ year, months }) => {
      const inMonths = months.map(({ month, events: its }) =>
        [month === undefined ? '–' : month + 1, ...its.map(({ event: { date } }) => date)].join(' '),
      );
      return `${year}: ${inMonths.join(' · ')}`;
    })
    .join(' | ');
}

describe('by year and month', () => {
  it.each([
    [['2025-03-20', '2025-02-04', '2024-12-31'], '2024: 12 2024-12-31 | 2025: 2 2025-02-04 · 3 2025-03-20'],
    [['2025-03-20', '2025-03'], '2025: 3 2025-03 2025-03-20'],
    [['2025', '2025-01-02'], '2025: – 2025 · 1 2025-01-02'],
    [['2025-21', '2025-04-01'], '2025: – 2025-21 · 4 2025-04-01'],
    [['2025-03-30/2025-06-01'], '2025: 3 2025-03-30/2025-06-01'],
    [['../2025-06-01'], '2025: 6 ../2025-06-01'],
    [['2024-11/..'], '2024: 11 2024-11/..'],
    [['[2025-03-30..2025-04-02]', '2025-04-01'], '2025: – [2025-03-30..2025-04-02] · 4 2025-04-01'],
  ])('puts %j as %s: no month is made up', (dates, expected) => {
    expect(drawn(...dates)).toBe(expected);
  });

  it('names years and months as dates of the document', () => {
    expect([yearName(2025), yearName(-44), monthName(2025, 2)]).toEqual(['2025', '-0044', '2025-03']);
  });
});
