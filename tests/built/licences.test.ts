// What is published names the licences of everything that is in it. It needs the kit (`npm run kit`).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const site = join(root, 'dist.kit/site');
const list = readFileSync(join(site, 'licences.txt'), 'utf8');

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((it) => join(folder, it));

/** The packages whose values the code imports: types leave nothing behind. */
const imported = new Set(
  filesIn(join(root, 'src'))
    .filter((it) => /\.(?:ts|svelte)$/u.test(it) && !it.endsWith('.test.ts'))
    .flatMap((it) => [
      ...readFileSync(it, 'utf8').matchAll(
        /^\s*(?:import|export)\s(?!type\s)[^;]*?from '((?:@[^/']+\/)?[^./'@][^/']*)/gmu,
      ),
    ])
    .map(([, name = '']) => name)
    .filter((name) => !name.startsWith('node:')),
);

test('every package that the code imports has its licence in the list', () => {
  expect(imported).toContain('svelte');
  expect(imported).toContain('@noble/hashes');
  const missing = [...imported].filter((name) => !list.includes(`\n${name} `));
  expect(missing).toEqual([]);
});

test('so have what bundlers add to the code, and the fonts of the cards', () => {
  for (const name of ['vite', 'rolldown', '@expo-google-fonts/noto-sans', '@resvg/resvg-wasm'])
    expect(list).toMatch(new RegExp(`\\n${name} [\\d.]+\\n\\n\\S`, 'u'));
});

test('every published script says in its first line where the list is', () => {
  const scripts = filesIn(site).filter((it) => it.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  for (const script of scripts) {
    const [, path] = /^\/\*! Licences of its parts: (\S+) \*\/\n/u.exec(readFileSync(script, 'utf8')) ?? [];
    expect([script, path]).toEqual([script, expect.any(String)]);
    expect(existsSync(join(dirname(script), path ?? ''))).toBe(true);
  }
});
