import { expect, test } from 'vitest';
import { contentOf } from '../reading/content.ts';
import type { ImportOptions } from '../reading/importer.ts';
import { wikidata } from './wikidata.ts';

const options: ImportOptions = { id: 'story', language: 'en', today: '2025-03-20', map: new Map() };
const content = (text: string) => contentOf({ name: 'query.csv', bytes: new TextEncoder().encode(text) });

function read(text: string, given: Partial<ImportOptions> = {}) {
  const imported = wikidata.read(content(text), { ...options, ...given });
  if (imported instanceof Promise || imported.outcome !== 'read') throw new Error(JSON.stringify(imported));
  return imported;
}

const entity = (id: string) => `http://www.wikidata.org/entity/${id}`;
const datesOf = (text: string) => read(text).document.events.map(({ date }) => date);

test('the rows of an item are one event', () => {
  const { document, report } = read(
    [
      'bridge,bridgeLabel,bridgeDescription,inception,riverLabel,website,image,height',
      `${entity('Q1')},Old Bridge,a bridge,1780-01-01T00:00:00Z,North River,https://example.org/old,http://commons.wikimedia.org/wiki/Special:FilePath/Old.jpg,12`,
      `${entity('Q1')},Old Bridge,a bridge,1780-01-01T00:00:00Z,South River,https://example.org/old,http://commons.wikimedia.org/wiki/Special:FilePath/Old.jpg,12`,
      `${entity('Q2')},New Bridge,,1990-01-01T00:00:00Z,North River,,,`,
      `${entity('Q3')},Lost Bridge,,,,,,`,
    ].join('\n'),
  );
  expect(document.events).toMatchObject([
    {
      id: 'Q1',
      date: '1780',
      kind: 'inception',
      title: 'Old Bridge',
      summary: 'a bridge',
      claims: [{ text: 'Old Bridge', evidence: [{ source: 'Q1', stance: 'supports' }] }],
      links: [{ url: 'https://example.org/old', label: 'Website' }],
      media: [{ type: 'image', alt: 'Old Bridge' }],
      identifiers: [{ scheme: 'Wikidata', value: 'Q1', url: 'https://www.wikidata.org/wiki/Q1' }],
    },
    { id: 'Q2', date: '1990' },
  ]);
  expect(report).toMatchObject({ found: 3, taken: { events: 2, sources: 2, media: 1 } });
  expect(report.left.map(({ place, text }) => [place, text])).toEqual([
    ['row 5', 'Lost Bridge'],
    ['column "riverLabel"', 'North River, South River'],
    ['column "height"', '12'],
  ]);
  expect(report.notes).toContain('4 rows are 3 items: an item has a row for each value of "riverLabel"');
});

test('a column is the lane where the author says so', () => {
  const { document, report } = read(
    `x,xLabel,date,typeLabel\n${entity('Q1')},One,1990-05-01T00:00:00Z,law\n${entity('Q1')},One,1990-05-01T00:00:00Z,act\n`,
    { map: new Map([['typeLabel', 'lane']]) },
  );
  expect(document.lanes).toEqual([{ id: 'law', label: 'law' }]);
  expect(document.kinds).toMatchObject([{ label: 'Event' }]);
  expect(report.left).toEqual([
    { place: 'row 2, typeLabel', text: 'act', why: 'another value of the same item (typeLabel)' },
  ]);
});

test.each([
  ['a century', 7, '1900-01-01T00:00:00Z', '18XX'],
  ['a decade', 8, '1985-01-01T00:00:00Z', '198X'],
  ['a year', 9, '1985-01-01T00:00:00Z', '1985'],
  ['a year before our era', 9, '-0043-01-01T00:00:00Z', '-0043'],
  ['a month', 10, '1985-04-01T00:00:00Z', '1985-04'],
  ['a day', 11, '1985-01-01T00:00:00Z', '1985-01-01'],
])('%s', (_, precision, time, edtf) => {
  // the others are days, so that nothing but the precision tells
  const days = ['Q2', 'Q3', 'Q4'].map((id) => `${entity(id)},1999-05-06T00:00:00Z,11`);
  const rows = ['x,time,timePrecision', `${entity('Q1')},${time},${precision}`, ...days];
  expect(datesOf(rows.join('\n'))).toEqual([edtf, '1999-05-06', '1999-05-06', '1999-05-06']);
});

test('a beginning and an end make a stretch; an unknown value is no date', () => {
  const rows = [
    'x,start,end,published',
    `${entity('Q1')},1990-05-01T00:00:00Z,1991-06-02T00:00:00Z,1992-03-04T00:00:00Z`,
    `${entity('Q2')},1990-05-01T00:00:00Z,t1234,`,
    `${entity('Q3')},http://www.wikidata.org/.well-known/genid/a1,,`,
    `${entity('Q4')},http://www.wikidata.org/.well-known/genid/a2,1991-06-02T00:00:00Z,`,
  ];
  const { document, report } = read(rows.join('\n'));
  expect(document.events.map(({ date }) => date)).toEqual([
    '1990-05-01/1991-06-02',
    '1990-05-01/',
    'unknown',
    '/1991-06-02',
  ]);
  expect(document.events[0]?.dates).toEqual([{ role: 'other', date: '1992-03-04', label: 'Published' }]);
  expect(report.taken).toMatchObject({ events: 4, spans: 3, undated: 1 });
});

test('JSON of the query service: texts, values, results', () => {
  const simple = [{ x: entity('Q1'), xLabel: 'One', date: '1990-05-01T00:00:00Z' }];
  const value = (text: string, lang?: string) => ({
    type: 'literal',
    value: text,
    ...(lang === undefined ? {} : { 'xml:lang': lang }),
  });
  const bindings = ['fr', 'en'].map((lang) => ({
    x: { type: 'uri', value: entity('Q1') },
    xLabel: value(`One ${lang}`, lang),
    date: value('1990-05-01T00:00:00Z'),
  }));
  expect(read(JSON.stringify(simple)).document.events).toMatchObject([{ date: '1990-05-01', title: 'One' }]);
  for (const text of [JSON.stringify(bindings), JSON.stringify({ head: {}, results: { bindings } })]) {
    const { document } = read(text);
    expect(document.languages).toEqual(['fr', 'en']);
    expect(document.events).toMatchObject([
      { id: 'Q1', date: '1990-05-01', title: { fr: 'One fr', en: 'One en' } },
    ]);
  }
});

test('TSV', () => {
  const text = `?x\t?xLabel\t?date\n<${entity('Q1')}>\t"One"@en\t"1990-05-01T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>\n`;
  expect(wikidata.recognises(content(text))).toBe(true);
  expect(read(text).document.events).toMatchObject([{ id: 'Q1', date: '1990-05-01', title: 'One' }]);
});

test('a result without dates is refused with its columns', () => {
  const text = JSON.stringify({ results: { bindings: [{ x: { type: 'uri', value: entity('Q1') } }] } });
  expect(wikidata.read(content(text), options)).toMatchObject({
    outcome: 'refused',
    problems: [{ path: 'query.csv', value: '"x"' }],
  });
});

test.each([
  ['items with dates', `x,date\n${entity('Q1')},1990-05-01T00:00:00Z`, true],
  ['items without', `x,name\n${entity('Q1')},One`, false],
  ['dates without items', 'x,date\n1,1990-05-01T00:00:00Z', false],
  ['a result without dates', `{"results": {"bindings": [{"x": {"value": "${entity('Q1')}"}}]}}`, true],
])('%s', (_, text, recognised) => {
  expect(wikidata.recognises(content(text))).toBe(recognised);
});
