import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';

test.use({ viewport: { width: 1440, height: 900 } });

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

test('a click on a mark opens the event with its passages', async ({ story, page }) => {
  await story.openChart();
  await story.mark('assembly-rejects-8ter').click();
  await expect(story.panel.getByRole('heading', { level: 2 })).toContainText('8 ter');
  await expect(story.panel).toContainText('20 March 2025');
  await expect(story.panel.locator('blockquote [lang="fr"]').first()).toContainText("l'a rejeté");
  await expect(story.panel.locator('mark:visible').first()).toBeVisible();
  await expect(story.mark('assembly-rejects-8ter')).toHaveAttribute('aria-pressed', 'true');
  expect(story.query().get('event')).toBe('assembly-rejects-8ter');
  await page.keyboard.press('Escape');
  expect(story.query().has('event')).toBe(false);
});

test('the keyboard alone walks along time and between lanes, opens, and comes back', async ({
  story,
  page,
}) => {
  await story.openChart();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-key'));
  for (let presses = 0; presses < 40 && !(await focused()); presses++) await page.keyboard.press('Tab');
  const first = await focused();
  expect(first).toBeTruthy();
  await page.keyboard.press('Home');
  await expect.poll(focused).toBe('telegram-launch');
  await page.keyboard.press('End');
  const last = await focused();
  expect(last).toBeTruthy();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(focused).not.toBe(last);
  await page.keyboard.press('ArrowRight');
  await expect.poll(focused).toBe(last);
  await page.keyboard.press('ArrowUp');
  await expect.poll(focused).not.toBe(last);
  await story.settle();
  const chosen = await focused();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/\d{4}/);
  await story
    .mark('durov-post')
    .or(page.locator(`[data-key="${chosen}"]`))
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await story.settle();
});

test('Enter on a mark opens its event, and Escape gives the focus back', async ({ story, page }) => {
  await story.openChart();
  await story.mark('assembly-rejects-8ter').focus();
  await page.keyboard.press('Enter');
  await expect(story.panel.getByRole('heading', { level: 2 })).toContainText('8 ter');
  await page.keyboard.press('Escape');
  await expect(story.mark('assembly-rejects-8ter')).toBeFocused();
});

test('a link opens the same view again', async ({ story, page }) => {
  await story.openChart('?event=durov-post&from=2025-03-01&to=2025-06-01&scale=true&theme=dark');
  await expect(story.panel.getByRole('heading', { level: 2 })).toContainText('Durov');
  const before = await story.placeOf('assembly-rejects-8ter');
  await page.reload();
  await story.settle();
  await expect(story.panel.getByRole('heading', { level: 2 })).toContainText('Durov');
  expect(await story.placeOf('assembly-rejects-8ter')).toBeCloseTo(before, 0);
  await expect(page.getByRole('button', { name: 'True', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('Back undoes opening an event and changing the view; moving is not a step', async ({ story, page }) => {
  await story.openChart();
  await story.mark('assembly-rejects-8ter').click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await story.settle();
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await expect.poll(() => story.query().get('view')).toBe('list');
  await page.goBack();
  await expect.poll(() => story.query().get('view')).toBe(null);
  expect(story.query().get('event')).toBe('assembly-rejects-8ter');
  await page.goBack();
  await expect.poll(() => story.query().get('event')).toBe(null);
  await page.goForward();
  await expect(story.panel.getByRole('heading', { level: 2 })).toContainText('8 ter');
});

for (const query of [
  '?event=%00%ff&from=yesterday&to=&scale=7&view=🙂&theme=<script>',
  '?from=2025-06-01&to=2025-01-01',
  '?from=9999&to=-9999&event=',
  '?%E0%A4%A',
]) {
  test(`garbage in the address gives a valid view: ${query}`, { tag: '@once' }, async ({ story, page }) => {
    await story.openChart(query);
    await expect(page.locator('.chart [data-key]').first()).toBeVisible();
  });
}

test('a link to an event that does not exist says so and shows the story', async ({ story, page }) => {
  await story.openChart('?event=no-such-event');
  await expect(page.getByText(/no-such-event/)).toBeVisible();
  await expect(story.mark('assembly-rejects-8ter')).toBeVisible();
});

test('the list holds every event, with footnotes that lead to the sources and back', async ({
  story,
  page,
}) => {
  await story.open('?view=list');
  const { events } = (await (
    await page.request.get('./t/france-encryption-backdoor/timeline.json')
  ).json()) as {
    events: { title: { en: string } }[];
  };
  const text = (await page.getByRole('main').textContent()) ?? '';
  expect(events.filter(({ title }) => !text.includes(title.en))).toEqual([]);
  const note = page
    .getByRole('main')
    .locator('a[href^="#"]')
    .filter({ hasText: /^\[?\d+\]?$/ })
    .first();
  const target = await note.getAttribute('href');
  await expect(page.locator(target ?? 'none')).toHaveCount(1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing wrong, ${colorScheme}`, { tag: '@once' }, () => {
    test.use({ colorScheme });
    test('on the timeline', async ({ story, page }) => {
      await story.openChart();
      expect(await violations(page)).toEqual([]);
    });
    test('on an open event', async ({ story, page }) => {
      await story.openChart('?event=durov-post');
      await expect(story.panel.getByRole('heading', { level: 2 })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
    test('on the list', async ({ story, page }) => {
      await story.open('?view=list');
      // a thousand passages of a kind take axe the better part of a minute: a dozen events have each kind
      await page.evaluate(() => {
        const events = [...document.querySelectorAll('main article')];
        for (const event of events.slice(12)) event.remove();
      });
      expect(await violations(page)).toEqual([]);
    });
    test('on a phone, with an event open', async ({ story, page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await story.open('?event=durov-post');
      expect(await violations(page)).toEqual([]);
    });
  });
}

test('follows the colour scheme of the system, and the switch', async ({ story, page, browserName }) => {
  test.skip(browserName === 'firefox', 'its protocol has no emulation of the colour scheme');
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await story.openChart();
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(ground).not.toBe(light);
  await story.open('?theme=light');
  await expect.poll(ground).toBe(light);
});
