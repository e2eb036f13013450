import { describe, expect, test } from 'vitest';
import { harbour } from '../../../../tests/stories/stories.ts';
import { calendarOf } from '../calendar.ts';
import { isCalendarDate } from '../ics.ts';
import type { ImportOptions } from '../reading/importer.ts';
import { importFile } from './importers.ts';

const options: ImportOptions = { id: 'hearings', language: 'en', today: '2025-03-20', map: new Map() };

async function readText(text: string) {
  const imported = await importFile({ name: 'a.ics', bytes: new TextEncoder().encode(text) }, options);
  if (imported.outcome !== 'read') throw new Error(JSON.stringify(imported));
  return imported;
}
/** A calendar of events, each of its lines. */
const calendar = (events: readonly (readonly string[])[], ...more: readonly string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...more,
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');
const read = (events: readonly (readonly string[])[], ...more: readonly string[]) =>
  readText(calendar(events, ...more));

/** The lines of a zone without summer. */
const ZONE = [
  ...['BEGIN:VTIMEZONE', 'TZID:Harbour', 'BEGIN:STANDARD', 'DTSTART:19700101T000000'],
  ...['TZOFFSETFROM:+0000', 'TZOFFSETTO:-0330', 'END:STANDARD', 'END:VTIMEZONE'],
];

describe('a date', () => {
  test.each([
    [['DTSTART;VALUE=DATE:20250320'], '2025-03-20'],
    [['DTSTART:20250320'], '2025-03-20'],
    [['DTSTART;VALUE=DATE:20250320', 'DTEND;VALUE=DATE:20250321'], '2025-03-20'],
    [['DTSTART;VALUE=DATE:20250320', 'DTEND;VALUE=DATE:20250323'], '2025-03-20/2025-03-22'],
    // wrong, and common
    [['DTSTART;VALUE=DATE:20250320', 'DTEND;VALUE=DATE:20250320'], '2025-03-20'],
    [['DTSTART;VALUE=DATE:20250320', 'DURATION:P2D'], '2025-03-20/2025-03-21'],
    [['DTSTART:20250320T140000Z'], '2025-03-20T14:00Z'],
    // an instant in the night stays on its day
    [['DTSTART:20250320T233000Z', 'DTEND:20250320T233000Z'], '2025-03-20T23:30Z'],
    [['DTSTART:20250320T140005'], '2025-03-20T14:00:05'],
    [['DTSTART:20250320T140000Z', 'DTEND:20250320T153000Z'], '2025-03-20T14:00Z/2025-03-20T15:30Z'],
    [['DTSTART:20250320T140000Z', 'DURATION:PT1H'], '2025-03-20T14:00Z/2025-03-20T15:00Z'],
    [
      ['DTSTART;TZID=Europe/Paris:20250320T140000', 'DTEND;TZID=Europe/Paris:20250330T140000'],
      '2025-03-20T14:00+01:00/2025-03-30T14:00+02:00',
    ],
    [['DTSTART;TZID=Harbour:20250320T140000'], '2025-03-20T14:00-03:30'],
  ])('%j is %s', async (lines, date) => {
    // another event, so that not every time is midnight
    const { document, report } = await read([lines, ['DTSTART:20250101T090000', 'SUMMARY:x']], ...ZONE);
    expect(document.events[0]?.date).toBe(date);
    expect(report.left).toEqual([]);
  });

  test('at midnight is a day where all are', async () => {
    const { document, report } = await read([
      ['DTSTART:20250320T000000', 'DTEND:20250321T000000', 'SUMMARY:One'],
      ['DTSTART:20250320T000000Z', 'DTEND:20250322T000000Z', 'SUMMARY:Two'],
    ]);
    expect(document.events.map(({ date }) => date)).toEqual(['2025-03-20', '2025-03-20/2025-03-21']);
    expect(report.notes).toContain('every time is midnight: days are meant');
  });

  test('in a zone that nobody knows keeps its time', async () => {
    const { document, report } = await read([['DTSTART;TZID=Nowhere:20250320T140000', 'SUMMARY:A']]);
    expect(document.events[0]?.date).toBe('2025-03-20T14:00');
    expect(report.changed).toEqual([
      {
        place: 'line 4',
        text: 'Nowhere: 20250320T140000',
        reading: '2025-03-20T14:00',
        why: 'a time zone that is not known: the time is kept without it',
      },
    ]);
  });

  test('that is missing, wrong, or ends before it begins is reported', async () => {
    const { document, report } = await read([
      ['SUMMARY:Never'],
      ['SUMMARY:Bad', 'DTSTART:20251345T000000'],
      ['SUMMARY:Back', 'DTSTART:20250320T140000Z', 'DTEND:20250320T130000Z'],
      ['SUMMARY:Mixed', 'DTSTART;VALUE=DATE:20250320', 'DTEND:20250320T130000Z'],
    ]);
    expect(document.events.map(({ date }) => date)).toEqual(['2025-03-20T14:00Z', '2025-03-20']);
    expect(report.found).toBe(4);
    expect(report.left.map(({ place, text }) => [place, text])).toEqual([
      ['line 8', 'DTSTART:20251345T000000'],
      ['line 3', 'Never'],
      ['line 6', 'Bad'],
      ['line 13', '2025-03-20T13:00Z'],
      ['line 18', '20250320T130000Z'],
    ]);
  });
});

describe('an event', () => {
  test('has all that a calendar says of it', async () => {
    const { document, report } = await read(
      [
        [
          'UID:19970901T130000Z-12@saltmere.example',
          'DTSTAMP:20250101T000000Z',
          'DTSTART;VALUE=DATE:20250320',
          'SUMMARY:HB7\\, a bill on gates',
          'DESCRIPTION:The committee hears the harbour board.\\n\\nhttps://saltmere.example/hb7\\nSee https:',
          ' //saltmere.example/map.',
          'LOCATION:Town hall\\, Saltmere',
          'CATEGORIES:Committee,Gates',
          'STATUS:CANCELLED',
          'ORGANIZER;CN=Ada:mailto:ada@saltmere.example',
          'ATTENDEE:mailto:jan@saltmere.example',
          'RRULE:FREQ=WEEKLY;COUNT=3',
          'ATTACH:https://saltmere.example/agenda.pdf',
          'ATTACH;ENCODING=BASE64;VALUE=BINARY:AAAA',
          'GEO:1.5;2.5',
          'X-OURS:1',
          'BEGIN:VALARM',
          'ACTION:DISPLAY',
          'END:VALARM',
        ],
      ],
      'X-WR-CALNAME:Hearings',
      'X-WR-CALDESC:What committees hear',
    );
    expect(document).toMatchObject({
      title: 'Hearings',
      summary: 'What committees hear',
      lanes: [{ id: 'committee', label: 'Committee' }],
      threads: [{ id: 'gates', label: 'Gates' }],
      kinds: [{ id: 'cancelled', label: 'Cancelled' }],
    });
    expect(document.sources?.map(({ url }) => url)).toEqual(['https://saltmere.example/hb7']);
    expect(document.events).toMatchObject([
      {
        id: '19970901T130000Z-12-saltmere.example',
        date: '2025-03-20',
        lane: 'committee',
        kind: 'cancelled',
        threads: ['gates'],
        title: 'HB7, a bill on gates',
        summary: 'The committee hears the harbour board.\n\nSee https://saltmere.example/map.',
        place: { name: 'Town hall, Saltmere' },
        claims: [{ text: 'HB7, a bill on gates', evidence: [{ stance: 'supports' }] }],
        links: [{ url: 'https://saltmere.example/map' }, { url: 'https://saltmere.example/agenda.pdf' }],
      },
    ]);
    expect(report.changed.map(({ why }) => why)).toEqual(['cancelled: its kind says so']);
    expect(report.left.map(({ text, why }) => [text, why])).toEqual([
      ['AAAA', 'an attachment within the calendar'],
      [undefined, 'people of an event: personal data'],
      [undefined, 'people of an event: personal data'],
      ['FREQ=WEEKLY;COUNT=3', 'an event that repeats: only the first time is taken'],
      ['1.5;2.5', 'no field for it (GEO)'],
    ]);
    expect(report.notes).toContain('what a calendar keeps for itself is left out: DTSTAMP, X-OURS, VALARM');
    expect(JSON.stringify([document, report])).not.toContain('ada@');
  });

  test('has its address as source before those in its text', async () => {
    const { document } = await read([
      ['DTSTART:20250320', 'SUMMARY:A', 'URL:https://a.example/1', 'DESCRIPTION:At https://a.example/2 too'],
    ]);
    expect(document.sources?.map(({ url }) => url)).toEqual(['https://a.example/1']);
    expect(document.events[0]?.links).toEqual([{ url: 'https://a.example/2' }]);
  });

  test('whose description is its title has no summary', async () => {
    const { document, report } = await read([
      ['DTSTART:20250320', 'SUMMARY:HB7 - on gates.', 'DESCRIPTION:HB7\\non gates.\\nhttps://a.example/1'],
    ]);
    expect(document.events[0]).not.toHaveProperty('summary');
    expect(report.notes).toContain('1 description says no more than the title, and is left out');
  });

  test('has an id of its UID; an occurrence of its UID and day; one whose UID others have, of its title', async () => {
    const { document } = await read([
      ['UID:a@x', 'DTSTART:20250320', 'SUMMARY:One'],
      ['UID:a@x', 'RECURRENCE-ID:20250327', 'DTSTART:20250328', 'SUMMARY:One moved'],
      ['UID:b@x', 'DTSTART:20250320', 'SUMMARY:Two'],
      ['UID:b@x', 'DTSTART:20250320', 'SUMMARY:Three'],
      ['DTSTART:20250320', 'SUMMARY:Four'],
    ]);
    expect(document.events.map(({ id }) => id)).toEqual(['a-x', 'a-x-2025-03-27', 'two', 'three', 'four']);
  });

  test('and other components than events are told apart', async () => {
    const { report } = await readText(
      ['BEGIN:VCALENDAR', 'BEGIN:VTODO', 'SUMMARY:Buy rope', 'END:VTODO', 'END:VCALENDAR'].join('\n'),
    );
    expect(report).toMatchObject({
      found: 0,
      left: [{ place: 'line 2', text: 'Buy rope', why: 'no event, but what a calendar calls VTODO' }],
    });
  });
});

describe('a calendar that was written here', () => {
  const story = harbour();
  const text = calendarOf(story, 'en', (id) => `https://saltmere.example/e/${id}/`);
  const kept = story.events.map(({ event }) => event).filter(({ date }) => isCalendarDate(date));
  const plain = (it: unknown) => (typeof it === 'object' ? (it as { readonly en?: string }).en : it);

  test('comes back with its events, their ids, titles and pages', async () => {
    const { document, report } = await readText(text);
    expect(report).toMatchObject({
      found: kept.length,
      taken: { events: kept.length, sources: 0 },
      left: [],
    });
    expect(document.title).toBe(plain(story.document.title));
    expect(document.events.map(({ id, title, links }) => [id, title, links])).toEqual(
      kept.map(({ id, title }) => [id, plain(title), [{ url: `https://saltmere.example/e/${id}/` }]]),
    );
  });

  test('comes back with the precision that its words have', async () => {
    const { document } = await readText(text);
    const dates = new Map(document.events.map(({ id, date }) => [id, date]));
    const exact = kept.filter(({ date }) => /^\d{4}(?:-\d\d)?(?:-\d\d)?$/u.test(date));
    expect(exact.length).toBeGreaterThan(5);
    expect(exact.map(({ id }) => dates.get(id))).toEqual(exact.map(({ date }) => date));
  });
});
