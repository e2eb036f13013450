// The package as it is handed on: packed, and installed alone in an empty folder. It needs the kit (`npm run kit`).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { smallDocument } from '../arbitrary/small.ts';
import { smallFiles } from '../pictures.ts';

const root = join(import.meta.dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'package-'));
const npm = (...args: readonly string[]) =>
  spawnSync('npm', args, { cwd: home, encoding: 'utf8', shell: process.platform === 'win32' });
/** Runs the installed command as a shell does. */
const command = (...args: readonly string[]) =>
  spawnSync(join(home, 'node_modules/.bin/policy-timeline'), args, {
    cwd: home,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, XDG_CACHE_HOME: join(home, 'cache') },
  });

let tarball = '';
beforeAll(() => {
  // the kit is there: `prepack` would only look whether it is that of these sources
  const packed = npm('pack', root, '--json', '--ignore-scripts');
  if (packed.status !== 0) throw new Error(packed.stderr);
  const [{ filename }] = JSON.parse(packed.stdout) as [{ filename: string }];
  tarball = join(home, filename);
  writeFileSync(join(home, 'package.json'), '{"private":true}');
  const installed = npm('install', tarball, '--no-audit', '--no-fund', '--offline');
  if (installed.status !== 0) throw new Error(installed.stderr);
  mkdirSync(join(home, 'data'));
  writeFileSync(join(home, 'data/small.json'), JSON.stringify(smallDocument()));
  mkdirSync(join(home, 'data/pictures'));
  for (const [path, bytes] of smallFiles) writeFileSync(join(home, 'data', path), bytes);
});
afterAll(() => {
  rmSync(home, { recursive: true });
});

it('is one package without a dependency, and without sources', () => {
  const installed = readdirSync(join(home, 'node_modules')).filter((name) => !name.startsWith('.'));
  expect(installed).toEqual(['policy-timeline']);
  const own = readdirSync(join(home, 'node_modules/policy-timeline'));
  expect(own.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist.kit', 'package.json'].sort());
});

it('says in its fields what is in it', async () => {
  const { messages } = await publint({
    pkgDir: join(home, 'node_modules/policy-timeline'),
    level: 'suggestion',
  });
  expect(messages).toEqual([]);
});

it('publishes a document, the same bytes as the publisher that it exports', async () => {
  const run = command('publish', 'data/small.json', '--out', 'site', '--site', 'https://example.org/a');
  // it says what lacks a translation, and publishes
  expect([run.stderr, run.status]).toEqual([expect.stringMatching(/^data\/small\.json: 24 warnings\n/u), 0]);
  const { publish, openKit, readPublication, resvgRasterizer, wasmScaler } = (await import(
    join(home, 'node_modules/policy-timeline/dist.kit/publisher.js')
  )) as typeof import('../../src/publish/publisher.ts');
  const kit = await openKit((path) => readFile(join(home, 'node_modules/policy-timeline/dist.kit', path)));
  const read = readPublication(readFileSync(join(home, 'data/small.json'), 'utf8'), [], (path) =>
    readFileSync(join(home, 'data', path)),
  );
  if (!read.ok) throw new Error('not valid');
  const paths = new Set<string>();
  for await (const { path, bytes } of publish([read.value], kit, {
    base: 'https://example.org/a/',
    sha256: (content) => createHash('sha256').update(content).digest(),
    rasterizer: await resvgRasterizer(kit),
    scaler: wasmScaler(kit),
  })) {
    paths.add(path);
    expect(Buffer.compare(readFileSync(join(home, 'site', path)), bytes), path).toBe(0);
  }
  const written = readdirSync(join(home, 'site'), { recursive: true, withFileTypes: true });
  expect(written.filter((entry) => entry.isFile())).toHaveLength(paths.size);
  expect([...paths]).toEqual(
    expect.arrayContaining(['t/small/share.png', 't/small/fr/embed.html', 'licences.txt']),
  );
});

it('has a command for quotes too, and says what it has', () => {
  mkdirSync(join(home, 'texts'));
  writeFileSync(join(home, 'texts/none.txt'), 'A text.');
  expect(command('quotes', 'data/small.json', '--texts', 'texts').status).not.toBe(2);
  expect(command('quotes').status).toBe(2);
  const help = command('--help');
  expect(help.stdout).toMatch(/publish.*quotes.*release/su);
  expect(help.status).toBe(0);
});

it('tells compilers of what it exports', () => {
  const { exports } = JSON.parse(
    readFileSync(join(home, 'node_modules/policy-timeline/package.json'), 'utf8'),
  ) as { exports: Readonly<Record<string, string | Readonly<Record<string, string>>>> };
  const files = Object.values(exports).flatMap((it) => (typeof it === 'string' ? [it] : Object.values(it)));
  for (const file of files)
    expect(existsSync(join(home, 'node_modules/policy-timeline', file)), file).toBe(true);
});
