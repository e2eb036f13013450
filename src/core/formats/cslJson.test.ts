import { expect, it } from 'vitest';
import { cslJson } from './cslJson.ts';
import type { Reference } from './reference.ts';

const reference: Reference = {
  key: 'small:senate-votes',
  kind: 'page',
  title: 'The Senate votes',
  language: 'en',
  authors: ['Ada', 'Ministry of A and B'],
  publisher: undefined,
  container: 'A small story',
  issued: '2025-07-01',
  happened: '2025-02~',
  accessed: undefined,
  url: 'https://example.org/t/small/?event=senate-votes',
  archiveUrl: undefined,
  identifier: undefined,
  quote: undefined,
  version: { updated: '2025-07-01', sha256: 'ab'.repeat(32), short: 'abababababab' },
};
const items = (...references: readonly Reference[]) =>
  JSON.parse(cslJson(references, (edtf) => `in words: ${edtf}`)) as unknown;

it('writes an event as a page of its timeline', () => {
  expect(items(reference)).toEqual([
    {
      id: 'small:senate-votes',
      type: 'webpage',
      title: 'The Senate votes',
      language: 'en',
      author: [{ literal: 'Ada' }, { literal: 'Ministry of A and B' }],
      'container-title': 'A small story',
      issued: { 'date-parts': [[2025, 7, 1]] },
      'event-date': { 'date-parts': [[2025, 2]], circa: true },
      URL: 'https://example.org/t/small/?event=senate-votes',
      version: 'sha256 abababababab',
    },
  ]);
});

it('writes a quote as its source, with the words and where they are kept', () => {
  expect(
    items({
      ...reference,
      kind: 'news',
      publisher: 'The Paper',
      authors: [],
      container: undefined,
      issued: '[..2025-04-27]',
      happened: undefined,
      accessed: '2025-07-01',
      archiveUrl: 'https://archive.example/1',
      quote: 'We would rather leave',
      version: undefined,
    }),
  ).toEqual([
    {
      id: 'small:senate-votes',
      type: 'article-newspaper',
      title: 'The Senate votes',
      language: 'en',
      'container-title': 'The Paper',
      issued: { literal: 'in words: [..2025-04-27]' },
      accessed: { 'date-parts': [[2025, 7, 1]] },
      URL: 'https://example.org/t/small/?event=senate-votes',
      archive_location: 'https://archive.example/1',
      annote: 'We would rather leave',
    },
  ]);
});

it.each([
  ['doi', { DOI: '10.1/1' }],
  ['ISBN', { ISBN: '10.1/1' }],
  ['celex', { number: '10.1/1' }],
])('has a place for a %s', (scheme, expected) => {
  expect(items({ ...reference, identifier: { scheme, value: '10.1/1' } })).toMatchObject([expected]);
});

it('names the publisher of a law or a report as such', () => {
  const report = { ...reference, container: undefined, publisher: 'The Ministry' };
  expect(items({ ...report, kind: 'report' }, { ...report, kind: 'law' })).toMatchObject([
    { type: 'report', publisher: 'The Ministry' },
    { type: 'legislation', publisher: 'The Ministry' },
  ]);
});
