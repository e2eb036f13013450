// Pictures, videos and sounds of events on a published site: what is loaded, when, and the room it takes.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { png } from '../pictures.ts';
import { storyJson } from '../stories/stories.ts';
import { violations } from './axe.ts';

const kitFolder = join(import.meta.dirname, '../../dist.kit');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};
const text = (words: string) => ({ en: words, fr: words, ar: words });

/** harbour with a picture at its first event and its last, and a picture elsewhere. */
function story(): string {
  const document = JSON.parse(storyJson('harbour')) as { events: { media?: unknown }[] };
  const own = { type: 'image', file: 'boat.png', alt: text('A boat'), caption: text('In the harbour') };
  const first = document.events[0];
  const last = document.events.at(-1);
  if (!first || !last) throw new Error('harbour has events');
  first.media = [own, { type: 'image', url: 'https://pictures.example/map.png', alt: text('A map') }];
  last.media = [{ ...own, file: 'other.png' }];
  return JSON.stringify(document);
}
const FILES = new Map([
  ['boat.png', png(900, 600)],
  ['other.png', png(600, 900)],
]);

let server: Server;
let root = '';
test.beforeAll(async () => {
  const { openKit, publish, readPublication, wasmScaler } = (await import(
    join(kitFolder, 'publisher.js')
  )) as typeof import('../../src/publish/publisher.ts');
  const kit = await openKit((path) => readFile(join(kitFolder, path)));
  const read = readPublication(story(), [], (path) => FILES.get(path));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const site = new Map<string, Uint8Array>();
  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
  for await (const { path, bytes } of publish([read.value], kit, { sha256, scaler: wasmScaler(kit) }))
    site.set(path, bytes);
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    const file = path.endsWith('/') || path === '' ? `${path}index.html` : path;
    const bytes = site.get(file);
    response
      .writeHead(bytes ? 200 : 404, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
      .end(bytes);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  root = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/t/harbour/`;
});
test.afterAll(() => {
  server.close();
});

/** The paths or addresses of all that a page asks for. */
function requests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  return asked;
}
const boat = (page: Page) => page.locator('.panel').getByAltText('A boat');

test('the picture of an event is there in the size that fits, and moves nothing when it comes', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  let letPicturesCome: () => void = () => undefined;
  const held = new Promise<void>((done) => {
    letPicturesCome = done;
  });
  await page.route('**/media/*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${root}?event=port-opens`);
  const caption = page.locator('.panel').getByText('In the harbour');
  await expect(caption).toBeVisible();
  const before = await caption.boundingBox();
  letPicturesCome();
  await expect.poll(() => boat(page).evaluate((it: HTMLImageElement) => it.naturalWidth)).toBeGreaterThan(0);
  // a size is a whole number of pixels: its proportions differ by less than one
  const after = await caption.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(0.5);
  // 347 px wide: the smallest is enough
  expect(await boat(page).evaluate((it: HTMLImageElement) => it.currentSrc)).toMatch(/-(400|800)\.webp$/);
});

test('nothing of another host is asked for before the press, and then only that', async ({ page }) => {
  const asked = requests(page);
  await page.route('https://pictures.example/**', (route) =>
    route.fulfill({ contentType: 'image/png', body: Buffer.from(png(40, 30)) }),
  );
  await page.goto(`${root}?event=port-opens`);
  const load = page.locator('.panel').getByRole('button', { name: /^Load from pictures\.example/ });
  await expect(load).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((it) => !it.startsWith(new URL(root).origin))).toEqual([]);
  await load.click();
  const picture = page.locator('.panel').getByAltText('A map');
  await expect.poll(() => picture.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBe(40);
  expect(asked.filter((it) => !it.startsWith(new URL(root).origin))).toEqual([
    'https://pictures.example/map.png',
  ]);
  expect(await page.locator('.panel .elsewhere').evaluate((it) => it === document.activeElement)).toBe(true);
});

test('a picture far down the list is not asked for before one comes near', async ({ page }) => {
  const asked = requests(page);
  await page.goto(`${root}?view=list`);
  const last = page.getByAltText('A boat').last();
  await expect(last).toBeAttached();
  await page.waitForLoadState('networkidle');
  const before = asked.filter((it) => it.includes('/media/')).length;
  await last.scrollIntoViewIfNeeded();
  await expect.poll(() => last.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBeGreaterThan(0);
  expect(asked.filter((it) => it.includes('/media/')).length).toBeGreaterThan(before);
});

test('without a script the own pictures are there, and those of others are links', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  const asked = requests(page);
  await page.goto(`${root}e/port-opens/`);
  await expect(boat(page)).toBeVisible();
  await expect(page.getByRole('button', { name: /Load from/ })).toBeHidden();
  await expect(page.locator('.panel a[href="https://pictures.example/map.png"]')).toBeVisible();
  expect(asked.filter((it) => !it.startsWith(new URL(root).origin))).toEqual([]);
  await page.close();
});

test('on paper there is the picture, and the address of what is elsewhere', async ({ page }) => {
  await page.goto(root);
  await page.waitForLoadState('networkidle');
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('.paper');
  await expect(paper.getByText('https://pictures.example/map.png')).toBeVisible();
  const picture = paper.getByAltText('A boat').first();
  await expect.poll(() => picture.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBe(900);
  await expect(paper.getByRole('button')).toHaveCount(0);
});

test('in a frame the picture is in the file itself, and nothing else is asked for', async ({ page }) => {
  const asked = requests(page);
  await page.goto(`${root}embed.html?event=port-opens`);
  await expect
    .poll(() => page.getByAltText('A boat').evaluate((it: HTMLImageElement) => it.naturalWidth))
    .toBe(400);
  expect(asked.filter((it) => !it.startsWith('data:'))).toEqual([`${root}embed.html?event=port-opens`]);
});

for (const language of ['', 'ar/'])
  test(`has no fault that axe finds, and does not stick out: ${language || 'en'}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${root}${language}?event=port-opens`);
    await expect(page.getByAltText('A boat').first()).toBeVisible();
    expect(await violations(page, { only: '.media' })).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
  });
