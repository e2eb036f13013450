import { chooseLocale, type Locale } from './locale.ts';
import { ar } from './share/ar.ts';
import { en, type ShareWords } from './share/en.ts';
import { fr } from './share/fr.ts';

export type { ShareWords } from './share/en.ts';

const CATALOGUES: Readonly<Record<Locale, ShareWords>> = { en, fr, ar };

/** The messages of the share dialog for a language tag; English when the interface does not have the language. */
export const shareWordsFor = (tag: string): ShareWords => CATALOGUES[chooseLocale([tag])];
