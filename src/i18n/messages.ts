import { chooseLocale, intlTag, type Locale } from './locale.ts';
import { ar } from './messages/ar.ts';
import { en, type Messages } from './messages/en.ts';
import { fr } from './messages/fr.ts';

export type { Messages } from './messages/en.ts';

/** The languages of the interface. A catalogue that lacks a word does not compile. */
const CATALOGUES: Readonly<Record<Locale, (intl: string) => Messages>> = { en, fr, ar };

/** A page has one or two: the document's languages as they are chosen. */
const made = new Map<string, Messages>();

/** The words for a language tag, in the numerals of its region: of its main language, else English. */
export function messagesFor(tag: string): Messages {
  const intl = intlTag(tag);
  const messages = made.get(intl) ?? CATALOGUES[chooseLocale([intl])](intl);
  made.set(intl, messages);
  return messages;
}
