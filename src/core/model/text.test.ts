import { expect, it } from 'vitest';
import { textIn } from './text.ts';

const both = { en: 'vote', fr: 'scrutin' };

it.each([
  ["a string is in the document's first language", 'vote', 'fr', ['en', 'fr'], 'vote', 'en'],
  ['the wanted language', both, 'fr', ['en', 'fr'], 'scrutin', 'fr'],
  [
    'the wanted variety before the language',
    { fr: 'scrutin', 'fr-CA': 'vote' },
    'fr-CA',
    ['en'],
    'vote',
    'fr-CA',
  ],
  ['the language without its variety', both, 'fr-CA', ['en', 'fr'], 'scrutin', 'fr'],
  ['another variety of the language', { en: 'vote', 'fr-CA': 'scrutin' }, 'fr', ['en'], 'scrutin', 'fr-CA'],
  ["else the document's languages in order", both, 'ar', ['ar', 'fr', 'en'], 'scrutin', 'fr'],
  ['else any', { de: 'Abstimmung' }, 'ar', ['en', 'fr'], 'Abstimmung', 'de'],
  ['a tag that is the name of a method is no language', both, 'toString', ['en'], 'vote', 'en'],
])('%s', (_, text, wanted, languages, expected, lang) => {
  expect(textIn(text, wanted, languages)).toEqual({ text: expected, lang });
});
