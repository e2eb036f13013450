// What a thumb meets on a phone: 44 × 44 px as in WCAG 2.5.5, but for links within text and what has an equal that is so large.
import type { Page } from '@playwright/test';
import { expect, type StoryPage, test } from './page.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** What is measured: where it is, and how it is opened. */
const PARTS: readonly (readonly [string, string, (story: StoryPage) => Promise<void>])[] = [
  ['?', '.app', () => Promise.resolve()],
  ['?q=port&lane=council', '.bar', ({ page }) => expect(page.locator('.chip').first()).toBeVisible()],
  ['?', '.menu-content', ({ page }) => page.locator('button.menu').tap()],
  [
    '?',
    '.choices',
    async ({ page }) => {
      await page.getByRole('button', { name: 'Search and filter' }).tap();
      await page.getByRole('button', { name: 'Filter', exact: true }).tap();
      await expect(page.locator('.facets')).toBeVisible();
    },
  ],
  [
    '?',
    'dialog',
    async ({ page }) => {
      await page.locator('button.menu').tap();
      await page.getByRole('button', { name: 'Share' }).tap();
      await expect(page.getByRole('dialog').locator('h4').first()).toBeVisible();
    },
  ],
  ['?event=supplier-post', '.sheet', ({ panel }) => expect(panel.locator('#event-title')).toBeVisible()],
  ['?step=3', '.sheet', ({ panel }) => expect(panel.locator('.on button').first()).toBeVisible()],
  ['?view=list', '.app', ({ page }) => expect(page.locator('article').first()).toBeVisible()],
  ['?view=sources', '.app', ({ page }) => expect(page.locator('#accounts, .sources').first()).toBeVisible()],
];

/** Controls that are smaller, with their size. */
const small = (page: Page, part: string) =>
  page.evaluate((inside) => {
    const LEAST = 44 - 0.5;
    /**
     * What has an equal: marks of the picture in the list; the stops of a tour in its buttons; numbers of notes and of what
     * refers to them in the list, cells of the table in the panel.
     */
    const EQUALS = 'svg *, .steps button, sup a, .uses a, td a, [role=region], .heard *';
    const all = document.querySelectorAll<HTMLElement>(
      `${inside} :is(a[href], button, summary, input, select, textarea)`,
    );
    /** A link may have spread over the row it stands in, a button over its edge; a checkbox is pressed by its label. */
    const sizeOf = (it: HTMLElement) => {
      const after = getComputedStyle(it, '::after');
      const isSpread = after.position === 'absolute' && after.content !== 'none';
      if (isSpread && getComputedStyle(it).position !== 'static')
        return { width: Number.parseFloat(after.width), height: Number.parseFloat(after.height) };
      return (it.closest('label') ?? (isSpread ? it.offsetParent : it) ?? it).getBoundingClientRect();
    };
    /** In a line of text: what is around it is text too. */
    const inText = (it: HTMLElement) => {
      if (!getComputedStyle(it).display.startsWith('inline')) return false;
      const block = it.closest('p, li, dd, td, figcaption, cite, div, h2, h3, h4');
      return (block?.textContent.trim().length ?? 0) > it.textContent.trim().length + 1;
    };
    const shown = [...all].filter(
      (it) => it.checkVisibility({ visibilityProperty: true }) && !it.matches(EQUALS),
    );
    return {
      measured: shown.length,
      small: shown.flatMap((it) => {
        const { width, height } = sizeOf(it);
        return (width >= LEAST && height >= LEAST) || inText(it)
          ? []
          : [`${it.outerHTML.slice(0, 100)} ${width.toFixed(0)} × ${height.toFixed(0)}`];
      }),
    };
  }, part);

for (const [query, part, open] of PARTS)
  test(`what is pressed is large enough for a thumb: ${query} ${part}`, async ({ story, page }) => {
    await story.open(query);
    await open(story);
    const found = await small(page, part);
    expect(found.measured).toBeGreaterThan(2);
    expect(found.small).toEqual([]);
  });
