import type { Text } from './schema.ts';

/** A text to show, with the BCP 47 tag of the language it is written in, for the attributes `lang` and `dir`. */
export interface ShownText {
  readonly text: string;
  readonly lang: string;
}

/** The primary language subtag, in lower case: `fr` of `fr-CA`. */
export const primaryLanguage = (tag: string): string => (tag.split('-', 1)[0] ?? tag).toLowerCase();

/** Whether two tags have the same primary language, as `fr` and `fr-CA`. */
export const sameLanguage = (a: string, b: string): boolean => primaryLanguage(a) === primaryLanguage(b);

/**
 * Picks the text in the wanted language, or in the nearest available one:
 *
 *     "a string"  → the string; it is in the document's first language
 *     {by tag}    → fr-CA, else fr, else another fr-…, else the document's languages in order, else any
 *
 * @param languages the document's languages
 */
export function textIn(text: Text, language: string, languages: readonly string[]): ShownText {
  if (typeof text === 'string') return { text, lang: languages[0] ?? 'und' };
  const tags = Object.keys(text);
  const near = tags.find((tag) => sameLanguage(tag, language));
  const wanted = [language, primaryLanguage(language), near, ...languages, tags[0]];
  const lang = wanted.find((tag) => tag !== undefined && Object.hasOwn(text, tag)) ?? 'und';
  return { text: text[lang] ?? '', lang };
}
