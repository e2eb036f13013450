import { normalizeText } from '../model/normalizeText.ts';

/** A parsed search: an event must contain all words, in any order, and all phrases. */
export interface Query {
  /** Normalized words; each matches the words of a text that start with it. */
  readonly words: readonly string[];
  /** Phrases given in quotation marks: normalized whole words, one directly after the other. */
  readonly phrases: readonly (readonly string[])[];
}

/** A word: a run of letters, marks and digits. */
export const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const PHRASE = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu;

/** The Arabic article, with the particle that may be joined to it; at least three letters must remain. */
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=.{3})/u;

/** The normalized words of a text, in order. */
export const normalizedWords = (text: string): readonly string[] => normalizeText(text).match(WORD) ?? [];

/** Removes the Arabic article from a normalized word, so that التشفير and تشفير match each other. */
export const stripArticle = (word: string): string => word.replace(ARTICLE, '');

/** Parses a search. Every text is valid; an unpaired quotation mark is ignored. */
export function parseQuery(text: string): Query {
  const phrases = [...text.matchAll(PHRASE)].map(([, inside = '']) => normalizedWords(inside));
  return {
    words: [...new Set(normalizedWords(text.replace(PHRASE, ' ')))],
    phrases: phrases.filter((phrase) => phrase.length > 0),
  };
}

export const isEmpty = ({ words, phrases }: Query): boolean => words.length + phrases.length === 0;
