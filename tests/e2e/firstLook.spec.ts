// What a reader sees before the script has taken over, or where it never does.
import type { Page } from '@playwright/test';
import { HOME } from './harbour.ts';
import { expect, test } from './page.ts';

const fillOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((it) => getComputedStyle(it).fill);

test.describe('before any script', () => {
  test.use({ javaScriptEnabled: false });

  test('the picture is right without any style sheet', { tag: '@once' }, async ({ page }) => {
    await page.route('**/*.css', (route) => route.abort());
    await page.goto(HOME);
    const still = page.locator('svg.still');
    await expect(still).toBeVisible();
    // as on paper: dark on light, and no shape in the browser's own black
    expect(await fillOf(page, 'svg.still .ground')).toBe('rgb(251, 250, 246)');
    expect(await fillOf(page, 'svg.still .band')).toBe('rgb(243, 242, 236)');
    const black = await still
      .locator('rect, path, circle')
      .evaluateAll((all) =>
        all
          .filter((it) => getComputedStyle(it).fill === 'rgb(0, 0, 0)')
          .map((it) => it.outerHTML.slice(0, 120)),
      );
    expect(black).toEqual([]);
  });

  for (const address of [HOME, `${HOME}ar/`, `${HOME}e/supplier-post/`]) {
    test(`all styles of the first look are in the head: ${address}`, { tag: '@once' }, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      const looks = () =>
        page.locator('body *').evaluateAll((all) =>
          // what opens with a press needs its styles then
          all
            .filter((it) => it.checkVisibility())
            .map((it) => {
              const { color, fill, display, fontSize } = getComputedStyle(it);
              const { x, y, width, height } = it.getBoundingClientRect();
              return [it.tagName, color, fill, display, fontSize, x, y, width, height].join(' ');
            }),
        );
      await page.goto(address);
      const whole = await looks();
      const later = await page
        .locator('body link[rel=stylesheet]')
        .evaluateAll((all) => all.map((it) => it.getAttribute('href') ?? ''));
      expect(later.length).toBeGreaterThan(5);
      for (const href of later)
        await page.route(`**/${href.replace(/^.*\//u, '')}`, (route) => route.abort());
      await page.goto(address);
      expect(await looks()).toEqual(whole);
    });
  }
});

for (const [allowed, shown] of [
  ['svelte-trusted-html', '.chart [data-event]'],
  ["'none'", 'svg.still'],
] as const) {
  test(`under Trusted Types that allow ${allowed} it shows ${shown}`, { tag: '@once' }, async ({ page }) => {
    const policy = `require-trusted-types-for 'script'; trusted-types ${allowed}`;
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    await page.route(`**/${HOME}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': policy },
      });
    });
    await page.goto(HOME);
    // where it is not allowed, the script ends there
    if (allowed === "'none'") await expect.poll(() => told.join()).toContain('svelte-trusted-html');
    else await expect(page.locator('.app')).toBeVisible();
    await expect(page.locator(shown).first()).toBeVisible();
    if (allowed !== "'none'") expect(told).toEqual([]);
  });
}
