import type { Text } from './schema.ts';

/** A text as it is shown: `lang` is the language it is really in, for the attributes `lang` and `dir`. */
export interface ShownText {
  readonly text: string;
  readonly lang: string;
}

/** `fr` of `fr-CA`. */
const primary = (tag: string): string => (tag.split('-', 1)[0] ?? tag).toLowerCase();

/** Whether two tags name one language as far as a reader is concerned: `fr` and `fr-CA`. */
export const sameLanguage = (a: string, b: string): boolean => primary(a) === primary(b);

/**
 * The text in the wanted language, or in the nearest there is:
 *
 *     "a string"  → is in the document's first language
 *     {by tag}    → fr-CA, else fr, else another fr-…, else the document's languages in order, else any
 */
export function textIn(text: Text, language: string, languages: readonly string[]): ShownText {
  if (typeof text === 'string') return { text, lang: languages[0] ?? 'und' };
  const tags = Object.keys(text);
  const near = tags.find((tag) => sameLanguage(tag, language));
  const wanted = [language, primary(language), near, ...languages, tags[0]];
  const lang = wanted.find((tag) => tag !== undefined && Object.hasOwn(text, tag)) ?? 'und';
  return { text: text[lang] ?? '', lang };
}
