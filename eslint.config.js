import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', 'dist.*/', 'test-results/', 'coverage/', 'shots/', 'src/core/url.d.ts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // tsc's noPropertyAccessFromIndexSignature asks for the opposite
      '@typescript-eslint/dot-notation': 'off',
      // text from a document is text: there is no place for HTML strings
      'svelte/no-at-html-tags': 'error',
    },
  },
  {
    // small scripts without a compiler of their own: JSON and packages come untyped
    files: ['scripts/*.mjs', 'tests/e2e/*.mjs'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // a component's props and derived values are re-read by Svelte, which these two rules cannot see
      '@typescript-eslint/no-unnecessary-condition': 'off',
      'prefer-const': 'off',
    },
  },
);
