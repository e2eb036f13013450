import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { licencesOf } from './licences.ts';

const MODULES = join(import.meta.dirname, '../../node_modules');

test('what is bundled of a package brings its licence', () => {
  const list = licencesOf([join(MODULES, 'd3-zoom/src/zoom.js'), join(import.meta.dirname, 'licences.ts')]);
  expect(list).toMatch(/^d3-zoom [\d.]+\n\nCopyright/mu);
  expect(list).not.toContain('policy-timeline');
});

test('code that a bundler adds brings the bundler’s licence, without those of what is in the bundler', () => {
  const list = licencesOf(['\0vite/preload-helper.js', '\0rolldown/runtime.js']);
  expect(list).toMatch(/^vite [\d.]+$/mu);
  expect(list).toMatch(/^rolldown [\d.]+$/mu);
  expect(list.match(/Permission is hereby granted/gu)?.length).toBeGreaterThanOrEqual(2);
  expect(list).not.toContain('Bundled dependencies');
});

test('a package that does not say its licence is not published', () => {
  const home = mkdtempSync(join(tmpdir(), 'licences-'));
  const folder = join(home, 'node_modules/nobodys');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "name": "nobodys", "version": "1.0.0" }');
  expect(() => licencesOf([join(folder, 'index.js')])).toThrow('nobodys@1.0.0 does not say its licence');
  rmSync(home, { recursive: true });
});
