import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../src');
const IMPORT = /^\s*(?:import|export)\s+(?!type\b)(?:[^'"`;()]*?\bfrom\s*)?['"](\.[^'"]+)['"]/gmu;
const textOf = (file: string) => readFileSync(join(SRC, file), 'utf8');

/** What the page fetches before its first picture: the entry, and whatever that imports at once. */
function firstFiles(): ReadonlySet<string> {
  const found = new Set<string>();
  const take = (file: string) => {
    if (found.has(file) || !/\.(?:ts|svelte)$/u.test(file)) return;
    found.add(file);
    for (const [, to = ''] of textOf(file).matchAll(IMPORT)) take(posix.join(posix.dirname(file), to));
  };
  take('main.ts');
  return found;
}

/** `words.messages`, and a destructuring of it. */
const ALL_WORDS = /\.messages\b|\bmessages\b[^};]*\}\s*=|\bmessagesFor\b/u;
/** They give the words out, and say none. */
const GIVE: ReadonlySet<string> = new Set(['core/i18n/words.ts', 'core/i18n/messages.ts']);

test('what the first picture needs says no word that is fetched after it', () => {
  const files = firstFiles();
  expect(files).toContain('app/chart/Marks.svelte');
  expect(files).not.toContain('app/event/EventView.svelte');
  expect([...files].filter((file) => !GIVE.has(file) && ALL_WORDS.test(textOf(file)))).toEqual([]);
});

test('the other words are not fetched with the first picture', () => {
  const files = firstFiles();
  expect([...files].filter((file) => file.startsWith('core/i18n/messages/'))).toEqual([]);
  // the check above would find them in what comes later
  expect(ALL_WORDS.test(textOf('app/event/EventView.svelte'))).toBe(true);
});
