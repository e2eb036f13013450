// What the bundles of the kit have in common.
import { join } from 'node:path';
import type { Alias, Rolldown } from 'vite';

/** Parts of d3 that d3-zoom and d3-brush import and never use here. */
export const D3_SHIMS: readonly Alias[] = [
  { find: /^d3-transition$/u, replacement: join(import.meta.dirname, 'd3Transition.ts') },
  { find: /^d3-interpolate$/u, replacement: join(import.meta.dirname, 'd3Interpolate.ts') },
];

/** Another module in the place of `src/app/lazy.ts`, which all imports of it name in the same way. */
export const lazyTwin = (replacement: string): Alias => ({
  find: /^\.{1,2}\/(?:.*\/)?lazy\.ts$/u,
  replacement,
});

/** The development builds of libraries are half as large again. */
export const PRODUCTION = { 'process.env.NODE_ENV': '"production"' };

/**
 * What may be left out when nothing is used of it: modules that only define things (Svelte's own seem to do something when
 * imported), and the intervals of d3-time, each of which is made by a call of one of these functions.
 */
export const TREESHAKE: Rolldown.TreeshakingOptions = {
  moduleSideEffects: [
    { test: /src\/(?:core|app\/state)\//u, sideEffects: false },
    { test: /node_modules\/(?:d3|d3-[a-z-]+|svelte|clsx)\//u, sideEffects: false },
  ],
  propertyReadSideEffects: false,
  manualPureFunctions: ['timeInterval', 'timeWeekday', 'utcWeekday', 'ticker'],
};
