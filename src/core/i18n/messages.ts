import { chooseLocale, intlTag, type Locale } from './locale.ts';
import type { FirstMessages } from './messages/en.ts';
import type { MoreMessages } from './messages/more/en.ts';

export type { FirstMessages } from './messages/en.ts';

/** Every word the interface shows. */
export type Messages = FirstMessages & MoreMessages;

/** Makes the messages of the first picture for an `Intl` locale, whose numerals they use. */
export type FirstCatalogue = (intl: string) => FirstMessages;
/** Makes all other messages. */
export type MoreCatalogue = (intl: string) => MoreMessages;

/**
 * The catalogues that are loaded, in two halves by language: a reader is sent one language, first the words of the first
 * picture, the others with whatever else is fetched after it. Who loads them adds them here: see `app/messages.ts` and
 * `allMessages.ts`.
 */
const firstCatalogues = new Map<Locale, FirstCatalogue>();
const moreCatalogues = new Map<Locale, MoreCatalogue>();

/** Messages by `Intl` locale. A page needs one or two. */
const firstMade = new Map<string, FirstMessages>();
const allMade = new Map<string, Messages>();

export function addFirstMessages(locale: Locale, catalogue: FirstCatalogue): void {
  firstCatalogues.set(locale, catalogue);
}

export function addMoreMessages(locale: Locale, catalogue: MoreCatalogue): void {
  moreCatalogues.set(locale, catalogue);
}

export const hasFirstMessages = (tag: string): boolean => firstCatalogues.has(chooseLocale([tag]));
export const hasMoreMessages = (tag: string): boolean => moreCatalogues.has(chooseLocale([tag]));

/**
 * The words of the first picture for a language tag, in the numerals of its region: of its main language, else English.
 *
 * @throws Error when they are not loaded
 */
export function firstMessagesFor(tag: string): FirstMessages {
  const intl = intlTag(tag);
  const known = firstMade.get(intl);
  if (known) return known;
  const catalogue = firstCatalogues.get(chooseLocale([intl]));
  if (!catalogue) throw new Error(`the words for ${intl} were not loaded`);
  const messages = catalogue(intl);
  firstMade.set(intl, messages);
  return messages;
}

/**
 * All words for a language tag: those of the first picture, and the others.
 *
 * @throws Error when not all of them are loaded
 */
export function messagesFor(tag: string): Messages {
  const intl = intlTag(tag);
  const known = allMade.get(intl);
  if (known) return known;
  const first = firstMessagesFor(tag);
  const more = moreCatalogues.get(chooseLocale([intl]))?.(intl);
  if (!more) throw new Error(`only the first words for ${intl} were loaded`);
  const messages = joined(first, more);
  allMade.set(intl, messages);
  return messages;
}

/** Some groups have words in both halves. */
const joined = (first: FirstMessages, more: MoreMessages): Messages => ({
  ...first,
  ...more,
  page: { ...first.page, ...more.page },
  chart: { ...first.chart, ...more.chart },
  find: { ...first.find, ...more.find },
  help: { ...first.help, ...more.help },
  tour: { ...first.tour, ...more.tour },
  event: { ...first.event, ...more.event },
  cite: { ...first.cite, ...more.cite },
  print: { ...first.print, ...more.print },
});
