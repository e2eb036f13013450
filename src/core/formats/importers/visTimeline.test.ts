import { describe, expect, test } from 'vitest';
import type { ImportOptions } from '../reading/importer.ts';
import { contentOf } from '../reading/content.ts';
import { visTimeline } from './visTimeline.ts';

const options: ImportOptions = { id: 'story', language: 'en', today: '2025-03-20', map: new Map() };
const content = (value: unknown) =>
  contentOf({ name: 'items.json', bytes: new TextEncoder().encode(JSON.stringify(value)) });

function read(value: unknown, given: Partial<ImportOptions> = {}) {
  const imported = visTimeline.read(content(value), { ...options, ...given });
  if (imported instanceof Promise || imported.outcome !== 'read') throw new Error(JSON.stringify(imported));
  return imported;
}

describe('items', () => {
  const items = [
    { id: 7, content: 'Second', start: '2024-05-02' },
    {
      id: 'a',
      content: 'First <b>reading</b>',
      start: '2024-05-01',
      end: '2024-05-03',
      title: 'Two <i>days</i>',
    },
    { id: 'b', content: 'A point', start: '2024-05-04', type: 'point', className: 'late' },
  ];

  test('become events in the order of the file, with their ids', () => {
    const { document, report } = read(items);
    expect(document.events.map(({ id, date, title, summary }) => [id, date, title, summary])).toEqual([
      ['7', '2024-05-02', 'Second', undefined],
      ['a', '2024-05-01/2024-05-03', 'First reading', 'Two days'],
      ['b', '2024-05-04', 'A point', undefined],
    ]);
    expect(report).toMatchObject({ found: 3, taken: { events: 3, spans: 1 } });
    expect(report.left.map(({ place }) => place)).toEqual(['$[2].type', '$[2].className']);
  });

  test('have their groups as lanes, in the order of the groups', () => {
    const { document } = read({
      groups: [
        { id: 2, content: 'Council' },
        { id: 1, content: '<b>Parliament</b>' },
      ],
      items: [
        { content: 'a', start: '2024', group: 1 },
        { content: 'b', start: '2024', group: 2 },
        { content: 'c', start: '2024', group: 'Court' },
      ],
    });
    expect(document.lanes).toEqual([
      { id: 'council', label: 'Council' },
      { id: 'parliament', label: 'Parliament' },
      { id: 'court', label: 'Court' },
    ]);
    expect(document.events.map(({ lane }) => lane)).toEqual(['parliament', 'council', 'court']);
  });

  test('have another member as their lane where the author says so', () => {
    const { document, report } = read(
      [
        { content: 'a', start: '2024', className: 'red' },
        { content: 'b', start: '2025', className: 'blue' },
      ],
      { map: new Map([['className', 'lane']]) },
    );
    expect(document.lanes.map(({ label }) => label)).toEqual(['red', 'blue']);
    expect(report.left).toEqual([]);
  });

  test('with milliseconds at midnight are of days', () => {
    const { document } = read([
      { content: 'a', start: Date.UTC(2024, 4, 1) },
      { content: 'b', start: Date.UTC(2024, 4, 2), end: Date.UTC(2024, 4, 4) },
    ]);
    expect(document.events.map(({ date }) => date)).toEqual(['2024-05-01', '2024-05-02/2024-05-04']);
  });

  test('with times keep them', () => {
    const { document } = read([
      { content: 'a', start: Date.UTC(2024, 4, 1, 10, 30) },
      { content: 'b', start: '2024-05-01T08:00:00.000Z' },
      { content: 'c', start: '/Date(1714559400000)/' },
    ]);
    expect(document.events.map(({ date }) => date)).toEqual([
      '2024-05-01T10:30:00Z',
      '2024-05-01T08:00:00Z',
      '2024-05-01T10:30:00Z',
    ]);
  });

  test('that are backgrounds are periods', () => {
    const { document, report } = read([
      { content: 'a', start: '2024' },
      { content: 'First term', start: '2020', end: '2024', type: 'background' },
      { content: '', start: '2021', type: 'background' },
    ]);
    expect(document.periods).toEqual([{ id: 'first-term', label: 'First term', from: '2020', to: '2024' }]);
    expect(report).toMatchObject({ found: 3, taken: { events: 1, periods: 1 } });
    expect(report.left).toEqual([{ place: '$[2]', text: '2021', why: 'a background without a name' }]);
  });

  test('that are none, or have no date, are listed', () => {
    const { report } = read([
      { content: 'a', start: '2024', score: 3 },
      { content: 'no date', start: null },
      { content: 'bad', start: 'whenever' },
      { content: 'b', start: '2024', end: '2023' },
      'text',
    ]);
    expect(report.taken.events).toBe(2);
    expect(report.left.map(({ place, text }) => [place, text])).toEqual([
      ['$[0].score', '3'],
      ['$[1]', 'no date'],
      ['$[2]', 'bad'],
      ['$[3].end', '2023'],
      ['$[4]', '"text"'],
    ]);
  });
});

test('what the dates leave open is asked', () => {
  const items = [{ content: 'a', start: '04/05/2024' }];
  expect(visTimeline.read(content(items), options)).toMatchObject({
    outcome: 'asks',
    questions: [{ option: 'dates', answers: [{ value: 'dmy' }, { value: 'mdy' }] }],
  });
  expect(read(items, { dates: 'dmy' }).document.events[0]?.date).toBe('2024-05-04');
});

test.each([
  ['items', [{ content: 'a', start: '2024' }], true],
  ['items and groups', { items: [{ content: 'a', start: 1 }], groups: [] }, true],
  ['things with a date', [{ title: 'a', date: '2024' }], false],
  ['an empty list', [], false],
])('%s', (_, value, recognised) => {
  expect(visTimeline.recognises(content(value))).toBe(recognised);
});
