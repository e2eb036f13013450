// What a reader sees before the script has taken over, or where it never does.
import type { Page } from '@playwright/test';
import { boxOf } from './finger.ts';
import { HOME } from './harbour.ts';
import { expect, StoryPage, test } from './page.ts';

const fillOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((it) => getComputedStyle(it).fill);

test.describe('before any script', () => {
  test.use({ javaScriptEnabled: false });

  test('the picture is right without any style sheet', { tag: '@once' }, async ({ page }) => {
    await page.route('**/*.css', (route) => route.abort());
    await page.goto(HOME);
    // one picture; what is for other widths, or keeps the room of controls, is not shown
    await expect(page.locator('figure:visible')).toHaveCount(1);
    await expect(page.locator('.room:visible')).toHaveCount(0);
    // as on paper: dark on light, and nothing in the browser's own black
    expect(await fillOf(page, 'svg.still .ground')).toBe('rgb(251, 250, 246)');
    expect(await fillOf(page, 'svg.still .band')).toBe('rgb(243, 242, 236)');
    const black = await page
      .locator('svg.still')
      .locator('rect, path, circle, text')
      .evaluateAll((all) =>
        all
          .filter((it) => getComputedStyle(it).fill === 'rgb(0, 0, 0)')
          .map((it) => it.outerHTML.slice(0, 120)),
      );
    expect(black).toEqual([]);
  });

  for (const address of [HOME, `${HOME}ar/`, `${HOME}e/supplier-post/`]) {
    test(`all styles of the first look are in the head: ${address}`, { tag: '@once' }, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      const looks = () =>
        page.locator('body *').evaluateAll((all) =>
          // what opens with a press needs its styles then
          all
            .filter((it) => it.checkVisibility())
            .map((it) => {
              const { color, fill, display, fontSize } = getComputedStyle(it);
              const { x, y, width, height } = it.getBoundingClientRect();
              return [it.tagName, color, fill, display, fontSize, x, y, width, height].join(' ');
            }),
        );
      await page.goto(address);
      const whole = await looks();
      const later = await page
        .locator('body link[rel=stylesheet]')
        .evaluateAll((all) => all.map((it) => it.getAttribute('href') ?? ''));
      expect(later.length).toBeGreaterThan(5);
      for (const href of later)
        await page.route(`**/${href.replace(/^.*\//u, '')}`, (route) => route.abort());
      await page.goto(address);
      expect(await looks()).toEqual(whole);
    });
  }
});

for (const [allowed, shown] of [
  ['svelte-trusted-html', '.chart [data-event]'],
  ["'none'", 'svg.still'],
] as const) {
  test(`under Trusted Types that allow ${allowed} it shows ${shown}`, { tag: '@once' }, async ({ page }) => {
    const policy = `require-trusted-types-for 'script'; trusted-types ${allowed}`;
    const told: string[] = [];
    page.on('console', (message) => told.push(message.text()));
    await page.route(`**/${HOME}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': policy },
      });
    });
    await page.goto(HOME);
    // where it is not allowed, the script ends there
    if (allowed === "'none'") await expect.poll(() => told.join()).toContain('svelte-trusted-html');
    else await expect(page.locator('.app')).toBeVisible();
    await expect(page.locator(shown).first()).toBeVisible();
    if (allowed !== "'none'") expect(told).toEqual([]);
  });
}

for (const address of [HOME, `${HOME}ar/`])
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])
    test(
      `where a policy refuses the script, the room of the controls says so: ${address}, ${viewport.width} px`,
      { tag: '@once' },
      async ({ page }) => {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await page.route(`**/${address}`, async (route) => {
          const response = await route.fetch();
          await route.fulfill({
            response,
            headers: { ...response.headers(), 'content-security-policy': "script-src 'none'" },
          });
        });
        await page.goto(address);
        const late = page.locator('.late');
        const picture = page.locator('figure:visible');
        const before = await boxOf(picture);
        await expect(late).toBeHidden();
        // the moment after which it is shown
        await page.evaluate(() => {
          for (const it of document.getAnimations()) it.finish();
        });
        await expect(late).toBeInViewport({ ratio: 1 });
        expect(await boxOf(picture)).toEqual(before);
        // it lies over nothing that can be seen
        const [below, key] = [await boxOf(late), await boxOf(page.locator('.bar :is(.key, .menu):visible'))];
        const apart =
          below.y >= key.y + key.height || below.x >= key.x + key.width || below.x + below.width <= key.x;
        expect(apart).toBe(true);
        expect(below.y + below.height).toBeLessThanOrEqual(before.y);
      },
    );

/** Where what both the prerendered page and that of the script have stands in the window, in px. */
const places = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('.app') ?? document.querySelector('.prerendered');
    const seen = (selector: string) =>
      [...(root?.querySelectorAll(selector) ?? [])].find((it) => it.checkVisibility());
    const boxOf = (it: Element | undefined) => {
      const { x = NaN, y = NaN, width = NaN, height = NaN } = it?.getBoundingClientRect() ?? {};
      return [x, y, width, height].map(Math.round).join(' ');
    };
    /** Without its width, which is that of the fonts. */
    const placeOf = (it: Element) => {
      const { x, right, y } = it.getBoundingClientRect();
      return [it.getAttribute('text-anchor') === 'end' ? right : x, y].map(Math.round).join(' ');
    };
    const parts = [
      '.title',
      '.reader',
      'header .summary',
      '.bar',
      '.key',
      '.overview h2',
      '.overview .facts',
    ];
    const picture = seen('figure.across .still, figure.down .still, .lanes');
    const panel = root?.querySelector('.panel:has(#event-title)');
    return {
      // but for what comes with the script, in its room
      event: [...(panel?.querySelectorAll('*:not(.tools *)') ?? [])].flatMap((it) => {
        const text = [...it.childNodes]
          .map((node) => (node instanceof Text ? node.data.replaceAll(/\s+/gu, '') : ''))
          .join('');
        return text !== '' && it.checkVisibility() ? `${text} ${boxOf(it)}` : [];
      }),
      parts: parts.map((selector) => `${selector} ${boxOf(seen(selector))}`),
      picture: Math.round(picture?.getBoundingClientRect().top ?? NaN),
      marks: [...(picture?.querySelectorAll('[data-event] .symbol') ?? [])].map(
        (it) => `${it.closest('[data-event]')?.getAttribute('data-event') ?? ''} ${boxOf(it)}`,
      ),
      labels: [...(picture?.querySelectorAll('[data-label] text') ?? [])].map(
        (it) => `${it.textContent} ${it.closest('g')?.getAttribute('data-label') ?? ''} ${placeOf(it)}`,
      ),
    };
  });

declare global {
  // set in the page by `openBeforeScript`
  var layoutShifts: (() => readonly string[]) | undefined;
}

/** Opens a page whose script is held back until it has been painted; the returned function lets it come. */
async function openBeforeScript(page: Page, address: string): Promise<() => Promise<void>> {
  let come: () => void = () => undefined;
  const script = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route('**/assets/*.js', async (route) => {
    await script;
    await route.continue();
  });
  await page.addInitScript(() => {
    interface Shift extends PerformanceEntry {
      readonly hadRecentInput: boolean;
      readonly value: number;
      readonly sources: readonly { readonly node?: Node }[];
    }
    const entries: Shift[] = [];
    const observer = new PerformanceObserver((list) => entries.push(...(list.getEntries() as Shift[])));
    observer.observe({ type: 'layout-shift', buffered: true });
    globalThis.layoutShifts = () =>
      [...entries, ...(observer.takeRecords() as Shift[])]
        .filter(({ hadRecentInput }) => !hadRecentInput)
        .map(({ value, sources }) =>
          [value, ...sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 200))].join(' '),
        );
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(
    () =>
      document.readyState !== 'loading' && performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  return async () => {
    come();
    await expect(page.locator('.prerendered')).toHaveCount(0);
    // the last part that comes
    await expect(page.locator('.app .tools a').first()).toBeAttached();
    await new StoryPage(page).settle();
  };
}

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
for (const viewport of SIZES)
  test.describe(`when the script takes over, at ${viewport.width} px`, () => {
    test.use({ viewport });

    for (const address of [HOME, `${HOME}fr/`, `${HOME}ar/`])
      test(`nothing moves on the story's page: ${address}`, { tag: '@once' }, async ({ page }) => {
        const release = await openBeforeScript(page, address);
        const before = await places(page);
        expect(before.marks.length).toBeGreaterThan(3);
        await release();
        const { labels, ...after } = await places(page);
        const { labels: prerendered, ...prerenderedParts } = before;
        expect(after).toEqual(prerenderedParts);
        expect(await page.evaluate(() => globalThis.layoutShifts?.())).toEqual([]);
        // on a telephone the rows are laid out for the narrowest, and wrap later on wider ones
        if (viewport.width < 720) return;
        expect(prerendered.length).toBeGreaterThan(3);
        expect(labels).toEqual(prerendered);
      });

    // in view when the story opens, and out of it
    for (const event of ['supplier-post', 'port-opens'])
      for (const language of ['', 'fr/', 'ar/']) {
        const address = `${HOME}${language}e/${event}/`;
        test(`nothing moves on an event's page: ${address}`, { tag: '@once' }, async ({ page }) => {
          const release = await openBeforeScript(page, address);
          await expect(page.locator('#event-title')).toBeInViewport({ ratio: 1 });
          const before = await places(page);
          expect(before.event.length).toBeGreaterThan(3);
          await release();
          const { event: words, parts, ...picture } = await places(page);
          expect([words, parts]).toEqual([before.event, before.parts]);
          // on a narrow page the picture comes with the script
          if (viewport.width > 1000) expect({ event: words, parts, ...picture }).toEqual(before);
          expect(await page.evaluate(() => globalThis.layoutShifts?.())).toEqual([]);
        });
      }

    test('who has begun to read an event goes on reading it', { tag: '@once' }, async ({ page }) => {
      const release = await openBeforeScript(page, `${HOME}e/supplier-post/`);
      // not by the mouse, which would scroll the page: with the script it may be too short for that
      await page
        .locator('.panel details summary')
        .first()
        .evaluate((it: HTMLElement) => {
          it.click();
        });
      const opened = page.locator('.panel details').first();
      await expect(opened).toHaveAttribute('open');
      // the panel beside scrolls below its head, a sheet as a whole
      await page.locator('.panel, .panel .scroll').evaluateAll((all) => {
        for (const it of all) it.scrollTop = 60;
      });
      const last = page.locator('.panel section.claim h3').last();
      const before = await boxOf(last);
      await release();
      await expect(opened).toHaveAttribute('open');
      expect(await boxOf(last)).toEqual(before);
    });
  });

test.describe("a folder's address without its slash, answered without a redirect", () => {
  // relative addresses lead elsewhere: the page has neither styles nor a script
  for (const colorScheme of ['light', 'dark'] as const)
    for (const address of [HOME, `${HOME}ar/`, `${HOME}e/supplier-post/`])
      test(`is never black nor blank: ${address}, ${colorScheme}`, { tag: '@once' }, async ({ page }) => {
        const missing: string[] = [];
        page.on('response', (response) => {
          if (response.status() === 404) missing.push(response.url());
        });
        await page.emulateMedia({ colorScheme });
        const answer = await page.request.get(address);
        const bare = address.replace(/\/$/u, '');
        await page.route(`**/${bare}`, async (route) => {
          await route.fulfill({ response: answer });
        });
        await page.goto(bare);
        // as it is meant: nothing that the page links to is there
        expect(missing.some((it) => it.endsWith('.css'))).toBe(true);
        expect(missing.some((it) => it.endsWith('.js'))).toBe(true);
        await expect(page.getByRole('article').first()).toBeVisible();
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        // a colour of the text that differs from what is behind it, in the page and in the picture
        const [text, ground] = await page.evaluate(() => {
          const probe = document.createElement('p');
          probe.style.color = 'Canvas';
          document.body.append(probe);
          return [document.querySelector('h1'), probe].map((it) => it && getComputedStyle(it).color);
        });
        expect(text).not.toBe(ground);
        const picture = page.locator('svg.still').first();
        if ((await picture.count()) === 0) return;
        await expect(picture).toBeVisible();
        expect(await fillOf(page, 'svg.still .ground')).toBe('rgb(251, 250, 246)');
        const fills = await picture
          .locator('text')
          .evaluateAll((all) => [...new Set(all.map((it) => getComputedStyle(it).fill))]);
        // ink, soft ink, and the topics, whose stages stand under the titles
        expect(['rgb(28, 27, 25)', 'rgb(93, 90, 84)'].filter((it) => !fills.includes(it))).toEqual([]);
        const known = /^rgb\((28, 27, 25|93, 90, 84|179, 65, 46|20, 80, 126|8, 122, 108)\)$/u;
        expect(fills.filter((it) => !known.test(it))).toEqual([]);
      });
});

test("a link to a claim on an event's page goes to that claim", { tag: '@once' }, async ({ page, story }) => {
  await page.setViewportSize({ width: 1440, height: 640 });
  await page.goto(`${HOME}e/supplier-post/?claim=never-handed-over`);
  const claim = story.panel.locator('#claim-never-handed-over');
  await expect(claim).toBeInViewport({ ratio: 0.5 });
  await expect(claim).toHaveClass(/marked/u);
  expect(await story.panel.locator('.scroll').evaluate((it) => it.scrollTop)).toBeGreaterThan(100);
});
