import { expect, it } from 'vitest';
import { bibtex } from './bibtex.ts';
import type { Reference } from './reference.ts';

const reference: Reference = {
  key: 'article:article-words',
  kind: 'news',
  title: 'Loi « narcotrafic »: 5 % & l’article 8_ter',
  language: 'fr-CA',
  authors: ['Bob', 'Ministry of A and B'],
  publisher: 'The Paper',
  container: undefined,
  issued: '2025-04?',
  happened: undefined,
  accessed: '2025-07-01',
  url: 'https://paper.example/1?a={b}&c=%20#d_e',
  archiveUrl: 'https://archive.example/1',
  identifier: { scheme: 'DOI', value: '10.1/1_2' },
  quote: 'We would\nrather leave',
  version: undefined,
};
const inWords = (edtf: string) => `in words: ${edtf}`;
const dateOf = (issued: string) =>
  /^ {2}(?:date|year) = \{(.*)\},$/m.exec(bibtex([{ ...reference, issued }], inWords))?.[1];

it('writes an entry of BibLaTeX', () => {
  expect(bibtex([reference], inWords)).toBe(String.raw`@article{article:article-words,
  author = {{Bob} and {Ministry of A and B}},
  title = {{Loi « narcotrafic »: 5 \% \& l’article 8\_ter}},
  journaltitle = {{The Paper}},
  entrysubtype = {newspaper},
  date = {2025-04?},
  doi = {10.1/1_2},
  url = {https://paper.example/1?a=%7Bb%7D&c=%20#d_e},
  urldate = {2025-07-01},
  archiveurl = {https://archive.example/1},
  langid = {french},
  annotation = {We would rather leave},
}
`);
});

it('writes an event of a timeline, in its version', () => {
  const event: Reference = {
    ...reference,
    key: 'small:senate-votes',
    kind: 'page',
    title: 'The Senate votes',
    language: 'ar',
    publisher: undefined,
    container: 'A small story',
    happened: '2025-02-04',
    identifier: undefined,
    quote: undefined,
    version: { updated: '2025-07-01', sha256: 'ab'.repeat(32), short: 'abababababab' },
  };
  expect(bibtex([event], inWords).split('\n')).toEqual(
    expect.arrayContaining([
      '@online{small:senate-votes,',
      '  titleaddon = {{A small story}},',
      '  eventdate = {2025-02-04},',
      '  version = {sha256 abababababab},',
      '  langid = {arabic},',
    ]),
  );
});

it.each([
  ['2025-04-01', '2025-04-01'],
  ['2025-04-01T20:30', '2025-04-01'],
  ['2025-04-01T20:30Z/2025-04-02T09:00Z', '2025-04-01/2025-04-02'],
  ['2025-04-01T20:30/..', '2025-04-01/..'],
  ['../2025-04-01T20:30', '{in words: ../2025-04-01T20:30}'],
  ['2025-21~', '2025-21~'],
  ['198X', '198X'],
  ['2025-04-XX', '2025-04-XX'],
  ['2025-04/2025-06', '2025-04/2025-06'],
  ['2025-04/..', '2025-04/..'],
  ['/2025-04', '{in words: /2025-04}'],
  ['[2025-04-21..2025-04-27]', '2025-04-21~/2025-04-27~'],
  ['[2025-06?,2025-04]', '2025-04~/2025-06%'],
  ['[2025-04]', '2025-04'],
  ['[..2025-04]', '{in words: [..2025-04]}'],
])('writes the date %s as %s', (edtf, expected) => {
  expect(dateOf(edtf)).toBe(expected);
});

it.each([
  ['\\{}', String.raw`\textbackslash{}\textbraceleft{}\textbraceright{}`],
  ['#$%&_', String.raw`\#\$\%\&\_`],
  ['~^', String.raw`\textasciitilde{}\textasciicircum{}`],
  ['a---b', 'a-{}-{}-b'],
  ["``a'' ?`", "`{}`a'{}' ?{}`"],
  ['Été العربية 文', 'Été العربية 文'],
])('writes %s so that LaTeX sets it', (title, expected) => {
  expect(bibtex([{ ...reference, title }], inWords)).toContain(`  title = {{${expected}}},\n`);
});

it('parts entries by an empty line', () => {
  expect(bibtex([reference, { ...reference, key: 'b' }], inWords)).toContain('\n}\n\n@article{b,\n');
  expect(bibtex([], inWords)).toBe('');
});
