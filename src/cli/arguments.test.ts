// Whatever a command is given, it ends with a code and says why; it never throws.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { smallDocument } from '../../tests/arbitrary/small.ts';
import { main } from './main.ts';

const home = mkdtempSync(join(tmpdir(), 'arguments-'));
const file = join(home, 'file');
writeFileSync(file, '{');
afterAll(() => {
  rmSync(home, { recursive: true });
});

/** A document whose released version is a folder. */
const released = join(home, 'released/small.json');
mkdirSync(join(home, 'released/versions/small', `${'0'.repeat(64)}.json`), { recursive: true });
writeFileSync(released, JSON.stringify(smallDocument()));

const run = async (args: readonly string[]) => {
  const said: string[] = [];
  const print = (line: string) => said.push(line);
  const code = await main(args, { print, printError: print, today: '2025-03-20', kit: home });
  return { code, said };
};

test.each([
  ['a file in the place of the folder', ['publish', file, '--out', file]],
  ['a folder below a file', ['publish', file, '--out', join(file, 'site')]],
  ['a released version that is a folder', ['publish', released, '--out', join(home, 'site')]],
  ['a folder without a document', ['publish', home, '--out', join(home, 'site')]],
  ['a name that no file can have', ['publish', '\0', '--out', '\0']],
  ['an empty name', ['publish', '', '--out', '']],
  ['an option that is none', ['publish', file, '--aus', 'site']],
  ['an option without its value', ['publish', file, '--out']],
  ['an address that is none', ['publish', file, '--out', join(home, 'site'), '--site', 'toString']],
  ['a file to check that is none', ['check', join(home, 'none')]],
  ['no text', ['quotes', file, '--texts', file]],
  ['a document that is none', ['release', file]],
  ['a command that is none', ['__proto__']],
])('%s is said', async (_, args) => {
  const { code, said } = await run(args);
  expect(code).toBe(2);
  expect(said.join('\n')).not.toBe('');
});

test('anything else is said, too', async () => {
  const argument = fc.oneof(
    fc.constantFrom('--out', '--site', '--texts', '--date', '--', '-', '-x', '--write', '__proto__', file),
    fc.constantFrom('constructor', '9'.repeat(400), '../..', 'https://example.org/?x', '--site=', '--out=\0'),
    fc.string({ unit: 'binary' }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('publish', 'quotes', 'release', 'check', 'toString', '__proto__'),
      fc.array(argument, { minLength: 1, maxLength: 6 }),
      async (command, args) => {
        // without the help, no document is valid
        fc.pre(!args.some((it) => it === '-h' || it === '--help'));
        const { code, said } = await run([command, ...args, ...(command === 'release' ? [file] : [])]);
        // the file is one that can be checked
        expect([2, ...(command === 'check' && args.includes(file) ? [1] : [])]).toContain(code);
        expect(said.length).toBeGreaterThan(0);
      },
    ),
  );
});
