import { join } from 'node:path';
import { cruise, type IModule } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { ESLint } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import { beforeAll, expect, test } from 'vitest';
import { options } from '../.dependency-cruiser.cjs';

const ROOT = join(import.meta.dirname, '..');

/** What a page fetches before its first picture: `src/main.ts`, and whatever that imports at once. */
const first = new Set<string>();

beforeAll(async () => {
  const { output } = await cruise(
    ['src/main.ts'],
    { ...options, baseDir: ROOT, tsPreCompilationDeps: false },
    options.enhancedResolveOptions,
    { tsConfig: extractTsConfig(join(ROOT, 'tsconfig.json')) },
  );
  if (typeof output === 'string') throw new Error(output);
  const modules = new Map(output.modules.map((module) => [module.source, module]));
  const take = (module: IModule | undefined) => {
    if (!module?.source.startsWith('src/') || first.has(module.source)) return;
    first.add(module.source);
    for (const { dynamic, resolved } of module.dependencies) if (!dynamic) take(modules.get(resolved));
  };
  take(modules.get('src/main.ts'));
});

/** They give the words out, and say none. */
const GIVE = ['src/core/i18n/words.ts', 'src/core/i18n/messages.ts'];

/** `words.messages`, a destructuring of it, and `messagesFor`: the words that are fetched after the first picture. */
const LATER_WORDS = [
  'MemberExpression[property.name="messages"]',
  'ObjectPattern > Property[key.name="messages"]',
  'Identifier[name="messagesFor"]',
];

/** The places in which a file says words that are fetched after the first picture. */
async function laterWords(files: readonly string[]): Promise<readonly string[]> {
  const eslint = new ESLint({
    cwd: ROOT,
    allowInlineConfig: false,
    overrideConfigFile: true,
    overrideConfig: [
      ...svelte.configs.base,
      { files: ['**/*.ts'], languageOptions: { parser: ts.parser } },
      {
        files: ['**/*.svelte', '**/*.svelte.ts'],
        languageOptions: { parserOptions: { parser: ts.parser } },
      },
      {
        files: ['**/*.{ts,svelte}'],
        rules: {
          'no-restricted-syntax': [
            'error',
            ...LATER_WORDS.map((selector) => ({ selector, message: 'fetched later' })),
          ],
        },
      },
    ],
  });
  const results = await eslint.lintFiles([...files]);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, message }) => `${filePath.slice(ROOT.length + 1)}:${line}: ${message}`),
  );
}

test('no catalogue of words is part of what is fetched before the first picture', () => {
  expect([...first]).toContain('src/app/chart/Marks.svelte');
  expect([...first]).not.toContain('src/app/event/EventView.svelte');
  expect([...first].filter((file) => file.startsWith('src/core/i18n/messages/'))).toEqual([]);
});

test('what the first picture needs says no word that is fetched after it', async () => {
  const files = [...first].filter((file) => /\.(?:ts|svelte)$/u.test(file) && !GIVE.includes(file));
  expect(await laterWords(files)).toEqual([]);
});

test('it would be found: a part that comes later says such words', async () => {
  expect(await laterWords(['src/app/event/EventView.svelte'])).toContainEqual(
    expect.stringMatching(/^src\/app\/event\/EventView\.svelte:\d+: fetched later$/u),
  );
});
