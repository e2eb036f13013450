import fc from 'fast-check';

/**
 * How often properties are tried.
 *
 * `npm test` tries each a moderate number of times, and every time with the same values: what passed once passes again.
 * `npm run test:deep` tries each twenty times as often, with other values every time. It says which: the environment
 * variable `SEED` with the number it printed brings them back.
 */
const deep = process.env['DEEP'] === '1';

/**
 * For a property of its own number of runs, where one takes very short or very long.
 *
 * @param inDepth the number in `npm run test:deep`
 */
export const runs = (count: number, inDepth = 20 * count): { readonly numRuns: number } => ({
  numRuns: deep ? inDepth : count,
});

const seed = Number(process.env['SEED'] ?? 1);

interface Portion {
  /** Goes into the name of the test; empty in `npm test`, where there is one portion only. */
  readonly name: string;
  readonly numRuns: number;
  readonly seed: number;
}

/**
 * A property in several tests, each with values of its own: for one whose runs take long or leave much behind, as a mounted
 * page does. Portions may run beside each other, and what one leaves ends with it.
 *
 * @param size the most runs of a portion
 */
export const portions = (count: number, inDepth: number, size = 100): readonly Portion[] => {
  const { numRuns } = runs(count, inDepth);
  const parts = Math.ceil(numRuns / size);
  return Array.from({ length: parts }, (_, part) => ({
    name: parts === 1 ? '' : ` (${String(part + 1)} of ${String(parts)})`,
    numRuns: Math.min(size, numRuns - part * size),
    seed: seed + part,
  }));
};

fc.configureGlobal({ ...runs(40), seed });
