/** The languages of the interface. A document may be in others: its texts then stand in its own words. */
const LOCALES = ['en', 'fr', 'ar'] as const;
export type Locale = (typeof LOCALES)[number];

/** What `Intl` is asked for: British order of day and month; Latin numerals in all of them. */
export const INTL_TAG: Readonly<Record<Locale, string>> = { en: 'en-GB', fr: 'fr-FR', ar: 'ar-u-nu-latn' };

/** Scripts written from right to left (ISO 15924), those in living use. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(
  'Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
);

/** The direction in which a language is written: by its script, else by the script it usually has; `ltr` if unknown. */
export function direction(tag: string): 'ltr' | 'rtl' {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr'; // not a language tag
  }
}

const language = (tag: string): string => tag.toLowerCase().split('-', 1)[0] ?? '';

/**
 * The available tag that comes nearest to what is wanted, best first: by lookup (RFC 4647, section 3.4: `fr-CA` is
 * served by `fr`), then any of the same language (`fr` by `fr-CA`); undefined when there is none.
 */
export function choose<Tag extends string>(
  wanted: readonly string[],
  available: readonly Tag[],
): Tag | undefined {
  for (const range of wanted) {
    for (let subtags = range.toLowerCase().split('-'); subtags.length > 0; subtags = subtags.slice(0, -1)) {
      const tag = available.find((it) => it.toLowerCase() === subtags.join('-'));
      if (tag !== undefined) return tag;
    }
    const sibling = available.find((it) => language(it) === language(range));
    if (sibling !== undefined) return sibling;
  }
  return undefined;
}

/** The interface language for a reader who wants these, best first; English when there is none of them. */
export const chooseLocale = (wanted: readonly string[], available: readonly Locale[] = LOCALES): Locale =>
  choose(wanted, available) ?? available[0] ?? 'en';
