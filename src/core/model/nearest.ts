/**
 * The optimal string alignment distance of two words (restricted Damerau–Levenshtein): the least number of insertions,
 * deletions, replacements and swaps of adjacent UTF-16 code units.
 */
export function distance(a: string, b: string): number {
  // rows[i][j]: the distance between the first i code units of a and the first j of b
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      rows[i]?.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, replaced, swapped));
    }
  }
  return at(a.length, b.length);
}

/**
 * The known word that was probably meant: its distance is at most a third of its length, ignoring case; undefined if
 * there is none.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const near = [...known]
    .filter((it) => Math.abs(it.length - word.length) <= it.length / 3)
    .map((it) => ({ it, distance: distance(word.toLowerCase(), it.toLowerCase()) }))
    .filter((candidate) => candidate.distance <= candidate.it.length / 3);
  return near.toSorted((a, b) => a.distance - b.distance)[0]?.it;
}

/** The known word that was probably meant, as the proposals of a problem. */
export function proposing(word: string, known: Iterable<string>): { readonly proposals?: readonly string[] } {
  const meant = nearest(word, known);
  return meant === undefined ? {} : { proposals: [meant] };
}
