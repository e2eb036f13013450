import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changedFiles } from './changed.mjs';

let folder: string;
/** Without those by which git tells a hook which repository it is called for. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')));
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
};
const commit = (message: string) => {
  git('add', '.');
  git('commit', '--message', message);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'changed-'));
  git('init', '--initial-branch', 'main');
  for (const name of ['.gitignore', 'one.ts', 'two.ts', 'gone.ts']) write(name, 'ignored.ts\n');
  commit('begin');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('on main: what is not committed, new files too, but none that is ignored or deleted', () => {
  write('one.ts', 'changed');
  write('a name with é.ts', 'new');
  write('ignored.ts', 'new');
  rmSync(join(folder, 'gone.ts'));
  expect(changedFiles(folder)?.files).toEqual(['a name with é.ts', 'one.ts']);
});

test('on a branch: all that it has changed, and nothing that main has meanwhile', () => {
  git('switch', '--create', 'branch');
  write('one.ts', 'changed');
  commit('change one');
  git('switch', 'main');
  write('two.ts', 'changed on main');
  commit('change two');
  git('switch', 'branch');
  write('three.ts', 'not committed');
  expect(changedFiles(folder)?.files).toEqual(['one.ts', 'three.ts']);
});

test('nothing has changed', () => {
  expect(changedFiles(folder)?.files).toEqual([]);
});

test('a folder that git does not know has no changes to tell of', () => {
  rmSync(join(folder, '.git'), { recursive: true });
  expect(changedFiles(folder)).toBeUndefined();
});
