import { expect, test } from 'vitest';
import { readBibEntries } from './bibtexEntries.ts';

const read = (text: string) => {
  const { entries, faults } = readBibEntries(text);
  return {
    entries: entries.map(({ fields, ...entry }) => ({ ...entry, fields: Object.fromEntries(fields) })),
    faults,
  };
};

test('entries are read with their fields, whatever delimits them', () => {
  expect(
    read(
      [
        '% A list',
        '@Article{quay, Title = {The {Long} Quay}, year = 2019,',
        '  note = "says {"}stop{"} twice", month = may # "~21" }',
        '@book(gates,',
        '  title = {a},',
        ')',
        '@misc{,title={no key}}',
      ].join('\n'),
    ),
  ).toEqual({
    entries: [
      {
        type: 'article',
        key: 'quay',
        line: 2,
        fields: { title: 'The {Long} Quay', year: '2019', note: 'says {"}stop{"} twice', month: 'may~21' },
      },
      { type: 'book', key: 'gates', line: 4, fields: { title: 'a' } },
      { type: 'misc', key: '', line: 7, fields: { title: 'no key' } },
    ],
    faults: [],
  });
});

test('abbreviations are written out, and comments passed over', () => {
  expect(
    read(
      [
        '@string{gaz = "Official Gazette"} @STRING(city = gaz # { of Saltmere})',
        '@preamble{"\\newcommand{\\x}{y}"}',
        '@comment{jabref-meta: @book{x, title={no}}}',
        '@article{a, journal = city, publisher = unknown}',
      ].join('\r\n'),
    ),
  ).toEqual({
    entries: [
      {
        type: 'article',
        key: 'a',
        line: 4,
        fields: { journal: 'Official Gazette of Saltmere', publisher: 'unknown' },
      },
    ],
    faults: [],
  });
});

test('an entry that is wrong is listed, and the next one is read', () => {
  const { entries, faults } = read(
    [
      '@book{one, title = {never ends, year = 2019',
      '',
      '@book{two, title = {A} year = 2019}',
      '@book{three title {B}}',
      '@book{four, title = }',
      '@book{five, title = {Read}}',
      'me@saltmere.example',
    ].join('\n'),
  );
  expect(entries.map(({ key }) => key)).toEqual(['five']);
  expect(faults).toEqual([
    {
      line: 1,
      text: '@book{one, title = {never ends, year = 2019',
      why: 'no } that ends it: braces do not balance',
    },
    { line: 3, text: '@book{two, title = {A} year = 2019}', why: 'no comma behind title' },
    { line: 4, text: '@book{three title {B}}', why: 'no = behind title' },
    { line: 5, text: '@book{four, title = }', why: 'a field without a value' },
  ]);
});
