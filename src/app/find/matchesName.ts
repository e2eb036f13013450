import { normalizeText } from '../../core/model/normalizeText.ts';
import { bare, foldedWords } from '../../core/search/query.ts';
import type { SourceChoice } from './choices.ts';

/** Whether each typed word begins a word of its title or of its publisher. */
export function matchesName({ title, publisher }: SourceChoice, typed: string): boolean {
  const words = foldedWords(`${title.text} ${publisher}`).flatMap((word) => [word, bare(word)]);
  return foldedWords(normalizeText(typed)).every((wanted) =>
    words.some((word) => word.startsWith(bare(wanted))),
  );
}
