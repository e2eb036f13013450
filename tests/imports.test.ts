import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Import {
  readonly file: string;
  /** A folder of `src`, or a package. */
  readonly of: string;
  readonly names: readonly string[];
}

const SRC = join(import.meta.dirname, '../src');
const IMPORT = /(?<![@\w])(?:import|export)\b(?:([^'"`;()]*?)\bfrom\b|\s*\(?)\s*['"]([^'"]+)['"]/gu;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(?:ts|svelte)$/u.test(file) && !/\.(?:test|d)\.ts$/u.test(file));

const imports = files.flatMap((file) =>
  [...readFileSync(join(SRC, file), 'utf8').matchAll(IMPORT)].map(([, names = '', from = '']): Import => {
    const local = from.startsWith('.') ? posix.join(posix.dirname(file), from) : undefined;
    return {
      file,
      of: local?.split('/')[0] ?? from,
      names: names
        .replaceAll(/[{}\n]|\btype\b|\bas \w+/gu, ' ')
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    };
  }),
);

const folderOf = (file: string) => file.split('/')[0] ?? '';
const from = (folder: string) => imports.filter(({ file, of }) => folderOf(file) === folder && of !== folder);
const shown = ({ file, of, names }: Import) => `${file}: ${names.join(', ')} from ${of}`;

/** The table of the map: who may import whom. */
const ROW = /^\| `(\w+)` +\| ([^|]+)\|/gmu;
const allowed = new Map(
  [...readFileSync(join(SRC, 'README.md'), 'utf8').matchAll(ROW)].map(
    ([, folder = '', others = '']) => [folder, Array.from(others.matchAll(/\w+/gu), String)] as const,
  ),
);

/** Packages from outside; nothing where nothing is said. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  model: /^valibot$/u,
  formats: /^(?:parse5|d3)$/u,
  prerender: /^(?:svelte(?:\/|$)|parse5$|@noble\/hashes\/)/u,
  cli: /^node:/u,
  layout: /^d3$/u,
  search: /^minisearch$/u,
  state: /^svelte(?:\/|$)/u,
  view: /^(?:svelte(?:\/|$)|d3$|@noble\/hashes\/)/u,
  embed: /^svelte$/u,
  share: /^svelte$/u,
};

test('every folder is in the table of the map', () => {
  const folders = new Set(files.filter((file) => file.includes('/')).map(folderOf));
  expect([...allowed.keys()].sort()).toEqual([...folders].sort());
});

describe.each([...allowed])('%s', (folder, others) => {
  test(`imports no other folder than ${others.join(', ') || 'itself'}, and no other package than it may`, () => {
    const wrong = from(folder).filter(({ of }) => !others.includes(of) && !PACKAGES[folder]?.test(of));
    expect(wrong.map(shown)).toEqual([]);
  });
});

test('the host script is made of itself and the protocol, and the protocol of nothing', () => {
  const text = (file: string) => readFileSync(join(SRC, 'embed', file), 'utf8');
  const taken = (file: string) => [...text(file).matchAll(IMPORT)].map(([, , path]) => path);
  expect(taken('protocol.ts')).toEqual([]);
  expect(taken('host.ts')).toEqual(['./protocol.ts']);
});

const fromD3 = (folder: string) => from(folder).filter(({ of }) => of === 'd3');

test('layout takes from d3 only what computes: array, scale, time and shape', async () => {
  const modules = await Promise.all(
    ['array', 'scale', 'time', 'shape'].map((name) => import(`d3-${name}`) as Promise<object>),
  );
  const computing = new Set([
    ...modules.flatMap((module) => Object.keys(module)),
    'TimeInterval',
    'CountableTimeInterval',
  ]);
  const wrong = fromD3('layout').filter(({ names }) => !names.every((name) => computing.has(name)));
  expect(wrong.map(shown)).toEqual([]);
});

test('view meets the zoom, the brush and the easing of d3 in one file each, and selects nowhere else', () => {
  const family = (name: string) =>
    /^(?:D3)?(zoom|brush|ease|select)/iu.exec(name)?.[1]?.toLowerCase() ?? name;
  const met = fromD3('view').map(({ file, names }) => {
    const families = new Set(names.map(family));
    for (const name of ['select', 'pointer']) families.delete(name);
    return { file, families: [...families].join(' and ') };
  });
  const once = new Set(met.map(({ families }) => families));
  expect(once.size).toBe(met.length);
  expect(met.filter(({ families }) => !['zoom', 'brush', 'ease'].includes(families))).toEqual([]);
});
