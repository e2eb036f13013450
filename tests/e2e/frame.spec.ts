import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HARBOUR } from './harbour.ts';

const EVENT = 'supplier-post';
const STEPS = HARBOUR.steps?.length ?? 0;

const PHONE = { width: 390, height: 844 };

test.use({
  viewport: PHONE,
  screen: PHONE,
  hasTouch: true,
  isMobile: true,
  contextOptions: { reducedMotion: 'reduce' },
});

/**
 * An article on another site with the story in a frame; `height` in pixels, or as its content asks, as a host that
 * follows its height gives it.
 */
async function article(
  page: Page,
  baseURL: string | undefined,
  { height, query = '' }: { height: number | 'auto'; query?: string },
): Promise<FrameLocator> {
  const text = '<p>Words of an article.</p>'.repeat(30);
  const body = `<!doctype html><meta name="viewport" content="width=device-width"><body style="margin:0">${text}
    <iframe id="story" title="story" src="${baseURL ?? ''}${query}" width="100%" style="border:0"
      height="${height === 'auto' ? 620 : height}"></iframe>${text}`;
  // another site than 127.0.0.1; a page that the test itself answers for may not frame one of this machine
  const host = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(body));
  await new Promise<void>((done) => host.listen(0, 'localhost', done));
  await page.goto(`http://localhost:${(host.address() as AddressInfo).port}/`);
  host.close();
  const frame = page.frameLocator('#story');
  await frame.getByRole('heading', { level: 1 }).waitFor();
  if (height === 'auto') await follow(page);
  return frame;
}

const inner = (page: Page) => page.frames()[1] ?? page.mainFrame();
const heightAsked = (page: Page) =>
  inner(page).evaluate(() => document.querySelector('.app')?.getBoundingClientRect().height ?? 0);

/** Gives the frame the height of its content until that stays the same. */
async function follow(page: Page): Promise<number> {
  let given = 0;
  for (let turn = 0; turn < 12; turn++) {
    const asked = Math.ceil(await heightAsked(page));
    if (asked === given) break;
    given = asked;
    await page.locator('#story').evaluate((it, to) => {
      it.style.height = `${to}px`;
    }, asked);
    await expect.poll(() => inner(page).evaluate(() => innerHeight)).toBe(asked);
  }
  return given;
}

test('in a frame as high as its content the panel opens near the event, in what is seen', async ({
  page,
  baseURL,
}) => {
  const frame = await article(page, baseURL, { height: 'auto' });
  const before = await follow(page);
  expect(before).toBeGreaterThan(1500);
  const link = frame.locator(`main [data-event="${EVENT}"]:visible`).first();
  const below = await link.evaluate((it) => it.getBoundingClientRect().top);
  await page.evaluate((by) => {
    scrollTo(0, (document.querySelector('#story')?.getBoundingClientRect().top ?? 0) + by - 300);
  }, below);
  const place = await page.evaluate(() => scrollY);
  await link.tap();
  const panel = frame.getByRole('complementary');
  await expect(panel).toBeVisible();
  await expect(panel.getByRole('heading', { level: 2 })).toBeInViewport();
  await expect(panel.locator('#event-title')).toBeFocused();
  await expect(panel.getByRole('button', { name: 'Close' })).toBeInViewport();
  const [card, row] = [await panel.boundingBox(), await link.boundingBox()];
  if (!card || !row) throw new Error('not drawn');
  expect(card.y >= row.y + row.height || card.y + card.height <= row.y + 1).toBe(true);
  // the reader's page stays where it is, and the frame as high as it was
  expect(await page.evaluate(() => scrollY)).toBe(place);
  expect(await follow(page)).toBe(before);
  await panel.getByRole('button', { name: 'Close' }).tap();
  await expect(panel).toHaveCount(0);
});

test('a tour is followed in such a frame with its buttons under the finger', async ({ page, baseURL }) => {
  const frame = await article(page, baseURL, { height: 'auto' });
  const before = await follow(page);
  await frame.getByRole('button', { name: 'Follow the story' }).first().tap();
  const next = frame.getByRole('button', { name: 'Next' });
  await expect(next).toBeInViewport();
  const at = await next.boundingBox();
  for (let step = 2; step <= 4; step++) {
    await next.tap();
    await expect(frame.getByRole('complementary').getByRole('heading', { level: 2 })).toContainText(
      `${step} of ${STEPS}`,
    );
    await expect(next).toBeInViewport();
  }
  expect((await next.boundingBox())?.y).toBeCloseTo(at?.y ?? 0, 0);
  expect(await follow(page)).toBe(before);
});

test('an article that frames an open event stays where it is', async ({ page, baseURL }) => {
  await article(page, baseURL, { height: 620, query: `?event=${EVENT}` });
  // the frame itself has scrolled to the event, above the sheet
  await expect.poll(() => inner(page).evaluate(() => scrollY)).toBeGreaterThan(0);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('in a short frame the sheet takes its part of the frame, over a story that scrolls', async ({
  page,
  baseURL,
}) => {
  const frame = await article(page, baseURL, { height: 620, query: `?event=${EVENT}` });
  await page.locator('#story').scrollIntoViewIfNeeded();
  const [sheet, whole] = [
    await frame.getByRole('complementary').boundingBox(),
    await page.locator('#story').boundingBox(),
  ];
  if (!sheet || !whole) throw new Error('not drawn');
  expect(sheet.y + sheet.height).toBeCloseTo(whole.y + whole.height, 0);
  expect(sheet.height / whole.height).toBeCloseTo(0.45, 1);
  const row = await frame.locator(`main [data-event="${EVENT}"]:visible`).first().boundingBox();
  expect(row && row.y >= whole.y && row.y + row.height <= sheet.y).toBe(true);
  expect(await inner(page).evaluate(() => document.documentElement.scrollHeight > innerHeight)).toBe(true);
});

test('in a frame of 200 px an event that is opened has its whole title in sight', async ({
  page,
  baseURL,
}) => {
  const frame = await article(page, baseURL, { height: 200, query: `?event=${EVENT}` });
  const title = frame.locator('#event-title');
  await expect(title).toBeVisible();
  await expect
    .poll(() =>
      title.evaluate((it) => {
        const { top, bottom } = it.getBoundingClientRect();
        const head = it.closest('.panel')?.querySelector('.head')?.getBoundingClientRect().bottom ?? 0;
        return top >= head && bottom <= innerHeight;
      }),
    )
    .toBe(true);
});
