import type { Source } from './schema.ts';
import { primaryLanguage } from './text.ts';

/** The languages of some sources without region or script, each once. */
export const sourceLanguages = (sources: readonly Pick<Source, 'language'>[]): ReadonlySet<string> =>
  new Set(sources.map(({ language }) => primaryLanguage(language)));
