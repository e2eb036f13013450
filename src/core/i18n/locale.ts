/** The languages of the interface. A document may be in others: its texts then stand in its own words. */
export const LOCALES = ['en', 'fr', 'ar'] as const;
export type Locale = (typeof LOCALES)[number];

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

/** Where a tag names no region: the British order of day and month; Latin numerals in Arabic too. */
const USUAL: Readonly<Record<Locale, Intl.LocaleOptions>> = {
  en: { region: 'GB' },
  fr: { region: 'FR' },
  ar: { numberingSystem: 'latn' },
};

/**
 * What `Intl` is asked for, so that numerals and names of months are those of a tag's region:
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
    ...USUAL[locale],
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
