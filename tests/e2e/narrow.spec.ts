import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { crowded, serveInstead } from './harbour.ts';

/** The narrow picture as a thumb finds it: time runs down, one finger scrolls the page, two zoom. */

test.use({
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  contextOptions: { reducedMotion: 'reduce' },
});

const VOTE = 'council-refuses-clause';

const chart = (page: Page) => page.locator('svg.down');
const mark = (page: Page, event: string) => page.locator(`.mark[data-key="${event}"]`);
const topOf = async (page: Page, event: string) => (await mark(page, event).boundingBox())?.y ?? NaN;
const zoomOf = async (page: Page) => Number(await chart(page).getAttribute('data-zoom'));

async function open(page: Page, query = '') {
  await page.goto(`./${query}`);
  await expect(page.locator('.mark').first()).toBeVisible();
}

type Fingers = readonly (readonly [number, number])[];
async function touch(client: CDPSession, path: readonly Fingers[]) {
  const points = (fingers: Fingers) => fingers.map(([x, y], id) => ({ x, y, id }));
  const [first = [], ...rest] = path;
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(first) });
  for (const fingers of rest) {
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(fingers) });
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
const steps = (count: number, at: (part: number) => Fingers): readonly Fingers[] =>
  Array.from({ length: count + 1 }, (_, i) => at(i / count));

test('two fingers zoom about the place between them, and the page stays where it is', async ({ page }) => {
  await open(page);
  await mark(page, VOTE).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 300);
  const client = await page.context().newCDPSession(page);
  const [zoom, scrolled, at] = [
    await zoomOf(page),
    await page.evaluate(() => scrollY),
    await topOf(page, VOTE),
  ];
  const y = at + 14;
  await touch(
    client,
    steps(8, (part) => [
      [180, y - 40 - 60 * part],
      [220, y + 40 + 60 * part],
    ]),
  );
  await expect.poll(() => zoomOf(page)).toBeGreaterThan(zoom * 1.8);
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  expect(Math.abs((await topOf(page, VOTE)) - at)).toBeLessThan(8);
  await expect(page).toHaveURL(/from=/);
});

test('one finger scrolls the page, over the picture as elsewhere', async ({ page }) => {
  await open(page);
  const zoom = await zoomOf(page);
  const client = await page.context().newCDPSession(page);
  await touch(
    client,
    steps(10, (part) => [[200, 760 - 500 * part]]),
  );
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
  expect(await zoomOf(page)).toBe(zoom);
  await expect(page).not.toHaveURL(/from=/);
});

test('a tap anywhere on a row opens its event, and it stays in view above the sheet', async ({ page }) => {
  await open(page);
  await mark(page, 'act-adopted').scrollIntoViewIfNeeded();
  const box = await mark(page, 'act-adopted').boundingBox();
  if (!box) throw new Error('not drawn');
  await page.touchscreen.tap(box.x + box.width - 30, box.y + 20);
  const sheet = page.getByRole('complementary');
  await expect(sheet.getByRole('heading', { level: 2 })).toBeVisible();
  await expect(page).toHaveURL(/event=act-adopted/);
  await expect
    .poll(async () => {
      const [row, panel] = [await topOf(page, 'act-adopted'), await sheet.boundingBox()];
      return row > 0 && row + 40 < (panel?.y ?? 0);
    })
    .toBe(true);
});

test('what lies before comes in over what is read, which stays where it is', async ({ page }) => {
  await open(page);
  const button = page.getByRole('button', { name: /^\d+ earlier events$/ });
  const first = await page.locator('.mark').first().getAttribute('data-key');
  const before = await topOf(page, first ?? '');
  const count = async () => parseInt((await button.textContent())?.replace(/\D+/g, '') ?? '0', 10);
  const earlier = await count();
  await button.click();
  await expect(mark(page, first ?? '')).toBeVisible();
  expect(Math.abs((await topOf(page, first ?? '')) - before)).toBeLessThan(3);
  expect(await page.locator('.mark').first().getAttribute('data-key')).not.toBe(first);
  if (await button.isVisible()) expect(await count()).toBeLessThan(earlier);
});

test('zoomed out, events are gathered; a tap on them lists them in the sheet, from which they are parted again', async ({
  page,
}) => {
  const crowd = crowded(4);
  await serveInstead(page, crowd);
  await open(page);
  await page
    .getByRole('button', { name: 'Show the whole story' })
    .or(page.getByTitle('Show the whole story'))
    .click();
  const cluster = page.locator('.mark[data-cluster]').first();
  await expect(cluster).toBeVisible();
  const shown = await page
    .locator('.mark')
    .evaluateAll((marks) => marks.reduce((sum, it) => sum + Number(it.getAttribute('data-cluster') ?? 1), 0));
  expect(shown).toBe(crowd.events.length);
  const zoom = await zoomOf(page);
  await cluster.scrollIntoViewIfNeeded();
  const [count, first] = [await cluster.getAttribute('data-cluster'), await cluster.getAttribute('data-key')];
  await cluster.tap({ position: { x: 250, y: 20 } });
  const sheet = page.getByRole('complementary');
  await expect(sheet.getByRole('heading', { level: 2 })).toHaveText(`${count} events`);
  expect(await zoomOf(page)).toBe(zoom);
  await expect(cluster).toBeInViewport();
  await sheet.getByRole('button', { name: 'Zoom here' }).tap();
  await expect(sheet).toHaveCount(0);
  await expect.poll(() => zoomOf(page)).toBeGreaterThan(zoom);
  await expect(mark(page, first ?? '')).toBeInViewport();
  await page.goBack();
  await expect(sheet.getByRole('heading', { level: 2 })).toHaveText(`${count} events`);
  await expect.poll(() => zoomOf(page)).toBe(zoom);
});

test('the arrows go down and up the rows, and bring them into the window', async ({ page }) => {
  await open(page);
  await page.locator('.mark[tabindex="0"]').focus();
  const keys: (string | null)[] = [];
  for (let i = 0; i < 14; i++) {
    keys.push(await page.locator('.mark:focus').getAttribute('data-key'));
    await page.keyboard.press('ArrowDown');
  }
  expect(new Set(keys).size).toBe(14);
  await expect(page.locator('.mark:focus')).toBeInViewport({ ratio: 0.9 });
  await page.keyboard.press('ArrowUp');
  expect(await page.locator('.mark:focus').getAttribute('data-key')).toBe(keys.at(-1));
  await page.keyboard.press('End');
  await expect(page.locator('.mark:focus')).toBeInViewport({ ratio: 0.9 });
});

test('larger text makes the picture larger, and cuts none of it', async ({ page }) => {
  await open(page);
  const height = async () => (await page.locator('[data-row]').first().boundingBox())?.height ?? 0;
  const before = await height();
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '32px';
  });
  await expect.poll(height).toBeGreaterThan(before * 1.5);
  const outside = await page.locator('svg.down text').evaluateAll((texts) =>
    texts
      .map((it) => [it.textContent, it.getBoundingClientRect()] as const)
      .filter(([, box]) => box.left < -0.5 || box.right > innerWidth + 0.5)
      .map(([text]) => text),
  );
  expect(outside).toEqual([]);
});

test('from right to left the rails stand right, the words left of them', async ({ page }) => {
  await open(page, '?lang=ar');
  const [rail, title] = await Promise.all([
    page.locator('.mark[data-event] .symbol').first().boundingBox(),
    page.locator('[data-row] [data-label]').first().boundingBox(),
  ]);
  expect(rail && title && title.x + title.width < rail.x).toBe(true);
});

for (const [width, flow] of [
  [719, 'down'],
  [720, 'across'],
] as const) {
  test(`at ${width} px time runs ${flow}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    await expect(page.locator(`svg.${flow}`)).toBeVisible();
  });
}

test('turning the phone keeps the event and the stretch of time', async ({ page }) => {
  await open(page, `?event=${VOTE}`);
  await page.setViewportSize({ width: 844, height: 390 });
  await expect(page.locator('svg.across')).toBeVisible();
  await expect(mark(page, VOTE)).toHaveAttribute('aria-pressed', 'true');
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(chart(page)).toBeVisible();
  await expect(mark(page, VOTE)).toHaveAttribute('aria-pressed', 'true');
  await expect(page).not.toHaveURL(/from=/);
});
