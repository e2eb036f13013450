import type { EvidencePiece } from '../../core/model/claim.ts';
import type { Fidelity } from '../../core/model/schema.ts';
import { passageLink } from '../../core/model/textFragment.ts';
import { sameLanguage } from '../../core/model/text.ts';
import type { Words } from '../../core/i18n/words.ts';
import { highlight, type Segment } from './highlight.ts';

/** A quotation prepared for display: a translation into the reader's language, and the words as published. */
export interface QuoteReading {
  readonly translation: { readonly text: string; readonly lang: string; readonly by: string } | undefined;
  /** The quote is not in the reader's language, and there is no translation into it. */
  readonly untranslated: boolean;
  readonly segments: readonly Segment[];
  readonly lang: string;
  /** The link to the source; it scrolls to the quoted words (text fragment) if `atPassage`. */
  readonly link: string | undefined;
  readonly atPassage: boolean;
  /** How the quote compares with its source; undefined if `exact`, which is not mentioned. */
  readonly fidelity: Fidelity | undefined;
}

/** Prepares a quotation for display; undefined for a citation, which has no excerpt. */
export function quoteReading(piece: EvidencePiece, words: Words): QuoteReading | undefined {
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
