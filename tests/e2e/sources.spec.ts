import type { Page } from '@playwright/test';
import { violationsInLightAndDark } from './axe.ts';
import { eventNamed, inLanguage, titleOf } from './harbour.ts';
import { expect, test } from './page.ts';

test.use({ viewport: { width: 1440, height: 900 } });

/** What the account of Le Phare, of the end of September 2024, reports … */
const VOTE = 'council-refuses-clause';
/** … what it leaves out … */
const LEFT_OUT = 'bill-filed';
/** … and what came after it. */
const LATER = 'act-adopted';

const frame = (page: Page) => page.getByRole('region', { name: /^What each account says/ });

test('the view is in the address, beside the timeline and the list', async ({ story, page }) => {
  await story.openChart();
  await page.getByRole('button', { name: 'Sources', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: /^Accounts/ })).toBeVisible();
  await expect.poll(() => story.query().get('view')).toBe('sources');
  await page.reload();
  await expect(page.getByRole('table')).toBeVisible();
  await page.goBack();
  await expect(story.svg).toBeVisible();
  expect(story.query().has('view')).toBe(false);
});

test('choosing a source dims what it has no word of, and Back undoes it', async ({ story, page }) => {
  await story.open('?view=sources');
  await page
    .locator('#source-article-fr')
    .getByRole('button', { name: 'Show what it covers on the timeline' })
    .click();
  await expect(page.locator('#shown-source')).toBeFocused();
  await expect(page.locator('#shown-source')).toContainText(/covers: \d+ events; leaves out \d+/);
  await expect.poll(() => story.query().get('source')).toBe('article-fr');
  expect(story.query().has('view')).toBe(false);
  await story.settle();

  const symbol = (event: string) => story.mark(event).locator('.symbol');
  await expect(story.mark(VOTE)).toHaveAccessibleName(/, covered by Le Phare$/);
  await expect(symbol(VOTE)).toHaveCSS('opacity', '1');
  const leftOut = story.mark(LEFT_OUT);
  await expect(leftOut).toHaveAccessibleName(/, left out by Le Phare$/);
  await expect(symbol(LEFT_OUT)).toHaveCSS('opacity', '0.3');
  await expect(leftOut.locator('.omission')).toBeVisible();
  // it came after the article
  const later = story.mark(LATER);
  await expect(later).not.toHaveAccessibleName(/Le Phare/);
  await expect(symbol(LATER)).toHaveCSS('opacity', '0.3');
  await expect(later.locator('.omission')).toBeHidden();

  await page.goBack();
  await expect(page.getByRole('table')).toBeVisible();
  expect(story.query().has('source')).toBe(false);
});

test('the banner ends it, and gives the keyboard back to the timeline', async ({ story, page }) => {
  await story.openChart('?source=article-en');
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(page.locator('#shown-source')).toBeHidden();
  await expect(page.locator('.chart .dimmed, .chart .left-out')).toHaveCount(0);
  await expect.poll(() => story.query().has('source')).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-key'))).toBe(true);
});

test('a source that does not exist changes nothing', async ({ story, page }) => {
  await story.openChart('?source=no-such-source');
  await expect(page.locator('#shown-source')).toHaveCount(0);
  await expect(page.locator('.chart .dimmed')).toHaveCount(0);
});

test('on a phone the rows show what is left out', async ({ story, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await story.open('?source=article-fr');
  await expect(story.mark(LEFT_OUT).locator('.omission')).toBeVisible();
  await expect(story.mark(LEFT_OUT)).toHaveAccessibleName(/left out by/);
  await expect(page.locator('#shown-source')).toContainText('leaves out');
});

test('the matrix scrolls and leads to events by keyboard alone', async ({ story, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await story.open('?view=sources');
  const table = frame(page);
  await page.getByRole('checkbox', { name: 'Only where they differ' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('main').getByRole('status')).toContainText(/^\d+ of \d+ events/);
  await page.keyboard.press('Tab'); // the legend
  await page.keyboard.press('Tab');
  await expect(table).toBeFocused();
  const scrolled = () => table.evaluate(({ scrollTop, scrollLeft }) => [scrollTop > 0, scrollLeft > 0]);
  await page.keyboard.press('PageDown');
  await expect.poll(scrolled).toEqual([true, false]);
  // a key that comes while the frame still moves may be lost
  await expect
    .poll(async () => {
      await page.keyboard.press('ArrowRight');
      return scrolled();
    })
    .toEqual([true, true]);
  // the page itself stays as wide as the window
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  const link = table
    .getByRole('row', { name: inLanguage(eventNamed(VOTE).short) })
    .getByRole('cell')
    .first()
    .getByRole('link');
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(titleOf(VOTE));
  await expect.poll(() => story.query().get('claim')).toBe('refused-the-clause');
  expect(story.query().get('view')).toBe('sources');
});

test('the head and the first column of the matrix stay in sight, and do not cover what has the focus', async ({
  story,
  page,
}) => {
  await story.open('?view=sources');
  const table = frame(page);
  const scrolled = await table.evaluate((element) => {
    element.scrollTo(0, element.scrollHeight);
    return element.scrollTop;
  });
  expect(scrolled).toBeGreaterThan(100);
  const head = table.getByRole('columnheader', { name: 'The record' });
  const top = async () => (await table.boundingBox())?.y ?? NaN;
  expect((await head.boundingBox())?.y).toBeCloseTo((await top()) + 1, 0);
  await table
    .getByRole('row', { name: inLanguage(eventNamed(VOTE).short) })
    .getByRole('link')
    .first()
    .focus();
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press('Shift+Tab');
    const [link, row] = await Promise.all([page.locator(':focus').boundingBox(), head.boundingBox()]);
    expect(link?.y).toBeGreaterThanOrEqual((row?.y ?? NaN) + (row?.height ?? NaN) - 1);
  }
});

test('a head of the matrix leads to its account, and leaves the address alone', async ({ story, page }) => {
  await story.open('?view=sources');
  await frame(page).getByRole('columnheader').nth(2).getByRole('link').click();
  await expect(page.locator('#source-article-fr')).toBeFocused();
  expect(new URL(page.url()).hash).toBe('');
});

test.describe('axe finds nothing wrong, in light and in dark colours', { tag: '@once' }, () => {
  test('on the sources', async ({ story, page }) => {
    await story.open('?view=sources');
    await page.getByText('What the signs mean').click();
    expect(await violationsInLightAndDark(page)).toEqual([]);
  });
  test('on the timeline with a source chosen', async ({ story, page }) => {
    await story.openChart('?source=article-fr');
    expect(await violationsInLightAndDark(page)).toEqual([]);
  });
  test('on a phone, on the sources and with one chosen', async ({ story, page }) => {
    test.slow();
    await page.setViewportSize({ width: 390, height: 844 });
    await story.open('?view=sources');
    expect(await violationsInLightAndDark(page)).toEqual([]);
    await story.open('?source=article-fr');
    expect(await violationsInLightAndDark(page)).toEqual([]);
  });
});
