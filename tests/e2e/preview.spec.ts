// `policy-timeline preview` as it is built, in a browser: what is written shows, at the same place.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from '@playwright/test';

const story = readFileSync(join(import.meta.dirname, '../stories/harbour.json'), 'utf8');
const TITLE = /"title": \{\s*"en": "([^"]*)"/u.exec(story)?.[1] ?? '';

let home = '';
let file = '';
let preview: ChildProcess;
let address = '';
test.beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'preview-'));
  file = join(home, 'harbour.json');
  writeFileSync(file, story);
  preview = spawn(process.execPath, [join(import.meta.dirname, '../../dist.kit/cli.js'), 'preview', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: preview.stdout as NodeJS.ReadableStream })) {
    const [at] = /^http\S+/u.exec(line) ?? [];
    if (at === undefined) continue;
    address = at;
    break;
  }
});
test.afterEach(async () => {
  const ended = new Promise((resolve) => preview.once('exit', resolve));
  preview.kill('SIGINT');
  expect(await ended).toBe(0);
  rmSync(home, { recursive: true });
});

test('shows each change, and its problems until they are mended, at the same place @once', async ({
  page,
}) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // a page of problems is answered with 500
    if (message.type() === 'error' && !message.text().includes('500')) faults.push(message.text());
  });
  const heading = page.locator('.app').getByRole('heading', { level: 1 });
  await page.goto(`${address}t/harbour/?view=list`);
  await expect(heading).toContainText(TITLE);
  await expect(page.getByRole('button', { name: 'List', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const query = new URL(page.url()).search;
  await page.evaluate(() => {
    scrollTo(0, 700);
  });
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(700);

  writeFileSync(file, story.replace(TITLE, 'Another title'));
  await expect(heading).toContainText('Another title');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(700);
  expect(new URL(page.url()).search).toBe(query);

  writeFileSync(file, story.slice(0, -100));
  await expect(page.getByRole('heading', { name: /cannot be shown yet/ })).toBeVisible();
  await expect(page.locator('pre')).toContainText(file);

  writeFileSync(file, story);
  await expect(heading).toContainText(TITLE);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(700);
  expect(new URL(page.url()).search).toBe(query);
  await expect(page.getByRole('button', { name: 'List', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  expect(faults).toEqual([]);
});

test('a page that was not looked at shows what changed meanwhile @once', async ({ page }) => {
  const look = (state: string) =>
    page.evaluate((visibility) => {
      Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  const heading = page.locator('.app').getByRole('heading', { level: 1 });
  await page.goto(`${address}t/harbour/`);
  await expect(heading).toContainText(TITLE);
  await look('hidden');
  writeFileSync(file, story.replace(TITLE, 'Another title'));
  await expect.poll(async () => (await fetch(`${address}t/harbour/`)).text()).toContain('Another title');
  await expect(heading).toContainText(TITLE);
  await look('visible');
  await expect(heading).toContainText('Another title');
});
