import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { changed, smallDocument } from '../../tests/arbitrary/small.ts';
import { png, smallFiles } from '../../tests/pictures.ts';
import { writeTestKit } from '../../tests/testKit.ts';
import { main } from './main.ts';

const kit = mkdtempSync(join(tmpdir(), 'kit-'));
beforeAll(() => {
  writeTestKit(kit);
});
afterAll(() => {
  rmSync(kit, { recursive: true });
});

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'build-'));
  mkdirSync(join(home, 'data/pictures'), { recursive: true });
  for (const [path, bytes] of smallFiles) writeFileSync(join(home, 'data', path), bytes);
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

const put = (path: string, value: unknown) => {
  writeFileSync(join(home, path), typeof value === 'string' ? value : JSON.stringify(value));
};
/** What is published: each file by its path. */
const published = (): ReadonlyMap<string, Buffer> => {
  const out = join(home, 'dist');
  if (!existsSync(out)) return new Map();
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  return new Map(
    files.map((it) => {
      const path = join(it.parentPath, it.name);
      return [path.slice(out.length + 1).replaceAll('\\', '/'), readFileSync(path)];
    }),
  );
};

/** Runs the command on the folder of documents. */
async function run(site?: string) {
  const said: string[] = [];
  const code = await main(
    [
      'publish',
      join(home, 'data'),
      '--out',
      join(home, 'dist'),
      ...(site === undefined ? [] : ['--site', site]),
    ],
    { print: (line) => said.push(line), printError: (line) => said.push(line), today: '2026-11-21', kit },
  );
  return { ok: code === 0, said };
}

const release = () =>
  main(['release', join(home, 'data/small.json')], {
    print: () => undefined,
    printError: () => undefined,
    today: '2026-11-21',
    kit,
  });

test('a document is published as pages, data, calendar and feed', async () => {
  put('data/small.json', smallDocument());
  expect(await run()).toEqual({
    ok: true,
    said: expect.arrayContaining([
      expect.stringContaining('The address of the site is not given'),
    ]) as string[],
  });
  const paths = [...published().keys()].sort();
  expect(paths).toContain('index.html');
  const at = (folder: string) =>
    paths.filter((path) => path.startsWith(folder)).map((path) => path.slice(folder.length));
  expect(at('t/small/')).toEqual(
    expect.arrayContaining([
      'index.html',
      'timeline.json',
      'calendar.ics',
      'feed.xml',
      'fr/index.html',
      'fr/calendar.ics',
      'fr/feed.xml',
      'share.png',
      'fr/share.png',
    ]),
  );
  const { events } = smallDocument() as { events: { id: string; aliases?: string[] }[] };
  for (const { id, aliases = [] } of events)
    for (const name of [id, ...aliases])
      expect(at('t/small/')).toEqual(
        expect.arrayContaining([`e/${name}/index.html`, `fr/e/${name}/index.html`]),
      );
  expect(JSON.parse(String(published().get('t/small/timeline.json')))).toMatchObject({
    $schema: '../../timeline.v1.schema.json',
    id: 'small',
  });
  expect(readdirSync(home).sort()).toEqual(['data', 'dist']);
});

test('only where its address is known it tells others how to show it', async () => {
  put('data/small.json', smallDocument());
  await run();
  expect([...published().keys()].filter((path) => path.endsWith('oembed.json'))).toEqual([]);
  await run('https://example.org/a');
  const { events } = smallDocument() as { events: { id: string }[] };
  const pages = ['', ...events.map(({ id }) => `e/${id}/`)].flatMap((path) => [path, `fr/${path}`]);
  expect([...published().keys()].filter((path) => path.endsWith('oembed.json')).sort()).toEqual(
    pages.map((path) => `t/small/${path}oembed.json`).sort(),
  );
  // each page names its own, which is there
  for (const [path, bytes] of published()) {
    if (!path.startsWith('t/small/') || !path.endsWith('index.html')) continue;
    const [, file = ''] =
      /json\+oembed" href="https:\/\/example\.org\/a\/([^"]+)"/u.exec(String(bytes)) ?? [];
    expect([path, published().has(file)]).toEqual([path, true]);
    const [, image = ''] =
      /og:image" content="https:\/\/example\.org\/a\/([^"]+)"/u.exec(String(bytes)) ?? [];
    expect([path, published().has(image)]).toEqual([path, true]);
  }
});

test('of several documents the root is a list, without a script', async () => {
  put('data/small.json', smallDocument());
  put('data/other.json', { ...smallDocument(), id: 'other', title: 'Another <story>' });
  expect((await run()).ok).toBe(true);
  const root = String(published().get('index.html'));
  expect(root).toContain('href="t/small/"');
  expect(root).toContain('href="t/other/fr/"');
  expect(root).toContain('Another &lt;story&gt;');
  expect(root).not.toContain('<script');
});

test.each([
  [
    'is not valid',
    () => {
      put('data/small.json', changed('events.0.date', '2024-02-30'));
    },
    'expected a day from 01 to 29 in 2024-02; found "2024-02-30"\n    $.events[0].date of the event "senate-votes" (The Senate votes)',
  ],
  [
    'is no JSON',
    () => {
      put('data/small.json', '{');
    },
    'no valid timeline document',
  ],
  [
    'is in another encoding',
    () => {
      const json = JSON.stringify({ ...smallDocument(), summary: 'é' });
      writeFileSync(join(home, 'data/small.json'), Buffer.from(json, 'latin1'));
    },
    'expected text in UTF-8: save the file as UTF-8; found the byte 0xE9, which is "é" in Latin-1',
  ],
  [
    'has a name twice',
    () => {
      put('data/small.json', JSON.stringify(smallDocument()).replace('{', '{ "id": "other",\n'));
    },
    'expected each name once in an object: line 1, column 3 has it already; found "id"\n    $.id',
  ],
  [
    'has the id of another',
    () => {
      put('data/twin.json', smallDocument());
    },
    'its id "small" is that of',
  ],
])(
  'with a document that %s all problems are said, and what is published stays as it was',
  async (_, spoil, problem) => {
    put('data/small.json', smallDocument());
    await run();
    const before = published();
    put('data/also-bad.json', '[]');
    spoil();
    const { ok, said } = await run();
    expect(ok).toBe(false);
    expect(said.join('\n')).toContain(problem);
    expect(said.join('\n')).toContain('also-bad.json');
    expect(published()).toEqual(before);
    expect(readdirSync(home).sort()).toEqual(['data', 'dist']);
  },
);

test('what is published stays as it was when a file cannot be made, or the address is none', async () => {
  put('data/small.json', smallDocument());
  await run();
  const before = published();
  rmSync(join(kit, 'site/embed.js'));
  const { ok, said } = await run();
  writeTestKit(kit);
  expect(ok).toBe(false);
  expect(said.join('\n')).toMatch(/embed\.js.*\n.*stays as it was/su);
  expect(published()).toEqual(before);
  expect(await run('example.org')).toMatchObject({ ok: false });
  expect(published()).toEqual(before);
  expect(readdirSync(home).sort()).toEqual(['data', 'dist']);
});

test.each([
  ['another folder is not replaced', () => mkdirSync(join(home, 'dist/photos'), { recursive: true })],
  [
    'a folder around the one in which one is, is not replaced',
    () => {
      process.chdir(home);
    },
  ],
])('%s', async (_, prepare) => {
  const before = process.cwd();
  put('data/small.json', smallDocument());
  prepare();
  const out = process.cwd() === home ? '.' : join(home, 'dist');
  const said: string[] = [];
  const printError = (line: string) => said.push(line);
  const code = await main(['publish', join(home, 'data'), '--out', out], {
    ...{ print: printError, printError, today: '2026-11-21', kit },
  });
  process.chdir(before);
  expect(code).toBe(2);
  expect(said.join('\n')).toContain('would be replaced');
});

test('an empty folder is filled, and a site that was published is replaced', async () => {
  put('data/small.json', smallDocument());
  mkdirSync(join(home, 'dist'));
  expect((await run()).ok).toBe(true);
  put('dist/stray.txt', 'left');
  expect((await run()).ok).toBe(true);
  expect(published().has('stray.txt')).toBe(false);
});

test('the same documents give the same bytes, in any folder, side by side', async () => {
  put('data/small.json', smallDocument());
  put('data/other.json', { ...smallDocument(), id: 'other' });
  const said: string[] = [];
  const publishTo = (folder: string) =>
    main(['publish', join(home, 'data'), '--out', join(home, folder)], {
      print: (line) => said.push(line),
      printError: (line) => said.push(line),
      today: '2026-11-21',
      kit,
    });
  expect(await Promise.all([publishTo('dist'), publishTo('a/b')])).toEqual([0, 0]);
  const first = published();
  rmSync(join(home, 'dist'), { recursive: true });
  renameSync(join(home, 'a/b'), join(home, 'dist'));
  expect(published()).toEqual(first);
});

test('a released version is published for ever, byte for byte, whatever becomes of the document', async () => {
  put('data/small.json', smallDocument());
  expect(await release()).toBe(0);
  await run('https://example.org/a');
  const [path = ''] = [...published().keys()].filter((it) => /\/v\/[0-9a-f]{64}\/timeline\.json$/u.test(it));
  const first = published().get(path);
  put('data/small.json', { ...smallDocument(), title: 'Another title', updated: '2025-08-01' });
  expect(await release()).toBe(0);
  await run('https://example.org/a');
  expect(published().get(path)).toEqual(first);
  const page = String(published().get(path.replace('timeline.json', 'index.html')));
  expect(page).toContain('A small story');
  expect(page).toContain('noindex');
  const hashOf = (html: string) => /data-released="(\w+)"/u.exec(html)?.[1];
  expect(path).toContain(`/v/${hashOf(page) ?? ''}/`);
  // what is shown now is the version released last
  const now = String(published().get('t/small/index.html'));
  expect(path).not.toContain(hashOf(now) ?? '/');
  put('data/small.json', { ...smallDocument(), title: 'Not released yet' });
  await run('https://example.org/a');
  expect(hashOf(String(published().get('t/small/e/vote-1/index.html')))).toBeUndefined();
  expect([...published().keys()].filter((it) => /\/v\/[0-9a-f]{64}\/timeline\.json$/u.test(it))).toHaveLength(
    2,
  );
});

test('a released version that somebody changed stops the build', async () => {
  put('data/small.json', smallDocument());
  expect(await release()).toBe(0);
  const folder = join(home, 'data/versions/small');
  const name = readdirSync(folder).find((it) => it.endsWith('.json')) ?? '';
  writeFileSync(join(folder, name), `${readFileSync(join(folder, name), 'utf8')}\n`);
  const { ok, said } = await run();
  expect(ok).toBe(false);
  expect(said.join('\n')).toContain('a released version was changed');
});

test('a picture is published in its sizes, and a released version keeps that of its time', async () => {
  put('data/small.json', smallDocument());
  writeFileSync(join(home, 'data/pictures/chamber.jpg'), png(900, 600));
  expect(await release()).toBe(0);
  await run();
  const pictures = () => [...published().keys()].filter((it) => it.includes('/media/'));
  const before = pictures();
  expect(before).toHaveLength(4);
  writeFileSync(join(home, 'data/pictures/chamber.jpg'), png(300, 200));
  await run();
  expect(pictures()).toHaveLength(5);
  expect(pictures()).toEqual(expect.arrayContaining(before));
});

test('a picture that was kept for a released version and changed stops the build', async () => {
  put('data/small.json', smallDocument());
  expect(await release()).toBe(0);
  const folder = join(home, 'data/versions/small/media');
  const [name = ''] = readdirSync(folder);
  writeFileSync(join(folder, name), png(10, 10));
  const { ok, said } = await run();
  expect(ok).toBe(false);
  expect(said.join('\n')).toContain(`${join(folder, name)} was changed since it was released`);
});

test('a missing picture is named with its event, and nothing is published', async () => {
  put('data/small.json', smallDocument());
  rmSync(join(home, 'data/pictures/chamber.jpg'));
  const { ok, said } = await run();
  expect(ok).toBe(false);
  expect(said.slice(0, 1)).toEqual([
    `${join(home, 'data/small.json')}: not all of its files can be published: 1 error
  error at line 1, column 3270: expected a file that is there: put it there, or correct the path, which begins at the folder of the document; found "pictures/chamber.jpg"
    $.events[0].media[0].file of the event "senate-votes" (The Senate votes)`,
  ]);
  expect(published().size).toBe(0);
});
