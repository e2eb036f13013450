import { normalizeTextWithOffsets } from '../model/normalizeText.ts';
import type { TextRange } from '../model/quote.ts';
import { normalizedWords, type Query, stripArticle, WORD } from './query.ts';

/** A normalized word of a text, with its range in the text as it is written. */
interface Word extends TextRange {
  readonly word: string;
}

/** Whether a normalized word of a text starts with a word of a query, the Arabic article aside. */
const matches = (word: string, wanted: string): boolean =>
  word.startsWith(stripArticle(wanted)) || stripArticle(word).startsWith(stripArticle(wanted));

/** The ranges of a text that match words or phrases of a query, in order; overlapping and adjacent ones are merged. */
export function matchesIn(text: string, { words, phrases }: Query): readonly TextRange[] {
  const its = wordsOf(text);
  const found: TextRange[] = its.filter(({ word }) => words.some((wanted) => matches(word, wanted)));
  for (const phrase of phrases) {
    for (let first = 0; first + phrase.length <= its.length; first++) {
      if (!phrase.every((word, number) => its[first + number]?.word === word)) continue;
      found.push({ start: its[first]?.start ?? 0, end: its[first + phrase.length - 1]?.end ?? 0 });
    }
  }
  return merged(found);
}

/** The number of a query's words and phrases that a text contains. */
export function countMatched(text: string, { words, phrases }: Query): number {
  const its = normalizedWords(text);
  const matched = words.filter((wanted) => its.some((word) => matches(word, wanted)));
  return matched.length + phrases.filter((phrase) => hasPhrase(its, phrase)).length;
}

/** Whether the words of a phrase occur in a text's words, one directly after the other. */
export const hasPhrase = (words: readonly string[], phrase: readonly string[]): boolean =>
  words.some((_, first) => phrase.every((word, number) => words[first + number] === word));

function wordsOf(text: string): readonly Word[] {
  const normalized = normalizeTextWithOffsets(text);
  return Array.from(normalized.text.matchAll(WORD), ({ 0: word, index }) => ({
    word,
    start: normalized.starts[index] ?? 0,
    end: normalized.ends[index + word.length - 1] ?? text.length,
  }));
}

function merged(ranges: readonly TextRange[]): readonly TextRange[] {
  const all: TextRange[] = [];
  for (const next of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = all.at(-1);
    if (last && next.start <= last.end) all[all.length - 1] = { ...last, end: Math.max(last.end, next.end) };
    else all.push({ start: next.start, end: next.end });
  }
  return all;
}
