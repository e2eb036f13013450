import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';

// A copy of the project, served as `npm start` serves it, so that its data can be edited.
const root = resolve(import.meta.dirname, '../..');
const story = 'data/france-encryption-backdoor.json';
let copy: string;
let server: ViteDevServer;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'policy-timeline-'));
  for (const name of ['index.html', 'vite.config.ts', 'package.json', 'src', 'scripts', 'data', 'public']) {
    await cp(join(root, name), join(copy, name), { recursive: true });
  }
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  server = await createServer({
    root: copy,
    configFile: join(copy, 'vite.config.ts'),
    cacheDir: join(copy, '.vite'),
    logLevel: 'error',
    // the packages are the project's own, outside the copy
    server: { host: '127.0.0.1', port: 0, fs: { strict: false } },
  });
  await server.listen();
});

test.afterAll(async () => {
  await server.close();
  await rm(copy, { recursive: true, force: true });
});

test('an edit of the data shows at once, or its problems do, and they go away when mended', async ({
  page,
}) => {
  const original = await readFile(join(copy, story), 'utf8');
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText('Senate', { timeout: 20_000 });
  await page.evaluate(() => Object.assign(window, { stillTheSamePage: true }));

  const document = JSON.parse(original) as { title: Record<string, string>; events: { date: string }[] };
  document.title['en'] = 'A title of another day';
  await writeFile(join(copy, story), JSON.stringify(document));
  await expect(heading).toHaveText('A title of another day');

  const [first] = document.events;
  if (!first) throw new Error('the story has no events');
  first.date = 'the day before';
  await writeFile(join(copy, story), JSON.stringify(document));
  await expect(page.getByRole('table')).toContainText('$.events[0].date');
  await expect(page.getByRole('table')).toContainText('the day before');

  await writeFile(join(copy, story), original);
  await expect(heading).toContainText('Senate');
  await expect(page.getByRole('table')).toHaveCount(0);
  expect(await page.evaluate(() => 'stillTheSamePage' in window)).toBe(true);
});
