import { chooseLocale, intlTag, LOCALES, type Locale } from './locale.ts';
import type { FirstMessages } from './messages/en.ts';
import type { MoreMessages } from './messages/more/en.ts';

export type { FirstMessages } from './messages/en.ts';

/** Every word the interface shows. */
export type Messages = FirstMessages & MoreMessages;

/** The words of a language, with the numerals of a region. */
interface Catalogue {
  readonly first: (intl: string) => FirstMessages;
  /** Undefined until they have come. */
  more?: (intl: string) => MoreMessages;
}

/**
 * The languages of the interface. A catalogue that lacks a word does not compile. A reader is sent one of them: the words
 * of the first picture, and the others with whatever else is fetched after it.
 */
const FIRST: Readonly<Record<Locale, () => Promise<Catalogue['first']>>> = {
  en: async () => (await import('./messages/en.ts')).en,
  fr: async () => (await import('./messages/fr.ts')).fr,
  ar: async () => (await import('./messages/ar.ts')).ar,
};
const MORE: Readonly<Record<Locale, () => Promise<Required<Catalogue>['more']>>> = {
  en: async () => (await import('./messages/more/en.ts')).en,
  fr: async () => (await import('./messages/more/fr.ts')).fr,
  ar: async () => (await import('./messages/more/ar.ts')).ar,
};

/** Those that have come. */
const come = new Map<Locale, Catalogue>();
/** From then on every language comes with all its words. */
let all = false;

/** A page has one or two: the document's languages as they are chosen. */
const firstMade = new Map<string, FirstMessages>();
const allMade = new Map<string, Messages>();

async function load(locale: Locale): Promise<void> {
  const known = come.get(locale) ?? { first: await FIRST[locale]() };
  // what another call brought meanwhile stays
  const catalogue = come.get(locale) ?? known;
  come.set(locale, catalogue);
  if (all) catalogue.more ??= await MORE[locale]();
}

/**
 * Fetches the words for language tags: of their main languages, else English. Those of the first picture, until the others
 * have been asked for.
 *
 * @throws TypeError when they cannot be fetched
 */
export async function loadMessages(...tags: readonly string[]): Promise<void> {
  await Promise.all([...new Set(tags.map((tag) => chooseLocale([tag])))].map(load));
}

/**
 * Fetches the other words of every language that has come, and from now on of every one that comes.
 *
 * @throws TypeError when they cannot be fetched
 */
export async function loadMoreMessages(): Promise<void> {
  all = true;
  await Promise.all([...come.keys()].map(load));
}

/** All of them: for whoever writes pages in every language. */
export async function loadAllMessages(): Promise<void> {
  all = true;
  await loadMessages(...LOCALES);
}

/** Whether the words for a language tag have come: those that are needed by now. */
export function hasMessages(tag: string): boolean {
  const catalogue = come.get(chooseLocale([tag]));
  return catalogue !== undefined && (!all || catalogue.more !== undefined);
}

const cataloguesFor = (intl: string): Catalogue => {
  const catalogue = come.get(chooseLocale([intl]));
  if (!catalogue) throw new Error(`the words for ${intl} were not loaded`);
  return catalogue;
};

/**
 * The words of the first picture for a language tag, in the numerals of its region: of its main language, else English.
 *
 * @throws Error when they have not come
 */
export function firstMessagesFor(tag: string): FirstMessages {
  const intl = intlTag(tag);
  const known = firstMade.get(intl);
  if (known) return known;
  const messages = cataloguesFor(intl).first(intl);
  firstMade.set(intl, messages);
  return messages;
}

/**
 * All words for a language tag: those of the first picture, and the others.
 *
 * @throws Error when not all of them have come
 */
export function messagesFor(tag: string): Messages {
  const intl = intlTag(tag);
  const known = allMade.get(intl);
  if (known) return known;
  const more = cataloguesFor(intl).more?.(intl);
  if (!more) throw new Error(`only the first words for ${intl} were loaded`);
  const messages = joined(firstMessagesFor(tag), more);
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
