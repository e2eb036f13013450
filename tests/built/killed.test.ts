// The real command, killed at any moment, and run twice at once. It needs the kit (`npm run kit`).
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { smallDocument } from '../arbitrary/small.ts';
import { smallFiles } from '../pictures.ts';

/** At how many moments of a run it is killed. */
const MOMENTS = process.env['DEEP'] === undefined ? 3 : 20;

const cli = join(import.meta.dirname, '../../dist.kit/cli.js');
const home = mkdtempSync(join(tmpdir(), 'killed-'));
const site = join(home, 'site');
const kept = join(home, 'kept');

const document = smallDocument() as { events: readonly { readonly id: string }[] };
/** Three events, and what refers to no other one. */
const story = (title: string) => ({
  ...document,
  title,
  events: document.events.slice(0, 3).map((event) => ({ ...event, related: undefined })),
  steps: undefined,
  changes: undefined,
});

const start = (): ChildProcess =>
  spawn(process.execPath, [cli, 'publish', join(home, 'story.json'), '--out', site], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, XDG_CACHE_HOME: join(home, 'cache') },
  });

async function ended(run: ChildProcess) {
  let said = '';
  run.stdout?.on('data', (text: Buffer) => (said += String(text)));
  run.stderr?.on('data', (text: Buffer) => (said += String(text)));
  const code = await new Promise<number | null>((resolve) => run.on('close', resolve));
  return { code, said };
}

/** One hash for all files of a folder; undefined when it is not there. */
function digest(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  for (const file of files.map((it) => join(it.parentPath, it.name)).sort())
    hash.update(file.slice(folder.length)).update(readFileSync(file));
  return hash.digest('hex');
}

const leftOvers = () => readdirSync(home).filter((name) => name.startsWith('site') && name !== 'site');

let before: string | undefined;
let after: string | undefined;
/** How long a run takes, in ms. */
let duration = 0;

beforeAll(async () => {
  writeFileSync(join(home, 'story.json'), JSON.stringify(story('Before')));
  mkdirSync(join(home, 'pictures'));
  for (const [path, bytes] of smallFiles) writeFileSync(join(home, path), bytes);
  const first = await ended(start());
  if (first.code !== 0) throw new Error(first.said);
  cpSync(site, kept, { recursive: true });
  before = digest(site);
  writeFileSync(join(home, 'story.json'), JSON.stringify(story('After')));
  const begun = Date.now();
  await ended(start());
  duration = Date.now() - begun;
  after = digest(site);
  expect(after).not.toBe(before);
});
beforeEach(() => {
  rmSync(site, { recursive: true, force: true });
  cpSync(kept, site, { recursive: true });
});
afterAll(() => {
  rmSync(home, { recursive: true });
});

it.each(Array.from({ length: MOMENTS }, (_, moment) => (moment + 0.5) / MOMENTS))(
  'killed after %d of its time it leaves the old site or the new one, and the next run mends the rest',
  async (part) => {
    const run = start();
    const end = ended(run);
    const timer = setTimeout(() => run.kill('SIGKILL'), duration * part);
    await end;
    clearTimeout(timer);
    // between two renames neither is in its place: then the old one lies beside it, whole
    expect([before, after]).toContain(digest(site) ?? digest(`${site}.before`));
    const next = await ended(start());
    expect(next.code, next.said).toBe(0);
    expect(digest(site)).toBe(after);
    expect(leftOvers()).toEqual([]);
  },
);

it('killed between the renames it is put back by the next run, even by one that publishes nothing', async () => {
  rmSync(site, { recursive: true });
  cpSync(kept, `${site}.before`, { recursive: true });
  cpSync(kept, `${site}.making-1`, { recursive: true });
  const { code, said } = await ended(start());
  expect([code, said]).toEqual([0, expect.stringContaining('put back') as string]);
  expect(digest(site)).toBe(after);
  expect(leftOvers()).toEqual([]);
});

it('asked to end, it ends, and leaves the old site or the new one', async () => {
  const run = start();
  const end = ended(run);
  const timer = setTimeout(() => run.kill('SIGTERM'), duration / 2);
  await end;
  clearTimeout(timer);
  expect([before, after]).toContain(digest(site));
});

it('two at once publish one after the other, and the second says for whom it waits', async () => {
  const runs = [start(), start()];
  const ends = await Promise.all(runs.map(ended));
  expect(ends.map(({ code }) => code)).toEqual([0, 0]);
  expect(ends.map(({ said }) => said).join('')).toMatch(/process \d+ is publishing there/u);
  expect(digest(site)).toBe(after);
  expect(leftOvers()).toEqual([]);
});

it('takes over from a process that is gone, and from one that died before it said its name', async () => {
  const gone = await new Promise<number>((resolve) => {
    const short = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    short.on('close', () => {
      resolve(short.pid ?? 0);
    });
  });
  writeFileSync(`${site}.lock`, JSON.stringify({ pid: gone, host: hostname() }));
  const { code, said } = await ended(start());
  expect([code, said]).toEqual([0, expect.stringContaining(`process ${gone} was publishing`) as string]);
  writeFileSync(`${site}.lock`, '');
  expect((await ended(start())).code).toBe(0);
  expect(leftOvers()).toEqual([]);
});

it('says who holds a folder that another machine publishes to', async () => {
  writeFileSync(`${site}.lock`, JSON.stringify({ pid: 1, host: 'elsewhere.example' }));
  const { code, said } = await ended(start());
  expect([code, said]).toEqual([2, expect.stringContaining('process 1 on elsewhere.example') as string]);
  expect(digest(site)).toBe(before);
  rmSync(`${site}.lock`);
});
