import { describe, expect, test } from 'vitest';
import { harbour } from '../../../../tests/stories/stories.ts';
import { cslJson } from '../cslJson.ts';
import type { ImportOptions } from '../reading/importer.ts';
import { sourceReference } from '../reference.ts';
import { contentOf } from '../reading/content.ts';
import { doi, languageTag } from './citedWork.ts';
import { cslDateText, cslJsonFile } from './cslJsonFile.ts';
import { importFile } from './importers.ts';

const options: ImportOptions = { id: 'library', language: 'en', today: '2025-03-20', map: new Map() };
const file = (value: unknown) => ({
  name: 'references.json',
  bytes: new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)),
});

async function read(value: unknown, given: Partial<ImportOptions> = {}) {
  const imported = await importFile(file(value), { ...options, ...given });
  if (imported.outcome !== 'read') throw new Error(JSON.stringify(imported));
  return imported;
}
const sourcesOf = async (value: unknown, given: Partial<ImportOptions> = {}) =>
  (await read(value, given)).document.sources ?? [];

describe('a date', () => {
  test.each([
    [{ 'date-parts': [[2008, 5, 21]] }, '2008-05-21'],
    [{ 'date-parts': [['2008', 5, '21']] }, '2008-05-21'],
    [{ 'date-parts': [['2008', '5']] }, '2008-05'],
    [{ 'date-parts': [[2008]] }, '2008'],
    [{ 'date-parts': [[2008, null, '']] }, '2008'],
    [{ 'date-parts': [[2008, 'May', 21]] }, '21 May 2008'],
    [{ 'date-parts': [[-44, 3, 15]] }, '-0043-03-15'],
    [
      {
        'date-parts': [
          [2008, 5],
          [2008, 6],
        ],
      },
      '2008-05/2008-06',
    ],
    [{ 'date-parts': [[2008]], circa: true }, '2008~'],
    [{ 'date-parts': [[2008], [2010]], circa: 1 }, '[2008..2010]'],
    [{ 'date-parts': [[2008]], season: 2 }, '2008-22'],
    [{ 'date-parts': [['2008']], season: '30.10' }, '30.10.2008'],
    [{ 'date-parts': [[2008]], season: 'Spring' }, 'Spring 2008'],
    [{ literal: 'around 1900' }, 'around 1900'],
    [{ raw: '2008-05-21' }, '2008-05-21'],
    ['2008-05', '2008-05'],
    [2008, '2008'],
    [{ 'date-parts': [[]] }, undefined],
    [{ 'date-parts': [[null]] }, undefined],
    [null, undefined],
  ])('%j is %s', (date, text) => {
    expect(cslDateText(date)).toBe(text);
  });
});

test.each([
  ['10.1000/182', '10.1000/182', 'https://doi.org/10.1000/182'],
  ['https://doi.org/10.1000/182', '10.1000/182', 'https://doi.org/10.1000/182'],
  ['doi:10.1000/a#b', '10.1000/a#b', 'https://doi.org/10.1000/a%23b'],
])('the DOI %s is known', (text, value, url) => {
  expect(doi(text)).toEqual({ scheme: 'doi', value, url });
});

test.each([
  ['en_US', 'en-US'],
  ['FR', 'fr'],
  ['French', 'fr'],
  ['ngerman', 'de'],
  ['no language', undefined],
  ['', undefined],
])('the language %s is %s', (text, tag) => {
  expect(languageTag(text)).toBe(tag);
});

describe('an item', () => {
  const report = {
    id: 'quay-report',
    type: 'report',
    title: 'The state of the <i>Long Quay</i>',
    author: [
      { given: 'Ada', family: 'Brook' },
      { given: 'Jan', 'non-dropping-particle': 'van', family: 'Dam', suffix: 'Jr.' },
      { literal: 'Harbour Board' },
    ],
    publisher: 'City of Saltmere',
    'container-title': 'Port papers',
    issued: { 'date-parts': [['2019', 5]] },
    accessed: { 'date-parts': [[2020, 6, 18]] },
    URL: 'https://saltmere.example/quay',
    DOI: '10.1000/182',
    ISBN: '978-0-00-000000-0',
    language: 'en_GB',
    abstract: 'What the divers found.',
    page: '1-12',
    note: '',
  };

  test('is a source with all that a source can have', async () => {
    const { document, report: said } = await read([report]);
    expect(document.events).toEqual([]);
    expect(document.sources).toEqual([
      {
        id: 'quay-report',
        title: 'The state of the Long Quay',
        publisher: 'city-of-saltmere',
        author: 'Ada Brook, Jan van Dam Jr., Harbour Board',
        type: 'other',
        language: 'en-GB',
        published: '2019-05',
        url: 'https://saltmere.example/quay',
        seen: 'unseen',
        identifier: { scheme: 'doi', value: '10.1000/182', url: 'https://doi.org/10.1000/182' },
        note: 'In: Port papers. Accessed: 2020-06-18.',
      },
    ]);
    expect(said).toMatchObject({ found: 1, taken: { events: 0, sources: 1 }, changed: [] });
    expect(said.left).toEqual([
      { place: '$[0].abstract', text: 'What the divers found.', why: 'no field for it (abstract)' },
      { place: '$[0].page', text: '1-12', why: 'no field for it (page)' },
      { place: '$[0], isbn', text: '978-0-00-000000-0', why: 'a source has one identifier' },
    ]);
  });

  test.each([
    ['article-newspaper', 'news', 'gazette'],
    ['webpage', 'other', 'gazette'],
    ['post-weblog', 'statement', 'gazette'],
    ['legislation', 'law', 'press'],
    ['hearing', 'official', 'press'],
    ['chapter', 'academic', 'press'],
    ['article-journal', 'academic', 'gazette'],
    ['report', 'other', 'press'],
  ])('of type %s is %s, published by %s', async (type, is, publisher) => {
    const [source] = await sourcesOf([
      { type, title: 'A', 'container-title': 'Gazette', publisher: 'Press', URL: 'https://a.example/1' },
    ]);
    expect(source).toMatchObject({ type: is, publisher });
  });

  test('in another language says so, and in the author’s language when it was looked at', async () => {
    const [source] = await sourcesOf(
      [{ type: 'webpage', title: 'A', URL: 'https://a.example', accessed: { 'date-parts': [[2020]] } }],
      { language: 'fr' },
    );
    expect(source).toMatchObject({ language: 'fr', note: 'Consulté : 2020.' });
  });

  test('with an id that is none, an address twice, a language of no name or nothing at all is reported', async () => {
    const { document, report: said } = await read([
      { id: 'https://a.example', type: 'webpage', title: 'Page', URL: 'https://a.example' },
      { id: 'again', type: 'webpage', title: 'The page again', URL: 'https://a.example' },
      { id: 'page', type: 'book', title: 'Page', issued: { literal: 'whenever' }, language: 'double Dutch' },
      { id: 'void', type: 'book', issued: { 'date-parts': [[2020]] } },
      { id: 'place', type: 'webpage', URL: 'https://b.example/c' },
      { id: 'local', type: 'webpage', title: 'Here', URL: 'file:///home/page.html' },
      { note: 'nothing' },
    ]);
    expect(document.sources?.map(({ id, title }) => [id, title])).toEqual([
      ['page', 'Page'],
      ['page-2', 'Page'],
      ['place', 'b.example/c'],
      ['local', 'Here'],
    ]);
    expect(said.found).toBe(7);
    expect(said.changed.map(({ place, reading }) => [place, reading])).toEqual([
      ['$[0]', 'page'],
      ['$[2]', 'page-2'],
      ['$[4]', 'https://b.example/c'],
    ]);
    expect(said.left.map(({ place, text, why }) => [place, text, why.slice(0, 30)])).toEqual([
      ['$[6]', '{"note":"nothing"}', 'no item: it has neither a type'],
      ['$[1]', 'The page again', 'the same address as in $[0]'],
      ['$[2], date', 'whenever', 'not read as a date: expected a'],
      ['$[2], language', 'double Dutch', 'no language that is known'],
      ['$[3]', 'void', 'no title and no address'],
      ['$[5], address', 'file:///home/page.html', 'no address of the web'],
    ]);
  });

  test('with a date that can be read in two ways is asked about', async () => {
    const items = [{ type: 'book', title: 'A', issued: { literal: '04/05/2021' } }];
    expect(await importFile(file(items), options)).toMatchObject({
      outcome: 'asks',
      questions: [{ option: 'dates' }],
    });
    expect((await sourcesOf(items, { dates: 'dmy' }))[0]?.published).toBe('2021-05-04');
  });
});

test.each([
  ['a list', [{ type: 'book', title: 'A', author: [] }], true],
  ['one alone', { type: 'webpage', title: 'A', URL: 'https://a.example' }, true],
  ['the answer of Zotero', [{ key: 'X', csljson: { type: 'book', title: 'A', issued: {} } }], true],
  ['things with a type and a date', [{ type: 'report', title: 'A', date: '2020', URL: '' }], false],
  ['things with a type', [{ type: 'report', title: 'A' }], false],
  ['other things', [{ title: 'A', URL: 'https://a.example' }], false],
  ['nothing', [], false],
])('%s', (_, value, recognised) => {
  expect(cslJsonFile.recognises(contentOf(file(value)))).toBe(recognised);
});

test('the sources of a story come back from its own file', async () => {
  const story = harbour();
  const references = story.document.sources.map((source) => sourceReference(story, source, 'en'));
  const back = await sourcesOf(cslJson(references, (edtf) => edtf));
  expect(back.map(({ id }) => id)).toEqual(references.map(({ key }) => key));
  expect(
    back.map(({ title, language, published, url, archiveUrl, identifier }) => [
      ...[title, language, published, url, archiveUrl, identifier?.value],
    ]),
  ).toEqual(
    references.map(({ title, language, issued, url, archiveUrl, identifier }) => [
      ...[title, language, issued, url, archiveUrl, identifier?.value],
    ]),
  );
});
