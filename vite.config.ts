import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { components } from './scripts/components.mjs';
import { D3_SHIMS, TREESHAKE } from './scripts/kit/bundling.ts';
import { storyPages } from './scripts/start/storyPages.ts';

/** Tests that need a DOM though they are not named after a component; a DOM costs seconds to start. */
const IN_A_DOM = ['src/app/keepAddress.test.ts'];

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
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/[a-z]*.test.ts', 'tests/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: IN_A_DOM,
          setupFiles: ['tests/runs.ts', 'tests/setup-messages.ts'],
          // pure functions leave nothing behind: what they import is loaded once, not once a file
          isolate: false,
          // no test waits: this ends one that never would, on a machine that may be busy or asked for twenty times the work
          testTimeout: process.env['DEEP'] === '1' ? 1_200_000 : 120_000,
        },
        plugins: [components()],
      },
      {
        // what is built, as it is handed on: run after the kit is built
        test: {
          name: 'built',
          environment: 'node',
          include: ['tests/built/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        plugins: [components(), svelteTesting()],
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['src/app/**/[A-Z]*.test.ts', 'tests/gallery/*.test.ts', ...IN_A_DOM],
          setupFiles: ['tests/setup-messages.ts', 'tests/setup-dom.ts'],
          // whole views in a DOM without a browser, on a machine that may be busy
          testTimeout: 60_000,
        },
      },
    ],
  },
});
