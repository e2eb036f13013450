/** How many letters must be added, dropped, replaced or swapped with a neighbour to make one word of the other. */
export function distance(a: string, b: string): number {
  // rows[i][j]: the distance between the first i letters of a and the first j of b
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

/** The word that was probably meant: at most a third of its letters differ, capitals aside. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const near = [...known]
    .filter((it) => Math.abs(it.length - word.length) <= it.length / 3)
    .map((it) => ({ it, distance: distance(word.toLowerCase(), it.toLowerCase()) }))
    .filter((candidate) => candidate.distance <= candidate.it.length / 3);
  return near.toSorted((a, b) => a.distance - b.distance)[0]?.it;
}

/** ` (did you mean "…"?)`, when one of the known words is near. */
export function suggestion(word: string, known: Iterable<string>): string {
  const meant = nearest(word, known);
  return meant === undefined ? '' : ` (did you mean ${JSON.stringify(meant)}?)`;
}
