import type { Page } from '@playwright/test';
import { HARBOUR } from './harbour.ts';
import { expect, test } from './page.ts';

test.use({ viewport: { width: 1440, height: 900 } });

const ORDER = 'court-suspends';

const years = (page: Page) => page.locator('.app').getByRole('navigation', { name: 'Years' });
const listButton = (page: Page) => page.getByRole('button', { name: 'List', exact: true });

/** The distance of an element's upper edge from that of the window, in px. */
const topOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((it) => Math.round(it.getBoundingClientRect().top));
/** The edge below which it is read: that of the years, which stay in sight. */
const readFrom = (page: Page) => years(page).evaluate((it) => it.getBoundingClientRect().bottom);

test('it opens at the period that was in view', async ({ story, page }) => {
  await story.openChart('?from=2024-11-01&to=2025-03-01');
  const inView = HARBOUR.events.map(({ date }) => date).filter((it) => it >= '2024-11-01');
  await listButton(page).click();
  const first = HARBOUR.events.find(({ date }) => date === inView.toSorted()[0])?.id ?? '';
  await expect.poll(() => topOf(page, `.app #event-${first}`)).toBeLessThan(200);
  expect(await topOf(page, `.app #event-${first}`)).toBeGreaterThanOrEqual(await readFrom(page));
  // where it opens is no part of the address
  await page.goto('./?view=list');
  await expect(page.locator('.app .list article').first()).toBeVisible();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('it opens at the event that is open', async ({ story, page }) => {
  await story.openChart(`?event=${ORDER}`);
  await listButton(page).click();
  await expect.poll(() => topOf(page, `.app #event-${ORDER}`)).toBeLessThan(330);
  expect(await topOf(page, `.app #event-${ORDER}`)).toBeGreaterThanOrEqual(0);
});

test('its years stay in sight, and lead exactly there, by keyboard too', async ({ story, page }) => {
  await story.open('?view=list');
  const links = years(page).getByRole('link');
  const names = await links.allTextContents();
  expect(names.length).toBeGreaterThan(2);
  const last = names.at(-1)?.trim() ?? '';
  for (const name of [last, names[1]?.trim() ?? '', last]) {
    await years(page).getByRole('link', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
    const heading = page.locator('.app .list').getByRole('heading', { name, exact: true });
    await expect(heading).toBeFocused();
    const place = async () =>
      (await heading.evaluate((it) => it.getBoundingClientRect().top)) - (await readFrom(page));
    // the last one may not come so far up
    await expect.poll(place).toBeGreaterThanOrEqual(0);
    if (name !== last) await expect.poll(place).toBeLessThan(30);
    await expect(heading).toBeInViewport();
    await expect(years(page)).toBeInViewport();
  }
  expect(new URL(page.url()).hash).toBe('');
});

test('what is out of sight is in the page, and not laid out', async ({ story, page }) => {
  await story.open('?view=list');
  const articles = page.locator('.app .list article');
  const laidOut = () =>
    articles.evaluateAll((all) =>
      all.map((it) => it.querySelector('p')?.checkVisibility({ contentVisibilityAuto: true })),
    );
  await expect.poll(async () => (await laidOut()).filter((it) => it === false).length).toBeGreaterThan(5);
  await expect(articles).toHaveCount(HARBOUR.events.length);
});

test.describe('without a script', { tag: '@once' }, () => {
  test.use({ javaScriptEnabled: false });
  test('its years lead there too', async ({ page }) => {
    await page.goto('./');
    const nav = page.getByRole('navigation', { name: 'Years' });
    const link = nav.getByRole('link').nth(2);
    const name = (await link.textContent())?.trim() ?? '';
    await link.click();
    await expect(page.locator('.list').getByRole('heading', { name, exact: true })).toBeInViewport();
    await expect(nav).toBeInViewport();
    await expect(page.locator('.list article')).toHaveCount(HARBOUR.events.length);
  });
});
