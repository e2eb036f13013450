import type { Page } from '@playwright/test';
import { violationsInLightAndDark } from './axe.ts';
import { HARBOUR } from './harbour.ts';
import { expect, type StoryPage, test } from './page.ts';

test.use({ viewport: { width: 1440, height: 900 } });

const VOTE = 'council-refuses-clause';
/** A decision of the court: the thread of clause 9 has it, the council's lane has it not. */
const ORDER = 'court-suspends';
const ALL = HARBOUR.events.length;

const field = (page: Page) => page.locator('.finding .field input');
const filter = (page: Page) => page.locator('.finding button.filter');
const column = (page: Page) => page.locator('.find-column');

/** Where the ticks and the cuts of the axis stand, in the window. */
async function axis({ page }: StoryPage): Promise<readonly string[]> {
  return page.locator('.chart .axis').evaluate((it) =>
    Array.from(it.querySelectorAll('line, .cut'), (node) => {
      const { x, width } = node.getBoundingClientRect();
      return `${x.toFixed(1)} ${width.toFixed(1)}`;
    }),
  );
}

test('a search marks what matches and fades the rest; its words are loaded when first asked for', async ({
  story,
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await story.openChart();
  expect(asked.filter((it) => it.includes('eventIndex'))).toEqual([]);
  const before = await axis(story);
  await field(page).pressSequentially('counc refus');
  await expect(page.locator('.finding [role=status]').first()).toHaveText(/^\d+ events? match/);
  expect(asked.filter((it) => it.includes('eventIndex'))).toHaveLength(1);
  await expect(page.locator('.chart .mark.hit')).not.toHaveCount(0);
  await expect(page.locator('.chart .mark.missed')).not.toHaveCount(0);
  await expect(page.locator('.chart .mark.hit').first()).toHaveAccessibleName(/match(es)? the search$/);
  await expect(page.locator('.chart .mark.missed').first()).not.toHaveAccessibleName(/the search/);
  await expect(page.locator('.chart .mark.missed .symbol').first()).toHaveCSS('opacity', '0.3');
  await story.settle();
  expect(await axis(story)).toEqual(before);
  await expect.poll(() => story.query().get('q')).toBe('counc refus');
});

test('the results lead to events by keyboard, and the search stays', async ({ story, page }) => {
  await story.openChart();
  await field(page).fill('clause');
  const results = page.getByRole('list', { name: 'Events that match' });
  await expect(results.getByRole('link').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const link = results.getByRole('link').nth(1);
  await expect(link).toBeFocused();
  const event = await link.getAttribute('data-event');
  await page.keyboard.press('Enter');
  await expect(results).toBeHidden();
  await expect.poll(() => story.query().get('event')).toBe(event);
  expect(story.query().get('q')).toBe('clause');
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);

  await field(page).focus();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await expect(page.locator('.chart .missed')).toHaveCount(0);
  await expect.poll(() => story.query().has('q')).toBe(false);
  // what is read is still open
  expect(story.query().get('event')).toBe(event);
});

test('the list shows what matches, with the words marked, and all of it on request', async ({
  story,
  page,
}) => {
  await story.open('?view=list&lang=fr&q=reconnaitre');
  const articles = page.locator('.list article');
  const line = page.locator('.list > p').first();
  await expect(line).toContainText(new RegExp(`^\\d+\\sévénements\\strouvés\\ssur\\s${ALL}`, 'u'));
  const shown = await articles.count();
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(ALL);
  await expect(page.locator('.list mark.found').first()).toBeVisible();
  const words = await page.locator('.list mark.found').allTextContents();
  expect(words.length).toBeGreaterThan(0);
  expect(words.filter((word) => !/^reconnaître/i.test(word))).toEqual([]);
  await page.getByRole('button', { name: 'Tout afficher' }).click();
  await expect(articles).toHaveCount(ALL);
});

test('filters by thread and by language of the source; nothing moves; reload keeps it, Back undoes it', async ({
  story,
  page,
}) => {
  await story.openChart();
  const before = await axis(story);
  const dots = await page.locator('[data-overview] circle').count();
  await filter(page).click();
  const box = (group: string, name: RegExp) =>
    page.getByRole('group', { name: group }).getByRole('checkbox', { name });
  await box('Topic', /^Clause 9/).check();
  await box('Language of the source', /^French/).check();
  await expect(box('Kind of event', /^Court decision/)).toHaveAccessibleName(/\d+ events?$/);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(filter(page)).toBeFocused();
  await expect(column(page)).toHaveCount(0);
  await expect(page.locator('.finding .left')).toHaveText(new RegExp(`^\\d+ of ${ALL} events$`, 'u'));
  await story.settle();
  expect(await axis(story)).toEqual(before);
  expect(await page.locator('[data-overview] circle').count()).toBeLessThan(dots);
  await expect(story.mark('committee-deletes-clause')).toHaveCount(0);
  await expect(story.mark(VOTE)).toHaveCount(1);
  await expect.poll(() => page.url()).toContain('?thread=clause-9&in=fr');

  await page.reload();
  await expect(page.locator('.finding .left')).toHaveText(new RegExp(`^\\d+ of ${ALL} events$`, 'u'));
  await story.settle();
  expect(await axis(story)).toEqual(before);

  // filtering makes no step of its own: Back from an event leads to the filtered story
  await story.mark(VOTE).click();
  await expect.poll(() => story.query().get('event')).toBe(VOTE);
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect.poll(() => story.query().has('thread')).toBe(false);
  await expect(page.locator('.finding .chip')).toHaveCount(0);
  await page.goBack();
  await expect(page.locator('.finding .chip')).toHaveCount(2);
  expect(page.url()).toContain('?thread=clause-9&in=fr');
});

test('an open event stays open when the filter hides it, and the panel says so', async ({ story, page }) => {
  await story.openChart(`?event=${ORDER}`);
  await filter(page).click();
  await page
    .getByRole('group', { name: 'Institution' })
    .getByRole('checkbox', { name: /^City Council/ })
    .check();
  await page.keyboard.press('Escape');
  await expect(column(page)).toBeHidden();
  await expect(filter(page)).toBeFocused();
  await expect(story.panel).toContainText('The filter hides this event');
  expect(story.query().get('event')).toBe(ORDER);
  await expect(story.panel.getByRole('link', { name: /^Next:/ })).toHaveAttribute(
    'data-event',
    'committee-deletes-clause',
  );
});

test('when nothing is left, or nothing in view, the page says so and leads on', async ({ story, page }) => {
  await story.openChart('?lane=council&kind=judicial');
  await page
    .locator('main')
    .getByText('No event matches all the chosen filters.')
    .getByRole('button')
    .click();
  await expect(page.locator('.finding .chip')).toHaveCount(0);

  await story.openChart('?lane=court&from=2015-01-01&to=2016-01-01');
  const line = page.getByText('No matching event in the period shown.');
  await expect(line).toBeVisible();
  await line.getByRole('button', { name: /later$/ }).click();
  await story.settle();
  await expect(line).toBeHidden();
  await expect(page.locator('.chart .mark')).not.toHaveCount(0);
});

test('in Arabic, words without hamza and with another article are found', async ({ story, page }) => {
  await story.openChart('?lang=ar');
  const before = await axis(story);
  await field(page).fill('الاعضاء');
  await expect(page.locator('.results a').first()).toBeVisible();
  const words = await page.locator('.results mark').allTextContents();
  expect(words.length).toBeGreaterThan(0);
  expect(words.every((word) => word.includes('أعضاء'))).toBe(true);
  await expect(page.locator('.chart .mark.hit')).not.toHaveCount(0);
  await filter(page).click();
  await page.getByRole('group', { name: 'الموضوع' }).getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'تم', exact: true }).click();
  await story.settle();
  expect(await axis(story)).toEqual(before);
});

test('on a wide page filter and results stand beside the picture, which changes in sight', async ({
  story,
  page,
}) => {
  await story.openChart();
  const picture = async () => (await page.locator('.chart').boundingBox()) ?? { x: 0, y: 0, width: 0 };
  await filter(page).click();
  await expect(column(page)).toBeFocused();
  await expect(filter(page)).toHaveAttribute('aria-expanded', 'true');
  const beside = await column(page).boundingBox();
  const { x, width } = await picture();
  expect(x + width).toBeLessThanOrEqual((beside?.x ?? 0) + 1);
  expect((beside?.y ?? 0) + (beside?.height ?? 0)).toBeLessThanOrEqual(900);
  const topic = page.getByRole('group', { name: 'Topic' }).getByRole('checkbox', { name: /^The gate case/ });
  await topic.focus();
  await page.keyboard.press('Space');
  await expect(column(page).getByRole('status')).toHaveText(new RegExp(`^\\d+ of ${ALL} events$`, 'u'));
  await expect(story.mark('council-refuses-clause')).toHaveCount(0);
  await expect(topic).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(column(page)).toHaveCount(0);
  await expect(filter(page)).toBeFocused();

  await field(page).fill('court');
  const hit = column(page).getByRole('link').first();
  await expect(hit).toBeVisible();
  const found = await column(page).boundingBox();
  const now = await picture();
  expect(now.x + now.width).toBeLessThanOrEqual((found?.x ?? 0) + 1);
  await page.keyboard.press('ArrowDown');
  await expect(hit).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(column(page)).toHaveCount(0);
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hit).toBeFocused();
  const event = await hit.getAttribute('data-event');
  await hit.click();
  await expect(column(page)).toHaveCount(0);
  await expect(story.panel.getByRole('heading', { level: 2 })).toBeVisible();
  expect(story.query().get('event')).toBe(event);
  await story.settle();
  await expect(story.mark(event ?? '')).toBeInViewport();
});

for (const width of [390, 320]) {
  test(`on a phone ${width} px wide it fits, and works by touch`, async ({ story, page }) => {
    await page.setViewportSize({ width, height: 844 });
    await story.open('');
    await expect(field(page)).toBeHidden();
    await page.getByRole('button', { name: 'Search and filter' }).click();
    await expect(field(page)).toBeFocused();
    await filter(page).click();
    const sheet = page.locator('.choices');
    const box = await sheet.boundingBox();
    expect([box?.x, box?.width]).toEqual([0, width]);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(844, 0);
    // the upper half of the page, where the picture is, stays in sight
    expect(box?.y).toBeGreaterThanOrEqual(844 / 2 - 1);
    const inSight = async () => (box?.y ?? 0) - ((await page.locator('.chart').boundingBox())?.y ?? Infinity);
    await expect.poll(inSight).toBeGreaterThan(150);
    const labels = await sheet
      .locator('label:has(input[type=checkbox])')
      .evaluateAll((all) => all.map((label) => label.getBoundingClientRect().height));
    expect(Math.min(...labels)).toBeGreaterThanOrEqual(24);
    await page
      .getByRole('group', { name: 'Topic' })
      .getByRole('checkbox', { name: /^The gate case/ })
      .check();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.locator('.finding .chip')).toHaveCount(1);
    await field(page).fill('court');
    await expect(page.locator('.results a').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.locator('.results a').first().click();
    await expect(story.panel.getByRole('heading', { level: 2 })).toBeVisible();
  });
}

test.describe('axe finds nothing wrong, in light and in dark colours', { tag: '@once' }, () => {
  for (const [lang, word] of [
    ['en', 'clause'],
    ['ar', 'المادة'],
  ] as const) {
    test(`while one searches and filters, ${lang}`, async ({ story, page }) => {
      test.slow();
      await story.openChart(`?lang=${lang}&lane=council,court`);
      await field(page).fill(word);
      await expect(page.locator('.results a').first()).toBeVisible();
      expect(await violationsInLightAndDark(page)).toEqual([]);
      await filter(page).click();
      await expect(page.locator('.facets')).toBeVisible();
      expect(await violationsInLightAndDark(page)).toEqual([]);
    });
  }
  test('on a phone', async ({ story, page }) => {
    test.slow();
    await page.setViewportSize({ width: 390, height: 844 });
    await story.open('?lane=council&q=vote');
    await expect(page.locator('.finding .chip')).toHaveCount(1);
    expect(await violationsInLightAndDark(page)).toEqual([]);
    await filter(page).click();
    await expect(page.locator('.facets')).toBeVisible();
    expect(await violationsInLightAndDark(page)).toEqual([]);
  });
});
