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

/** Fetches the words of the interface when they are needed. Its promises reject with a TypeError when that fails. */
export class MessageLoader {
  readonly #imports: Readonly<Record<Locale, CatalogueImports>>;
  readonly #asked = new Set<Locale>();
  /** From then on every language comes with all its words. */
  #all = false;

  constructor(imports: Readonly<Record<Locale, CatalogueImports>>) {
    this.#imports = imports;
  }

  /**
   * Fetches the words for language tags: of their main languages, else English. Those of the first picture, until the others
   * have been asked for.
   */
  async load(...tags: readonly string[]): Promise<void> {
    const locales = new Set(tags.map((tag) => chooseLocale([tag])));
    await Promise.all(Array.from(locales, (locale) => this.#load(locale)));
  }

  /** Fetches the other words of every language that was asked for, and from now on of every one that will be. */
  async loadMore(): Promise<void> {
    this.#all = true;
    await Promise.all(Array.from(this.#asked, (locale) => this.#load(locale)));
  }

  /** Whether the words for a language tag are here: those that are needed by now. */
  has(tag: string): boolean {
    return hasFirstMessages(tag) && (!this.#all || hasMoreMessages(tag));
  }

  async #load(locale: Locale): Promise<void> {
    this.#asked.add(locale);
    if (!hasFirstMessages(locale)) addFirstMessages(locale, await this.#imports[locale].first());
    if (this.#all && !hasMoreMessages(locale)) addMoreMessages(locale, await this.#imports[locale].more());
  }
}
