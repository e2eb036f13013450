import { expect, it } from 'vitest';
import { sourceLanguages } from './sourceLanguages.ts';

it('counts a language once, whatever its region and however its tag is written', () => {
  const sources = ['en', 'en-GB', 'EN-us', 'fr', 'zh-Hant'].map((language) => ({ language }));
  expect([...sourceLanguages(sources)]).toEqual(['en', 'fr', 'zh']);
});
