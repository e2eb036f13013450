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
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changed, smallDocument } from '../../tests/arbitrary/small.ts';
import { smallFiles } from '../../tests/pictures.ts';
import { main } from './main.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'release-'));
  mkdirSync(join(home, 'pictures'));
  for (const [path, bytes] of smallFiles) writeFileSync(join(home, path), bytes);
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

async function run(...args: readonly string[]) {
  const lines: string[] = [];
  const complaints: string[] = [];
  const code = await main(['release', ...args], {
    print: (line) => lines.push(line),
    printError: (line) => complaints.push(line),
    today: '2026-11-21',
    kit: '',
  });
  return { code, lines, complaints };
}

const kept = () => {
  const folder = join(home, 'versions', 'small');
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }))
    : [];
};

test('a version is kept under its hash, and stays as it is when the document changes', async () => {
  const file = join(home, 'small.json');
  writeFileSync(file, JSON.stringify(smallDocument(), null, 2));
  expect(await run(file)).toMatchObject({
    code: 0,
    // what is noticed does not keep it from being released
    complaints: [expect.stringMatching(/small\.json: \d+ warnings\n/)],
    lines: [expect.stringMatching(/: released$/)],
  });
  const [first] = kept();
  const hash = createHash('sha256')
    .update(first?.bytes ?? '')
    .digest('hex');
  expect(first?.name).toBe(`${hash}.json`);

  // written otherwise, it is the same version
  writeFileSync(file, JSON.stringify(smallDocument()));
  expect((await run(file)).lines).toEqual([expect.stringMatching(/: released before$/)]);
  expect(kept()).toEqual([first]);

  writeFileSync(file, JSON.stringify({ ...smallDocument(), title: 'Another title' }));
  expect((await run(file)).code).toBe(0);
  expect(kept()).toHaveLength(2);
  expect(kept()).toContainEqual(first);
});

test('of several documents none is released when one is not valid; each problem is said', async () => {
  const good = join(home, 'small.json');
  const bad = join(home, 'bad.json');
  writeFileSync(good, JSON.stringify(smallDocument()));
  writeFileSync(bad, JSON.stringify(changed('events.0.date', '2024-02-30')));
  const { code, lines, complaints } = await run(good, bad);
  expect(code).toBe(2);
  expect(lines).toEqual([]);
  expect(complaints.join('\n')).toContain('expected a day from 01 to 29');
  expect(kept()).toEqual([]);
});

test('its pictures are kept by the hash of their content, which is in the version', async () => {
  const file = join(home, 'small.json');
  writeFileSync(file, JSON.stringify(smallDocument()));
  expect((await run(file)).code).toBe(0);
  const media = join(home, 'versions/small/media');
  const names = Array.from(
    smallFiles.values(),
    (bytes) => `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.png`,
  );
  expect(readdirSync(media).sort()).toEqual(names.toSorted());
  for (const name of names) expect(String(kept()[0]?.bytes)).toContain(`media/${name.replace('.png', '')}-`);
});

test('a document whose picture is missing is not released', async () => {
  const file = join(home, 'small.json');
  writeFileSync(file, JSON.stringify(smallDocument()));
  rmSync(join(home, 'pictures/vote.png'));
  const { code, complaints } = await run(file);
  expect(code).toBe(2);
  expect(complaints.join('\n')).toMatch(
    /expected a file that is there.*\n +\$\.events\[0\]\.media\[1\]\.poster of the event "senate-votes"/u,
  );
  expect(kept()).toEqual([]);
});
