import { expect, test } from 'vitest';
import { harbour } from '../../../tests/stories/stories.ts';
import { calendarOf } from './calendar.ts';

test('an event has the place and the numbers of its vote, in the language of the calendar', () => {
  const unfolded = calendarOf(harbour(), 'fr', () => undefined).replaceAll('\r\n ', '');
  const events = unfolded.split('BEGIN:VEVENT').filter((it) => it.includes('UID:council-refuses-clause.'));
  expect(events).toHaveLength(1);
  expect(events[0]).toContain('LOCATION:Hôtel de ville de Saltmere');
  expect(events[0]).toContain('Rejeté\u202f: 11 pour\\, 27 contre\\, 1 abstention\\, 0 absent');
});
