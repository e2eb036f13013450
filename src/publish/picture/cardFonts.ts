import type { Family } from './plainSvg.ts';

/** The font family for a text on the card. Each text is set in a single font; those for Arabic have Latin letters too. */
export const fontFor = (text: string, family: Family): string =>
  /\p{sc=Arabic}/u.test(text)
    ? { serif: 'Noto Naskh Arabic', sans: 'Noto Sans Arabic' }[family]
    : { serif: 'Noto Serif', sans: 'Noto Sans' }[family];
