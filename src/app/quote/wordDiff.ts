import { normalise } from '../../core/model/normalise.ts';
import { segmentsOf } from '../../core/model/segments.ts';

/** A part of a wording, and whether only this wording has it. */
export interface DiffSegment {
  readonly text: string;
  readonly only: boolean;
}

interface Word {
  readonly start: number;
  readonly end: number;
  /** The normalised word in lower case, which is what is compared. */
  readonly form: string;
}

const wordsOf = (text: string): readonly Word[] =>
  [...segmentsOf(text, 'word')]
    .filter(({ isWord }) => isWord)
    .map(({ segment, index }) => ({
      start: index,
      end: index + segment.length,
      form: normalise(segment).toLowerCase(),
    }));

/** The words of each side that belong to a longest common subsequence (dynamic programming, time and memory O(a·b)). */
function commonWords(a: readonly Word[], b: readonly Word[]): readonly [Set<Word>, Set<Word>] {
  // lengths[i][j]: length of a longest common subsequence of a.slice(i) and b.slice(j)
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const length = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (!row) continue;
      row[j] =
        a[i]?.form === b[j]?.form ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  const [inA, inB] = [new Set<Word>(), new Set<Word>()];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [left, right] = [a[i], b[j]];
    if (left && left.form === right?.form) {
      inA.add(left);
      inB.add(right);
      i += 1;
      j += 1;
    } else if (length(i + 1, j) >= length(i, j + 1)) i += 1;
    else j += 1;
  }
  return [inA, inB];
}

/** Adjacent words that only this wording has become one segment, with the text between them. */
function diffSegmentsOf(
  text: string,
  words: readonly Word[],
  both: ReadonlySet<Word>,
): readonly DiffSegment[] {
  const cuts: { start: number; end: number }[] = [];
  let open = false;
  for (const word of words) {
    const last = cuts.at(-1);
    if (both.has(word)) open = false;
    else if (open && last) last.end = word.end;
    else {
      cuts.push({ start: word.start, end: word.end });
      open = true;
    }
  }
  const parts = cuts.flatMap(({ start, end }, index): readonly DiffSegment[] => [
    { text: text.slice(cuts[index - 1]?.end ?? 0, start), only: false },
    { text: text.slice(start, end), only: true },
  ]);
  return [...parts, { text: text.slice(cuts.at(-1)?.end ?? 0), only: false }].filter((it) => it.text !== '');
}

/** Compares two wordings word by word, ignoring case and punctuation. The segments of each, joined, are the wording. */
export function wordDiff(a: string, b: string): readonly [readonly DiffSegment[], readonly DiffSegment[]] {
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)];
  const [inA, inB] = commonWords(wordsA, wordsB);
  return [diffSegmentsOf(a, wordsA, inA), diffSegmentsOf(b, wordsB, inB)];
}
