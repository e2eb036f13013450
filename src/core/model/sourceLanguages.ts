import type { Source } from './schema.ts';

/** The language of a source without region or script: `en` of `en-GB`. */
export const primaryLanguage = ({ language }: Pick<Source, 'language'>): string =>
  language.split('-', 1)[0] ?? language;

/** The languages of some sources, each once. */
export const sourceLanguages = (sources: readonly Pick<Source, 'language'>[]): ReadonlySet<string> =>
  new Set(sources.map(primaryLanguage));
