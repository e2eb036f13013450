import { availableParallelism } from 'node:os';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { components } from './scripts/components.mjs';
import { D3_SHIMS, TREESHAKE } from './scripts/kit/bundling.ts';
import { storyPages } from './scripts/start/storyPages.ts';

/**
 * Tests that need a DOM, derived state that is remembered as in a browser, or modules of their own, which they load anew, though
 * they are not named after a component; a DOM costs seconds to start.
 */
const IN_A_DOM = [
  'src/app/chart/chartNavigation.test.ts',
  'src/app/chart/zoom.test.ts',
  'src/app/focusAndAnnounce.svelte.test.ts',
  'src/app/keepAddress.test.ts',
  'src/app/messageLoader.test.ts',
];

/** `npm run test:deep` */
const deep = process.env['DEEP'] === '1';
/**
 * Milliseconds after which a test is taken to hang. No test waits for a clock, so this is never reached by one that passes,
 * however busy the machine is.
 */
const HANGS = deep ? 3_600_000 : 300_000;

export default defineConfig({
  // relative addresses: the built folder works below any path of any host
  base: './',
  plugins: [components(), storyPages()],
  resolve: { alias: [...D3_SHIMS] },
  build: {
    target: 'es2022',
    // assets as files, never as data: addresses, which a strict policy refuses
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // what the first look needs is one file: a dozen small ones are compressed apart, and worse
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      treeshake: TREESHAKE,
    },
  },
  test: {
    // one fewer by default, which halves the speed where there are two
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/[a-z]*.test.ts', 'tests/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: IN_A_DOM,
          setupFiles: ['tests/runs.ts', 'tests/setup-messages.ts', 'tests/setup-search.ts'],
          // pure functions leave nothing behind: what they import is loaded once, not once a file
          isolate: false,
          testTimeout: HANGS,
          hookTimeout: HANGS,
        },
        plugins: [components()],
      },
      {
        // what is built, as it is handed on: run after the kit is built
        test: {
          name: 'built',
          environment: 'node',
          include: ['tests/built/**/*.test.ts'],
          testTimeout: HANGS,
          hookTimeout: HANGS,
        },
      },
      {
        plugins: [components(), svelteTesting()],
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['src/app/**/[A-Z]*.test.ts', 'tests/gallery/*.test.ts', ...IN_A_DOM],
          setupFiles: ['tests/setup-messages.ts', 'tests/setup-dom.ts'],
          // each file in a context of its own, but not in a process of its own: that would load jsdom for each of them
          pool: 'vmThreads',
          // Node links the modules of such a context once at a time only, and d3's packages import each other from many sides
          server: { deps: { inline: [/\/d3-/] } },
          testTimeout: HANGS,
          hookTimeout: HANGS,
        },
      },
      ...(deep
        ? [
            {
              plugins: [components()],
              test: {
                name: 'deep',
                environment: 'node' as const,
                include: ['tests/deep/**/*.test.ts'],
                testTimeout: HANGS,
                hookTimeout: HANGS,
              },
            },
          ]
        : []),
    ],
  },
});
