import { describe, expect, it } from 'vitest';
import { changed, smallDocument } from '../../../tests/arbitrary/small.ts';
import { validate } from '../model/validate.ts';
import {
  eventReference,
  excerptReference,
  type ReferenceKind,
  sourceReference,
  timelineReference,
} from './reference.ts';

const timelineOf = (document: unknown) => {
  const result = validate(document);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.timeline;
};
const small = timelineOf(smallDocument());
const first = <Item>(items: readonly Item[] | undefined): Item => {
  const item = items?.[0];
  if (item === undefined) throw new Error('nothing there');
  return item;
};

describe('the kind of a source', () => {
  const url = 'https://example.org/';
  it.each<[object, ReferenceKind]>([
    [{ type: 'news' }, 'news'],
    [{ type: 'law' }, 'law'],
    [
      { type: 'law', identifier: { scheme: 'ECLI', value: 'ECLI:CE:ECHR:2024:0213JUD003369619' } },
      'judgment',
    ],
    [{ type: 'official', url }, 'page'],
    [{ type: 'official' }, 'report'],
    [{ type: 'official', url, identifier: { scheme: 'celex', value: '52022PC0209' } }, 'bill'],
    [{ type: 'official', url, identifier: { scheme: 'celex', value: '52020DC0568' } }, 'report'],
    [{ type: 'official', url, identifier: { scheme: 'celex', value: '32021R1232' } }, 'law'],
    [{ type: 'official', url, identifier: { scheme: 'procedure', value: '2022/0155' } }, 'page'],
    [{ type: 'statement', url }, 'post'],
    [{ type: 'ngo', url }, 'page'],
    [{ type: 'academic' }, 'report'],
    [{ type: 'academic', identifier: { scheme: 'doi', value: '10.1/1' } }, 'article'],
    [{ type: 'other' }, 'document'],
  ])('of %o is %s', (said, kind) => {
    const source = { id: 'law', title: 'A', publisher: 'gazette', language: 'en', ...said };
    const { document, ...rest } = timelineOf(changed('sources.0', source));
    expect(sourceReference({ document, ...rest }, first(document.sources), 'en').kind).toBe(kind);
  });
});

it('makes a statement its publisher’s word, and nothing else anybody’s who is not named', () => {
  const authors = small.document.sources.map((source) => sourceReference(small, source, 'en').authors);
  expect(authors).toEqual([[], ['Bob'], ['A Company']]);
});

it('gives a quote the address that opens at it, live and archived, and the day it was copied', () => {
  expect(excerptReference(small, first(small.document.excerpts), 'en')).toMatchObject({
    key: 'article:article-words',
    title: 'An article',
    quote: 'We would rather leave',
    accessed: '2025-07-01',
    url: 'https://paper.example/1#:~:text=He%20said%3A-,We%20would%20rather%20leave',
    archiveUrl: 'https://archive.example/1#:~:text=He%20said%3A-,We%20would%20rather%20leave',
  });
});

it('names an event within its timeline, in the reader’s language, in one version', () => {
  const version = { updated: '2025-07-01', sha256: 'ab'.repeat(32), short: 'ab'.repeat(6) };
  const edition = { timeline: small, version, language: 'fr', address: 'https://example.org/t/small/fr/' };
  expect(eventReference(edition, first(small.document.events))).toMatchObject({
    key: 'small:senate-votes',
    title: 'Le Sénat vote',
    language: 'fr',
    container: 'Une petite histoire',
    authors: ['Ada'],
    issued: '2025-07-01',
    happened: '2025-02-04',
    version,
  });
  expect(timelineReference(edition)).toMatchObject({ key: 'small', title: 'Une petite histoire' });
});
