/** The forms a language has for a number; `#` stands for the number itself. `other` is always there. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** `count(3, { one: '# source', other: '# sources' })` → "3 sources", in the numerals and plurals of the language. */
export function counter(locale: string): (count: number, forms: Forms) => string {
  const plurals = new Intl.PluralRules(locale);
  const number = numberer(locale);
  return (count, forms) => (forms[plurals.select(count)] ?? forms.other).replace('#', number(count));
}

/** `number(12345)` → "12,345", "12 345" or "١٢٬٣٤٥". */
export function numberer(locale: string): (n: number) => string {
  const numbers = new Intl.NumberFormat(locale);
  return (n) => numbers.format(n);
}

/** `list(['a', 'b', 'c'])` → "a, b and c". */
export function lister(locale: string): (items: readonly string[]) => string {
  const format = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (items) => format.format(items);
}

/** The name of a language: `fr` → "French"; the tag itself when there is no name. */
export function languageNamer(locale: string): (tag: string) => string {
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  return (tag) => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
}
