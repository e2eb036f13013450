// The frame where its script or its styles do not run: what is in its HTML is worth reading.
import { expect, type Page, test } from '@playwright/test';
import { HARBOUR, HOME, inLanguage } from './harbour.ts';

const EMBED = `${HOME}embed.html`;

/** Opens the frame as a host sends it with these headers. */
async function open(page: Page, headers: Readonly<Record<string, string>>, path = EMBED): Promise<void> {
  await page.route('**/embed.html', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), ...headers } });
  });
  await page.goto(path);
}

/** The story can be read, and leads on. */
async function expectReadable(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(inLanguage(HARBOUR.title));
  await expect(page.locator('.readable svg.still')).toBeVisible();
  await expect(page.locator('.readable svg .ground')).toHaveCSS('fill', 'rgb(251, 250, 246)');
  await expect(page.locator('.readable li')).not.toHaveCount(0);
  for (const link of await page.locator('.readable a').all())
    expect((await page.request.get(await link.evaluate((it: HTMLAnchorElement) => it.href))).status()).toBe(
      200,
    );
  await expect(page.locator('.app')).toHaveCount(0);
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it can be read', async ({ page }) => {
    await open(page, {});
    await expectReadable(page);
  });
});

for (const policy of [
  "script-src 'self'",
  "default-src 'self'",
  "style-src 'self'",
  "require-trusted-types-for 'script'; trusted-types 'none'",
]) {
  test(`it can be read under a host’s policy: ${policy}`, { tag: '@once' }, async ({ page }) => {
    await open(page, { 'content-security-policy': policy });
    await expectReadable(page);
  });
}

test('it is drawn under another charset, as it is ASCII', { tag: '@once' }, async ({ page }) => {
  for (const language of ['', 'ar/']) {
    await open(page, { 'content-type': 'text/html; charset=iso-8859-1' }, `${HOME}${language}embed.html`);
    await expect(page.locator('.chart [data-event]').first()).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      inLanguage(HARBOUR.title, language === '' ? 'en' : 'ar'),
    );
    await expect(page.locator('.readable')).toHaveCount(0);
  }
});

for (const [name, breaks] of [
  ['a browser without toSorted', () => Reflect.deleteProperty(Array.prototype, 'toSorted')],
  [
    'plural rules that throw',
    () =>
      Reflect.set(Intl, 'PluralRules', function () {
        throw new TypeError('no plural rules');
      }),
  ],
] as const) {
  test(
    `it stays readable, and says so, when the script fails: ${name}`,
    { tag: '@once' },
    async ({ page }) => {
      const uncaught: string[] = [];
      page.on('pageerror', (error) => uncaught.push(error.message));
      await page.addInitScript(breaks);
      await open(page, {});
      await expect(page.getByRole('alert')).toContainText('stays as it is');
      await expectReadable(page);
      expect(uncaught).toEqual([]);
    },
  );
}
