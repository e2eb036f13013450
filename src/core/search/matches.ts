import { normalizeTextWithPlaces } from '../model/normalizeText.ts';
import type { TextRange } from '../model/quote.ts';
import { bare, foldedWords, type Query, WORD } from './query.ts';

/** A word of a text, folded, and where it stands there. */
interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Whether a folded word of a text is what a word of a query looks for. */
const matches = (word: string, wanted: string): boolean =>
  word.startsWith(bare(wanted)) || bare(word).startsWith(bare(wanted));

/** The ranges of the words of a text that a query looks for, in order, none touching the next. */
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

/** How many of a query's words and phrases a text has. */
export function countMatched(text: string, { words, phrases }: Query): number {
  const its = foldedWords(text);
  const matched = words.filter((wanted) => its.some((word) => matches(word, wanted)));
  return matched.length + phrases.filter((phrase) => hasPhrase(its, phrase)).length;
}

/** Whether the words stand in a text one after the other. */
export const hasPhrase = (words: readonly string[], phrase: readonly string[]): boolean =>
  words.some((_, first) => phrase.every((word, number) => words[first + number] === word));

function wordsOf(text: string): readonly Word[] {
  const folded = normalizeTextWithPlaces(text);
  return Array.from(folded.text.matchAll(WORD), ({ 0: word, index }) => ({
    word,
    start: folded.starts[index] ?? 0,
    end: folded.ends[index + word.length - 1] ?? text.length,
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
