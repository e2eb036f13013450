/** Whether two tags name one language as far as a reader is concerned: `fr` and `fr-CA`. */
export const sameLanguage = (a: string, b: string): boolean => primary(a) === primary(b);

const primary = (tag: string): string => (tag.split('-', 1)[0] ?? tag).toLowerCase();
