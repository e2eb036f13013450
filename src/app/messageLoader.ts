import { chooseLocale, type Locale } from '../core/i18n/locale.ts';
import {
  addFirstMessages,
  addMoreMessages,
  type FirstCatalogue,
  hasFirstMessages,
  hasMoreMessages,
  type MoreCatalogue,
} from '../core/i18n/messages.ts';

/** Fetches the two halves of a language's catalogue. */
export interface CatalogueImports {
  readonly first: () => Promise<FirstCatalogue>;
  readonly more: () => Promise<MoreCatalogue>;
}

/** Fetches the interface's messages on demand. Its promises reject with a TypeError if that fails. */
export class MessageLoader {
  readonly #imports: Readonly<Record<Locale, CatalogueImports>>;
  /** All messages are needed, not only those of the first picture: every language is fetched completely. */
  #all = false;

  constructor(imports: Readonly<Record<Locale, CatalogueImports>>) {
    this.#imports = imports;
  }

  /**
   * Fetches the messages for language tags, by their primary languages, else English: those of the first picture only,
   * until `loadMore` was called.
   */
  async load(...tags: readonly string[]): Promise<void> {
    const locales = new Set(tags.map((tag) => chooseLocale([tag])));
    await Promise.all(Array.from(locales, (locale) => this.#load(locale)));
  }

  /**
   * Fetches the remaining messages of all languages fetched so far; languages fetched later, or on their way, come with
   * them. A language that could not be fetched is left out: nothing is shown in it.
   */
  async loadMore(): Promise<void> {
    this.#all = true;
    const here = (Object.keys(this.#imports) as Locale[]).filter(hasFirstMessages);
    await Promise.all(here.map((locale) => this.#load(locale)));
  }

  /** Whether the messages needed by now are loaded for a language tag. */
  has(tag: string): boolean {
    return hasFirstMessages(tag) && (!this.#all || hasMoreMessages(tag));
  }

  async #load(locale: Locale): Promise<void> {
    if (!hasFirstMessages(locale)) addFirstMessages(locale, await this.#imports[locale].first());
    if (this.#all && !hasMoreMessages(locale)) addMoreMessages(locale, await this.#imports[locale].more());
  }
}
