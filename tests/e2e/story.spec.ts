import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './page.ts';

test.use({ viewport: { width: 1440, height: 900 } });

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

const at = (step: number, steps = 9) => `Follow the story · ${step} of ${steps}`;

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
  await expect(story.panel).toContainText('article 8 ter: messaging apps must let the intelligence services');
  await story.settle();
  await expect(story.mark('senate-adopts-bill')).toHaveAttribute('aria-pressed', 'true');
  expect(await story.zoom()).toBeGreaterThan(before);
  // what is seen is what the step asks for: the address needs no more than the step
  await expect.poll(() => new URL(page.url()).search).toBe('?step=3');
});

test('Back undoes a step, and a step is a link', async ({ story, page }) => {
  await story.openChart('?step=4');
  await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(at(4));
  await expect(story.mark('assembly-rejects-8ter')).toHaveAttribute('aria-pressed', 'true');
  const zoom = await story.zoom();
  await page.getByRole('button', { name: 'Step 6: Durov: we would rather leave' }).click();
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
  for (let step = 2; step <= 9; step++) {
    await page.keyboard.press('Enter');
    await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(at(step));
    await expect(page.getByRole('button', { name: step < 9 ? 'Next' : 'Finish' })).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(story.panel).toContainText('Where things stand');
  await expect(page.getByRole('button', { name: /Follow the story/ })).toBeFocused();
});

test('an event opened on the way leads back, and so does Escape', async ({ story, page }) => {
  await story.openChart('?step=4');
  await story.panel.getByRole('link', { name: /National Assembly refuses/ }).click();
  await expect(page.locator('#event-title')).toBeFocused();
  await expect.poll(() => story.query().get('event')).toBe('assembly-rejects-8ter');
  expect(story.query().get('step')).toBe('4');
  await page.reload();
  await page.getByRole('button', { name: /Back to the story/ }).click();
  await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(at(4));
  await story.settle();
  await story.mark('bill-final-adoption').click();
  await expect(story.panel.getByRole('heading', { level: 2 })).toContainText('Both houses adopt');
  await page.keyboard.press('Escape');
  await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(at(4));
  await page.keyboard.press('Escape');
  await expect(story.panel).toContainText('Where things stand');
});

test('with less motion a step is there at once', async ({ story, page, browserName }) => {
  test.skip(browserName === 'firefox', 'its protocol has no emulation of reduced motion');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await story.openChart('?step=2');
  await page.getByRole('button', { name: 'Next' }).click();
  const zooms = await page.evaluate(async () => {
    const seen = new Set<string | null>();
    for (let frame = 0; frame < 10; frame++) {
      await new Promise((done) => requestAnimationFrame(done));
      seen.add(document.querySelector('.chart svg')?.getAttribute('data-zoom') ?? null);
    }
    return seen.size;
  });
  expect(zooms).toBe(1);
});

for (const query of ['?step=0', '?step=99', '?step=three', '?tour=walk&step=-1', '?tour=differ&step=13']) {
  test(`a step that is none shows the story: ${query}`, { tag: '@once' }, async ({ story }) => {
    await story.openChart(query);
    await expect(story.panel).toContainText('Where things stand');
  });
}

test('the tour of differences goes through them all, sides and words in sight', async ({ story, page }) => {
  await story.openChart();
  await page.getByRole('button', { name: /Where sources differ/ }).click();
  const heading = story.panel.getByRole('heading', { level: 2 });
  for (let step = 1; step <= 12; step++) {
    await expect(heading).toHaveText(`Where sources differ · ${step} of 12`);
    await expect(story.panel.locator('.claim .side').first()).toBeVisible();
    await page.getByRole('button', { name: step < 12 ? 'Next' : 'Finish' }).click();
  }
  await expect(story.panel).toContainText('Where things stand');
});

test('two answers stand beside each other where there is room', async ({ story, page }) => {
  await page.setViewportSize({ width: 700, height: 900 });
  await story.open('?tour=differ&step=8');
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
  for (let step = 1; step < 9; step++) {
    await expect(story.panel.getByRole('heading', { level: 2 })).toHaveText(at(step));
    await expect(page.getByRole('button', { name: 'Next' })).toBeInViewport();
    await page.getByRole('button', { name: 'Next' }).click();
  }
  await expect(page.locator('.chart .mark.chosen')).toBeInViewport();
});

test('the foot of the panel is never cut', async ({ story, page }) => {
  await story.openChart('?event=bill-final-adoption');
  const foot = await page.getByRole('navigation', { name: 'Other events' }).boundingBox();
  expect(foot && foot.y + foot.height).toBeLessThanOrEqual(900);
  expect(foot?.height).toBeLessThan(110);
});

test('a citation is copied where that is allowed', async ({ story, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await story.openChart('?event=durov-post');
  await story.panel.getByText('Cite this event').click();
  await story.panel.getByRole('button', { name: 'BibTeX' }).click();
  await story.panel.getByRole('button', { name: 'Copy' }).click();
  await expect(story.panel.getByRole('status')).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^@online\{france-encryption-backdoor:durov-post,/);
  expect(copied).toMatch(/version = \{sha256 [0-9a-f]{12}\}/);
});

test('a citation is selected where copying is refused', async ({ story, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('refused', 'NotAllowedError')) },
    });
  });
  await story.openChart('?event=durov-post');
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
  await story.openChart('?event=durov-post');
  await story.panel.getByText('Cite this event').click();
  const shown = /sha256 ([0-9a-f]{12})/.exec(await story.panel.getByLabel('Citation').inputValue())?.[1];
  const computed = await page.evaluate(async () => {
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
    const answer = await fetch('./t/france-encryption-backdoor/timeline.json');
    const content = (await answer.json()) as Record<string, unknown>;
    delete content['$schema'];
    const bytes = new TextEncoder().encode(JSON.stringify(sorted(content)));
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  });
  expect(computed.slice(0, 12)).toBe(shown);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing wrong, ${colorScheme}`, { tag: '@once' }, () => {
    test.use({ colorScheme });
    test('on a step of the story', async ({ story, page }) => {
      await story.openChart('?step=4');
      expect(await violations(page)).toEqual([]);
    });
    test('on a stop of the tour, with its origins open', async ({ story, page }) => {
      await story.openChart('?tour=differ&step=7');
      await story.panel.getByText('The record says this').click();
      expect(await violations(page)).toEqual([]);
    });
    test('on wordings set beside each other, and on a citation', async ({ story, page }) => {
      await story.openChart('?event=durov-post');
      await story.panel.getByText('3 quotes, 1 citation').click();
      await story.panel.getByText('compare with the original').first().click();
      await story.panel.getByText('about this quote').first().click();
      await expect(story.panel.getByLabel('Citation')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
    test('on a step in the sheet', async ({ story, page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await story.open('?step=6');
      expect(await violations(page)).toEqual([]);
    });
  });
}
