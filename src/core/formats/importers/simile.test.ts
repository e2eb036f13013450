import { describe, expect, test } from 'vitest';
import { contentOf } from '../reading/content.ts';
import type { ImportOptions } from '../reading/importer.ts';
import { simile } from './simile.ts';

const options: ImportOptions = { id: 'story', language: 'en', today: '2025-03-20', map: new Map() };
const content = (text: string) => contentOf({ name: 'file', bytes: new TextEncoder().encode(text) });

function read(text: string, given: Partial<ImportOptions> = {}) {
  const imported = simile.read(content(text), { ...options, ...given });
  if (imported instanceof Promise || imported.outcome !== 'read') throw new Error(JSON.stringify(imported));
  return imported;
}
const events = (...list: readonly object[]) => JSON.stringify({ dateTimeFormat: 'iso8601', events: list });
const datesOf = (text: string) => read(text).document.events.map(({ date }) => date);

describe('JSON', () => {
  test('events, with what they link to, show, and mean', () => {
    const { document, report } = read(
      events(
        {
          start: '1999-05-01',
          title: 'The treaty is signed',
          description: 'In <a href="https://example.org/hall">the hall</a>.',
          link: 'https://example.org/treaty',
          image: 'https://example.org/treaty.jpg',
          color: 'red',
        },
        {
          start: '1999-06',
          end: '2001',
          isDuration: true,
          title: 'It is ratified',
          image: 'a.png',
          color: 'blue',
        },
      ),
    );
    expect(document.events).toEqual([
      {
        id: 'the-treaty-is-signed',
        date: '1999-05-01',
        lane: 'imported',
        kind: 'event',
        title: 'The treaty is signed',
        summary: 'In the hall.',
        claims: [
          {
            id: 'the-treaty-is-signed',
            text: 'The treaty is signed',
            evidence: [{ source: 'the-treaty-is-signed', stance: 'supports' }],
          },
        ],
        links: [{ url: 'https://example.org/hall', label: 'the hall' }],
        media: [{ type: 'image', url: 'https://example.org/treaty.jpg', alt: 'The treaty is signed' }],
      },
      {
        id: 'it-is-ratified',
        date: '1999-06/2001',
        lane: 'imported',
        kind: 'event',
        title: 'It is ratified',
      },
    ]);
    expect(report.left).toEqual([
      { place: '$.events[0].color', text: 'red', why: 'how an event looks (color)' },
      { place: '$.events[1].image', text: 'a.png', why: 'an image without an address of the web' },
      { place: '$.events[1].color', text: 'blue', why: 'how an event looks (color)' },
    ]);
    expect(report.notes).toContain(
      'events have 2 values of "color": give "color" as the column "lane" if they are groups',
    );
  });

  test('a member that groups makes the lanes when the author says so', () => {
    const text = events(
      { start: '1999', title: 'a', color: 'red' },
      { start: '2000', title: 'b', color: 'blue' },
    );
    const { document, report } = read(text, { map: new Map([['color', 'lane']]) });
    expect(document.lanes.map(({ label }) => label)).toEqual(['red', 'blue']);
    expect(report.left).toEqual([]);
  });

  test.each([
    ['a stretch', { start: '1999-01-02', end: '1999-03-04' }, '1999-01-02/1999-03-04'],
    [
      'no duration',
      { start: '1999-01-02', end: '1999-03-04', durationEvent: false },
      '[1999-01-02..1999-03-04]',
    ],
    ['a latest start', { start: '1999-01-02', latestStart: '1999-01-05' }, '[1999-01-02..1999-01-05]'],
    [
      'uncertain ends',
      { start: '1999-01-02', latestStart: '1999-01-05', earliestEnd: '1999-02-01', end: '1999-03-04' },
      '1999-01-02?/1999-03-04?',
    ],
    ['an end before the start', { start: '1999-01-02', end: '1998' }, '1999-01-02'],
    ['words', { start: 'May 28 2006' }, '2006-05-28'],
    ['the month first', { start: '05/04/2006' }, '2006-05-04'],
    ['a time', { start: 'Sun May 28 2006 09:30:00 GMT+0200' }, '2006-05-28T09:30+02:00'],
    ['a time before the year', { start: 'Sun May 28 09:30:00 GMT 2006' }, '2006-05-28T09:30Z'],
  ])('%s', (_, dates, date) => {
    // the second has another time, so that none is the same everywhere
    expect(datesOf(events({ title: 'a', ...dates }, { title: 'b', start: '2001-02-03T04:05Z' }))[0]).toBe(
      date,
    );
  });

  test('a time that every date has is none', () => {
    const start = ['1921-03-01 10:20:01Z', '1922-04-02 10:20:01Z', '1923-05-03 10:20:01Z'];
    const text = events(...start.map((it) => ({ title: it, start: it })));
    expect(datesOf(text)).toEqual(['1921-03-01', '1922-04-02', '1923-05-03']);
    expect(read(text).report.notes).toContain('every date has the time 10:20:01Z: it is taken for none');
  });

  test('what is no event is listed', () => {
    const { report } = read(
      events({ start: '1999', title: 'a' }, { title: 'no date' }, { start: '?!', title: 'b' }),
    );
    expect(report).toMatchObject({ found: 3, taken: { events: 1 } });
    expect(report.left.map(({ place, text }) => [place, text])).toEqual([
      ['$.events[1]', 'no date'],
      ['$.events[2]', 'b'],
    ]);
  });
});

test('XML', () => {
  const { document, report } = read(`<?xml version="1.0" encoding="UTF-8"?>
    <!-- made by hand -->
    <data wiki-url="https://example.org/wiki/">
      <event start="May 28 2006 09:00:00 GMT" end="Jun 15 2006 12:30:00 GMT" isDuration="true" title="Writing &amp; editing"
        image="https://example.org/a.png">A &lt;b&gt;few&lt;/b&gt; days
        to write.</event>
      <event start="Jul 02 2006 00:00:00 GMT" title="A party" link="https://example.org/party" icon="dot.png"/>
    </data>`);
  expect(document.events.map(({ date, title, summary }) => [date, title, summary])).toEqual([
    ['2006-05-28T09:00Z/2006-06-15T12:30Z', 'Writing & editing', 'A few days\nto write.'],
    ['2006-07-02T00:00Z', 'A party', undefined],
  ]);
  expect(report).toMatchObject({ found: 2, taken: { events: 2, spans: 1, sources: 1, media: 1 } });
  expect(report.left).toEqual([
    { place: 'event 2.icon', text: 'dot.png', why: 'how an event looks (icon)' },
    { place: 'wiki-url', text: 'https://example.org/wiki/', why: 'no field for it in a timeline' },
  ]);
});

test.each([
  ['JSON', events({ start: '1999', title: 'a' }), true],
  [
    'JSON that only its members tell',
    '{"events": [{"start": "1999", "title": "a", "isDuration": true}]}',
    true,
  ],
  ['other JSON', '{"events": [{"start": "1999", "title": "a"}]}', false],
  ['no events', '{"dateTimeFormat": "iso8601", "events": []}', false],
  ['XML', '<data><event start="1999" title="a"/></data>', true],
  ['other XML', '<data><row start="1999"/></data>', false],
  ['text', 'data event', false],
])('%s', (_, text, recognised) => {
  expect(simile.recognises(content(text))).toBe(recognised);
});
