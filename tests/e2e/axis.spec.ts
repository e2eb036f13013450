// The axis above the lanes: in sight while the page scrolls them, and over nothing that is meant to be seen.
import type { Locator } from '@playwright/test';
import { expect, test as inArticle } from './article.ts';
import { HOME } from './harbour.ts';
import { test } from './page.ts';

const LOW = { width: 1024, height: 420 };

/** Scrolls the window so far that the upper edge of an element stands above the window's by so many px. */
const scrollPast = (it: Locator, by: number) =>
  it.evaluate((node, past) => {
    scrollBy({ top: node.getBoundingClientRect().top + past, behavior: 'instant' });
  }, by);
const top = (it: Locator) => it.evaluate((node) => Math.round(node.getBoundingClientRect().top));

test.describe('the axis', () => {
  test.use({ viewport: LOW });

  test('stays at the window’s upper edge while lanes pass under it, and leaves with the last', async ({
    story,
    page,
  }) => {
    await story.openChart();
    const strip = page.locator('.lanes .strip');
    const lanes = page.locator('.lanes');
    expect(await top(strip)).toBe(await top(lanes));

    await scrollPast(lanes, 60);
    expect(await top(lanes)).toBe(-60);
    expect(await top(strip)).toBe(0);
    // its names are what one sees there
    const names = strip.locator('.axis-names text');
    expect(await names.count()).toBeGreaterThan(3);
    const seen = await strip.evaluate((it) => {
      const { left, right, top: upper, bottom } = it.getBoundingClientRect();
      const at = document.elementFromPoint((left + right) / 2, (upper + bottom) / 2);
      return it.contains(at);
    });
    expect(seen).toBe(true);

    const height = await lanes.evaluate((it) => it.getBoundingClientRect().height);
    await scrollPast(lanes, Math.round(height));
    expect(await top(strip)).toBeLessThan(0);
  });

  test('zooms and pans by gestures as the lanes do', async ({ story, page }) => {
    await story.openChart();
    const strip = page.locator('.lanes .strip svg.pannable');
    const box = await strip.boundingBox();
    if (!box) throw new Error('no axis');
    const before = await story.zoom();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect.poll(() => story.zoom()).toBeGreaterThan(before);
  });

  test('never lies over the mark that has the focus', async ({ story, page }) => {
    await story.openChart();
    const lanes = page.locator('.lanes');
    const focused = page.locator('.chart [data-event]:focus');
    await story.mark('act-adopted').focus();
    await scrollPast(lanes, 0);
    const place = await story.mark('act-adopted').evaluate((it) => it.getBoundingClientRect().top);
    await scrollPast(lanes, Math.round(place) - 10);
    expect(await top(story.mark('act-adopted'))).toBeLessThan(30);
    // there and back again
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await expect(story.mark('act-adopted')).toBeFocused();
    const bottom = await page.locator('.lanes .strip').evaluate((it) => it.getBoundingClientRect().bottom);
    await expect.poll(() => top(focused)).toBeGreaterThanOrEqual(Math.round(bottom));
  });
});

inArticle.describe('the axis of an element', () => {
  inArticle.use({ viewport: LOW });

  inArticle('stays in sight while the article is scrolled', async ({ article, page }) => {
    await article.open(
      `<p>before</p><policy-timeline src="ours/${HOME}timeline.json"></policy-timeline><div style="height: 900px">after</div>` +
        '<script type="module" src="ours/policy-timeline.js"></script>',
    );
    const lanes = page.locator('policy-timeline .lanes');
    await expect(lanes.locator('.strip svg.pannable')).toBeVisible();
    await scrollPast(lanes, 60);
    await expect.poll(() => top(lanes)).toBe(-60);
    expect(await top(lanes.locator('.strip'))).toBe(0);
  });
});
