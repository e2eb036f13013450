/** The largest sizes of published files, in bytes, compressed by gzip. A change should stay 5% below. */
export const BUDGET = {
  /** Scripts and styles of the page that are loaded before the picture is interactive. */
  page: 108_000,
  /** The frame of one language, without its document. */
  frame: 160_000,
  /** `policy-timeline.js`; the words of three languages in ASCII weigh 1.2 kB more than in UTF-8. */
  element: 226_000,
  /** `embed.js`. */
  hostScript: 1500,
} as const;

/** The sizes in the last release, in bytes, compressed by gzip: see CHANGELOG.md. */
const RELEASED: Readonly<Record<string, number>> = {
  page: 74_846,
  'frame.en': 107_792,
  'frame.fr': 108_851,
  'frame.ar': 109_950,
  element: 166_432,
  hostScript: 561,
};

/** The size of one part, compressed by gzip, in bytes. */
export interface Weight {
  readonly name: string;
  readonly size: number;
  readonly budget: number;
}

/** A part exceeds its budget. */
class OverBudget extends Error {}

/**
 * Prints each size with its budget and its size in the last release.
 *
 * @throws OverBudget with the names of all parts that are too large
 */
export function weigh(weights: readonly Weight[], print: (line: string) => void): void {
  for (const { name, size, budget } of weights) {
    const before = RELEASED[name];
    const compared = before === undefined ? '' : `, ${before} in the last release`;
    print(`${name}: ${size} bytes of at most ${budget} (gzip)${compared}`);
  }
  const heavy = weights.filter(({ size, budget }) => size > budget);
  if (heavy.length > 0)
    throw new OverBudget(
      heavy.map(({ name, size, budget }) => `${name} is ${size - budget} bytes too large`).join('\n'),
    );
}
