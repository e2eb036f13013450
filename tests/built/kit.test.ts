// The kit is the same bytes wherever it is built. It needs the kit (`npm run kit`), and builds another.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
/** With `DEEP=1` two kits are built side by side, so that each is under load. */
const COPIES = process.env['DEEP'] === undefined ? 1 : 2;

const SOURCES = [
  'src',
  'scripts',
  'public',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
];

/** By path: the SHA-256 of each file of a folder. */
function hashes(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  return Object.fromEntries(
    files
      .map((it) => join(it.parentPath, it.name))
      .sort()
      .map((file) => [
        file.slice(folder.length),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );
}

it('built in another folder it is the same, file by file', async () => {
  const copies = Array.from({ length: COPIES }, () => mkdtempSync(join(tmpdir(), 'kit-')));
  try {
    await Promise.all(
      copies.map(async (copy) => {
        for (const name of SOURCES) cpSync(join(root, name), join(copy, name), { recursive: true });
        symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
        const run = spawn(process.execPath, ['scripts/kit.mjs'], {
          cwd: copy,
          stdio: ['ignore', 'ignore', 'inherit'],
        });
        expect(await new Promise((resolve) => run.on('close', resolve))).toBe(0);
      }),
    );
    for (const copy of copies) expect(hashes(join(copy, 'dist.kit'))).toEqual(hashes(join(root, 'dist.kit')));
  } finally {
    for (const copy of copies) rmSync(copy, { recursive: true });
  }
});
