import { describe, expect, test } from 'vitest';
import { contentOf } from '../reading/content.ts';
import type { ImportOptions } from '../reading/importer.ts';
import { importFile } from './importers.ts';
import { jsonArray } from './jsonArray.ts';

const options: ImportOptions = { id: 'ferry', language: 'en', today: '2025-03-20', map: new Map() };
const file = (value: unknown) => ({
  name: 'events.json',
  bytes: new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)),
});
const imported = (value: unknown, given: Partial<ImportOptions> = {}) =>
  importFile(file(value), { ...options, ...given });

async function read(value: unknown, given: Partial<ImportOptions> = {}) {
  const result = await imported(value, given);
  if (result.outcome !== 'read') throw new Error(JSON.stringify(result));
  return result;
}
const eventsOf = async (value: unknown, given: Partial<ImportOptions> = {}) =>
  (await read(value, given)).document.events;

async function refusal(value: unknown) {
  const result = await imported(value);
  if (result.outcome !== 'refused') throw new Error(JSON.stringify(result));
  return result.problems[0];
}

describe('a list of objects', () => {
  const events = [
    {
      date: '2024-08-01',
      title: 'The ferry <b>is sold</b>',
      description: 'To a &amp; b.',
      body: 'City council',
      url: 'https://saltmere.example/ferry',
      keywords: null,
      score: 3,
    },
    { date: '2024-09', title: 'It sails', description: '' },
  ];

  test('is events, with the keys by their names', async () => {
    const { document, report } = await read(events, { map: new Map([['body', 'lane']]) });
    expect(document).toMatchObject({
      title: 'ferry',
      lanes: [{ label: 'City council' }, { label: 'Events' }],
      sources: [{ url: 'https://saltmere.example/ferry' }],
      events: [
        { date: '2024-08-01', title: 'The ferry is sold', summary: 'To a & b.', lane: 'city-council' },
        { date: '2024-09', title: 'It sails', lane: 'events' },
      ],
    });
    expect(report).toMatchObject({ format: 'JSON', found: 2, taken: { events: 2, sources: 1 }, changed: [] });
    expect(report.left).toEqual([{ place: '“score”', text: '3', why: 'no field for it' }]);
    expect(report.notes).toContain(
      'read from $: date, title, description as summary, body as lane, url as source; --map KEY=COLUMN says otherwise',
    );
  });

  test.each([
    ['fecha and titulo', { fecha: '2024-08-01', titulo: 'A' }],
    ['words in one', { startDate: '2024-08-01', eventTitle: 'x', headline: 'A' }],
    ['other case', { DATE: '2024-08-01', Name: 'A' }],
    ['a date in parts', { date: { year: 2024, month: 8, day: '1' }, title: 'A' }],
    ['a date in parts of its own', { year: '2024', month: 8, day: 1, title: 'A' }],
    ['a month with a name', { year: 2024, month: 'August', day: 1, title: 'A' }],
    ['a key that only its values tell', { sitting: '1 August 2024', title: 'A' }],
  ])('knows %s', async (_, record) => {
    const [event] = await eventsOf([record, record]);
    expect(event).toMatchObject({ date: '2024-08-01', title: 'A' });
  });

  test('has ends, in a key or within the date', async () => {
    const events = await eventsOf([
      { startDate: '2024-08-01', endDate: '2024-08-03', title: 'A' },
      { startDate: '2024-08-01', title: 'B' },
    ]);
    expect(events.map(({ date }) => date)).toEqual(['2024-08-01/2024-08-03', '2024-08-01']);
    expect(await eventsOf([{ date: { start: '2024', end: '2026' }, title: 'A' }])).toMatchObject([
      { date: '2024/2026' },
    ]);
  });

  test('has languages in its keys, or in its values', async () => {
    const { document } = await read([
      { date: '2024', title_en: 'Vote', title_fr: 'Scrutin', summary: { en: 'Yes', fr: 'Oui' } },
    ]);
    expect(document.languages).toEqual(['en', 'fr']);
    expect(document.events[0]).toMatchObject({
      title: { en: 'Vote', fr: 'Scrutin' },
      summary: { en: 'Yes', fr: 'Oui' },
    });
  });

  test('has sources and links as objects', async () => {
    const { document } = await read([
      {
        date: '2024',
        title: 'A',
        source: { name: 'The Beacon', url: 'https://beacon.example/1' },
        links: [{ label: 'Map', url: 'https://a.example/map' }, 'https://a.example/list'],
      },
      { date: '2025', title: 'B', source: ['https://a.example/2', 'https://a.example/3'] },
    ]);
    expect(document.sources?.map(({ title, url }) => [title, url])).toEqual([
      ['The Beacon', 'https://beacon.example/1'],
      ['a.example/2', 'https://a.example/2'],
      ['a.example/3', 'https://a.example/3'],
    ]);
    expect(document.events[0]?.links).toEqual([
      { url: 'https://a.example/map', label: 'Map' },
      { url: 'https://a.example/list' },
    ]);
  });

  test('has topics where an event has several categories, and where values are short', async () => {
    const records = [
      { date: '2024', title: 'A', categories: ['tax', 'port'], articles: [4, 5] },
      { date: '2025', title: 'B', categories: ['port'], articles: [] },
    ];
    const { document } = await read(records);
    expect(document.threads?.map(({ label }) => label)).toEqual(['tax', 'port', 'Article 4', 'Article 5']);
    expect(document.events.map(({ threads, about, lane }) => [threads, about, lane])).toEqual([
      [['tax', 'port'], ['article-4', 'article-5'], 'events'],
      [['port'], undefined, 'events'],
    ]);
    const lanes = await read(records, {
      map: new Map([
        ['categories', 'lane'],
        ['articles', ''],
      ]),
    });
    expect(lanes.document.events.map(({ lane }) => lane)).toEqual(['tax', 'port']);
    expect(lanes.document.threads).toBeUndefined();
    expect(lanes.report.left).toContainEqual({
      place: '$[0].categories',
      text: 'port',
      why: 'an event has one lane and one kind',
    });
  });

  test('has a lane of one category', async () => {
    const events = await eventsOf([
      { date: '2024', title: 'A', category: ['tax'] },
      { date: '2025', title: 'B', category: ['port'] },
    ]);
    expect(events.map(({ lane }) => lane)).toEqual(['tax', 'port']);
  });

  test('keeps the place of everything that it reports', async () => {
    const { document, report } = await read({
      events: [
        { date: 'March 2024', title: 'A' },
        { title: 'No date' },
        { note: 'nothing' },
        { date: 'whenever', title: '# not a comment' },
        { date: '2024', title: "'=1+1" },
      ],
    });
    expect(document.events.map(({ date, title }) => [date, title])).toEqual([
      ['2024-03', 'A'],
      ['unknown', 'No date'],
      ['unknown', '# not a comment'],
      ['2024', "'=1+1"],
    ]);
    expect(report.found).toBe(5);
    expect(report.changed.map(({ place, reading }) => [place, reading])).toEqual([
      ['$.events[1]', 'unknown'],
      ['$.events[0]', '2024-03'],
    ]);
    expect(report.left.map(({ place, text }) => [place, text])).toEqual([
      ['$.events[2]', '{"note":"nothing"}'],
      ['$.events[3]', 'whenever'],
    ]);
  });

  test('with days that are not yet says so', async () => {
    const { report } = await read([
      { date: '2025-03-20', title: 'A' },
      { date: '2025-03-21', title: 'B' },
    ]);
    expect(report.notes).toContain('1 event is after 2025-03-20: foreseen, not past');
  });

  test('that is long is warned about', async () => {
    const many = Array.from({ length: 501 }, (_, at) => ({ date: '2024', title: `Event ${String(at)}` }));
    expect((await read(many)).report.notes).toContain(
      '501 events are more than anybody reads: choose those that matter',
    );
  });

  test('asks what dates and keys leave open', async () => {
    expect(await imported([{ date: '04/05/2024', title: 'A' }])).toMatchObject({
      outcome: 'asks',
      questions: [{ option: 'dates', text: expect.stringContaining('($[0])') as string }],
    });
    expect(await imported([{ opened: '2024-05-01', closed: '2024-05-02', title: 'A' }])).toMatchObject({
      outcome: 'asks',
      questions: [{ option: 'map', answers: [{ value: 'opened=date' }, { value: 'closed=date' }] }],
    });
    const map = new Map([['opened', 'date']]);
    expect(await eventsOf([{ opened: '2024-05-01', closed: 'x', title: 'A' }], { map })).toMatchObject([
      { date: '2024-05-01' },
    ]);
  });
});

describe('an object', () => {
  test('with a list says title and summary of the whole; what else it has is reported', async () => {
    const { document, report } = await read({
      title: 'The ferry',
      description: 'From sale\nto sale',
      license: 'CC0-1.0',
      version: 3,
      events: [{ date: '2024', title: 'A' }],
      people: [{ name: 'Ada' }],
    });
    expect(document).toMatchObject({
      title: 'The ferry',
      summary: 'From sale to sale',
      license: 'CC0-1.0',
    });
    expect(report.left).toEqual([
      { place: '$.people', text: '1 objects', why: 'another list than that of the events' },
      { place: '$.version', text: '3', why: 'no field for it (version)' },
    ]);
  });

  test('with lists within lists has their names as lanes', async () => {
    const { document } = await read({
      bills: [
        { title: 'Gates bill', timeline: [{ date: '2024-01', title: 'A' }] },
        {
          title: 'Rope bill',
          timeline: [
            { date: '2024-02', title: 'B' },
            { date: '2024-03', title: 'C' },
          ],
        },
      ],
    });
    expect(document.lanes.map(({ label }) => label)).toEqual(['Gates bill', 'Rope bill']);
    expect(document.events.map(({ lane }) => lane)).toEqual(['gates-bill', 'rope-bill', 'rope-bill']);
  });

  test.each([
    [
      'in objects',
      {
        years: [
          { year: 2023, events: [{ date: '3 May', title: 'A' }] },
          { year: 2024, events: [{ title: 'B' }] },
        ],
      },
    ],
    ['as keys', { '2023': [{ date: '3 May', title: 'A' }], '2024': [{ title: 'B' }] }],
  ])('with years %s gives them to dates that lack them', async (_, value) => {
    expect((await eventsOf(value)).map(({ date }) => date)).toEqual(['2023-05-03', '2024']);
  });

  test('of objects has their keys as ids', async () => {
    const events = await eventsOf({
      sale: { date: '2023', title: 'A' },
      return: { date: '2024', title: 'B' },
    });
    expect(events.map(({ id, date }) => [id, date])).toEqual([
      ['sale', '2023'],
      ['return', '2024'],
    ]);
  });
});

test('a list of lists is a table with its heads first', async () => {
  const { document, report } = await read([
    ['date', 'title', 'mood'],
    ['2023', 'A', 'glad'],
    [2024, 'B', null],
  ]);
  expect(document.events.map(({ date, title }) => [date, title])).toEqual([
    ['2023', 'A'],
    ['2024', 'B'],
  ]);
  expect(report.left.map(({ place, text }) => [place, text])).toEqual([['“mood”', 'glad']]);
});

describe('what has no events is refused with the reason:', () => {
  test.each([
    ['columns side by side', { date: ['2023', '2024'], title: ['A', 'B'] }, 'a table on its side'],
    [
      'columns by index',
      { date: { '0': '2023', '1': '2024' }, title: { '0': 'A', '1': 'B' } },
      'a table on its side',
    ],
    ['no dates', [{ title: 'A', size: 3 }, { title: 'B' }], 'objects without dates: title, size'],
    [
      'numbers by day',
      [
        { date: '2024-01-01', cases: 3 },
        { date: '2024-01-02', cases: '4.5' },
      ],
      'a series of numbers: 2 dates',
    ],
  ])('%s', async (_, value, reason) => {
    expect((await refusal(value)).value).toContain(reason);
  });

  test('a map to no column', async () => {
    expect(
      await imported([{ date: '2024', title: 'A' }], { map: new Map([['title', 'headlong']]) }),
    ).toMatchObject({
      outcome: 'refused',
      problems: [{ path: 'map' }],
    });
  });
});

test.each([
  ['a list', [{ a: 1 }], true],
  ['a list within', { a: { b: [{ c: 1 }] } }, true],
  ['settings', { a: 1, b: ['x'] }, false],
  ['a list of texts', ['a'], false],
  ['no JSON', 'date,title', false],
])('%s', (_, value, recognised) => {
  expect(jsonArray.recognises(contentOf(file(value)))).toBe(recognised);
});
