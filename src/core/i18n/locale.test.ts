import { expect, test } from 'vitest';
import { choose, chooseLocale, direction, intlTag } from './locale.ts';

test.each([
  ['en', 'ltr'],
  ['fr-CA', 'ltr'],
  ['zh-Hant-TW', 'ltr'],
  ['ar', 'rtl'],
  ['ar-MA', 'rtl'],
  ['AR-eg', 'rtl'],
  ['he', 'rtl'],
  ['iw', 'rtl'],
  ['fa', 'rtl'],
  ['ur-Latn', 'ltr'],
  ['pa', 'ltr'],
  ['pa-PK', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ckb', 'rtl'],
  ['dv', 'rtl'],
  ['', 'ltr'],
  ['not a tag', 'ltr'],
])('%j is written %s', (tag, expected) => {
  expect(direction(tag)).toBe(expected);
});

test.each([
  [['fr-CA', 'en'], ['en', 'fr'], 'fr'],
  [['fr'], ['en', 'fr-CA'], 'fr-CA'],
  [['FR'], ['en', 'fr'], 'fr'],
  [['zh-Hant-TW'], ['zh', 'zh-Hant'], 'zh-Hant'],
  // the first one wanted, though only a sibling is there, before the second
  [['fr-CA', 'en'], ['en', 'fr-BE'], 'fr-BE'],
  [['de', 'ar-EG'], ['en', 'ar'], 'ar'],
  [['de'], ['en', 'fr'], undefined],
  [['f'], ['fr'], undefined],
  [[], ['en'], undefined],
])('of those who want %j and may have %j each gets %s', (wanted, available, expected) => {
  expect(choose(wanted, available)).toBe(expected);
});

test('the interface is in English for whoever reads none of its languages', () => {
  expect(chooseLocale(['de', 'nl'])).toBe('en');
  expect(chooseLocale(['de', 'ar-SA', 'fr'])).toBe('ar');
  expect(chooseLocale(['en'], ['fr', 'ar'])).toBe('fr');
  expect(chooseLocale([], [])).toBe('en');
});

test.each([
  ['en', 'en-GB'],
  ['fr', 'fr-FR'],
  ['ar', 'ar-u-nu-latn'],
  ['AR', 'ar-u-nu-latn'],
  ['ar-eg', 'ar-EG'],
  ['ar-Arab', 'ar-Arab-u-nu-latn'],
  ['ar-u-nu-arab', 'ar-u-nu-arab'],
  ['ar-EG-u-nu-latn', 'ar-EG-u-nu-latn'],
  ['en-US', 'en-US'],
  ['en-u-nu-arab', 'en-GB-u-nu-arab'],
  ['fr-CA', 'fr-CA'],
  ['de-AT', 'en-GB'],
  ['', 'en-GB'],
  ['en_US', 'en-GB'],
])('for %j Intl is asked for %s', (tag, expected) => {
  expect(intlTag(tag)).toBe(expected);
  expect(intlTag(expected)).toBe(expected);
});
