import { chooseLocale, intlTag, type Locale } from './locale.ts';
import type { FirstMessages } from './messages/en.ts';
import type { MoreMessages } from './messages/more/en.ts';

export type { FirstMessages } from './messages/en.ts';

/** All messages of the interface. */
export type Messages = FirstMessages & MoreMessages;

/** Creates the messages of the first picture for an `Intl` locale, in its numerals. */
export type FirstCatalogue = (intl: string) => FirstMessages;
/** Creates all other messages for an `Intl` locale. */
export type MoreCatalogue = (intl: string) => MoreMessages;

/**
 * The loaded catalogues by language, in two halves. A page loads one language: first the messages of the first picture,
 * then the others with the code that is fetched later. Loaders register catalogues here: see `app/messageLoader.ts` and
 * `allMessages.ts`.
 */
const firstCatalogues = new Map<Locale, FirstCatalogue>();
const moreCatalogues = new Map<Locale, MoreCatalogue>();

/** Created messages by `Intl` locale. A page needs one or two. */
const firstMade = new Map<string, FirstMessages>();
const allMade = new Map<string, Messages>();

/** Registers the catalogue of the first picture for a language. */
export function addFirstMessages(locale: Locale, catalogue: FirstCatalogue): void {
  firstCatalogues.set(locale, catalogue);
}

/** Registers the catalogue of all other messages for a language. */
export function addMoreMessages(locale: Locale, catalogue: MoreCatalogue): void {
  moreCatalogues.set(locale, catalogue);
}

/** Whether the catalogue of the first picture is registered for a language tag. */
export const hasFirstMessages = (tag: string): boolean => firstCatalogues.has(chooseLocale([tag]));
/** Whether the catalogue of all other messages is registered for a language tag. */
export const hasMoreMessages = (tag: string): boolean => moreCatalogues.has(chooseLocale([tag]));

/**
 * The messages of the first picture for a language tag, in the numerals of its region; English when the interface does not
 * have the language.
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
 * All messages for a language tag: those of the first picture and the others.
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

/** Merges both halves; some groups have messages in both. */
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
