// Parts of the page that are fetched after the first picture, and do not come.
import type { Page } from '@playwright/test';
import { titleOf } from './harbour.ts';
import { expect, StoryPage, test as base } from './page.ts';

const EVENT = 'court-suspends';

const test = base.extend<{ errors: string[] }>({
  errors: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await use(errors);
    expect(errors).toEqual([]);
  },
});

/** Requests of these files fail until the returned function is called. */
async function without(page: Page, files: RegExp): Promise<() => Promise<void>> {
  await page.route(files, (route) => route.fulfill({ status: 404, body: 'gone' }));
  return () => page.unroute(files);
}

/**
 * Whether `import()` asks again for what failed before, as the HTML standard has it since 2026: older browsers remember a
 * failure as long as the page is open.
 */
async function asksAgain(page: Page): Promise<boolean> {
  const load = () => page.evaluate(async (it) => import(it).then(Boolean, () => false), '/probe.js');
  const back = await without(page, /probe\.js/u);
  await load();
  await back();
  await page.route(/probe\.js/u, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'export {}' }),
  );
  return load();
}

const networkIsBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('online')));
const alerts = (page: Page) => page.locator('.app').getByRole('alert');

test('a page without network says which parts did not come, and has them when the network is back', async ({
  page,
  errors,
}) => {
  const story = new StoryPage(page);
  const back = await without(
    page,
    /assets\/(history|zoom|glide|brush|focusAndAnnounce|eventIndex|query|EventPanel)[^/]*\.js$/u,
  );
  await story.openChart();
  await expect(alerts(page)).toContainText('its address does not follow');
  await expect(alerts(page)).toContainText('cannot be dragged or pinched');
  await expect(alerts(page).getByRole('button', { name: 'Reload the page' })).toBeVisible();

  const again = await asksAgain(page);
  await back();
  if (again) await networkIsBack(page);
  else await alerts(page).getByRole('button', { name: 'Reload the page' }).click();
  await expect(alerts(page)).toHaveCount(0);
  await story.mark(EVENT).locator('.symbol').click();
  await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(titleOf(EVENT));
  await expect.poll(() => story.query().get('event')).toBe(EVENT);
  expect(errors).toEqual([]);
});

test('an event whose code did not come says so in the panel, and comes when it is opened again', async ({
  page,
  errors,
}) => {
  const story = new StoryPage(page);
  const back = await without(page, /assets\/EventPanel-[^/]*\.js$/u);
  await story.openChart();
  await story.mark(EVENT).locator('.symbol').click();
  await expect(story.panel.getByRole('alert')).toContainText('could not be loaded');
  await expect.poll(() => story.query().get('event')).toBe(EVENT);

  const again = await asksAgain(page);
  await back();
  if (again) {
    await page.keyboard.press('Escape');
    await story.mark(EVENT).locator('.symbol').click();
  } else await story.panel.getByRole('button', { name: 'Reload the page' }).click();
  await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(titleOf(EVENT));
  expect(errors).toEqual([]);
});

test('a language that could not be fetched leaves the page in the one it has, and says so', async ({
  page,
  errors,
}) => {
  const story = new StoryPage(page);
  await without(page, /assets\/fr-[^/]*\.js$/u);
  await story.openChart();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('fr');
  await expect(alerts(page)).toContainText('This language could not be loaded');
  await story.mark(EVENT).locator('.symbol').click();
  await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(titleOf(EVENT));
  expect(errors).toEqual([]);
});
