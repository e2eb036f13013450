import { violationsInLightAndDark } from './axe.ts';
import { eventNamed, HARBOUR, HOME, inLanguage, titleOf } from './harbour.ts';
import { expect, test } from './page.ts';

test.use({ viewport: { width: 1440, height: 900 } });

const VOTE = 'council-refuses-clause';
const POST = 'supplier-post';

const { steps = [] } = HARBOUR;
const at = (step: number) => `Follow the story · ${step} of ${steps.length}`;
/** The events on which sources differ, in order of time: tests/stories.test.ts says why. */
const DIFFERING = [
  'port-asks',
  'council-adds-clause',
  'dockers-strike',
  VOTE,
  POST,
  'cameras-off',
  'port-repeats',
] as const;

test('the story is followed with the mouse: each step chooses its mark and shows its stretch of time', async ({
  story,
  page,
}) => {
  await story.openChart();
  const before = await story.zoom();
  await page.getByRole('button', { name: /Follow the story/ }).click();
  await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(at(1));
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(at(3));
  await expect(story.panel).toContainText(inLanguage(steps[2]?.text));
  await story.settle();
  await expect(story.mark(steps[2]?.event ?? 'none')).toHaveAttribute('aria-pressed', 'true');
  expect(await story.zoom()).toBeGreaterThan(before);
  // what is seen is what the step asks for: the address needs no more than the step
  await expect.poll(() => new URL(page.url()).search).toBe('?step=3');
});

test('Back undoes a step, and a step is a link', async ({ story, page }) => {
  await story.openChart('?step=4');
  await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(at(4));
  await expect(story.mark(VOTE)).toHaveAttribute('aria-pressed', 'true');
  const zoom = await story.zoom();
  await page.getByRole('button', { name: `Step 6: ${inLanguage(eventNamed('act-adopted').short)}` }).click();
  await story.settle();
  await expect.poll(() => new URL(page.url()).search).toBe('?step=6');
  await page.goBack();
  await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(at(4));
  await story.settle();
  expect(await story.zoom()).toBeCloseTo(zoom, 5);
  await page.goForward();
  await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(at(6));
});

test('the keyboard alone follows the story: the focus stays on what leads on', async ({ story, page }) => {
  await story.openChart();
  await page.getByRole('button', { name: /Follow the story/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#tour-told')).toBeFocused();
  const next = page.getByRole('button', { name: 'Next' });
  for (let presses = 0; presses < 6 && !(await next.evaluate((it) => it.matches(':focus'))); presses++)
    await page.keyboard.press('Tab');
  for (let step = 2; step <= steps.length; step++) {
    await page.keyboard.press('Enter');
    await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(at(step));
    await expect(page.getByRole('button', { name: step < steps.length ? 'Next' : 'Finish' })).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(story.panel).toContainText('Where things stand');
  await expect(page.getByRole('button', { name: /Follow the story/ })).toBeFocused();
});

test('scrolling the story moves the picture, from the first step to the last, and is no step that Back undoes', async ({
  story,
  page,
}) => {
  await story.openChart();
  await page.getByRole('button', { name: /Follow the story/ }).click();
  const heading = story.panel.getByRole('heading', { level: 2 });
  await expect(heading).toHaveText(at(1));
  await expect.poll(() => story.query().get('step')).toBe('1');
  const entries = await page.evaluate(() => history.length);
  await story.panel.locator('#tour-told').hover();
  const seen: (string | null)[] = [];
  for (let turns = 0; turns < 80 && seen.at(-1) !== at(steps.length); turns++) {
    await page.mouse.wheel(0, 60);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    const now = (await heading.textContent())?.trim() ?? '';
    if (now !== seen.at(-1)) seen.push(now);
  }
  // each in its turn, none twice
  expect(seen.at(-1)).toBe(at(steps.length));
  expect(seen).toEqual(steps.map((_, index) => at(index + 1)).slice(-seen.length));
  await story.settle();
  await expect.poll(() => story.query().get('step')).toBe(String(steps.length));
  expect(await page.evaluate(() => history.length)).toBe(entries);
  // and back up to a step with an event
  for (let turns = 0; turns < 80 && (await heading.textContent())?.trim() !== at(2); turns++) {
    await page.mouse.wheel(0, -60);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await expect(story.mark(steps[1]?.event ?? 'none')).toHaveAttribute('aria-pressed', 'true');
  await page.goBack();
  await expect(story.panel).toContainText('Where things stand');
});

test('a button is a step that Back undoes, also to the step one has scrolled away from', async ({
  story,
  page,
}) => {
  await story.openChart('?step=4');
  const heading = story.panel.getByRole('heading', { level: 2 });
  await story.panel.locator('#tour-told').hover();
  for (let turns = 0; turns < 80 && (await heading.textContent())?.trim() !== at(3); turns++) {
    await page.mouse.wheel(0, -60);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await expect(heading).toHaveText(at(3));
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(heading).toHaveText(at(4));
  await expect.poll(() => story.query().get('step')).toBe('4');
  await page.goBack();
  await expect(heading).toHaveText(at(3));
  await expect(story.panel.locator('#tour-told [aria-current=step]')).toContainText(
    inLanguage(steps[2]?.text),
  );
});

test('a button that leads to a step scrolls the text there, and that chooses no other step', async ({
  story,
  page,
}) => {
  await story.openChart('?step=1');
  const heading = story.panel.getByRole('heading', { level: 2 });
  const told = story.panel.locator('#tour-told');
  const said = await page.evaluate(() => {
    const all: string[] = [];
    const title = document.querySelector('#tour-title');
    if (title)
      new MutationObserver(() => all.push(title.textContent.replace(/\s+/g, ' ').trim())).observe(title, {
        subtree: true,
        characterData: true,
        childList: true,
      });
    (globalThis as { said?: string[] }).said = all;
    return all.length;
  });
  expect(said).toBe(0);
  await page.getByRole('button', { name: /^Step 6/ }).click();
  await expect(heading).toHaveText(at(6));
  const here = told.locator('[aria-current=step]');
  await expect(here).toContainText(inLanguage(steps[5]?.text));
  await expect(here).toBeInViewport({ ratio: 0.9 });
  await story.settle();
  await page.getByRole('button', { name: 'Previous' }).click();
  await expect(heading).toHaveText(at(5));
  await expect(here).toContainText(inLanguage(steps[4]?.text));
  await expect(here).toBeInViewport({ ratio: 0.9 });
  expect([...new Set(await page.evaluate(() => (globalThis as { said?: string[] }).said ?? []))]).toEqual([
    at(6),
    at(5),
  ]);
  await page.goBack();
  await expect(heading).toHaveText(at(6));
  await expect(here).toBeInViewport({ ratio: 0.9 });
});

test('a text that is laid out anew keeps the step that is read, in sight', async ({ story, page }) => {
  await story.openChart('?step=4');
  const here = story.panel.locator('#tour-told [aria-current=step]');
  const isAtStep4 = async () => {
    await story.settle();
    await expect.poll(() => story.query().get('step')).toBe('4');
    await expect(here).toBeInViewport({ ratio: 0.6 });
    expect(
      await story.panel
        .locator('#tour-told li')
        .evaluateAll((all) => all.findIndex((it) => it.ariaCurrent === 'step')),
    ).toBe(3);
  };
  await isAtStep4();
  for (const size of ['2.5rem', '0.5rem', '1.25rem']) {
    await story.panel.locator('#tour-told').evaluate((told, size) => {
      for (const text of told.querySelectorAll('p')) text.style.fontSize = size;
    }, size);
    await isAtStep4();
  }
  for (const language of ['ar', 'fr', 'en']) {
    await page.getByRole('combobox').first().selectOption(language);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await isAtStep4();
  }
});

test('an event opened on the way leads back, and so does Escape', async ({ story, page }) => {
  await story.openChart('?step=4');
  // no click: Firefox's driver scrolls before it, and the text that is scrolled is another step
  await story.panel.getByRole('link', { name: titleOf(VOTE) }).press('Enter');
  await expect(page.locator('#event-title')).toBeFocused();
  await expect.poll(() => story.query().get('event')).toBe(VOTE);
  expect(story.query().get('step')).toBe('4');
  await page.reload();
  await page.getByRole('button', { name: /Back to the story · / }).click();
  await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(at(4));
  await story.settle();
  await story.mark('act-adopted').click();
  await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(titleOf('act-adopted'));
  await page.keyboard.press('Escape');
  await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(at(4));
  await page.keyboard.press('Escape');
  await expect(story.panel).toContainText('Where things stand');
});

test('with less motion a step is there at once', async ({ story, page, browserName }) => {
  test.skip(browserName === 'firefox', 'its protocol has no emulation of reduced motion');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // the last two steps show stretches of different length
  await story.openChart('?step=6');
  const before = await story.zoom();
  await page.getByRole('button', { name: 'Next' }).click();
  const zooms = await page.evaluate(async () => {
    const seen = new Set<string | null>();
    for (let frame = 0; frame < 10; frame++) {
      await new Promise((done) => requestAnimationFrame(done));
      seen.add(document.querySelector('.chart svg[data-zoom]')?.getAttribute('data-zoom') ?? null);
    }
    return seen.size;
  });
  expect(zooms).toBe(1);
  expect(await story.zoom()).not.toBe(before);
});

for (const query of ['?step=0', '?step=99', '?step=three', '?tour=walk&step=-1', '?tour=differ&step=8']) {
  test(`a step that is none shows the story: ${query}`, { tag: '@once' }, async ({ story }) => {
    await story.openChart(query);
    await expect(story.panel).toContainText('Where things stand');
  });
}

test('the tour of differences goes through them all, sides and words in sight', async ({ story, page }) => {
  await story.openChart();
  await page.getByRole('button', { name: /Where sources differ/ }).click();
  const heading = story.panel.getByRole('heading', { level: 2 });
  for (const [index, event] of DIFFERING.entries()) {
    await expect(heading).toHaveText(`Where sources differ · ${index + 1} of ${DIFFERING.length}`);
    await expect(story.panel.getByRole('link', { name: titleOf(event) })).toBeVisible();
    await expect(story.panel.locator('.claim .side').first()).toBeVisible();
    await page.getByRole('button', { name: index + 1 < DIFFERING.length ? 'Next' : 'Finish' }).click();
  }
  await expect(story.panel).toContainText('Where things stand');
});

test('two answers stand beside each other where there is room', async ({ story, page }) => {
  await page.setViewportSize({ width: 700, height: 900 });
  await story.open('?tour=differ&step=1');
  const [held, account] = [page.locator('.claim .held'), page.locator('.claim .account')];
  // the sheet comes up from below: what is measured one after the other has moved meanwhile
  await expect
    .poll(async () => {
      const [a, b] = [await held.boundingBox(), await account.boundingBox()];
      return a && b && b.x > a.x + a.width - 1 && Math.abs(b.y - a.y) < 2;
    })
    .toBe(true);
});

test('a narrow page follows the story in the sheet, its way on always in sight', async ({ story, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await story.open();
  await page.getByRole('button', { name: /Follow the story/ }).click();
  for (const [index, { event }] of steps.entries()) {
    await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(at(index + 1));
    const next = page.getByRole('button', { name: index + 1 < steps.length ? 'Next' : 'Finish' });
    await expect(next).toBeInViewport();
    // the last tells of no single event
    if (event !== undefined) await expect(page.locator('.chart .mark.chosen')).toBeInViewport();
    await next.click();
  }
});

test('the foot of the panel is never cut', async ({ story, page }) => {
  await story.openChart(`?event=${VOTE}`);
  // it has more to say than there is room for
  const over = await story.panel.locator('.scroll').evaluate((it) => it.scrollHeight - it.clientHeight);
  expect(over).toBeGreaterThan(0);
  const foot = await page.getByRole('navigation', { name: 'Other events' }).boundingBox();
  expect(foot && foot.y + foot.height).toBeLessThanOrEqual(900);
  expect(foot?.height).toBeLessThan(110);
});

test('a citation is copied where that is allowed', async ({ story, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await story.openChart(`?event=${POST}`);
  await story.panel.getByText('Cite this event').click();
  await story.panel.getByRole('button', { name: 'BibTeX' }).click();
  await story.panel.getByRole('button', { name: 'Copy' }).click();
  await expect(story.panel.getByRole('status')).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^@online\{harbour:supplier-post,/);
  expect(copied).toMatch(/version = \{sha256 [0-9a-f]{12}\}/);
});

test('a citation is selected where copying is refused', async ({ story, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('refused', 'NotAllowedError')) },
    });
  });
  await story.openChart(`?event=${POST}`);
  await story.panel.getByText('Cite this event').click();
  await story.panel.getByRole('button', { name: 'Copy' }).click();
  await expect(story.panel.getByRole('status')).toContainText('Copying was refused');
  const selected = await page.evaluate(() => {
    const field = document.activeElement as HTMLTextAreaElement;
    return field.value.slice(field.selectionStart, field.selectionEnd);
  });
  expect(selected).toContain('sha256');
});

test('the hash in a citation is that of the document', { tag: '@once' }, async ({ story, page }) => {
  await story.openChart(`?event=${POST}`);
  await story.panel.getByText('Cite this event').click();
  const shown = /sha256 ([0-9a-f]{12})/.exec(await story.panel.getByLabel('Citation').inputValue())?.[1];
  const computed = await page.evaluate(async (home) => {
    const sorted = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(sorted)
        : value !== null && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value)
                .sort(([a], [b]) => (a < b ? -1 : 1))
                .map(([key, it]) => [key, sorted(it)]),
            )
          : value;
    const answer = await fetch(`./${home}timeline.json`);
    const content = (await answer.json()) as Record<string, unknown>;
    delete content['$schema'];
    const bytes = new TextEncoder().encode(JSON.stringify(sorted(content)));
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }, HOME);
  expect(computed.slice(0, 12)).toBe(shown);
});

test.describe('axe finds nothing wrong, in light and in dark colours', { tag: '@once' }, () => {
  test('on a step of the story', async ({ story, page }) => {
    await story.openChart('?step=4');
    expect(await violationsInLightAndDark(page)).toEqual([]);
  });
  test('on a stop of the tour, with its origins open', async ({ story, page }) => {
    await story.openChart('?tour=differ&step=4');
    await story.panel.getByText('The record says this').click();
    expect(await violationsInLightAndDark(page)).toEqual([]);
  });
  test('on wordings set beside each other, and on a citation', async ({ story, page }) => {
    await story.openChart(`?event=${POST}`);
    await story.panel
      .getByText(/more quotes/)
      .first()
      .click();
    await story.panel.getByText('compare with the original').first().click();
    await story.panel.getByText('about this quote').first().click();
    await expect(story.panel.getByLabel('Citation')).toBeVisible();
    expect(await violationsInLightAndDark(page)).toEqual([]);
  });
  test('on a step in the sheet', async ({ story, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await story.open('?step=6');
    expect(await violationsInLightAndDark(page)).toEqual([]);
  });
});

test('Back and Forward bring a panel back as far down as it was read', async ({ story, page }) => {
  await page.setViewportSize({ width: 1440, height: 600 });
  await story.openChart(`?event=${POST}`);
  const scroll = page.locator('.panel .scroll');
  const top = () => scroll.evaluate((it) => it.scrollTop);
  await expect(page.locator('#event-title')).toContainText(titleOf(POST));
  await scroll.evaluate((it) => {
    it.scrollTop = 150;
  });
  // what was scrolled is told in the next frame
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await story.mark(VOTE).press('Enter');
  await expect(page.locator('#event-title')).toContainText(titleOf(VOTE));
  expect(await top()).toBe(0);
  await expect.poll(() => story.query().get('event')).toBe(VOTE);
  await page.goBack();
  await expect(page.locator('#event-title')).toContainText(titleOf(POST));
  await expect.poll(top).toBe(150);
  await page.goForward();
  await expect(page.locator('#event-title')).toContainText(titleOf(VOTE));
  await expect.poll(top).toBe(0);
});
