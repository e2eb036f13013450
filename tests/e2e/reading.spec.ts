import { violationsInLightAndDark } from './axe.ts';
import { HARBOUR, inLanguage, titleOf } from './harbour.ts';
import { expect, test } from './page.ts';

test.use({ viewport: { width: 1440, height: 900 } });

const VOTE = 'council-refuses-clause';
const POST = 'supplier-post';

test('a click on a mark opens the event with its passages', async ({ story, page }) => {
  await story.openChart();
  await story.mark(VOTE).click();
  await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(titleOf(VOTE));
  await expect(story.panel).toContainText('24 September 2024');
  await expect(story.panel.locator('blockquote [lang="fr"]').first()).toContainText('a rejeté la loi');
  await expect(story.panel.locator('mark:visible').first()).toBeVisible();
  await expect(story.mark(VOTE)).toHaveAttribute('aria-pressed', 'true');
  expect(story.query().get('event')).toBe(VOTE);
  await page.keyboard.press('Escape');
  expect(story.query().has('event')).toBe(false);
});

test('the keyboard alone walks along time and between lanes', async ({ story, page }) => {
  await story.openChart();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-key'));
  for (let presses = 0; presses < 40 && !(await focused()); presses++) await page.keyboard.press('Tab');
  expect(await focused()).toBeTruthy();
  await page.keyboard.press('Home');
  await expect.poll(focused).toBe('port-opens');
  for (const [key, event] of [
    ['End', 'gates-study'],
    ['ArrowLeft', 'port-repeats'],
    ['ArrowRight', 'gates-study'],
    // from the council's lane to that of the court
    ['ArrowDown', 'appeal-dismissed'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(focused, key).toBe(event);
  }
  await expect(story.mark('appeal-dismissed')).toHaveAccessibleName(/^6 May 2025, /);
});

test('Enter on a mark opens its event, and Escape gives the focus back', async ({ story, page }) => {
  await story.openChart();
  await story.mark(VOTE).focus();
  await page.keyboard.press('Enter');
  await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(titleOf(VOTE));
  await page.keyboard.press('Escape');
  await expect(story.mark(VOTE)).toBeFocused();
});

test('a link opens the same view again', async ({ story, page }) => {
  await story.openChart(`?event=${POST}&from=2024-08-01&to=2024-11-01&scale=true&theme=dark`);
  await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(titleOf(POST));
  const before = await story.placeOf(VOTE);
  await page.reload();
  await story.settle();
  await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(titleOf(POST));
  expect(await story.placeOf(VOTE)).toBeCloseTo(before, 0);
  await expect(page.getByRole('button', { name: 'To scale', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('Back undoes opening an event and changing the view; moving is not a step', async ({ story, page }) => {
  await story.openChart();
  await story.mark(VOTE).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await story.settle();
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await expect.poll(() => story.query().get('view')).toBe('list');
  await page.goBack();
  await expect.poll(() => story.query().get('view')).toBe(null);
  expect(story.query().get('event')).toBe(VOTE);
  await page.goBack();
  await expect.poll(() => story.query().get('event')).toBe(null);
  await page.goForward();
  await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(titleOf(VOTE));
});

for (const [place, size, query] of [
  ['the panel beside the picture', { width: 1440, height: 640 }, ''],
  ['the panel beside the list', { width: 1440, height: 640 }, '&view=list'],
  ['the sheet over the picture', { width: 390, height: 844 }, ''],
  ['the sheet over the list', { width: 390, height: 844 }, '&view=list'],
] as const) {
  test(`Back and Forward bring ${place} back as far down as it was read`, async ({ story, page }) => {
    await page.setViewportSize(size);
    await story.open(`?event=${VOTE}${query}`);
    const title = story.panel.getByRole('heading', { level: 2 });
    await expect(title).toHaveText(titleOf(VOTE));
    /** What scrolls: in a sheet the whole panel, elsewhere what is between its head and its foot. */
    const box = story.panel.locator(size.width > 1000 ? '.scroll' : '.panel');
    const readTo = (top: number) =>
      box.evaluate((it, to) => {
        // where its end allows that, no further
        const heard = new Promise((done) => {
          it.addEventListener('scroll', done, { once: true });
        });
        it.scrollTop = to;
        return heard.then(() => it.scrollTop);
      }, top);
    const top = () => box.evaluate((it) => it.scrollTop);
    const follow = (name: string) =>
      // without scrolling it into view
      story.panel.getByRole('navigation').locator(`[data-event="${name}"]`).first().dispatchEvent('click');

    const read = await readTo(120);
    expect(read).toBeGreaterThan(60);
    await follow(POST);
    await expect(title).toHaveText(titleOf(POST));
    await expect.poll(top).toBe(0);
    const readThere = await readTo(90);
    expect(readThere).toBeGreaterThan(60);
    await page.goBack();
    await expect(title).toHaveText(titleOf(VOTE));
    await expect.poll(top).toBe(read);
    await page.goForward();
    await expect(title).toHaveText(titleOf(POST));
    await expect.poll(top).toBe(readThere);
    await page.keyboard.press('Escape');
    await expect.poll(() => story.query().has('event')).toBe(false);
    await page.goBack();
    await expect(title).toHaveText(titleOf(POST));
    await expect.poll(top).toBe(readThere);
  });
}

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
  await expect(story.mark(VOTE)).toBeVisible();
});

test('the list holds every event, with footnotes that lead to the sources and back', async ({
  story,
  page,
}) => {
  await story.open('?view=list');
  const titles = await page.getByRole('main').getByRole('article').getByRole('heading').allTextContents();
  expect(titles.map((it) => it.trim()).toSorted()).toEqual(
    HARBOUR.events.map(({ title }) => inLanguage(title)).toSorted(),
  );
  const note = page.getByRole('main').locator('sup a').first();
  await note.click();
  const source = page.locator(`li${(await note.getAttribute('href')) ?? ''}`);
  await expect(source).toBeInViewport();
  const back = await source.locator('a[href^="#"]').first().getAttribute('href');
  await expect(page.locator(`article ${back ?? 'none'}`)).toHaveCount(1);
});

test.describe('axe finds nothing wrong, in light and in dark colours', { tag: '@once' }, () => {
  test('on the timeline', async ({ story, page }) => {
    await story.openChart();
    expect(await violationsInLightAndDark(page)).toEqual([]);
  });
  test('on an open event', async ({ story, page }) => {
    await story.openChart(`?event=${POST}`);
    await expect(story.panel.getByRole('heading', { level: 2 })).toBeVisible();
    expect(await violationsInLightAndDark(page)).toEqual([]);
  });
  test('on the list', async ({ story, page }) => {
    await story.open('?view=list');
    expect(await violationsInLightAndDark(page)).toEqual([]);
  });
  test('on a phone, with an event open', async ({ story, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await story.open(`?event=${POST}`);
    expect(await violationsInLightAndDark(page)).toEqual([]);
  });
});

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
