import { violationsInLightAndDark } from './axe.ts';
import { boxOf, drag } from './finger.ts';
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

test('the first screen of a phone has the title, the summary and the beginning of the picture', async ({
  story,
  page,
}) => {
  await story.open();
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
  await expect(page.locator('header p').first()).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: 'Follow the story' }).first()).toBeInViewport({ ratio: 1 });
  const first = await boxOf(page.locator('main [data-event]:visible').first());
  expect(first.bottom).toBeLessThan(844 * 0.9);
});

test('a turn of the phone keeps the event open and in sight', async ({ story, page }) => {
  await story.open(`?event=${VOTE}`);
  const title = story.panel.getByRole('heading', { level: 2 });
  const said = (await title.textContent()) ?? '';
  await page.setViewportSize(LANDSCAPE);
  await expect(title).toHaveText(said);
  expect(await share(story)).toBeLessThanOrEqual(0.61);
  const inSight = async () => {
    const row = await boxOf(page.locator(`main [data-event="${VOTE}"]:visible`).first());
    return row.y >= 0 && row.bottom <= (await boxOf(story.panel)).y;
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
