import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect as expected, test } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';
import { smallDocument } from '../arbitrary/small.ts';

// the development server sends hundreds of modules for a page: the first look may take long
const expect = expected.configure({ timeout: 30_000 });

// A copy of the project with one story, served as `npm start` serves it, so that its data can be edited.
const root = resolve(import.meta.dirname, '../..');
const story = 'data/france-encryption-backdoor.json';
let copy: string;
let server: ViteDevServer;

test.describe.configure({ mode: 'serial', timeout: 180_000 });

test.beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'policy-timeline-'));
  for (const name of ['vite.config.ts', 'tsconfig.json', 'package.json', 'src', 'scripts', 'public', story]) {
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

const address = (path = '') => `${server.resolvedUrls?.local[0] ?? ''}${path}`;

/** A file of `data/`, in the copy. */
const inData = (name: string) => join(copy, 'data', name);

test('an edit of the data shows at once, or its problems do, and they go away when mended', async ({
  page,
}) => {
  const original = await readFile(join(copy, story), 'utf8');
  await page.goto(address());
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText('Senate');
  await page.evaluate(() => Object.assign(window, { stillTheSamePage: true }));

  const document = JSON.parse(original) as { title: Record<string, string>; events: { date: string }[] };
  document.title['en'] = 'A title of another day';
  await writeFile(join(copy, story), JSON.stringify(document));
  await expect(heading).toHaveText('A title of another day');

  const [first] = document.events;
  if (!first) throw new Error('the story has no events');
  first.date = 'the day before';
  await writeFile(join(copy, story), JSON.stringify(document));
  const details = page.getByRole('region', { name: 'Details for the author' });
  await expect(details).toContainText('$.events[0].date');
  await expect(details).toContainText('the day before');

  await writeFile(join(copy, story), original);
  await expect(heading).toContainText('Senate');
  await expect(details).toHaveCount(0);
  expect(await page.evaluate(() => 'stillTheSamePage' in window)).toBe(true);
});

test('what the format does not know is said over a corner of the page until it is mended', async ({
  page,
}) => {
  const original = await readFile(join(copy, story), 'utf8');
  await page.goto(address());
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Senate');
  const warnings = page.getByRole('complementary', { name: 'Warnings for the author' });
  await expect(warnings).toHaveCount(0);

  const document = JSON.parse(original) as { events: object[] };
  const events = document.events.map((event) => ({ ...event, image: 'a.jpg' }));
  await writeFile(join(copy, story), JSON.stringify({ ...document, events }));
  await expect(warnings).toHaveText(new RegExp(`^\\s*${String(events.length)} warnings`, 'u'));
  await expect(warnings.getByRole('listitem')).toBeHidden();
  await warnings.getByText('warnings').first().click();
  await expect(warnings.getByRole('listitem')).toContainText('"image" is ignored (did you mean "media"?)');

  await writeFile(join(copy, story), original);
  await expect(warnings).toHaveCount(0);
});

test('of several stories one chooses, and each is at the address that it will be published at', async ({
  page,
}) => {
  const second = smallDocument();
  second['title'] = { en: 'A <b>small</b> story', fr: 'Une petite histoire' };
  await writeFile(inData('second.json'), JSON.stringify(second));
  await page.goto(address());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stories of data/');
  const items = page.locator('.stories > li');
  await expect(items).toHaveCount(2);
  await expect(items.filter({ hasText: 'france-encryption-backdoor.json' })).toContainText(
    'In 2025 a clause',
  );
  // a text of a document is text
  await expect(page.getByRole('link', { name: 'A <b>small</b> story' })).toBeVisible();

  await items.filter({ hasText: 'second.json' }).getByRole('link', { name: 'Français' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Une petite histoire');
  expect(new URL(page.url()).pathname).toBe('/t/small/fr/');

  await page.goto(address('t/small'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A <b>small</b> story');
  expect(new URL(page.url()).pathname).toBe('/t/small/');

  await page.goto(address('t/small/fr/e/senate-votes/'));
  await expect(page.getByRole('complementary', { name: 'Panneau de lecture' })).toContainText(
    'Le Sénat vote',
  );
});

test('an edit shows on the page of its story, and on no other', async ({ page, context }) => {
  const other = await context.newPage();
  await page.goto(address('t/small/'));
  await other.goto(address('t/france-encryption-backdoor/'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A <b>small</b> story');
  await expect(other.getByRole('heading', { level: 1 })).toContainText('Senate');
  const fetched: string[] = [];
  other.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));

  await writeFile(inData('second.json'), JSON.stringify({ ...smallDocument(), title: 'Another title' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Another title');
  await other.evaluate(() => fetch('/icon.svg'));
  // the story, and what is to be mended in it
  expect(new Set(fetched.filter((path) => path.startsWith('/data/')))).toEqual(
    new Set(['/data/second.json']),
  );
});

test('the page to choose from follows the files: those that come, that break and that go', async ({
  page,
}) => {
  await page.goto(address());
  const items = page.locator('.stories > li');
  await expect(items).toHaveCount(2);

  await writeFile(inData('third.json'), '{ "id": "third", ');
  await expect(items).toHaveCount(3);
  await expect(items.filter({ hasText: 'third.json' })).toContainText('No valid timeline document: 1 error.');

  await writeFile(inData('third.json'), JSON.stringify({ ...smallDocument(), id: 'third', lanes: [] }));
  await expect(items.filter({ hasText: 'third.json' })).toContainText('$.lanes');

  await writeFile(inData('third.json'), JSON.stringify(smallDocument()));
  await expect(items.filter({ hasText: 'third.json' })).toContainText(
    'its id small is that of data/second.json',
  );

  await rm(inData('third.json'));
  await expect(items).toHaveCount(2);
});

test('a story that is no valid document has a page that lists its mistakes, and opens once they are mended', async ({
  page,
}) => {
  await writeFile(inData('third.json'), '{');
  await page.goto(address());
  await page.getByRole('link', { name: 'third.json' }).click();
  await expect(page.getByRole('region', { name: 'Details for the author' })).toContainText(
    'line 1, column 2',
  );
  await writeFile(inData('third.json'), JSON.stringify({ ...smallDocument(), title: 'The third' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The third');
  await rm(inData('third.json'));
});

test('an address without a page answers 404, and leads to the stories that there are', async ({ page }) => {
  for (const path of ['t/nothing/', 't/small/de/', 't/small/en/', 'elsewhere']) {
    const response = await page.goto(address(path));
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole('main')).toContainText('There is no page at this address');
    await expect(page.getByRole('main')).toContainText(`/${path}`);
    await expect(page.locator('.stories > li')).toHaveCount(2);
  }
  await page.getByRole('link', { name: 'Another title' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Another title');
});
