import type { Family } from './plainSvg.ts';

/** The font for a text on the card: a text is set in one font. Those for Arabic have Latin letters too. */
export const fontFor = (text: string, family: Family): string =>
  /\p{sc=Arabic}/u.test(text)
    ? { serif: 'Noto Naskh Arabic', sans: 'Noto Sans Arabic' }[family]
    : { serif: 'Noto Serif', sans: 'Noto Sans' }[family];
