// The room that the picture has on the page, and what stands beside it.
import { boxOf } from './finger.ts';
import { expect, test } from './page.ts';
import { HARBOUR, serveInstead } from './harbour.ts';

test.describe('on a laptop', () => {
  test.use({ viewport: { width: 1366, height: 657 } });

  for (const language of ['en', 'fr', 'ar'])
    test(`title, key and controls take at most 150 px above the axis: ${language}`, async ({
      page,
      story,
    }) => {
      await story.openChart(`?lang=${language}`);
      const axis = await boxOf(page.locator('.lanes .strip'));
      expect(axis.y).toBeLessThanOrEqual(150);
      // in one row, which nothing of them leaves
      const bar = await page.locator('.bar').boundingBox();
      expect(bar?.height).toBeLessThanOrEqual(34);
    });

  test('where things stand is folded away and brought back, and a link keeps it', async ({ page, story }) => {
    await story.openChart();
    const fold = page.getByRole('button', { name: 'Where things stand' });
    const width = async () => (await story.svg.boundingBox())?.width ?? NaN;
    const beside = await width();
    await expect(fold).toHaveAttribute('aria-expanded', 'true');
    await fold.click();
    await expect(fold).toHaveAttribute('aria-expanded', 'false');
    await expect(story.panel).toHaveCount(0);
    await expect.poll(width).toBeGreaterThan(beside + 300);
    await expect.poll(() => story.query().get('panel')).toBe('folded');
    // it is still to be read, below the picture
    await expect(page.locator('.overview .facts')).toContainText('Where things stand');
    await page.reload();
    await expect(fold).toHaveAttribute('aria-expanded', 'false');
    // an event is read beside the picture all the same, and makes way again
    await story.mark('supplier-post').click();
    await expect(story.panel.getByRole('heading').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(story.panel).toHaveCount(0);
    await fold.press('Enter');
    await expect(fold).toBeFocused();
    await expect(story.panel).toBeVisible();
    expect(story.faults).toEqual([]);
  });

  test('a story that says nothing of where things stand has no panel until something is opened', async ({
    page,
    story,
  }) => {
    // what is undefined is not part of JSON
    await serveInstead(page, { ...HARBOUR, status: undefined });
    await story.openChart();
    await expect(story.panel).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Where things stand' })).toHaveCount(0);
    await story.mark('supplier-post').click();
    await expect(story.panel.getByRole('heading').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(story.panel).toHaveCount(0);
  });

  test('what is found stands in a row of its own: the field stays where it is', async ({ page, story }) => {
    await story.openChart();
    const field = page.getByRole('searchbox').first();
    const before = await boxOf(field);
    await field.fill('council');
    await expect(page.locator('.finding [role=status]').first()).toHaveText(/match/u);
    expect(await boxOf(field)).toEqual(before);
  });
});

for (const language of ['en', 'fr', 'ar'])
  for (const width of [1440, 900])
    test(`the zoom buttons lie beside the axis, not over it: ${language}, ${width} px`, async ({
      page,
      story,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await story.openChart(`?lang=${language}`);
      const [group, plot] = [await boxOf(page.locator('.corner')), await boxOf(page.locator('.plot'))];
      const isApart = group.x + group.width <= plot.x || group.x >= plot.x + plot.width;
      expect(isApart).toBe(true);
    });
