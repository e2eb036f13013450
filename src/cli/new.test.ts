import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { writeTestKit } from '../../tests/testKit.ts';
import { parseDocument } from '../core/model/validate.ts';
import { main } from './main.ts';

const kit = mkdtempSync(join(tmpdir(), 'kit-'));
const before = process.cwd();
beforeAll(() => {
  writeTestKit(kit);
});
afterAll(() => {
  rmSync(kit, { recursive: true });
});

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'new-'));
  process.chdir(home);
});
afterEach(() => {
  process.chdir(before);
  rmSync(home, { recursive: true });
});

async function run(...args: readonly string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await main(args, {
    print: (line) => printed.push(line),
    printError: (line) => complaints.push(line),
    today: '2026-11-21',
    kit,
    cache: join(kit, 'cache'),
  });
  return { code, printed, complaints };
}

const made = () =>
  readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) =>
      join(it.parentPath, it.name)
        .slice(home.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

const FILES = [
  'pier/.github/workflows/publish.yml',
  'pier/.gitignore',
  'pier/README.md',
  'pier/netlify.toml',
  'pier/pictures/harbour-road.svg',
  'pier/pier.json',
  'pier/schema/timeline.v1.schema.json',
  'pier/texts/minutes.txt',
];

test('makes a folder, and says in three lines what to do next', async () => {
  const { code, printed, complaints } = await run('new', 'pier');
  expect([code, complaints]).toEqual([0, []]);
  expect(printed.slice(1).map((line) => line.trim().split(' ', 2).join(' '))).toEqual([
    'policy-timeline preview',
    'policy-timeline quotes',
    'policy-timeline publish',
  ]);
  expect(made()).toEqual(FILES);
  for (const file of FILES)
    expect([file, readFileSync(file, 'utf8').includes('{{')]).toEqual([file, file.endsWith('.yml')]);
});

describe('what is made', () => {
  beforeEach(async () => {
    await run('new', 'pier');
  });

  test('is a valid document, without a warning, that shows what the format can say', () => {
    const parsed = parseDocument(readFileSync('pier/pier.json', 'utf8'));
    expect(parsed).toMatchObject({ ok: true, warnings: [] });
    if (!parsed.ok) return;
    const { id, languages, events, threads, periods, excerpts } = parsed.timeline.document;
    expect([id, languages]).toEqual(['pier', ['en', 'fr']]);
    expect(events.length).toBeGreaterThanOrEqual(5);
    expect(events.some(({ vote }) => vote !== undefined)).toBe(true);
    expect(events.some(({ media }) => media !== undefined)).toBe(true);
    expect(events.some(({ claims }) => claims?.some(({ accounts }) => accounts !== undefined))).toBe(true);
    expect([threads?.[0]?.stages?.length, periods?.length, excerpts?.length]).toEqual([3, 1, 2]);
  });

  test('has every text in both languages', () => {
    const texts = /\{\s*"en":[^{}]*\}/gu;
    for (const [text] of readFileSync('pier/pier.json', 'utf8').matchAll(texts))
      expect(text).toContain('"fr":');
  });

  test('has quotations that stand in their text, as they were recorded', async () => {
    const story = readFileSync('pier/pier.json', 'utf8');
    const { code, printed } = await run(
      ...['quotes', 'pier/pier.json', '--texts', 'pier/texts', '--write', '--date', '2024-02-01'],
    );
    expect([code, printed.slice(-2)]).toEqual([0, ['2 quotes: 2 exact', 'pier/pier.json: nothing to write']]);
    expect(readFileSync('pier/pier.json', 'utf8')).toBe(story);
  });

  test('is published by the commands that its files have', async () => {
    const workflow = parseYaml(readFileSync('pier/.github/workflows/publish.yml', 'utf8')) as {
      readonly env: { readonly POLICY_TIMELINE: string };
      readonly jobs: { readonly publish: { readonly steps: readonly { readonly run?: string }[] } };
    };
    const netlify = parseToml(readFileSync('pier/netlify.toml', 'utf8')) as {
      readonly build: {
        readonly command: string;
        readonly publish: string;
        readonly environment: { readonly POLICY_TIMELINE: string };
      };
    };
    expect(workflow.env.POLICY_TIMELINE).toBe('policy-timeline@0.0.0');
    expect(netlify.build.environment.POLICY_TIMELINE).toBe('policy-timeline@0.0.0');
    expect(netlify.build.publish).toBe('site');
    const runs = workflow.jobs.publish.steps.flatMap((step) => step.run ?? []);
    process.chdir('pier');
    for (const line of [...runs, netlify.build.command]) {
      const [, args = ''] =
        /^npx --yes --package="\$POLICY_TIMELINE" policy-timeline (.*)$/u.exec(line) ?? [];
      const site = 'https://example.org/pier/';
      const { code, complaints } = await run(...args.replace(/"\$(?:SITE|URL)"/u, site).split(' '));
      expect([complaints, code]).toEqual([[], 0]);
      expect(existsSync('site/t/pier/index.html')).toBe(true);
      expect(readdirSync('site/t/pier/media')).toHaveLength(1);
    }
  });

  test('has the texts of sources left out by git, but for the one that is made up', () => {
    const lines = readFileSync('pier/.gitignore', 'utf8').split('\n');
    expect(lines).toEqual(expect.arrayContaining(['/site/', '/texts/*', '!/texts/minutes.txt']));
  });
});

test('an empty folder is filled', async () => {
  mkdirSync('pier');
  expect((await run('new', 'pier')).code).toBe(0);
  expect(made()).toEqual(FILES);
});

test.each([
  [
    'a file',
    () => {
      writeFileSync('pier', 'x');
    },
    'there is a file named pier',
    ['pier'],
  ],
  [
    'a folder with files',
    () => {
      mkdirSync('pier');
      writeFileSync('pier/notes.txt', 'x');
    },
    'there is a folder pier with files in it',
    ['pier/notes.txt'],
  ],
])('%s of that name stays as it is', async (_, prepare, complaint, files) => {
  prepare();
  const { code, complaints } = await run('new', 'pier');
  expect([code, complaints]).toEqual([2, [`new: ${complaint}; choose another name`]]);
  expect(made()).toEqual(files);
  expect(readdirSync(home)).toEqual(['pier']);
});

test('nothing is left half written', async () => {
  rmSync(join(kit, 'site/timeline.v1.schema.json'));
  const { code, complaints } = await run('new', 'pier');
  writeTestKit(kit);
  expect([code, complaints.join('\n')]).toEqual([2, expect.stringContaining('ENOENT')]);
  expect(readdirSync(home)).toEqual([]);
});

test.each([
  ['Le pont (2024)', /such as le-pont-2024\./u],
  ['../pier', /such as pier\./u],
  ['pier.', /such as pier\./u],
  ['رصيف', /the last one no "\."\./u],
  ['', /the last one no "\."\./u],
  ['a'.repeat(101), /Expected letters/u],
  ['com1', /Windows keeps this name for a device/u],
])('%j is no name', async (name, complaint) => {
  const { code, complaints } = await run('new', name);
  expect(code).toBe(2);
  expect(complaints.join('\n')).toMatch(complaint);
  expect(readdirSync(home)).toEqual([]);
});
