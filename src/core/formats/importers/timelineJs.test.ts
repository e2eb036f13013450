import { describe, expect, test } from 'vitest';
import type { ImportOptions } from '../reading/importer.ts';
import { importFile } from './importers.ts';
import { edtfOf } from './timelineJs.ts';

const options: ImportOptions = { id: 'bridge', language: 'en', today: '2025-03-20', map: new Map() };

async function imported(name: string, content: string | object) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const read = await importFile({ name, bytes: new TextEncoder().encode(text) }, options);
  if (read.outcome !== 'read') throw new Error(JSON.stringify(read));
  return read;
}

describe('a date in parts', () => {
  test.each([
    [{ year: '1911' }, '1911'],
    [{ year: '911' }, '0911'],
    [{ year: '-44', month: '3', day: '15' }, '-0044-03-15'],
    [{ year: '2014.0', month: '2.0' }, '2014-02'],
    [{ year: '1923', month: 'June', day: '2\n' }, '1923-06-02'],
    [{ year: '1923', month: 'sept.', day: '2', time: '14:30' }, '1923-09-02T14:30'],
    [{ year: '1923', month: '6', day: '2', time: '05:58:44' }, '1923-06-02T05:58:44'],
    [{ year: '1923', month: '6', day: '2', time: '2 PM' }, '1923-06-02T14:00'],
    [{ year: '1923', month: '6', day: '2', time: '12:05 am' }, '1923-06-02T00:05'],
    [{ year: '1923', month: '', day: '' }, '1923'],
    // a time needs a day
    [{ year: '1923', month: '6', time: '14:30' }, '1923-06'],
  ])('%j is %s', (date, edtf) => {
    expect(edtfOf(date)).toEqual({ edtf });
  });

  test.each([
    [{ year: '1923', day: '2' }, 'a day without a month'],
    [{ year: '1923', month: '13', day: '2' }, 'no such day'],
    [{ year: '1923', month: 'Brumaire' }, 'a month that is neither a number nor a name'],
    [{ year: 'long ago' }, 'a year that is no number'],
    [{ year: '-4500000000' }, 'a year beyond the four digits that a document takes'],
  ])('%j is none', (date, why) => {
    expect(edtfOf(date)).toEqual({ why });
  });
});

const BRIDGE = {
  title: { text: { headline: 'The <b>bridge</b>', text: '<p>How it was built.</p>' } },
  eras: [{ start_date: { year: 1911 }, end_date: { year: '1914', month: '' }, text: { headline: 'Works' } }],
  events: [
    { start_date: { year: 900 }, text: { headline: 'Traffic' }, group: 'Traffic', display_date: '.' },
    {
      start_date: { year: '1911', month: '', day: '' },
      end_date: { year: 1914 },
      text: { headline: 'It is built', text: '<p>By <a href="https://works.example/">the works</a>.</p>' },
      group: 'Building',
      media: {
        url: './media/works.jpg',
        caption: '<i>Workers</i>',
        credit: '<a href="https://archive.example/1">Archive</a>',
      },
      background: { color: '#333' },
      autolink: false,
    },
    {
      start_date: { year: 1923, month: 6, day: 2, hour: 14, minute: 5, display_date: 'Summer 1923' },
      end_date: { year: null },
      text: { headline: 'The first tram', text: '' },
      group: 'Traffic',
      unique_id: 'tram',
      media: { url: 'https://www.youtube.com/watch?v=1', caption: '', credit: '' },
    },
    {
      start_date: { year: 1945 },
      text: { headline: 'Blown up' },
      media: { url: 'https://maps.example/bridge' },
    },
    { text: { headline: 'No date' } },
  ],
};

test('JSON becomes a document, and nothing of it vanishes silently', async () => {
  const { document, report } = await imported('bridge.json', BRIDGE);
  expect(document).toMatchObject({
    title: 'The bridge',
    summary: 'How it was built.',
    lanes: [{ label: 'Traffic' }, { label: 'Building' }, { label: 'Imported' }],
    periods: [{ label: 'Works', from: '1911', to: '1914' }],
  });
  expect(document.events).toEqual([
    {
      id: 'it-is-built',
      date: '1911/1914',
      lane: 'building',
      kind: 'event',
      title: 'It is built',
      summary: 'By the works.',
      links: [
        { url: 'https://works.example/', label: 'the works' },
        { url: 'https://archive.example/1', label: 'Archive' },
      ],
      media: [
        { type: 'image', file: 'media/works.jpg', alt: 'Workers', caption: 'Workers', credit: 'Archive' },
      ],
    },
    {
      id: 'tram',
      date: '1923-06-02T14:05',
      lane: 'traffic',
      kind: 'event',
      title: 'The first tram',
      media: [{ type: 'video', url: 'https://www.youtube.com/watch?v=1' }],
    },
    {
      id: 'blown-up',
      date: '1945',
      lane: 'imported',
      kind: 'event',
      title: 'Blown up',
      links: [{ url: 'https://maps.example/bridge' }],
    },
  ]);
  expect(report.found).toBe(5);
  expect(report.left.map(({ place, why }) => `${place}: ${why}`)).toEqual([
    '$.events[0]: a dummy that only fixes the order of the groups',
    '$.events[1].background: no field for it (background)',
    '$.events[1].autolink: no field for it (autolink)',
    '$.events[2], display date: a text in place of the date: dates are written by the timeline',
    '$.events[4]: no date',
  ]);
  expect(report.changed.map(({ place, why }) => `${place}: ${why}`)).toEqual([
    '$.events[1], media: a file: it has to lie beside the document under this path',
    '$.events[1], media: a picture without a description: its caption or title stands for it',
    '$.events[3], media: an address that does not end as a picture, a video or a sound: a link to it',
  ]);
});

test('JSON of the versions before has another shape', async () => {
  const { document } = await imported('old.jsonp', {
    timeline: {
      headline: 'The bridge',
      text: 'Its story',
      date: [
        { startDate: '1911', endDate: '1914', headline: 'It is built', text: '', tag: 'Building' },
        {
          startDate: '1923,06,02,14,30',
          headline: 'The first tram',
          asset: { media: 'https://pictures.example/tram.png', credit: 'Archive', caption: 'The tram' },
        },
      ],
      era: [{ startDate: '1911', endDate: '1914', headline: 'Works', tag: '' }],
    },
  });
  expect(document).toMatchObject({
    title: 'The bridge',
    summary: 'Its story',
    periods: [{ label: 'Works', from: '1911', to: '1914' }],
    events: [
      { date: '1911/1914', lane: 'building' },
      {
        date: '1923-06-02T14:30',
        media: [
          { type: 'image', url: 'https://pictures.example/tram.png', alt: 'The tram', credit: 'Archive' },
        ],
      },
    ],
  });
});

test('ages before years are refused', async () => {
  const bytes = new TextEncoder().encode(JSON.stringify({ ...BRIDGE, scale: 'cosmological' }));
  expect(await importFile({ name: 'ages.json', bytes }, options)).toMatchObject({
    outcome: 'refused',
    problems: [{ path: '$.scale', value: '"cosmological"' }],
  });
});

const SHEET = [
  'Headline,year,Month,Day,TIME,End Year,Type,Group,Text,Media,Media Caption,Show',
  'The bridge,,,,,,title,,Its story,,,',
  'Works,1911,,,,1914,era,,,,,',
  'It is built,1911,,,,1914,,Building,"See [the works](https://works.example/)",works.png,Workers,yes',
  ',,,,,,,,,,,',
  'The first tram,1923,June,2,2 PM,,,Traffic,,,,',
  'Nobody knows when,,,,,,,,,,,',
].join('\r\n');

test('the sheet becomes a document', async () => {
  const { document, report } = await imported('bridge.csv', SHEET);
  expect(document).toMatchObject({
    title: 'The bridge',
    summary: 'Its story',
    periods: [{ label: 'Works', from: '1911', to: '1914' }],
    events: [
      {
        date: '1911/1914',
        lane: 'building',
        summary: 'See the works',
        links: [{ url: 'https://works.example/', label: 'the works' }],
        media: [{ type: 'image', file: 'works.png', alt: 'Workers' }],
      },
      { date: '1923-06-02T14:00', lane: 'traffic' },
    ],
  });
  expect([report.format, report.found]).toEqual(['TimelineJS spreadsheet', 3]);
  expect(report.left).toEqual([
    { place: 'row 4, Show', text: 'yes', why: 'a column that TimelineJS does not have' },
    { place: 'row 7', text: 'Nobody knows when', why: 'no date' },
  ]);
});
