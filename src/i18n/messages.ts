import { chooseLocale, intlTag, LOCALES, type Locale } from './locale.ts';
import type { Messages } from './messages/en.ts';

export type { Messages } from './messages/en.ts';

/** The words of a language, with the numerals of a region. */
type Catalogue = (intl: string) => Messages;

/** The languages of the interface. A catalogue that lacks a word does not compile. A reader is sent one of them. */
const CATALOGUES: Readonly<Record<Locale, () => Promise<Catalogue>>> = {
  en: async () => (await import('./messages/en.ts')).en,
  fr: async () => (await import('./messages/fr.ts')).fr,
  ar: async () => (await import('./messages/ar.ts')).ar,
};

/** Those that have come. */
const come = new Map<Locale, Catalogue>();

/** A page has one or two: the document's languages as they are chosen. */
const made = new Map<string, Messages>();

/**
 * Fetches the words for language tags: of their main languages, else English.
 *
 * @throws TypeError when they cannot be fetched
 */
export async function loadMessages(...tags: readonly string[]): Promise<void> {
  await Promise.all(
    [...new Set(tags.map((tag) => chooseLocale([tag])))].map(async (locale) => {
      if (!come.has(locale)) come.set(locale, await CATALOGUES[locale]());
    }),
  );
}

/** All of them: for whoever writes pages in every language. */
export const loadAllMessages = (): Promise<void> => loadMessages(...LOCALES);

/** Whether the words for a language tag have come. */
export const hasMessages = (tag: string): boolean => come.has(chooseLocale([tag]));

/**
 * The words for a language tag, in the numerals of its region: of its main language, else English.
 *
 * @throws Error when they have not come
 */
export function messagesFor(tag: string): Messages {
  const intl = intlTag(tag);
  const known = made.get(intl);
  if (known) return known;
  const catalogue = come.get(chooseLocale([intl]));
  if (!catalogue) throw new Error(`the words for ${intl} were not loaded`);
  const messages = catalogue(intl);
  made.set(intl, messages);
  return messages;
}
