import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { configuration, findNginx, nginxLine, policy, serve } from './nginx.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nginx-test-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** A program that is taken for nginx. */
function program(does: string): string {
  const path = join(folder, 'nginx');
  writeFileSync(path, `#!/bin/sh\n${does}\n`);
  chmodSync(path, 0o755);
  return path;
}

const page = readFileSync(join(import.meta.dirname, '../../docs/hosting.md'), 'utf8');

test('docs/hosting.md shows the configuration that is tried', () => {
  expect(/```nginx\n([^`]*)```/u.exec(page)?.[1]).toBe(configuration);
});

test('the policy in docs/hosting.md is that of the configuration, but for what a server may leave out', () => {
  const shown = /^(default-src .*)$/mu.exec(page)?.[1] ?? '';
  expect(shown).not.toBe('');
  expect(policy.startsWith(`${shown}; `)).toBe(true);
  expect(policy.split('; ').map((it) => it.split(' ')[0])).toEqual(
    'default-src script-src style-src img-src connect-src frame-src base-uri form-action frame-ancestors'.split(
      ' ',
    ),
  );
});

test.skipIf(process.platform === 'win32')('nginx is the one that is named, and says its version', () => {
  const path = program('echo "nginx version: nginx/9.8.7" >&2');
  vi.stubEnv('NGINX_PATH', path);
  expect(nginxLine(findNginx())).toBe(`nginx: 9.8.7, ${path}`);
});

test.skipIf(process.platform === 'win32')('what says no version is skipped, with the reason', () => {
  vi.stubEnv('NGINX_PATH', program('exit 1'));
  expect(nginxLine(findNginx())).toContain('does not say its version, the tests');
});

test.skipIf(process.platform === 'win32')(
  'what does not come to serve is a mistake that says why',
  async () => {
    await expect(serve(program('echo "no such directive" >&2; exit 1'), folder)).rejects.toThrow(
      'no such directive',
    );
  },
);

test('a name that cannot be run is a mistake, not a reason to skip', () => {
  vi.stubEnv('NGINX_PATH', join(folder, 'nothing'));
  expect(() => findNginx()).toThrow('which cannot be run');
});
