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

fc.configureGlobal({ ...runs(40), seed: Number(process.env['SEED'] ?? 1) });
