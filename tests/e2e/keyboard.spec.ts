import type { Page } from '@playwright/test';
import { crowded, serveInstead, titleOf } from './harbour.ts';
import { expect, test } from './page.ts';

test.use({ viewport: { width: 1440, height: 900 } });

const VOTE = 'council-refuses-clause';
const POST = 'supplier-post';

/** Where the keyboard is, and what a reader sees of it. */
interface Focused {
  /** What it is, for whoever reads a failure. */
  readonly what: string;
  readonly mark: string | null;
  /** Its number among what can be operated. */
  readonly number: string | undefined;
  /** An outline, or the ring of a mark. */
  readonly ringed: boolean;
  /** What lies over its middle and is neither it, nor in it, nor around it. */
  readonly covered: string;
}

const focused = (page: Page): Promise<Focused> =>
  page.evaluate(async () => {
    // what the focus brings into view has come by then, and the sheet has made way
    for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const it = document.activeElement ?? document.body;
    const name = it.getAttribute('aria-label') ?? it.textContent;
    const ring = it.querySelector('.ring');
    const { outlineStyle, outlineWidth } = getComputedStyle(it);
    const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
    const ringed = ring ? parseFloat(getComputedStyle(ring).strokeWidth) >= 2 : false;
    // a link that breaks over lines has empty corners: its first line is looked at; of what is larger than the window,
    // what is in it; a mark's rings are wider than what is drawn of it
    const box = it.querySelector('.symbol')?.getBoundingClientRect() ?? it.getClientRects()[0];
    const cut = (from: number, to: number, most: number) => (Math.max(from, 0) + Math.min(to, most)) / 2;
    const x = box ? cut(box.left, box.right, innerWidth) : 0;
    const y = box ? cut(box.top, box.bottom, innerHeight) : 0;
    const over = document.elementFromPoint(x, y);
    const clear = over !== null && (it.contains(over) || over.contains(it));
    return {
      what: `${it.localName} ${name.trim().replace(/\s+/g, ' ').slice(0, 60)}`,
      mark: it.getAttribute('data-key'),
      number: it instanceof HTMLElement || it instanceof SVGElement ? it.dataset['operable'] : undefined,
      ringed: outlined || ringed,
      covered: clear ? '' : (over?.outerHTML.slice(0, 80) ?? `outside the window: ${x}, ${y}`),
    };
  });

/** Presses a key and holds what has the focus then to what every reader needs: to see it. */
async function press(page: Page, key: string): Promise<Focused> {
  await page.keyboard.press(key);
  const it = await focused(page);
  // past the last there is the browser itself
  if (it.what.startsWith('body')) return it;
  expect.soft(it.ringed, `a ring is seen on ${it.what}`).toBe(true);
  expect.soft(it.covered, `nothing lies over ${it.what}`).toBe('');
  return it;
}

async function pressUntil(page: Page, key: string, there: (it: Focused) => boolean): Promise<Focused> {
  for (let presses = 0; presses < 80; presses++) {
    const it = await press(page, key);
    if (there(it)) return it;
  }
  throw new Error(`${key} never came there`);
}

test('the keyboard alone goes from a fresh page to the words of a quote, and back to the mark', async ({
  story,
  page,
}) => {
  test.slow();
  await story.openChart();
  const first = await pressUntil(page, 'Tab', ({ mark }) => mark !== null);
  const reached = await pressUntil(page, 'ArrowRight', ({ mark }) => mark === VOTE);
  expect(reached.what).not.toBe(first.what);
  await page.keyboard.press('Enter');
  await expect(page.locator('#event-title')).toBeFocused();
  expect((await focused(page)).ringed).toBe(true);
  await expect(story.panel).toContainText(titleOf(VOTE));
  const link = await pressUntil(page, 'Tab', ({ what }) => what.includes('open at this passage'));
  expect(link.what).toMatch(/^a /);
  await expect(page.locator(':focus')).toHaveAttribute('href', /^https:.*#.*:~:text=/);
  await press(page, 'Escape');
  await expect(story.mark(VOTE)).toBeFocused();
});

test('the chart is one tab stop, and the one before and after it are its neighbours on the page', async ({
  story,
  page,
}) => {
  await story.openChart();
  await pressUntil(page, 'Tab', ({ mark }) => mark !== null);
  const left = await press(page, 'Tab');
  expect(left.mark).toBe(null);
  const back = await press(page, 'Shift+Tab');
  expect(back.mark).not.toBe(null);
  await press(page, 'ArrowRight');
  const moved = await press(page, 'ArrowRight');
  await press(page, 'Tab');
  expect((await press(page, 'Shift+Tab')).mark).toBe(moved.mark);
});

/** What a reader may operate, as far as it is there to be seen; of the chart's marks the one that holds the tab stop. */
const operable = (page: Page) =>
  page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex], [role="button"]',
    );
    const shown = [...all].filter(
      (it) =>
        it.checkVisibility({ visibilityProperty: true }) &&
        !(it as HTMLButtonElement).disabled &&
        !it.closest('[inert], [aria-hidden="true"]'),
    );
    const toReach = shown.filter(
      (it) => it.tabIndex >= 0 || (it.getAttribute('tabindex') === null && !it.closest('.chart svg')),
    );
    toReach.forEach((it, number) => {
      it.dataset['operable'] = String(number);
    });
    const unreachable = shown.filter(
      (it) => it.tabIndex < 0 && /^(a|button|select|summary)$/.test(it.localName),
    );
    const named = (it: HTMLElement) => it.outerHTML.slice(0, 80);
    return { what: toReach.map(named), unreachable: unreachable.map(named) };
  });

for (const [view, query] of [
  ['the timeline', ''],
  ['the timeline with an event open', `?event=${POST}`],
  ['a step of the story', '?step=3'],
  ['the list', `?view=list&event=${POST}`],
  ['the sources', '?view=sources'],
] as const) {
  test(`Tab comes to everything that can be operated, and it is seen: ${view}`, async ({ story, page }) => {
    test.slow();
    await story.open(query);
    await story.settle();
    const { what, unreachable } = await operable(page);
    const count = what.length;
    expect(unreachable).toEqual([]);
    expect(count).toBeGreaterThan(10);
    const seen = new Set<string>();
    for (let presses = 0; presses < count + 6; presses++) {
      const { number, what: name } = await press(page, 'Tab');
      if (name.startsWith('body') || (number !== undefined && seen.has(number))) break;
      // what scrolls is a stop of its own in some engines
      if (number !== undefined) seen.add(number);
    }
    const missed = Array.from({ length: count }, (_, number) => String(number)).filter((it) => !seen.has(it));
    expect(missed.map((number) => what[Number(number)])).toEqual([]);
  });
}

/** Presses Tab so often, but not past the page's last stop: there is the browser itself, which may keep the keys that follow. */
async function tabOn(page: Page, presses: number): Promise<void> {
  const atLast = () =>
    page.evaluate(() => {
      const stops = document.querySelectorAll<HTMLElement>('a[href], button, select, input, summary');
      return [...stops].filter((it) => it.checkVisibility()).at(-1) === document.activeElement;
    });
  for (let count = 0; count < presses && !(await atLast()); count++) await press(page, 'Tab');
}

test('on a phone the sheet never lies over what has the focus, and makes way for it', async ({
  story,
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 390, height: 844 });
  await story.open(`?event=${POST}`);
  await page.locator('.chart .mark').nth(3).focus();
  await tabOn(page, 25);
  await story.panel.getByRole('button', { name: 'Show more of the panel' }).focus();
  await page.keyboard.press('Enter');
  await expect(story.panel.getByRole('button', { name: 'Show less of the panel' })).toBeFocused();
  await tabOn(page, 12);
  await page.locator('.chart .mark').last().focus();
  await press(page, 'Tab');
  await story.open('?step=3');
  await story.panel.getByRole('button').first().focus();
  await tabOn(page, 14);
});

test('a key acts on the chart only while the chart has the focus', async ({ story, page }) => {
  await story.openChart();
  const before = await story.zoom();
  const x = await story.placeOf(VOTE);
  await page.getByRole('button', { name: 'Symbols' }).focus();
  for (const key of ['+', '-', '0', '?', 'ArrowRight', 'Home', 'End', 'PageDown'])
    await page.keyboard.press(key);
  await story.settle();
  expect(await story.zoom()).toBe(before);
  expect(await story.placeOf(VOTE)).toBe(x);
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Symbols' })).toBeFocused();
});

test.describe('the help', () => {
  test('opens on ? in the chart, and Escape gives the focus back to the mark', async ({ story, page }) => {
    await story.openChart(`?event=${POST}`);
    await story.mark(VOTE).focus();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys and gestures' });
    await expect(help).toBeVisible();
    await expect(help.getByRole('button', { name: 'Close' })).toBeFocused();
    await expect(help.getByRole('heading', { level: 3 })).toHaveCount(3);
    const keys = await help.locator('kbd').allTextContents();
    for (const key of ['←', '↑', 'Home', 'End', 'Enter', 'Esc', '+', '−', '0', '?'])
      expect(keys).toContain(key);
    await page.keyboard.press('+');
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
    await expect(story.mark(VOTE)).toBeFocused();
    // it closes the help, not what is open beside
    expect(story.query().get('event')).toBe(POST);
  });

  test('opens with its button in every view, and closes with its own and by a click beside it', async ({
    story,
    page,
  }) => {
    test.slow();
    const help = page.getByRole('dialog');
    const button = page.getByRole('button', { name: 'Keys and gestures' });
    for (const query of ['', '?view=list', '?view=sources']) {
      await story.open(query);
      await button.click();
      await expect(help).toBeVisible();
      await help.getByRole('button', { name: 'Close' }).click();
      await expect(help).toBeHidden();
      await expect(button).toBeFocused();
    }
    await button.click();
    await help.getByRole('heading', { level: 2 }).click();
    await expect(help).toBeVisible();
    await page.mouse.click(10, 400);
    await expect(help).toBeHidden();
  });

  test('names the arrows as they work where time runs from right to left', async ({ story, page }) => {
    await story.openChart('?lang=ar');
    await story.mark(VOTE).focus();
    // on a keyboard of Arabic letters
    await story.mark(VOTE).dispatchEvent('keydown', { key: '؟', bubbles: true });
    await expect(page.locator('dialog dt').first()).toHaveText('→ ←');
  });
});

test('Enter lists the events of a cluster, and Escape goes back through the list to its mark', async ({
  story,
  page,
}) => {
  await serveInstead(page, crowded(4));
  await story.openChart('?from=2024-01-01&to=2025-12-31');
  const cluster = page.locator('[data-cluster]').first();
  await cluster.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#group-title')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#event-title')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('#group-title')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('#group-title')).toHaveCount(0);
  await expect(cluster).toBeFocused();
});
