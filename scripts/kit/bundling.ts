// Options that the bundles of the kit share.
import { join } from 'node:path';
import type { Alias, Rolldown } from 'vite';

/** Replacements for parts of d3 that d3-zoom and d3-brush import but that are never used here. */
export const D3_SHIMS: readonly Alias[] = [
  { find: /^d3-transition$/u, replacement: join(import.meta.dirname, 'd3Transition.ts') },
  { find: /^d3-interpolate$/u, replacement: join(import.meta.dirname, 'd3Interpolate.ts') },
];

/** Replaces `src/app/lazy.ts` by another module; all imports of it end in the same way. */
export const lazyTwin = (replacement: string): Alias => ({
  find: /^\.{1,2}\/(?:.*\/)?lazy\.ts$/u,
  replacement,
});

/** Selects the production builds of libraries; development builds are half as large again. */
export const PRODUCTION = { 'process.env.NODE_ENV': '"production"' };

/**
 * Code without side effects, which is removed when nothing of it is used: modules that only define things (the bundler cannot
 * detect this for Svelte's own), and the intervals of d3-time, each of which is created by a call of one of these functions.
 */
export const TREESHAKE: Rolldown.TreeshakingOptions = {
  moduleSideEffects: [
    { test: /src\/(?:core|app\/state)\//u, sideEffects: false },
    { test: /node_modules\/(?:d3|d3-[a-z-]+|svelte|clsx)\//u, sideEffects: false },
  ],
  propertyReadSideEffects: false,
  manualPureFunctions: ['timeInterval', 'timeWeekday', 'utcWeekday', 'ticker'],
};
