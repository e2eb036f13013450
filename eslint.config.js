import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import baseline from 'eslint-plugin-baseline-js';
import globals from 'globals';
import ts from 'typescript-eslint';

// One TypeScript program for all components, in which each is read with its script as TypeScript. Without it the parser makes a
// new program for every component: that takes more than twice as long. The parser reads this when it is loaded.
process.env['SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK'] ??= '1';
const { default: svelte } = await import('eslint-plugin-svelte');

export default defineConfig(
  globalIgnores([
    'dist/',
    'dist.*/',
    'test-results/',
    'coverage/',
    'shots/',
    'src/core/platform.d.ts',
    '.svelte-check/',
  ]),
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
    // what runs in a reader's browser: the README names the versions that follow from this year
    files: ['src/main.ts', 'src/{core,app,embed}/**/*.{ts,svelte}'],
    ignores: ['**/*.test.ts'],
    plugins: { 'baseline-js': { rules: baseline.rules } },
    rules: {
      'baseline-js/use-baseline': [
        'error',
        {
          available: 2023,
          // listened to where they exist: no touch on Safari's desktops, no wheel on its phones
          ignoreFeatures: ['touch-events', 'wheel-events'],
          includeWebApis: { preset: 'type-aware' },
          includeJsBuiltins: { preset: 'type-aware' },
        },
      ],
    },
  },
  {
    // CloudFront calls it by its name
    files: ['scripts/hosting/cloudfront.js'],
    rules: { '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^handler$' }] },
  },
  {
    files: ['src/**/*.svelte'],
    rules: {
      // where nothing but the page's own style sheets may style, the browser drops both
      'no-restricted-syntax': [
        'error',
        {
          selector: 'SvelteElement[kind="html"] > SvelteStartTag > SvelteAttribute[key.name="style"]',
          message: 'A strict content security policy refuses style attributes: write a class.',
        },
        {
          selector: 'SvelteDirective[kind=/^(Transition|Animation)$/]',
          message:
            'A strict content security policy refuses the styles that a transition injects: write it in CSS.',
        },
      ],
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
  // CommonJS, as the tool that reads it wants
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
