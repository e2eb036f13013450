import type { Piece } from '../../core/model/claim.ts';
import type { Fidelity } from '../../core/model/schema.ts';
import { passageLink } from '../../core/model/textFragment.ts';
import { sameLanguage } from '../../core/model/text.ts';
import type { Words } from '../../core/i18n/words.ts';
import { highlight, type Segment } from './highlight.ts';

/** A quotation as it is read: the reader's language first, then the words as published. */
export interface QuoteReading {
  readonly translation: { readonly text: string; readonly lang: string; readonly by: string } | undefined;
  /** There are words the reader may not read, and nobody has translated them. */
  readonly untranslated: boolean;
  readonly segments: readonly Segment[];
  readonly lang: string;
  /** Where the page opens, at the words if `atPassage`. */
  readonly link: string | undefined;
  readonly atPassage: boolean;
  /** Said only when it is not `exact`. */
  readonly fidelity: Fidelity | undefined;
}

export function quoteReading(piece: Piece, words: Words): QuoteReading | undefined {
  const { excerpt, source } = piece;
  if (!excerpt) return undefined;
  const foreign = !sameLanguage(source.language, words.locale);
  const [lang, translation] =
    Object.entries(excerpt.translations ?? {}).find(([tag]) => foreign && sameLanguage(tag, words.locale)) ??
    [];
  const state = excerpt.checked?.state ?? 'unchecked';
  const link =
    source.url === undefined ? undefined : passageLink(source.url, excerpt.selector.exact, excerpt.selector);
  return {
    translation: translation && lang !== undefined ? { ...translation, lang } : undefined,
    untranslated: foreign && !translation,
    segments: highlight(excerpt.selector.exact, excerpt.highlight),
    lang: source.language,
    link,
    atPassage: link?.includes(':~:text=') === true,
    fidelity: state === 'exact' ? undefined : state,
  };
}
