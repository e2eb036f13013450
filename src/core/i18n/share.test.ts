import { expect, it } from 'vitest';
import { shareWordsFor } from './share.ts';

type Said = readonly [path: string, text: string];

function said(value: unknown, path = ''): readonly Said[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String((value as (given: unknown) => unknown)('٣'))]];
  return Object.entries(value as object).flatMap(([key, inner]) => said(inner, `${path}.${key}`));
}

it.each(['en', 'fr', 'ar'])('%s says everything that English does', (tag) => {
  const english = said(shareWordsFor('en'));
  const here = said(shareWordsFor(tag));
  expect(here.map(([path]) => path)).toEqual(english.map(([path]) => path));
  expect(here.filter(([, text]) => text.trim() === '')).toEqual([]);
});

/** What is the same in every language, and what is typed. */
const NAMES = /SVG|PNG|CSV|ICS|CSL-JSON|JSON|Zotero|CORS|\(iframe\)|npm run \w+/gu;

it('Arabic has no Latin letters but those of names, and its own punctuation', () => {
  const texts = said(shareWordsFor('ar')).map(([, text]) => text.replace(NAMES, ''));
  expect(texts.filter((text) => /\p{Script=Latin}/u.test(text))).toEqual([]);
  expect(
    texts.filter((text) => /[;?,"“”]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(text)),
  ).toEqual([]);
});

it('French parts its colons, semicolons and quotation marks by a narrow no-break space', () => {
  const texts = said(shareWordsFor('fr')).map(([, text]) => text);
  expect(texts.filter((text) => /[^\u202f][:;?!»]|«[^\u202f]/u.test(text))).toEqual([]);
});

it('a tag of a region has its language’s words, any other language English', () => {
  expect(shareWordsFor('fr-CA')).toBe(shareWordsFor('fr'));
  expect(shareWordsFor('de')).toBe(shareWordsFor('en'));
});
