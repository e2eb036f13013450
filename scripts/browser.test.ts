import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findFirefox, firefoxLine } from './browser.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'browser-'));
  vi.stubEnv('FIREFOX_FOUND', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** A program that is taken for a Firefox. */
function program(does: string): string {
  const path = join(folder, 'firefox');
  writeFileSync(path, `#!/bin/sh\n${does}\n`);
  chmodSync(path, 0o755);
  return path;
}

test.skipIf(process.platform === 'win32')(
  'a Firefox that starts and stops is skipped, with the reason',
  () => {
    vi.stubEnv('FIREFOX_PATH', program('exit 3'));
    expect(firefoxLine(findFirefox())).toMatch(
      /firefox does not work with Playwright \(.*launch.*\), .* skipped$/,
    );
  },
);

test.skipIf(process.platform === 'win32')(
  'a Firefox that never answers is skipped, and does not hang',
  () => {
    vi.stubEnv('FIREFOX_PATH', program('exec sleep 1000'));
    expect(firefoxLine(findFirefox(1500))).toContain('(no answer within 1.5 s)');
  },
);

test('where there is none, it is said how to name one', () => {
  vi.stubEnv('FIREFOX_PATH', '');
  vi.stubEnv('PATH', folder);
  for (const name of ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']) vi.stubEnv(name, folder);
  // on a Mac the usual place cannot be hidden
  const line = firefoxLine(findFirefox());
  expect(line).toMatch(
    process.platform === 'darwin' ? /^Firefox: / : /none found, .* FIREFOX_PATH names one$/,
  );
});

test('a name that cannot be run is a mistake, not a reason to skip', () => {
  vi.stubEnv('FIREFOX_PATH', join(folder, 'nothing'));
  expect(() => findFirefox()).toThrow('which cannot be run');
});
