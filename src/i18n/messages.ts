import { ar } from './messages/ar.ts';
import { en, type Messages } from './messages/en.ts';
import { fr } from './messages/fr.ts';

export type { Messages } from './messages/en.ts';

/** The languages of the interface. A catalogue that lacks a word does not compile. */
const CATALOGUES: ReadonlyMap<string, Messages> = new Map([
  ['en', en],
  ['fr', fr],
  ['ar', ar],
]);

/** The words for a language tag: its own catalogue, else that of its main language, else English. */
export const messagesFor = (locale: string): Messages =>
  CATALOGUES.get(locale) ?? CATALOGUES.get(locale.split('-', 1)[0] ?? '') ?? en;
