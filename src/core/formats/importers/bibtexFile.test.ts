import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harbour } from '../../../../tests/stories/stories.ts';
import { bibtex } from '../bibtex.ts';
import { contentOf } from '../reading/content.ts';
import type { ImportOptions } from '../reading/importer.ts';
import { type Reference, sourceReference } from '../reference.ts';
import { bibNames, bibtexFile } from './bibtexFile.ts';
import { importFile } from './importers.ts';

const options: ImportOptions = { id: 'library', language: 'en', today: '2025-03-20', map: new Map() };
const file = (text: string) => ({ name: 'references.bib', bytes: new TextEncoder().encode(text) });

async function read(text: string) {
  const imported = await importFile(file(text), options);
  if (imported.outcome !== 'read') throw new Error(JSON.stringify(imported));
  return imported;
}
const sourcesOf = async (text: string) => (await read(text)).document.sources ?? [];

test.each([
  ['Brook, Ada and Dam, Jan van', ['Ada Brook', 'Jan van Dam']],
  ['van Dam, Jr., Jan', ['Jan van Dam Jr.']],
  ['Ada Brook and {Board of Rope and Sail}', ['Ada Brook', 'Board of Rope and Sail']],
  [String.raw`M{\"u}ller, {\'E}mile and others`, ['Émile Müller', 'et al.']],
  ['{Brook, Ada}', ['Brook, Ada']],
  ['', []],
])('the names %s', (source, names) => {
  expect(bibNames(source)).toEqual(names);
});

describe('an entry', () => {
  test('is a source with all that a source can have', async () => {
    const { document, report } = await read(String.raw`
      @techreport{brook:2019,
        author = {Brook, Ada and {Harbour Board}},
        title = {{The State of the {Long Quay}}},
        subtitle = {Rope \& Sail},
        institution = {City of Saltmere},
        year = 2019, month = may, day = 21,
        url = {https://saltmere.example/a_b\_c},
        urldate = {2020-06-18},
        doi = {10.1000/182},
        number = {7},
        langid = {french},
        abstract = {What the divers found.},
        editor = {Dam, Jan},
      }`);
    expect(document.events).toEqual([]);
    expect(document.sources).toEqual([
      {
        id: 'brook-2019',
        title: 'The State of the Long Quay: Rope & Sail',
        publisher: 'city-of-saltmere',
        author: 'Ada Brook, Harbour Board',
        type: 'other',
        language: 'fr',
        published: '2019-05-21',
        url: 'https://saltmere.example/a_b_c',
        seen: 'unseen',
        identifier: { scheme: 'doi', value: '10.1000/182', url: 'https://doi.org/10.1000/182' },
        note: 'Accessed: 2020-06-18.',
      },
    ]);
    expect(report).toMatchObject({ found: 1, taken: { events: 0, sources: 1 } });
    expect(report.changed.map(({ text, reading }) => [text, reading])).toEqual([
      ['21 may 2019', '2019-05-21'],
      ['brook:2019', 'brook-2019'],
    ]);
    expect(report.left.map(({ place, text }) => [place, text])).toEqual([
      ['line 2.abstract', 'What the divers found.'],
      ['line 2.editor', 'Jan Dam'],
      ['line 2, number', '7'],
    ]);
  });

  test.each([
    ['@article{a, title={A}, journal={Gazette}, publisher={Press}}', 'academic', 'gazette', undefined],
    [
      '@article{a, title={A}, journaltitle={Gazette}, entrysubtype={newspaper}}',
      'news',
      'gazette',
      undefined,
    ],
    [
      '@inproceedings{a, title={A}, booktitle={Port Days}, publisher={Press}}',
      'academic',
      'press',
      'In: Port Days.',
    ],
    ['@inproceedings{a, title={A}, booktitle={Port Days}}', 'academic', 'port-days', undefined],
    ['@phdthesis{a, title={A}, school={University}}', 'academic', 'university', undefined],
    ['@legislation{a, title={A}, organization={City}}', 'law', 'city', undefined],
    ['@online{a, title={A}, url={https://a.example}}', 'other', 'a-example', undefined],
    ['@misc{a, title={A}, year={2019}}', 'other', 'unknown-publisher', undefined],
  ])('%s', async (entry, type, publisher, note) => {
    const [source] = await sourcesOf(entry);
    expect([source?.type, source?.publisher, source?.note]).toEqual([type, publisher, note]);
  });

  test.each([
    ['year = {2019}', '2019'],
    ['year = 2019, month = 5', '2019-05'],
    ['year = 2019, month = 5, day = 3', '2019-05-03'],
    ['year = 2019, month = jan # "~10"', '2019-01-10'],
    ['year = 2019, month = {January}', '2019-01'],
    ['date = {2019-05/2019-07}', '2019-05/2019-07'],
    ['date = {2019~}', '2019~'],
    ['date = {2019-05-03}, year = 1900', '2019-05-03'],
    ['year = {n.d.}', undefined],
    ['year = {forthcoming}', undefined],
  ])('has the date of %s', async (fields, date) => {
    const [source] = await sourcesOf(`@book{a, title = {A}, ${fields}}`);
    expect(source?.published).toBe(date);
  });

  test.each([
    [String.raw`howpublished = {\url{https://a.example/b_c}}`],
    ['howpublished = {https://a.example/b_c}'],
    [String.raw`howpublished = {Available at: \url{https://a.example/b_c}}`],
    [String.raw`note = {\url{https://a.example/b_c}}`],
    [String.raw`url = {\url{https://a.example/b_c}}`],
  ])('has the address of %s', async (field) => {
    const { document, report } = await read(`@misc{a, title = {A}, ${field}}`);
    expect(document.sources?.[0]?.url).toBe('https://a.example/b_c');
    expect(report.left).toEqual([]);
  });

  test('has the day of access of a note, and a year that may be its own', async () => {
    const { document, report } = await read(
      '@misc{a, title={A}, year=2020, note={Accessed: 18 June 2020}}\n@misc{b, title={B}, note={[Online; accessed 18-June-2020]}}',
    );
    expect(document.sources?.[0]).toMatchObject({ published: '2020', note: 'Accessed: 2020-06-18.' });
    expect(report.changed.map(({ why }) => why)).toContain(
      'the year is also that of the access: see whether the work is of that year',
    );
    expect(report.left.map(({ text }) => text)).toEqual(['[Online; accessed 18-June-2020]']);
  });

  test('that is wrong is listed, and so are commands that are not known', async () => {
    const { document, report } = await read(
      String.raw`@book{a, title = {A \foo{b}}}` + '\n@book{b, title = {open\n@book{c, title = {C}}',
    );
    expect(document.sources?.map(({ id, title }) => [id, title])).toEqual([
      ['a', 'A b'],
      ['c', 'C'],
    ]);
    expect(report).toMatchObject({
      found: 3,
      changed: [{ place: 'line 1', text: '\\foo' }],
      left: [{ place: 'line 2', text: '@book{b, title = {open' }],
    });
  });
});

test.each([
  ['an entry', '@book{a, title={A}}', true],
  ['an entry without a key', '@misc{,\n title={A}}', true],
  ['abbreviations before it', '@string{a = "b"}\n@book{a, title={A}}', true],
  ['a text with an address', 'Write to me@saltmere.example {now, title=1}', false],
  ['a table', 'date,title\n2019,A', false],
])('%s', (_, text, recognised) => {
  expect(bibtexFile.recognises(contentOf(file(text)))).toBe(recognised);
});

describe('what is written here', () => {
  const story = harbour();
  const references = story.document.sources.map((source) => sourceReference(story, source, 'en'));

  test('comes back', async () => {
    const back = await sourcesOf(bibtex(references, (edtf) => edtf));
    expect(back.map(({ id }) => id)).toEqual(references.map(({ key }) => key));
    // a set of days is written as an interval between two that are approximate
    const date = (edtf: string | undefined) => edtf?.replace(/^\[(.*)\.\.(.*)\]$/u, '$1~/$2~');
    expect(
      back.map(({ title, language, published, url, archiveUrl, identifier }) => [
        ...[title, language, published, url, archiveUrl, identifier?.value],
      ]),
    ).toEqual(
      references.map(({ title, language, issued, url, archiveUrl, identifier }) => [
        ...[title, language, date(issued), url, archiveUrl, identifier?.value],
      ]),
    );
  });

  test('comes back whatever signs there are', async () => {
    const [first] = references;
    if (first === undefined) throw new Error('a story without sources');
    const sign = fc.constantFrom(...Array.from('\\{}#$%&_~^"@=,\'`-?!>a é文ق'));
    const words = fc
      .string({ unit: sign, minLength: 1, maxLength: 30 })
      .map((text) => `a${text.replace(/\s+/gu, ' ')}b`);
    await fc.assert(
      fc.asyncProperty(words, words, async (title, author) => {
        const reference: Reference = { ...first, title, authors: [author] };
        const [source] = await sourcesOf(bibtex([reference], (edtf) => edtf));
        expect([source?.title, source?.author]).toEqual([title, author]);
      }),
    );
  });
});
