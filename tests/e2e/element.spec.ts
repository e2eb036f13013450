import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { type Article, expect, test } from './article.ts';
import { HARBOUR, HOME, inLanguage } from './harbour.ts';
import { ROOT } from './site.ts';

const POST = 'supplier-post';
const SCRIPT = '<script type="module" src="ours/policy-timeline.js"></script>';
const SRC = `src="ours/${HOME}timeline.json"`;
const element = (attributes = '') => `<policy-timeline ${SRC} ${attributes}></policy-timeline>`;
const story = (article: Article, nth = 0) => article.page.locator('policy-timeline').nth(nth);
const drawn = (article: Article, nth = 0) =>
  expect(story(article, nth).locator('.chart [data-event]').first()).toBeVisible();

/** A small valid document, as its author would write it. */
const small = (id: string, title: string) => ({
  version: 1,
  id,
  languages: ['en'],
  title,
  updated: '2026-01-01',
  lanes: [{ id: 'house', label: 'House' }],
  kinds: [{ id: 'vote', label: 'Vote', symbol: 'square' }],
  publishers: [{ id: 'p', name: 'Gazette' }],
  sources: [{ id: 's', title: 'Record', publisher: 'p', type: 'official', language: 'en' }],
  events: ['2025-01-10', '2025-02-10'].map((date, index) => ({
    id: `vote-${index}`,
    date,
    lane: 'house',
    kind: 'vote',
    importance: 1,
    title: `Vote ${index}`,
    claims: [{ id: `c${index}`, text: 'It passed.', evidence: [{ source: 's', stance: 'supports' }] }],
  })),
});

/** Every face of the story that an article's styles might change, in a list that can be compared. */
const looks = (article: Article, nth = 0) =>
  story(article, nth).evaluate((host) =>
    [
      ...(host.shadowRoot?.querySelectorAll(
        'h1, p, button, a, svg, svg text, svg path, select, li, .lanes .row',
      ) ?? []),
    ]
      .slice(0, 300)
      .map((node) => {
        const {
          color,
          display,
          fontSize,
          letterSpacing,
          textTransform,
          textIndent,
          lineHeight,
          fill,
          width,
          height,
        } = getComputedStyle(node);
        const at = node.tagName.toLowerCase();
        return [
          at,
          color,
          display,
          fontSize,
          letterSpacing,
          textTransform,
          textIndent,
          lineHeight,
          fill,
          width,
          height,
        ].join(' ');
      }),
  );

test('stands in a plain page, and leaves its address, title and styles alone', async ({ article, page }) => {
  await page.clock.install();
  await article.open(`${element()}<p id="own" class="policy-timeline chart">Own</p>${SCRIPT}`);
  const ownBefore = await page
    .locator('#own')
    .evaluate((own) => getComputedStyle(own).color + getComputedStyle(own).font);
  await drawn(article);
  await story(article).locator('.chart [data-event]').first().click();
  await expect(story(article).locator('#event-title')).toBeVisible();
  // longer than a page waits before it writes its address
  await page.clock.runFor(2000);
  expect(await page.title()).toBe('An article');
  expect(new URL(page.url()).search).toBe('');
  expect(
    await page.evaluate(() => document.head.querySelectorAll('style, link[rel=stylesheet]').length),
  ).toBe(0);
  expect(await page.evaluate(() => [...document.documentElement.attributes].map(({ name }) => name))).toEqual(
    ['lang'],
  );
  expect(
    await page.locator('#own').evaluate((own) => getComputedStyle(own).color + getComputedStyle(own).font),
  ).toBe(ownBefore);
});

const HOSTILE = `<style>
  html { font-size: 62.5%; letter-spacing: .3em; text-indent: 3em; line-height: 3; text-transform: uppercase; text-align: center }
  * { color: red !important; display: block; font-size: 40px; --ink: red; --text: 40px; --radius: 9rem; box-sizing: content-box }
  svg { width: 5px; height: 5px; fill: lime } path { d: none } button, a, select { all: unset }
  .app, .chart, .panel { display: none !important } :root { --paper: red; color-scheme: dark }
</style>`;

test('looks the same in an article with a hostile stylesheet, and the article as without it', async ({
  article,
  page,
}) => {
  await page.setViewportSize({ width: 1200, height: 900 });
  const place = `<div style="width:1100px;all:initial;display:block">${element('theme="light"')}</div>`;
  await article.open(place + SCRIPT);
  await drawn(article);
  const plain = await looks(article);
  await article.open(place + SCRIPT, { head: HOSTILE });
  await drawn(article);
  expect(plain.length).toBeGreaterThan(60);
  // the width of the place differs by nothing the element could know of
  expect(await looks(article)).toEqual(plain);
  expect(
    await page
      .locator('h1')
      .first()
      .evaluate((h1) => getComputedStyle(h1).color),
  ).toBe('rgb(255, 0, 0)');
});

test('stands twice on a page, each with its own attributes and state', async ({ article }) => {
  await article.open(element('lang="fr" view="list"') + element('lang="ar" theme="dark"') + SCRIPT);
  await drawn(article, 1);
  await expect(story(article, 0).locator('.list')).toBeVisible();
  await expect(story(article, 0).getByRole('heading', { level: 1 })).toHaveText(
    inLanguage(HARBOUR.title, 'fr'),
  );
  await expect(story(article, 1).locator('.app')).toHaveAttribute('dir', 'rtl');
  await story(article, 1).locator('.chart [data-event]').first().click();
  await expect(story(article, 1).locator('#event-title')).toBeVisible();
  await expect(story(article, 0).locator('#event-title')).toHaveCount(0);
});

test('opens the event that the article’s address asks for, if it has it', async ({ article }) => {
  await article.open(element() + SCRIPT, { query: `?event=${POST}&id=7` });
  await expect(story(article).locator('#event-title')).toBeVisible();
  await article.open(element() + SCRIPT, { query: '?event=spring-concert' });
  await drawn(article);
  await expect(story(article).locator('.missing, #event-title')).toHaveCount(0);
});

test('takes the article’s language where it has no other word', async ({ article, page }) => {
  await article.open(`<div lang="fr">${element()}</div>${SCRIPT}`);
  await drawn(article);
  await expect(page.locator('policy-timeline h1')).toHaveText(inLanguage(HARBOUR.title, 'fr'));
});

test('changes with its attributes while it stands', async ({ article }) => {
  await article.open(element() + SCRIPT);
  await drawn(article);
  const host = story(article);
  const set = (name: string, value: string) =>
    host.evaluate(
      (it, [n, v]) => {
        it.setAttribute(n, v);
      },
      [name, value] as const,
    );
  await set('theme', 'dark');
  await expect(host.locator('.policy-timeline')).toHaveCSS('background-color', 'rgb(21, 22, 26)');
  await set('theme', 'light');
  await expect(host.locator('.policy-timeline')).toHaveCSS('background-color', 'rgb(251, 250, 246)');
  await set('event', POST);
  await expect(host.locator('#event-title')).toBeVisible();
  await host.evaluate((it) => {
    it.removeAttribute('event');
  });
  await expect(host.locator('#event-title')).toHaveCount(0);
  await set('view', 'sources');
  await expect(host.locator('.charted')).toHaveCount(0);
  await set('view', 'no such view');
  await drawn(article);
  await set('lang', 'ar');
  await expect(host.locator('.app')).toHaveAttribute('dir', 'rtl');
  await set('data-unknown', 'x');
  await set('src', 'ours/t/nothing/timeline.json');
  // "The new document could not be shown"
  await expect(host.getByRole('alert')).toContainText('تعذّر عرض الملف الجديد');
  await drawn(article);
  article.faults.splice(0); // the browser's own word on the 404
});

test('tells what the reader does, beyond its shadow', async ({ article, page }) => {
  await article.open(`<div id="around">${element()}</div>${SCRIPT}`);
  await page.evaluate(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    for (const type of ['select', 'viewchange']) {
      document.querySelector('#around')?.addEventListener(type, (event) => {
        told.push([type, (event as CustomEvent).detail, (event.target as Element).localName]);
      });
    }
  });
  const told = () =>
    page.evaluate(() => (window as unknown as { told: [string, Record<string, string>, string][] }).told);
  await drawn(article);
  expect(await told()).toEqual([]);
  const mark = story(article).locator('.chart [data-event]').first();
  const event = await mark.getAttribute('data-event');
  await mark.click();
  await expect.poll(told).toContainEqual(['select', { event }, 'policy-timeline']);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await told()).filter(([type]) => type === 'select').at(-1)?.[1]).toEqual({});
  await story(article)
    .getByRole('button', { name: 'List' })
    .or(story(article).getByRole('radio', { name: 'List' }))
    .first()
    .click();
  await expect.poll(async () => (await told()).at(-1)?.[1]['view']).toBe('list');
  const last = (await told()).at(-1)?.[1];
  expect(last?.['from']).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test('what is typed in it, and Escape there, stays within', async ({ article, page }) => {
  await article.open(element(`event="${POST}"`) + SCRIPT);
  await drawn(article);
  const search = story(article).getByRole('searchbox');
  await search.fill('Council');
  await expect(story(article).locator('.results a').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(story(article).locator('#event-title')).toBeVisible();
});

test('opens the panel within its own place, and takes no part of the page for the main one', async ({
  article,
  page,
}) => {
  await page.setViewportSize({ width: 1200, height: 800 });
  await article.open(`<div style="width:800px;margin-inline-start:200px">${element()}</div>${SCRIPT}`);
  await drawn(article);
  await story(article).locator('.chart [data-event]').first().click();
  const sheet = story(article).getByRole('complementary');
  await expect(sheet).toBeInViewport();
  const inner = await sheet.boundingBox();
  const outer = await story(article).boundingBox();
  if (!inner || !outer) throw new Error('not drawn');
  // in its middle, as wide as is good to read
  expect(inner.x + inner.width / 2).toBeCloseTo(outer.x + outer.width / 2, 0);
  expect(inner.width).toBeLessThanOrEqual(outer.width);
  expect(inner.width).toBeGreaterThan(700);
  await expect(page.getByRole('main')).toHaveCount(0);
});

test('popovers, and lists of events that share a day, open and close in it', async ({ article }) => {
  await article.open(element() + SCRIPT);
  await drawn(article);
  await story(article).getByRole('button', { name: 'Symbols' }).click();
  await expect(story(article).locator('.symbols')).toBeVisible();
  await story(article).locator('h1').click();
  await expect(story(article).locator('.symbols')).toBeHidden();
  await story(article).getByRole('button', { name: 'Filter' }).click();
  await story(article).getByRole('checkbox').first().check();
  await expect(story(article).locator('.chip').first()).toBeVisible();
});

test('takes a document as an object, before and after it is defined, and another one after it', async ({
  article,
  page,
}) => {
  await article.open('<policy-timeline></policy-timeline>');
  await page.evaluate(
    (data) => {
      Object.assign(document.querySelector('policy-timeline') ?? {}, { data });
    },
    small('first', 'Told by an object'),
  );
  await page.addScriptTag({ type: 'module', url: 'ours/policy-timeline.js' });
  await expect(story(article).getByRole('heading', { level: 1 })).toHaveText('Told by an object');
  await page.evaluate(
    (data) => {
      Object.assign(document.querySelector('policy-timeline') ?? {}, { data });
    },
    small('second', 'Another one'),
  );
  await expect(story(article).getByRole('heading', { level: 1 })).toHaveText('Another one');
  await drawn(article);
});

test('shows every problem of a document that is not valid, inside', async ({ article, page }) => {
  await article.open(`<policy-timeline></policy-timeline>${SCRIPT}`);
  await page.evaluate(
    (data) => {
      Object.assign(document.querySelector('policy-timeline') ?? {}, { data });
    },
    { ...small('broken', 'Broken'), updated: 'soon', lanes: [] },
  );
  await expect(story(article).getByRole('alert')).toContainText('cannot be shown');
  await expect(story(article).getByRole('region', { name: 'Details' })).toContainText('$.updated');
  await expect(story(article).locator('.chart')).toHaveCount(0);
});

test.describe('a further document that cannot be shown leaves the story that stands, and a line says so', () => {
  const STAYS = 'The new document could not be shown. The timeline stays as it was.';
  const attempts: Readonly<Record<string, () => void>> = {
    'an address without a document': () => {
      document.querySelector('policy-timeline')?.setAttribute('src', 'ours/nothing.json');
    },
    'no valid document': () => {
      Object.assign(document.querySelector('policy-timeline') ?? {}, { data: { version: 1 } });
    },
    'an error while it is drawn': () => {
      const ordinary = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue');
      Object.defineProperty(Node.prototype, 'nodeValue', {
        configurable: true,
        set(this: Node, value: unknown) {
          if (value === 'Breaks') throw new Error('it breaks');
          ordinary?.set?.call(this, value);
        },
      });
      const { small } = window as unknown as { small: object };
      Object.assign(document.querySelector('policy-timeline') ?? {}, { data: small });
    },
  };
  for (const [name, attempt] of Object.entries(attempts))
    test(name, async ({ article, page }) => {
      await article.open(element() + SCRIPT);
      await drawn(article);
      const title = inLanguage(HARBOUR.title);
      await page.evaluate((of) => Object.assign(window, { small: of }), small('another', 'Breaks'));
      await page.evaluate(attempt);
      await expect(story(article).getByRole('alert')).toHaveText(STAYS);
      await expect(story(article).getByRole('heading', { level: 1 })).toHaveText(title);
      await drawn(article);
      expect(article.faults).not.toEqual([]);
      article.faults.length = 0;

      // and the next one is shown
      await page.evaluate(
        (data) => Object.assign(document.querySelector('policy-timeline') ?? {}, { data }),
        small('good', 'A good one'),
      );
      await expect(story(article).getByRole('heading', { level: 1 })).toHaveText('A good one');
      await expect(story(article).getByRole('alert')).toHaveCount(0);
    });
});

test('says at least what it is of, where nothing else is inside and the story cannot be drawn', async ({
  article,
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Intl, 'ListFormat');
  });
  await article.open(element() + SCRIPT);
  await expect(story(article).getByRole('alert')).toContainText('could not be started');
  await expect(story(article).getByRole('heading', { level: 1 })).toHaveText(inLanguage(HARBOUR.title));
  article.faults.length = 0;
});

test('can be taken away and put elsewhere, and goes on with what was read', async ({ article, page }) => {
  await article.open(`<div id="a">${element()}</div><div id="b"></div>${SCRIPT}`);
  await drawn(article);
  await story(article).locator('.chart [data-event]').first().click();
  await page.evaluate(() => {
    const it = document.querySelector('policy-timeline');
    it?.remove();
    if (it?.shadowRoot?.childElementCount !== 0) throw new Error('something is left');
    document.querySelector('#b')?.append(it);
  });
  await expect(story(article).locator('#event-title')).toBeVisible();
  await drawn(article);
});

test('takes its colours, faces and text size from the documented properties', async ({ article }) => {
  await article.open(element() + SCRIPT, {
    head: `<style>policy-timeline { --policy-timeline-paper: rgb(1, 2, 3); --policy-timeline-text-size: 32px }</style>`,
  });
  await drawn(article);
  const inside = story(article).locator('.policy-timeline');
  await expect(inside).toHaveCSS('background-color', 'rgb(1, 2, 3)');
  await expect(inside).toHaveCSS('font-size', '30px');
});

test('works under a policy that allows the one script', async ({ article }) => {
  await article.open(element() + SCRIPT, {
    headers: {
      'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:",
    },
  });
  await drawn(article);
  await story(article).locator('.chart [data-event]').first().click();
  await expect(story(article).locator('#event-title')).toBeVisible();
});

test('stands in a React page, which sets its properties and hears its events', async ({ article, page }) => {
  await build({
    root: join(ROOT, 'tests/e2e/react'),
    base: './react/',
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      outDir: join(ROOT, 'test-results/react-article'),
      emptyOutDir: true,
      rolldownOptions: {
        input: join(ROOT, 'tests/e2e/react/article.tsx'),
        output: { entryFileNames: 'article.js' },
        external: [/policy-timeline\.js$/],
      },
    },
  });
  const document = JSON.stringify(small('told', 'Told by React'));
  await article.open(
    // defined before React renders, which then sets properties rather than attributes
    `${SCRIPT}<div id="root"></div><script type="application/json" id="document">${document}</script>
     <script type="module" src="react/article.js"></script>`,
  );
  await expect(story(article).getByRole('heading', { level: 1 })).toHaveText('Told by React');
  await drawn(article);
  await page.getByRole('button', { name: 'Show the second vote' }).click();
  await expect(story(article).locator('#event-title')).toContainText('Vote 1');
  await story(article).locator('.panel [data-event="vote-0"]').first().click();
  await expect(page.getByTestId('selected')).toHaveText('vote-0');
  await page.getByRole('button', { name: 'Take it away' }).click();
  await expect(page.locator('policy-timeline')).toHaveCount(0);
  expect(readFileSync(join(ROOT, 'test-results/react-article/article.js'), 'utf8')).toContain('react');
});

test.describe('until the story stands', () => {
  const INSIDE = '<a href="https://example.org/story">The story</a>';
  const withInside = (attributes: string) => `<policy-timeline ${attributes}>${INSIDE}</policy-timeline>`;
  const link = (page: Page) => page.getByRole('link', { name: 'The story' });

  test('what the article has inside it is shown, and a sign that it waits', async ({ article, page }) => {
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((done) => (answer = done));
    await page.route('**/timeline.json', async (route) => {
      await answered;
      await route.continue();
    });
    await article.open(withInside(SRC) + SCRIPT);
    await expect(story(article).getByRole('status').first()).toHaveText(/Loading/);
    await expect(link(page)).toBeVisible();
    answer();
    await drawn(article);
    await expect(link(page)).toBeHidden();
  });

  test('what is inside stays where there is no document, and where the script fails', async ({
    article,
    page,
  }) => {
    await article.open(withInside('src="ours/nothing.json"') + SCRIPT);
    await expect(story(article).getByRole('alert')).toContainText('could not be loaded');
    await expect(link(page)).toBeVisible();
    article.faults.length = 0;
    await page.addInitScript(() => {
      Reflect.set(Intl, 'PluralRules', function () {
        throw new TypeError('no plural rules');
      });
    });
    await article.open(withInside(SRC) + SCRIPT);
    await expect(story(article).getByRole('alert')).toContainText('stays as it is');
    await expect(link(page)).toBeVisible();
    article.faults.length = 0;
  });

  test('its request ends when it is removed', async ({ article, page }) => {
    await page.route('**/timeline.json', () => undefined);
    const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('timeline.json'));
    const asked = page.waitForRequest('**/timeline.json');
    await article.open(element() + SCRIPT);
    await asked;
    await page.evaluate(() => document.querySelector('policy-timeline')?.remove());
    expect((await failed).failure()?.errorText).toContain('ABORTED');
    article.faults.length = 0;
  });

  test('data that cannot be read is not valid, and nothing is thrown', async ({ article, page }) => {
    const uncaught: string[] = [];
    page.on('pageerror', (error) => uncaught.push(error.message));
    await article.open(`<policy-timeline></policy-timeline>${SCRIPT}`);
    for (const kind of ['getter', 'proxy'] as const) {
      await page.evaluate(async (which) => {
        await customElements.whenDefined('policy-timeline');
        const { proxy, revoke } = Proxy.revocable({}, {});
        revoke();
        const throwing = {
          get version(): number {
            throw new Error('not now');
          },
        };
        const place = document.querySelector('policy-timeline');
        if (place) Object.assign(place, { data: which === 'proxy' ? proxy : throwing });
      }, kind);
      await expect(story(article).getByRole('alert')).toContainText('cannot be shown');
    }
    expect(uncaught).toEqual([]);
    article.faults.length = 0;
  });
});

test('stands under Trusted Types that allow Svelte’s policy, and what is inside it stays without', async ({
  article,
  page,
}) => {
  const demand = "require-trusted-types-for 'script'; trusted-types";
  const inside = `<policy-timeline ${SRC}><a href="https://example.org/story">The story</a></policy-timeline>`;
  await article.open(inside + SCRIPT, {
    headers: { 'content-security-policy': `${demand} svelte-trusted-html` },
  });
  await drawn(article);
  await article.open(inside + SCRIPT, { headers: { 'content-security-policy': `${demand} 'none'` } });
  await expect.poll(() => article.faults.join()).toContain('svelte-trusted-html');
  await expect(page.getByRole('link', { name: 'The story' })).toBeVisible();
  article.faults.length = 0;
});
