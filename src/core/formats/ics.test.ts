import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dateText } from '../../../tests/arbitrary/date.ts';
import { type CalendarEvent, ics } from './ics.ts';

const event = (changes: Partial<CalendarEvent>): CalendarEvent => ({
  uid: 'vote.story@policy-timeline',
  date: '2025-03-20',
  inWords: '20 March 2025',
  title: 'The vote',
  text: '',
  url: undefined,
  ...changes,
});

const calendar = (...events: readonly CalendarEvent[]) => ics({ name: 'Story', asOf: '2026-11-21', events });

/** Unfolded lines, as a calendar program reads them. */
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const whenOf = (date: string) =>
  linesOf(calendar(event({ date, inWords: 'so' }))).filter((line) =>
    /^(?:DT(?:START|END)|SUMMARY)/u.test(line),
  );

test('a place is the location, escaped as text is', () => {
  expect(linesOf(calendar(event({ place: 'Town hall, Saltmere' })))).toContain(
    'LOCATION:Town hall\\, Saltmere',
  );
  expect(linesOf(calendar(event({}))).filter((line) => line.startsWith('LOCATION'))).toEqual([]);
});

test('a calendar with one event is written as RFC 5545 has it', () => {
  expect(calendar(event({ text: 'Deputies refuse it.', url: 'https://example.org/t/story/e/vote/' }))).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Policy Timeline//Policy Timeline//EN',
      'CALSCALE:GREGORIAN',
      'NAME:Story',
      'X-WR-CALNAME:Story',
      'BEGIN:VEVENT',
      'UID:vote.story@policy-timeline',
      'DTSTAMP:20261121T000000Z',
      'DTSTART;VALUE=DATE:20250320',
      'DTEND;VALUE=DATE:20250321',
      'SUMMARY:The vote',
      'DESCRIPTION:20 March 2025\\nDeputies refuse it.\\nhttps://example.org/t/story',
      ' /e/vote/',
      'URL:https://example.org/t/story/e/vote/',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

describe('a date', () => {
  it.each([
    ['2025-03-20', '20250320', '20250321', 'The vote'],
    ['2024-12-31', '20241231', '20250101', 'The vote'],
    ['2025-04-13/2025-04-16', '20250413', '20250417', 'The vote'],
    ['2025-03-20~', '20250320', '20250321', 'The vote (so)'],
    ['2025-03-20?', '20250320', '20250321', 'The vote (so)'],
    ['2025-03', '20250301', '20250401', 'The vote (so)'],
    ['2024', '20240101', '20250101', 'The vote (so)'],
    ['[2025-01-28..2025-01-29]', '20250128', '20250130', 'The vote (so)'],
    ['2025-03/2025-05-07', '20250301', '20250508', 'The vote (so)'],
    ['2025-03-20/..', '20250320', '20250321', 'The vote (so)'],
    ['2025-03-20/', '20250320', '20250321', 'The vote (so)'],
    ['../2025-03-20', '20250320', '20250321', 'The vote (so)'],
    ['/2025-03', '20250301', '20250401', 'The vote (so)'],
    ['2025-03-20T14:30', '20250320', '20250321', 'The vote (so)'],
    ['2025-03-20T14:30/2025-03-21T09:00', '20250320', '20250322', 'The vote (so)'],
    ['2025-03-20T14:30Z/2025-03-22', '20250320', '20250323', 'The vote (so)'],
    ['2025-03-20T14:30Z/..', '20250320', '20250321', 'The vote (so)'],
    ['../2025-03-20T14:30Z', '20250320', '20250321', 'The vote (so)'],
  ])('%s takes the days from %s until %s', (date, from, to, title) => {
    expect(whenOf(date)).toEqual([
      `DTSTART;VALUE=DATE:${from}`,
      `DTEND;VALUE=DATE:${to}`,
      `SUMMARY:${title}`,
    ]);
  });

  it.each([
    ['2025-03-20T14:30Z', '20250320T143000Z'],
    ['2025-03-20T00:30+02:00', '20250319T223000Z'],
    ['2025-03-20T23:30-05:00', '20250321T043000Z'],
  ])('with a zone, %s, is an instant', (date, instant) => {
    expect(whenOf(date)).toEqual([`DTSTART:${instant}`, 'SUMMARY:The vote']);
  });

  it.each([
    ['2025-03-20T14:00+01:00/2025-03-20T18:30+01:00', '20250320T130000Z', '20250320T173000Z'],
    ['2025-03-20T14:00+01:00/2025-03-20T18:30', '20250320T130000Z', '20250320T173000Z'],
    ['2025-03-20T14:00+01:00/2025-03-20T13:30Z', '20250320T130000Z', '20250320T133000Z'],
  ])('between two times with a zone, %s, lasts', (date, from, to) => {
    expect(whenOf(date)).toEqual([`DTSTART:${from}`, `DTEND:${to}`, 'SUMMARY:The vote']);
  });

  it.each([
    ['2025-03-20T14:00Z/2025-03-20T14:00Z', '20250320T140000Z'],
    ['2025-03-20T14:00:30Z/2025-03-20T14:00Z', '20250320T140030Z'],
  ])('between a minute and itself, %s, has no end: an end is later', (date, from) => {
    expect(whenOf(date)).toEqual([`DTSTART:${from}`, 'SUMMARY:The vote']);
  });

  it('of a time whose year in UTC no calendar can write is its day', () => {
    expect(whenOf('0001-01-01T00:30+02:00')[0]).toBe('DTSTART;VALUE=DATE:00010101');
  });

  it.each(['-0044-03-15', '0000', '[..2025-03-20]', '[2025-03-20..]'])(
    '%s is left out: no day bounds it, or no calendar can write it',
    (date) => {
      expect(whenOf(date)).toEqual([]);
    },
  );

  it('of any kind is days in order, or nothing', () => {
    fc.assert(
      fc.property(dateText, (date) => {
        const [start, end] = whenOf(date).map((line) => /:(\d{8})/u.exec(line)?.[1]);
        if (end !== undefined && start !== undefined) expect(start < end).toBe(true);
      }),
    );
  });
});

test('any text comes back as it was, in lines of at most 75 octets', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const written = calendar(event({ title, text: 'BEGIN:VEVENT\r\nX;,\\' }));
      const encoder = new TextEncoder();
      for (const line of written.split('\r\n')) expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
      const read = linesOf(written)
        .find((line) => line.startsWith('SUMMARY:'))
        ?.slice('SUMMARY:'.length)
        .replace(/\\(.)/gu, (_, it: string) => (it === 'n' ? '\n' : it));
      // eslint-disable-next-line no-control-regex -- what no calendar may hold
      expect(read).toBe(title.replace(/\r\n?/gu, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, ''));
      expect(linesOf(written).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    }),
  );
});
