import type { Locator, Page } from '@playwright/test';
import { violationsInLightAndDark } from './axe.ts';
import { boxOf, drag } from './finger.ts';
import { HARBOUR, HOME, inLanguage, serveInstead } from './harbour.ts';
import { expect, type StoryPage, test } from './page.ts';

const PORTRAIT = { width: 390, height: 844 };
const LANDSCAPE = { width: 844, height: 390 };

test.use({ viewport: PORTRAIT, hasTouch: true, isMobile: true });

const EVENT = 'supplier-post';
const VOTE = 'council-refuses-clause';
const heightOf = async (story: StoryPage) => (await boxOf(story.panel)).height;
/** Waits until the sheet stands still, and says how much of the window it takes. */
async function share(story: StoryPage): Promise<number> {
  let before = -1;
  await expect
    .poll(async () => {
      const last = before;
      before = (await boxOf(story.panel)).y;
      // on a busy machine two looks may fall into the same frame
      const isMoving = await story.panel.evaluate((it) =>
        it.getAnimations().some(({ playState }) => playState === 'running'),
      );
      return before === last && !isMoving;
    })
    .toBe(true);
  const window = story.page.viewportSize()?.height ?? 0;
  return (window - before) / window;
}

test.describe('the sheet', () => {
  test('opens to 45%, with the chosen event above it in the upper third', async ({ story, page }) => {
    await story.open(`?event=${EVENT}`);
    expect(await share(story)).toBeCloseTo(0.45, 2);
    const row = await boxOf(page.locator(`main [data-event="${EVENT}"]:visible`).first());
    expect(row.y).toBeGreaterThan(0);
    expect(row.y).toBeLessThan(844 / 3);
  });

  test('follows the finger, and stays where a slow pull leaves it: full, half, closed', async ({
    story,
    touch,
  }) => {
    await story.open(`?event=${EVENT}`);
    await share(story);
    const grip = await boxOf(story.panel.locator('.grip'));
    const [x, from] = [195, grip.y + 13];
    await drag(touch, { x, from, to: from - 300, lasting: 400, resting: 150 }, async () => {
      expect(await heightOf(story)).toBeCloseTo(380 + 300, -1);
    });
    expect(await share(story)).toBeCloseTo(0.93, 2);
    // out of the full sheet there are three ways in sight: the page above, the grip, the cross
    expect((await boxOf(story.panel)).y).toBeGreaterThan(40);
    await expect(story.panel.getByRole('button', { name: 'Close' })).toBeInViewport();

    const top = (await boxOf(story.panel)).y + 13;
    await drag(touch, { x, from: top, to: top + 330, lasting: 400, resting: 150 });
    expect(await share(story)).toBeCloseTo(0.45, 2);
    await drag(touch, { x, from, to: from + 260, lasting: 400, resting: 150 });
    await expect(story.panel).toHaveCount(0);
    expect(story.query().has('event')).toBe(false);
  });

  test('goes where a short flick sends it', async ({ story, touch }) => {
    await story.open(`?event=${EVENT}`);
    await share(story);
    const from = (await boxOf(story.panel.locator('.head'))).y + 12;
    await drag(touch, { x: 120, from, to: from - 110, lasting: 70 });
    expect(await share(story)).toBeCloseTo(0.93, 2);
    await drag(touch, { x: 120, from: 90, to: 190, lasting: 70 });
    expect(await share(story)).toBeCloseTo(0.45, 2);
    await drag(touch, { x: 120, from, to: from + 110, lasting: 70 });
    await expect(story.panel).toHaveCount(0);
  });

  test('gives less and less beyond its end, and comes back', async ({ story, touch }) => {
    await story.open(`?event=${EVENT}`);
    await share(story);
    await story.panel.locator('.grip').tap();
    const full = await share(story);
    const from = (await boxOf(story.panel)).y + 13;
    await drag(touch, { x: 195, from, to: 2, lasting: 200 }, async () => {
      const beyond = (await heightOf(story)) / 844 - full;
      expect(beyond).toBeGreaterThan(0.01);
      expect(beyond).toBeLessThan(48 / 844);
    });
    expect(await share(story)).toBeCloseTo(full, 2);
  });

  test('turns between half and full by a tap on its grip', async ({ story }) => {
    await story.open(`?event=${EVENT}`);
    const grip = story.panel.locator('.grip');
    await expect(grip).toHaveAttribute('aria-expanded', 'false');
    await grip.tap();
    await expect(grip).toHaveAttribute('aria-expanded', 'true');
    expect(await share(story)).toBeCloseTo(0.93, 2);
    await grip.tap();
    expect(await share(story)).toBeCloseTo(0.45, 2);
  });

  test('is scrolled by its text, and pulled down by it from its beginning', async ({
    story,
    page,
    touch,
  }) => {
    await story.open(`?event=${EVENT}`);
    await share(story);
    const place = () => page.evaluate(() => scrollY);
    const read = () => story.panel.locator('.panel').evaluate((it) => it.scrollTop);
    const before = await place();
    await drag(touch, { x: 195, from: 780, to: 600, lasting: 300, resting: 100 });
    await expect.poll(read).toBeGreaterThan(100);
    expect(await share(story)).toBeCloseTo(0.45, 2);
    // downwards it scrolls back first
    await drag(touch, { x: 195, from: 600, to: 830, lasting: 500, resting: 100 });
    await expect.poll(read).toBe(0);
    expect(await share(story)).toBeCloseTo(0.45, 2);
    expect(await place()).toBe(before);
    await drag(touch, { x: 195, from: 600, to: 830, lasting: 400, resting: 150 });
    await expect(story.panel).toHaveCount(0);
  });

  test('leaves the page to one finger, which scrolls it and opens the next event', async ({
    story,
    page,
    touch,
  }) => {
    await story.open(`?event=${EVENT}`);
    await share(story);
    const place = () => page.evaluate(() => scrollY);
    const before = await place();
    await drag(touch, { x: 250, from: 350, to: 150, lasting: 300, resting: 100 });
    await expect.poll(place).toBeGreaterThan(before + 100);
    const title = story.panel.getByRole('heading', { level: 2 });
    const was = await title.textContent();
    await drag(touch, { x: 250, from: 150, to: 300, lasting: 300, resting: 100 });
    await page.locator('main [data-event="act-adopted"]:visible').first().tap();
    await expect(title).not.toHaveText(was ?? '');
    expect(await share(story)).toBeCloseTo(0.45, 2);
  });

  for (const [name, close] of [
    ['Escape', (story: StoryPage) => story.page.keyboard.press('Escape')],
    ['Back', (story: StoryPage) => story.page.goBack()],
    ['its cross', (story: StoryPage) => story.panel.getByRole('button', { name: 'Close' }).tap()],
  ] as const) {
    test(`closes with ${name}, from its full height too`, async ({ story, page }) => {
      await story.open();
      await page.locator(`main [data-event="${EVENT}"]:visible`).first().tap();
      await story.panel.locator('.grip').tap();
      await close(story);
      await expect(story.panel).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
  }

  test('keeps the keyboard free to leave it', async ({ story, page }) => {
    await story.open(`?event=${EVENT}`);
    await story.panel.getByRole('button', { name: 'Close' }).focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('aside'))).toBeNull();
  });

  test('moves at once for who wants less motion', async ({ story, page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await story.open(`?event=${EVENT}`);
    await story.panel.locator('.grip').click();
    const heights = await story.panel.evaluate(async (it) => {
      const seen: number[] = [];
      for (let frame = 0; frame < 5; frame++) {
        seen.push(it.clientHeight);
        await new Promise((done) => requestAnimationFrame(done));
      }
      return new Set(seen).size;
    });
    expect(heights).toBe(1);
  });
});

test.describe('the head', () => {
  const menu = (page: Page) => page.getByRole('button', { name: 'Key and settings' });
  const text = (page: Page) => page.locator('header .summary p');
  const linesOf = (it: Locator) =>
    it.evaluate((element) => {
      const line = Number.parseFloat(getComputedStyle(element).lineHeight);
      return Math.round(element.clientHeight / line);
    });

  for (const lang of ['en', 'fr', 'ar'])
    for (const [width, height] of [
      [390, 844],
      [412, 915],
      [360, 640],
      [320, 640],
    ] as const)
      test(`leaves the picture the first screen: ${lang}, ${width} × ${height}`, async ({ story, page }) => {
        await page.setViewportSize({ width, height });
        await story.openChart(`?lang=${lang}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
        expect(await linesOf(page.locator('header .summary'))).toBe(2);
        const follow = page.locator('header [data-tour=story]');
        expect((await boxOf(follow)).width).toBeCloseTo(width - 32, 0);
        // everything else in one row
        const bar = page.locator('.bar');
        expect((await boxOf(bar)).height).toBeLessThanOrEqual(46);
        const first = page.locator('main [data-event]:visible').first();
        if (width >= 390) expect((await boxOf(first.locator('.symbol'))).bottom).toBeLessThanOrEqual(420);
        await expect(first).toBeInViewport({ ratio: 1 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      });

  test('says how long the story takes, and starts it', async ({ story, page }) => {
    await story.open();
    await page.getByRole('button', { name: 'Follow the story · 1 min' }).tap();
    await expect(story.panel.getByRole('heading', { level: 2 })).toContainText('1 of');
    await story.panel
      .getByRole('button', { name: 'End' })
      .or(story.panel.locator('header button'))
      .first()
      .tap();
    await expect(story.panel).toHaveCount(0);
  });

  test('says the rest of the summary on demand', async ({ story, page }) => {
    await story.open();
    const more = page.getByRole('button', { name: 'More' });
    await expect(more).toHaveAttribute('aria-expanded', 'false');
    const { width, height } = await boxOf(more);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    await more.tap();
    const less = page.getByRole('button', { name: 'Less' });
    await expect(less).toHaveAttribute('aria-expanded', 'true');
    expect(await linesOf(text(page))).toBe(await linesOf(page.locator('header .summary p')));
    expect((await boxOf(page.locator('header .summary'))).bottom).toBeGreaterThanOrEqual(
      (await boxOf(text(page))).bottom,
    );
    await less.tap();
    expect(await linesOf(page.locator('header .summary'))).toBe(2);
    // on paper it is whole
    await page.emulateMedia({ media: 'print' });
    const cutOff = await page
      .locator('.summary:visible')
      .first()
      .evaluate((it) => it.scrollHeight - it.clientHeight);
    expect(cutOff).toBe(0);
  });

  test('says no more than there is: no summary, no steps, a short one', async ({ story, page }) => {
    await serveInstead(page, { ...HARBOUR, summary: undefined, steps: undefined });
    await story.openChart();
    await expect(page.locator('.head :is(.summary, [data-tour=story])')).toHaveCount(0);
    await serveInstead(page, { ...HARBOUR, summary: 'A quay, a gate, a clause.' });
    await story.openChart();
    await expect(page.getByText('A quay, a gate, a clause.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'More' })).toHaveCount(0);
  });

  test('keeps key, state of things, language, theme, sharing and help in one menu', async ({
    story,
    page,
  }) => {
    await story.open();
    const key = page.getByRole('group', { name: 'Key', exact: true });
    await expect(key).toBeHidden();
    await menu(page).tap();
    await expect(key).toBeInViewport({ ratio: 1 });
    const inMenu = page.getByRole('group', { name: 'Key and settings' });
    await expect(inMenu.getByRole('button', { name: 'Share' })).toBeVisible();
    await expect(inMenu.getByRole('button', { name: 'Keys and gestures' })).toBeVisible();
    await inMenu.getByText('Where things stand').tap();
    // it stays while its looks change
    await inMenu.getByRole('button', { name: /^Theme/u }).tap();
    await inMenu.getByRole('combobox', { name: 'Language' }).selectOption('fr');
    await expect(page.getByRole('group', { name: 'Légende et réglages' })).toBeVisible();
    // and goes when what was chosen in it is to be seen
    await page.getByRole('button', { name: /^Où les sources divergent/u }).tap();
    await expect(story.panel.getByRole('heading', { level: 2 })).toBeVisible();
    await expect(page.locator('.menu-content')).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(story.panel).toHaveCount(0);
    const button = page.locator('button.menu');
    await button.tap();
    await page.keyboard.press('Escape');
    await expect(page.locator('.menu-content')).toBeHidden();
    await expect(button).toBeFocused();
    // a dialog opens in its place
    await button.tap();
    await page.locator('.settings [aria-haspopup=dialog]').last().tap();
    await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('shows search and filter on demand, and while something is sought', async ({ story, page }) => {
    await story.open();
    const field = page.getByRole('searchbox');
    const find = page.getByRole('button', { name: 'Search and filter' });
    await expect(field).toHaveCount(0);
    await find.tap();
    await expect(field).toBeFocused();
    await expect(find).toHaveAttribute('aria-expanded', 'true');
    await find.tap();
    await expect(field).toHaveCount(0);
    await story.open('?q=gate');
    await expect(field).toHaveValue('gate');
    // it is not taken away while one types, nor while it says what is left out
    await find.tap();
    await expect(field).toBeFocused();
    await field.fill('');
    await expect(field).toBeFocused();
    await find.tap();
    await expect(field).toHaveCount(0);
  });

  test.describe('before any script', () => {
    test.use({ javaScriptEnabled: false });
    test(
      'offers what works: the whole summary, the key and the languages',
      { tag: '@once' },
      async ({ page }) => {
        await page.goto(HOME);
        await expect(page.getByText(inLanguage(HARBOUR.summary))).toBeInViewport({ ratio: 1 });
        await expect(page.locator('header a:has-text("More")')).toBeHidden();
        await expect(page.locator('header :is(button, select, input):visible')).toHaveCount(1);
        await menu(page).tap();
        await expect(page.getByRole('group', { name: 'Key', exact: true })).toBeVisible();
        await page.getByText('Where things stand').first().tap();
        await page.getByRole('link', { name: 'Français' }).tap();
        await expect(page).toHaveURL(/\/fr\/$/u);
      },
    );
  });

  test('lets who cannot wait for the script read the whole summary', { tag: '@once' }, async ({ page }) => {
    let come: () => void = () => undefined;
    const script = new Promise<void>((resolve) => {
      come = resolve;
    });
    await page.route('**/assets/*.js', async (route) => {
      await script;
      await route.continue();
    });
    await page.goto(HOME, { waitUntil: 'commit' });
    await page.getByRole('link', { name: 'More' }).tap();
    const summary = page.locator('header .summary');
    await expect.poll(() => linesOf(summary)).toBeGreaterThan(2);
    const before = await linesOf(text(page));
    come();
    await expect(page.locator('.prerendered')).toHaveCount(0);
    // who reads on is not interrupted
    await expect(page.getByRole('button', { name: 'Less' })).toBeVisible();
    expect(await linesOf(text(page))).toBe(before);
  });
});

test('a turn of the phone keeps the event open and in sight', async ({ story, page }) => {
  await story.open(`?event=${VOTE}`);
  const title = story.panel.getByRole('heading', { level: 2 });
  const said = (await title.textContent()) ?? '';
  await page.setViewportSize(LANDSCAPE);
  await expect(title).toHaveText(said);
  expect(await share(story)).toBeLessThanOrEqual(0.61);
  const inSight = async () => {
    const mark = await boxOf(page.locator(`main [data-event="${VOTE}"] .symbol:visible`).first());
    return mark.y >= 0 && mark.bottom <= (await boxOf(story.panel)).y;
  };
  await expect.poll(inSight).toBe(true);
  await page.setViewportSize(PORTRAIT);
  await expect(title).toHaveText(said);
  await expect.poll(inSight).toBe(true);
  expect(await share(story)).toBeCloseTo(0.45, 2);
});

test('the page stays where the reader has scrolled it when the picture is laid out anew', async ({
  story,
  page,
}) => {
  await story.openChart(`?event=${EVENT}`);
  await expect(story.panel).toBeVisible();
  await page.evaluate(() => {
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await page.setViewportSize({ width: 360, height: 844 });
  await story.settle();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('where colours are the system’s, the stop one is at and the chosen event are still told apart', async ({
  story,
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await story.open('?step=3');
  const grounds = await page
    .locator('.steps li span')
    .evaluateAll((all) => all.map((it) => getComputedStyle(it).backgroundColor));
  expect(new Set(grounds).size).toBe(3);
  expect(grounds.filter((it) => it === grounds[2])).toHaveLength(1);
  await story.open(`?event=${EVENT}`);
  const chosen = page.locator('.chart .here');
  expect(await chosen.evaluate((it) => getComputedStyle(it).outlineStyle)).toBe('solid');
});

for (const [size, query] of [
  [PORTRAIT, ''],
  [PORTRAIT, '?lang=ar&step=3'],
  [LANDSCAPE, `?lang=fr&event=${EVENT}`],
] as const) {
  test(`axe finds nothing wrong, in light and in dark colours: ${size.width} px ${query}`, async ({
    story,
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize(size);
    await story.open(query);
    expect(await violationsInLightAndDark(page)).toEqual([]);
  });
}
