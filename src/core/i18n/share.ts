import { chooseLocale, type Locale } from './locale.ts';
import { ar } from './share/ar.ts';
import { en, type ShareWords } from './share/en.ts';
import { fr } from './share/fr.ts';

export type { ShareWords } from './share/en.ts';

const CATALOGUES: Readonly<Record<Locale, ShareWords>> = { en, fr, ar };

/** The share dialog's words for a language tag, else English. */
export const shareWordsFor = (tag: string): ShareWords => CATALOGUES[chooseLocale([tag])];
