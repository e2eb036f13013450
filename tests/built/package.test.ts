// The package as it is handed on: packed, and installed alone in an empty folder. It needs the kit (`npm run kit`).
import { spawn, spawnSync } from 'node:child_process';
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
import { createInterface } from 'node:readline';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallDocument } from '../arbitrary/small.ts';
import { smallFiles } from '../pictures.ts';
import { installIn } from './installed.ts';

const root = join(import.meta.dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'package-'));
/** Runs the installed command as a shell does. */
const command = (...args: readonly string[]) =>
  spawnSync(join(home, 'node_modules/.bin/policy-timeline'), args, {
    cwd: home,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, XDG_CACHE_HOME: join(home, 'cache') },
  });

beforeAll(() => {
  installIn(home);
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

/** The installed command with this Node, and with that which OTHER_NODE names, such as a newer one. */
const NODES = [process.execPath, ...(process.env['OTHER_NODE'] ? [process.env['OTHER_NODE']] : [])];

describe.each(NODES)('with %s', (node) => {
  const folder = mkdtempSync(join(tmpdir(), 'package-with-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const cli = join(home, 'node_modules/policy-timeline/dist.kit/cli.js');
  const env = { ...process.env, XDG_CACHE_HOME: join(home, 'cache') };
  const run = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(node, [cli, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env,
    });
    return { status, stdout, stderr };
  };

  it('says its version and what it has', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(run('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
    expect(run('--help').stdout).toMatch(/new.*check.*import.*export.*preview.*publish.*quotes.*release/su);
    expect(run('pubish')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('did you mean publish?') as string,
    });
  });

  it('begins a story that is valid, whose quotations are exact, and which is published with its picture', () => {
    expect(run('new', 'pier')).toMatchObject({ status: 0, stderr: '' });
    expect(run('check', 'pier/pier.json')).toMatchObject({ status: 0, stderr: '' });
    const quotes = run('quotes', 'pier/pier.json', '--texts', 'pier/texts');
    expect([quotes.status, quotes.stdout]).toEqual([0, expect.stringContaining('2 quotes: 2 exact')]);
    expect(run('publish', 'pier/pier.json', '--out', 'site')).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(join(folder, 'site/t/pier/media'))).toHaveLength(1);
    expect(run('release', 'pier/pier.json')).toMatchObject({ status: 0, stderr: '' });
  });

  it('shows it while it is written, until it is interrupted', async () => {
    const preview = spawn(node, [cli, 'preview', 'pier/pier.json'], { cwd: folder, env });
    const ended = new Promise((resolve) => preview.once('exit', resolve));
    let address: string | undefined;
    for await (const line of createInterface({ input: preview.stdout })) {
      [address] = /^http\S+/u.exec(line) ?? [];
      if (address !== undefined) break;
    }
    const page = await fetch(`${address ?? ''}t/pier/`);
    expect([page.status, (await page.text()).includes('Saltmarsh')]).toEqual([200, true]);
    const script = await fetch(`${address ?? ''}preview/reload.js`);
    expect([script.status, await script.text()]).toEqual([200, expect.stringContaining('EventSource')]);
    preview.kill('SIGINT');
    expect(await ended).toBe(process.platform === 'win32' ? null : 0);
  });
});

it.each(['nodenext', 'bundler'])('compiles in somebody else’s program (%s)', (resolution) => {
  const program = `
import { openKit, publish, readPublication, type Problem } from 'policy-timeline/publisher';
import 'policy-timeline';
import schema from 'policy-timeline/schema.json' with { type: 'json' };

const kit = await openKit(async () => new Uint8Array());
const read = readPublication('{}');
const problems: readonly Problem[] = read.ok ? read.warnings : read.problems;
if (read.ok)
  for await (const { path, bytes } of publish([read.value], kit, { sha256: (it) => it })) console.log(path, bytes);
const element = document.createElement('policy-timeline');
element.setAttribute('src', 'timeline.json');
// @ts-expect-error there is no such option
publish([], kit, { sha256: (it) => it, nothing: 1 });
console.log(problems, schema.$schema);
`;
  writeFileSync(join(home, 'program.mts'), program);
  const module = resolution === 'nodenext' ? 'nodenext' : 'esnext';
  const options = { module, moduleResolution: resolution, target: 'es2023', lib: ['es2023', 'dom'] };
  const compilerOptions = { ...options, strict: true, noEmit: true, resolveJsonModule: true, types: [] };
  writeFileSync(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.mts'] }));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const compiled = spawnSync(process.execPath, [tsc], { cwd: home, encoding: 'utf8' });
  expect([compiled.stdout, compiled.status]).toEqual(['', 0]);
});

it('tells compilers of what it exports', () => {
  const { exports } = JSON.parse(
    readFileSync(join(home, 'node_modules/policy-timeline/package.json'), 'utf8'),
  ) as { exports: Readonly<Record<string, string | Readonly<Record<string, string>>>> };
  const files = Object.values(exports).flatMap((it) => (typeof it === 'string' ? [it] : Object.values(it)));
  for (const file of files)
    expect(existsSync(join(home, 'node_modules/policy-timeline', file)), file).toBe(true);
});
