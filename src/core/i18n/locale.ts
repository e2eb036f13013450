/** The languages of the interface. The texts of a document may be in other languages. */
export const LOCALES = ['en', 'fr', 'ar'] as const;
export type Locale = (typeof LOCALES)[number];

/** Scripts written from right to left that are in use today (ISO 15924 codes). */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(
  'Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
);

/** The writing direction of a language tag: by its script, else by its likely script; `ltr` if unknown. */
export function direction(tag: string): 'ltr' | 'rtl' {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr'; // not a language tag
  }
}

const language = (tag: string): string => tag.toLowerCase().split('-', 1)[0] ?? '';

/**
 * The available tag that matches best: by lookup (RFC 4647, section 3.4: `fr-CA` matches `fr`), then any tag of the same
 * language (`fr` matches `fr-CA`); undefined when there is none.
 *
 * @param wanted language tags in order of preference
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

/** The interface language for language tags in order of preference; the first available one when none matches. */
export const chooseLocale = (wanted: readonly string[], available: readonly Locale[] = LOCALES): Locale =>
  choose(wanted, available) ?? available[0] ?? 'en';

/** Defaults for a tag without a region: British order of day and month; Latin numerals in Arabic. */
const DEFAULTS: Readonly<Record<Locale, Intl.LocaleOptions>> = {
  en: { region: 'GB' },
  fr: { region: 'FR' },
  ar: { numberingSystem: 'latn' },
};

/**
 * The locale for `Intl`, with the numerals and the names of months of a tag's region:
 *
 *     ar-EG → ar-EG (٢٠٢٥)          ar-LB → ar-LB (شباط)          en-US → en-US (May 1)
 *     ar    → ar-u-nu-latn (2025)   ar-u-nu-arab → itself (٢٠٢٥)   en    → en-GB (1 May)
 *     de    → en-GB: the interface has no German
 */
export function intlTag(tag: string): string {
  const locale = chooseLocale([tag]);
  const wanted = locale === language(tag) ? wellFormed(tag) : undefined;
  if (wanted?.region !== undefined) return wanted.toString();
  const { numberingSystem } = wanted ?? {};
  return new Intl.Locale(wanted ?? locale, {
    ...DEFAULTS[locale],
    ...(numberingSystem === undefined ? {} : { numberingSystem }),
  }).toString();
}

function wellFormed(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}
