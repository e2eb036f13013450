import { normalizeText } from '../model/normalizeText.ts';

/** What somebody searches: all of the words, in any order, and each phrase as it stands in quotation marks. */
export interface Query {
  /** NormalizedText; a word of a text matches when it begins so. */
  readonly words: readonly string[];
  /** NormalizedText, whole words one after the other. */
  readonly phrases: readonly (readonly string[])[];
}

export const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const PHRASE = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu;

/** The Arabic article, with the particle that may be written before it; something must be left. */
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=.{3})/u;

/** The folded words of a text, in order. */
export const foldedWords = (text: string): readonly string[] => normalizeText(text).match(WORD) ?? [];

/** A word without the Arabic article: التشفير and تشفير are found by either. */
export const bare = (word: string): string => word.replace(ARTICLE, '');

/** Whatever is typed is a query; a quotation mark without its partner is not seen. */
export function parseQuery(text: string): Query {
  const phrases = [...text.matchAll(PHRASE)].map(([, inside = '']) => foldedWords(inside));
  return {
    words: [...new Set(foldedWords(text.replace(PHRASE, ' ')))],
    phrases: phrases.filter((phrase) => phrase.length > 0),
  };
}

export const isEmpty = ({ words, phrases }: Query): boolean => words.length + phrases.length === 0;
