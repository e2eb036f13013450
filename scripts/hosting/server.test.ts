import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { nginx, policy } from './nginx.mjs';
import { findServer, serve, serverLine } from './server.mjs';
import { servers } from './servers.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'server-test-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** A program that is taken for a server. */
function program(does: string): string {
  const path = join(folder, 'program');
  writeFileSync(path, `#!/bin/sh\n${does}\n`);
  chmodSync(path, 0o755);
  return path;
}

const page = readFileSync(join(import.meta.dirname, '../../docs/hosting.md'), 'utf8');

test('the policy in docs/hosting.md is that of the configuration, but for what a server may leave out', () => {
  const shown = /^(default-src .*)$/mu.exec(page)?.[1] ?? '';
  expect(shown).not.toBe('');
  expect(policy.startsWith(`${shown}; `)).toBe(true);
  expect(policy.split('; ').map((it) => it.split(' ')[0])).toEqual(
    'default-src script-src style-src img-src media-src connect-src frame-src base-uri form-action frame-ancestors'.split(
      ' ',
    ),
  );
});

describe.each(servers)('$name', (server) => {
  test('docs/hosting.md shows the configuration that is tried', () => {
    const shown = page.split(`\`\`\`${server.language}\n`);
    expect(shown).toHaveLength(2);
    expect(shown[1]?.split('```')[0]).toBe(server.configuration);
  });

  test('the policy is the same as everywhere', () => {
    expect(server.configuration.split(`"${policy}"`)).toHaveLength(2);
  });

  test.skipIf(process.platform === 'win32')('it is the one that is named, and says its version', () => {
    // as each of them says it
    const path = program(
      'echo "nginx version: nginx/9.8.7"; echo "Server version: Apache/9.8.7"; echo v9.8.7',
    );
    vi.stubEnv(server.variable, path);
    expect(serverLine(server)).toBe(`${server.name}: 9.8.7, ${path}`);
  });

  test.skipIf(process.platform === 'win32')('what says no version is skipped, with the reason', () => {
    vi.stubEnv(server.variable, program('exit 1'));
    expect(serverLine(server)).toContain('does not say its version, the tests');
  });

  test('where there is none, it is said which package has it', () => {
    vi.stubEnv(server.variable, '');
    vi.stubEnv('PATH', folder);
    expect(serverLine({ ...server, places: [] })).toBe(
      `${server.name}: none found, the tests of its configuration are skipped; ${server.variable} names one (Debian's package: ${server.package})`,
    );
  });

  test('a name that cannot be run is a mistake, not a reason to skip', () => {
    vi.stubEnv(server.variable, join(folder, 'nothing'));
    expect(() => findServer(server)).toThrow('which cannot be run');
  });
});

test.skipIf(process.platform === 'win32')(
  'what does not come to serve is a mistake that says why',
  async () => {
    await expect(serve(nginx, program('echo "no such directive" >&2; exit 1'), folder)).rejects.toThrow(
      'no such directive',
    );
  },
);
