import { expect, it } from 'vitest';
import { harbour as story } from '../../../tests/stories/stories.ts';
import { periodsAt, periodsOf } from './periods.ts';
import { dayFromCivil } from './calendar.ts';
import { timeline } from './timeline.ts';
import type { EventId, PeriodId } from './schema.ts';

const harbour = story();

it('periods last from the first day of their first date up to the day after the last one, or go on', () => {
  const period = (id: string, from: string, to?: string) => ({
    id: id as PeriodId,
    label: id,
    from,
    ...(to === undefined ? {} : { to }),
  });
  const with3 = timeline({
    ...harbour.document,
    periods: [
      period('second', '2024-03', '2024-05'),
      period('first', '2020'),
      period('third', '2024-06-02', '2024-06-02'),
    ],
  });
  expect(periodsOf(with3).map((it) => [it.period.id, it.from, it.to])).toEqual([
    ['first', dayFromCivil(2020, 1, 1), Infinity],
    ['second', dayFromCivil(2024, 3, 1), dayFromCivil(2024, 6, 1)],
    ['third', dayFromCivil(2024, 6, 2), dayFromCivil(2024, 6, 3)],
  ]);
});

it('an event is in the periods that share a day with it and concern its lane', () => {
  const periods = periodsOf(harbour);
  const at = (id: string) => {
    const event = harbour.eventById.get(id as EventId);
    return event && periodsAt(periods, event).map((period) => period.id);
  };
  expect(at('council-refuses-clause')).toEqual(['council-2021', 'pilot']);
  expect(at('dockers-strike')).toEqual(['pilot']);
  expect(at('port-opens')).toEqual([]);
  const [open] = harbour.undated;
  expect(open && periodsAt(periods, open)).toEqual(open && []);
});
