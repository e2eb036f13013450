import { violations } from './axe.ts';
import { HARBOUR, serveInstead, titleOf } from './harbour.ts';
import { expect, test } from './page.ts';

/** A step of a thread, with claims. */
const EVENT = 'council-refuses-clause';
const undated = (...ids: readonly string[]) => ({
  ...HARBOUR,
  events: HARBOUR.events.map((event) => (ids.includes(event.id) ? { ...event, date: 'unknown' } : event)),
});

for (const [size, width] of [
  ['wide', 1366],
  ['narrow', 390],
] as const) {
  test(`an event of unknown date stands under the picture and opens there, ${size}`, async ({
    story,
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await serveInstead(page, undated(EVENT));
    await story.openChart();
    const tray = page.getByRole('group', { name: 'Date unknown' });
    const link = tray.getByRole('link');
    await expect(link).toHaveCount(1);
    await expect(link).toContainText(titleOf(EVENT));
    await expect(page.locator(`.chart [data-event="${EVENT}"]`)).toHaveCount(0);
    // below the picture
    const [picture, below] = [await page.locator('.chart').boundingBox(), await tray.boundingBox()];
    expect(below?.y).toBeGreaterThanOrEqual((picture?.y ?? NaN) + (picture?.height ?? NaN) - 1);
    expect(await violations(page, { only: '.undated' })).toEqual([]);

    const before = await story.svg.innerHTML();
    await link.focus();
    await page.keyboard.press('Enter');
    const panel = page.locator('.panel');
    await expect(panel.getByRole('heading', { name: titleOf(EVENT) })).toBeFocused();
    await expect(panel).toContainText('Date unknown');
    await expect(link).toHaveAttribute('aria-current', 'true');
    await expect.poll(() => story.query().get('event')).toBe(EVENT);
    // the picture stays, to the last mark
    expect(await story.svg.innerHTML()).toBe(before);
    expect(story.query().has('from')).toBe(false);
    await page.keyboard.press('Escape');
    await expect(link).toBeFocused();
    await expect(link).not.toHaveAttribute('aria-current', 'true');
  });
}

test('an address opens an event of unknown date, and the picture stays', async ({ story, page }) => {
  await serveInstead(page, undated(EVENT));
  await story.openChart();
  const labels = page.locator('.chart .labels').first();
  const before = [await story.zoom(), await labels.innerHTML()];
  await story.openChart(`?event=${EVENT}`);
  expect([await story.zoom(), await labels.innerHTML()]).toEqual(before);
  await expect(story.panel.getByRole('heading', { name: titleOf(EVENT) })).toBeVisible();
  await expect(page.locator('.undated a[aria-current="true"]')).toBeVisible();
});

test('the filter leaves events out of the tray, and a search fades what it does not find', async ({
  story,
  page,
}) => {
  const others = HARBOUR.events.filter(({ id, lane }) => id !== EVENT && lane !== 'council').slice(0, 1);
  await serveInstead(page, undated(EVENT, ...others.map(({ id }) => id)));
  await story.openChart('?lane=council');
  const links = page.locator('.undated a');
  await expect(links).toHaveCount(1);
  await expect(links).toHaveAttribute('data-event', EVENT);
  await story.openChart(`?q=${encodeURIComponent(titleOf(EVENT))}`);
  await expect(links).toHaveCount(2);
  await expect(page.locator(`.undated li.hit a[data-event="${EVENT}"]`)).toBeVisible();
  await expect(page.locator('.undated li.missed')).toHaveCount(1);
});

test('the list ends with them, and a story of nothing else has no axis', async ({ story, page }) => {
  await serveInstead(page, undated(...HARBOUR.events.map(({ id }) => id)));
  await story.open();
  await expect(page.locator('.undated a')).toHaveCount(HARBOUR.events.length);
  await expect(page.locator('.chart')).toHaveCount(0);
  await story.open('?view=list');
  // no year among them
  await expect(page.locator('.list > section > h2')).toHaveText([
    'Periods',
    'Date unknown',
    'Sources',
    'Corrections',
  ]);
  await expect(page.locator('.list article')).toHaveCount(HARBOUR.events.length);
  expect(await page.locator('body').innerText()).not.toContain('1970');
});

test('a downloaded picture has them below', async ({ story, page }) => {
  await serveInstead(page, undated(EVENT));
  await story.openChart();
  await page.getByRole('button', { name: 'Share' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^SVG/u }).click();
  const stream = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const svg = Buffer.concat(chunks).toString('utf8');
  expect(svg).toContain('Date unknown');
  await expect(page.getByRole('button', { name: /^Calendar/u })).toContainText('without 1 event');
});
