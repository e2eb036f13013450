import type { Locator, Page } from '@playwright/test';
import { crowded, serveInstead, titleOf } from './harbour.ts';
import { expect, test } from './page.ts';

test.use({ viewport: { width: 1366, height: 657 } });

const REFUSED = 'council-refuses-clause';
const card = (page: Page) => page.locator('.hover-card');

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const boxOf = async (it: Locator): Promise<Box> => {
  const box = await it.boundingBox();
  if (!box) throw new Error('not drawn');
  return box;
};
const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test('a mark that is pointed at says what it stands for, and its card can be pointed at', async ({
  story,
  page,
}) => {
  await story.openChart();
  await expect(card(page)).toBeAttached();
  await story.mark(REFUSED).hover();
  await expect(card(page)).toBeVisible();
  await expect(card(page)).toContainText(titleOf(REFUSED));
  await expect(card(page)).toContainText('24 September 2024');
  await expect(card(page)).toContainText('Refused, 27–11');
  await expect(card(page)).toContainText('Rejected: 11 for, 27 against');
  await expect(card(page)).toContainText('27 members vote against the clause, 11 for it.');
  await expect(card(page)).not.toContainText('The bill itself goes on.');
  await expect(card(page)).toContainText(/\d sources/);
  await expect(card(page)).toContainText('sources differ');
  const box = await boxOf(card(page));
  expect(overlap(box, await boxOf(story.mark(REFUSED)))).toBe(false);
  // its middle, by way of its edge
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  await expect(card(page)).toBeVisible();
  await page.mouse.move(2, 2);
  await expect(card(page)).toBeHidden();
});

test('a mark that comes under a pointer at rest has no card until the pointer moves', async ({
  story,
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 480 });
  await story.openChart();
  await expect(card(page)).toBeAttached();
  const mark = await boxOf(story.mark(REFUSED));
  const at = { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 };
  // without a mark or a label there, 400 px down
  await page.evaluate(() => {
    scrollTo({ top: 400, behavior: 'instant' });
  });
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
  await page.mouse.move(at.x + 1, at.y + 1);
  await card(page).evaluate((it) => {
    it.addEventListener(
      'beforetoggle',
      () => {
        it.setAttribute('data-shown', '');
      },
      { once: true },
    );
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await expect.poll(() => story.mark(REFUSED).evaluate((it) => it.matches(':hover'))).toBe(true);
  // for longer than a card takes to open: a second and more of frames
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        let frames = 60;
        const frame = () => {
          if (frames-- > 0) requestAnimationFrame(frame);
          else done();
        };
        frame();
      }),
  );
  await expect(card(page)).not.toHaveAttribute('data-shown');
  await page.mouse.move(at.x, at.y);
  await expect(card(page)).toBeVisible();
  await expect(card(page)).toContainText(titleOf(REFUSED));
});

test('Escape takes the card away and leaves the open event', async ({ story, page }) => {
  await story.openChart(`?event=act-adopted`);
  await expect(card(page)).toBeAttached();
  await story.mark(REFUSED).hover();
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(titleOf('act-adopted'));
  await page.keyboard.press('Escape');
  await expect(story.panel).toContainText('Where things stand');
});

test('a group has no card while its events are listed beside it', async ({ story, page }) => {
  await serveInstead(page, crowded(4));
  await story.openChart('?from=2024-01-01&to=2025-12-31');
  await expect(card(page)).toBeAttached();
  const keys = await page
    .locator('.chart [data-cluster]')
    .evaluateAll((all) => all.map((it) => it.getAttribute('data-key') ?? ''));
  expect(keys.length).toBeGreaterThan(1);
  const [listed, other] = [keys[0] ?? '', keys.at(-1) ?? ''].map((key) =>
    page.locator(`.chart [data-cluster][data-key="${key}"]`),
  );
  await listed?.click();
  await expect(page.locator('#group-title')).toBeFocused();
  await other?.hover();
  await expect(card(page)).toBeVisible();
  await listed?.hover();
  await expect(card(page)).toBeHidden();
});

test('the keyboard focus shows the card, and no press with a finger does', async ({ story, page }) => {
  await story.openChart();
  await expect(card(page)).toBeAttached();
  await page.locator('.chart [data-key][tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  const focused = page.locator('.chart [data-key]:focus');
  await expect(focused).toBeVisible();
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(card(page)).toBeVisible();
  const key = (await focused.getAttribute('data-event')) ?? '';
  if (key !== '') await expect(card(page)).toContainText(titleOf(key));
});

test('a finger opens the event, without a card', async ({ story, page, browserName }) => {
  test.skip(browserName === 'firefox', 'its protocol has no touch');
  await story.openChart();
  await expect(card(page)).toBeAttached();
  await story.mark(REFUSED).dispatchEvent('pointerover', { pointerType: 'touch', bubbles: true });
  await story.mark(REFUSED).click();
  await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(titleOf(REFUSED));
  await expect(card(page)).toBeHidden();
});

for (const [lang, width, height] of [
  ['en', 1366, 657],
  ['ar', 1366, 657],
  ['fr', 760, 420],
] as const) {
  test(`every card is whole in the window, beside its mark: ${lang}, ${width} × ${height}`, async ({
    story,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await story.openChart(`?lang=${lang}`);
    await expect(card(page)).toBeAttached();
    const keys = await page
      .locator('.chart [data-event]')
      .evaluateAll((all) => all.map((it) => it.getAttribute('data-event') ?? ''));
    expect(keys.length).toBeGreaterThan(5);
    for (const key of keys.slice(0, 8)) {
      await story.mark(key).scrollIntoViewIfNeeded();
      await page.mouse.move(1, 1);
      await expect(card(page)).toBeHidden();
      await story.mark(key).hover();
      await expect(card(page)).toBeVisible();
      await expect(card(page)).toContainText(titleOf(key, lang));
      const box = await boxOf(card(page));
      expect([key, box.x >= 0, box.y >= 0, box.x + box.width <= width, box.y + box.height <= height]).toEqual(
        [key, true, true, true, true],
      );
      expect([key, overlap(box, await boxOf(story.mark(key).locator('.symbol')))]).toEqual([key, false]);
    }
  });
}
