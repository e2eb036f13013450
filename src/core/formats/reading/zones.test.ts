import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { offsetIn, offsetOf, zonesOf } from './zones.ts';

test.each([
  ['Europe/Paris', '2025-03-20T14:00:00', '+01:00'],
  ['Europe/Paris', '2025-07-20T14:00:00', '+02:00'],
  ['America/New_York', '2021-02-19T13:00', '-05:00'],
  ['America/New_York', '2021-06-19T13:00', '-04:00'],
  ['Asia/Kathmandu', '2025-01-01T00:00', '+05:45'],
  ['UTC', '2025-01-01T00:00', '+00:00'],
  // the clock goes from 2:00 to 3:00, and from 3:00 to 2:00
  ['Europe/Paris', '2025-03-30T01:59', '+01:00'],
  ['Europe/Paris', '2025-03-30T03:00', '+02:00'],
  ['Europe/Paris', '2025-03-30T02:30', '+01:00'],
  ['Europe/Paris', '2025-10-26T02:30', '+02:00'],
  ['Europe/Paris', '2025-10-26T03:00', '+01:00'],
  // local time of the place, with seconds
  ['Europe/Paris', '1850-01-01T00:00', undefined],
  ['Nowhere/Town', '2025-01-01T00:00', undefined],
  ['Europe/Paris', 'noon', undefined],
])('%s at %s is %s', (zone, local, offset) => {
  expect(offsetIn(zone, local)).toBe(offset);
});

describe('a zone that a calendar defines', () => {
  const definition = [
    'BEGIN:VTIMEZONE',
    'TZID:Harbour Time',
    'BEGIN:STANDARD',
    'DTSTART:16010101T030000',
    'TZOFFSETFROM:+0230',
    'TZOFFSETTO:+0130',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:+0130',
    'TZOFFSETTO:+0230',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ].join('\r\n');

  test.each([
    ['2025-01-20T14:00:00', '+01:30'],
    ['2025-07-20T14:00:00', '+02:30'],
  ])('has at %s the offset %s', (local, offset) => {
    const zone = zonesOf([definition, 'no definition']).get('Harbour Time');
    if (zone === undefined) throw new Error('no zone');
    expect(offsetOf(zone, ICAL.Time.fromDateTimeString(local))).toBe(offset);
  });
});
