import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findWebKit, webkitLine } from './webkit.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'webkit-'));
  vi.stubEnv('PATH', folder);
  vi.stubEnv('WEBKIT_PATH', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function program(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
}

test('where the driver or its screen is missing, it is said which packages have them', () => {
  expect(webkitLine(findWebKit())).toMatch(/^WebKit: no WebKitWebDriver found, .*webkit2gtk-driver, xvfb\)$/);
  program('WebKitWebDriver');
  expect(webkitLine(findWebKit())).toContain('no Xvfb found');
});

test('it is used where both are', () => {
  program('Xvfb');
  expect(webkitLine(findWebKit())).toContain('no WebKitWebDriver found');
  const driver = program('WebKitWebDriver');
  expect(webkitLine(findWebKit())).toBe(`WebKit: ${driver}`);
});

test('a name that cannot be run is a mistake, not a reason to skip', () => {
  vi.stubEnv('WEBKIT_PATH', join(folder, 'nothing'));
  expect(() => findWebKit()).toThrow('which cannot be run');
});
