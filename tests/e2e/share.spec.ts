import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { dsvFormat } from 'd3-dsv';
import { versionText } from '../../src/core/model/version.ts';
import { test as inArticle } from './article.ts';
import { violations } from './axe.ts';
import { eventNamed, HARBOUR, HOME, inLanguage, titleOf } from './harbour.ts';
import { expect, test } from './page.ts';
import { SITE } from './site.ts';

const POST = 'supplier-post';
const published = (path: string) => readFileSync(join(SITE, path), 'utf8');

/** The dialog, opened from a page of the story. */
async function open(page: Page, address = HOME) {
  await page.goto(address);
  // the script has come: a narrow page has the button in its menu
  await expect(page.locator('.app .bar button').first()).toBeVisible();
  const menu = page.locator('.app button.menu');
  if (await menu.isVisible()) await menu.click();
  await page.locator('.app :is(.reader, .settings) [aria-haspopup=dialog]').first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
}
const codeIn = (page: Page) => page.getByRole('dialog').getByRole('textbox', { name: 'Code' });

async function download(page: Page, kind: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await page.locator(`[data-file=${kind}]`).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('with the keyboard: open, copy the link, close, and be where one was', async ({
  page,
  context,
  story: { faults },
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${HOME}?event=${POST}`);
  const button = page.getByRole('button', { name: 'Share', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Share this timeline' });
  await expect(dialog).toBeVisible();
  await expect(dialog.locator(':focus')).toHaveCount(1);
  const copy = dialog.getByRole('button', { name: 'Copy' }).first();
  for (let step = 0; step < 4 && !(await copy.evaluate((it) => it === document.activeElement)); step++)
    await page.keyboard.press('Tab');
  await expect(copy).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Copied')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/some\/sub\/folder\/t\/harbour\/e\/supplier-post\/$/u);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
  // what is open stays open
  await expect(page).toHaveURL(/event=supplier-post/u);
  await page.goto(link);
  await expect(page.locator('.app').getByRole('heading', { level: 2 }).first()).toHaveText(titleOf(POST));
  expect(faults).toEqual([]);
});

test('what is copied is what is seen: view, filter and language', async ({ page }) => {
  await open(page, `${HOME}?lane=council&view=list&lang=fr`);
  const link = page.getByRole('textbox', { name: 'Adresse de ce que vous voyez' });
  await expect(link).toHaveValue(/\/fr\/\?view=list&lane=council$/u);
});

test('a clipboard that is refused leaves the link selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
    });
  });
  const dialog = await open(page);
  await dialog.getByRole('button', { name: 'Copy' }).first().click();
  await expect(dialog.getByText('Copying was refused')).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/\/t\/harbour\/$/u);
});

test('the preview is the embed file at the width that is chosen, and no step that Back undoes', async ({
  page,
  story: { faults },
}) => {
  const dialog = await open(page, `${HOME}?event=${POST}`);
  const frame = dialog.frameLocator('iframe');
  await expect(frame.locator('.chart.across [data-event]').first()).toBeVisible();
  const before = await page.evaluate(() => history.length);
  await dialog.getByRole('button', { name: '320 px' }).click();
  await expect(frame.locator('.chart.down [data-event]').first()).toBeVisible();
  expect((await dialog.locator('iframe').boundingBox())?.width).toBe(320);
  await dialog.getByRole('button', { name: 'What you see now' }).click();
  await expect(frame.getByRole('heading', { level: 2, name: titleOf(POST) })).toBeVisible();
  await dialog.getByRole('button', { name: 'Dark' }).click();
  await dialog.getByRole('combobox', { name: 'Language' }).selectOption('ar');
  await expect(frame.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await page.evaluate(() => history.length)).toBe(before);
  // wider than the dialog, the preview scrolls, and nothing around it
  await dialog.getByRole('button', { name: 'Other', exact: true }).click();
  await dialog.getByRole('spinbutton', { name: 'Other width' }).fill('1400');
  const wide = await dialog.evaluate((it) => [
    it.scrollWidth - it.clientWidth,
    document.body.scrollWidth - innerWidth,
  ]);
  expect(Math.max(...wide)).toBeLessThanOrEqual(0);
  expect(faults).toEqual([]);
});

inArticle.describe('the code in an article on another host', () => {
  inArticle.beforeEach(async ({ article }) => {
    await article.page.goto(`${article.ours.origin}/${HOME}index.html?event=${POST}`);
    await article.page.getByRole('button', { name: 'Share', exact: true }).click();
    await article.page.getByRole('button', { name: 'What you see now' }).click();
  });

  // on systems that share nothing Chromium says so of every frame that may
  inArticle.afterEach(({ article }) => {
    const faults = article.faults.filter((it) => it !== "Unrecognized feature: 'web-share'.");
    article.faults.splice(0, Infinity, ...faults);
  });

  inArticle('as a frame shows the story at what was seen', async ({ article }) => {
    const code = await codeIn(article.page).inputValue();
    await article.open(code);
    await expect(article.inFrame().getByRole('heading', { level: 2, name: titleOf(POST) })).toBeVisible();
    expect(await article.height()).toBe(620);
    await expect(article.page.locator('iframe')).toHaveAttribute('title', /\(interactive timeline\)$/u);
    // no second dialog there: a way to the page
    await expect(article.inFrame().getByRole('link', { name: 'Full page' })).toHaveAttribute(
      'href',
      `${article.ours.origin}/${HOME}`,
    );
    await expect(article.inFrame().getByRole('button', { name: 'Share' })).toHaveCount(0);
  });

  inArticle('as a frame with its script has the height that it needs', async ({ article }) => {
    await article.page.getByRole('button', { name: 'Frame and script' }).click();
    const code = await codeIn(article.page).inputValue();
    await article.open(code);
    await expect(article.inFrame().locator('.chart [data-event]').first()).toBeVisible();
    await expect.poll(() => article.height()).not.toBe(620);
  });

  inArticle('as an element is part of the article, where its host is allowed', async ({ article }) => {
    await article.page.getByRole('button', { name: 'Element', exact: true }).click();
    const code = await codeIn(article.page).inputValue();
    await article.page.route(/policy-timeline\.js|timeline\.json/u, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'access-control-allow-origin': '*' },
      });
    });
    await article.open(code);
    const element = article.page.locator('policy-timeline');
    await expect(element).toHaveAttribute('event', POST);
    await expect(element.getByRole('heading', { level: 2, name: titleOf(POST) })).toBeVisible();
    await expect(element.getByRole('button', { name: 'Share' })).toHaveCount(0);
  });
});

test('a frozen version is offered, and previewed, where what is seen is released', async ({
  page,
  story: { faults },
}) => {
  const hash = createHash('sha256').update(versionText(HARBOUR)).digest('hex');
  // as the build writes it once "npm run release" has been run: scripts/build/build.test.ts
  await page.route(`**/${HOME}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('data-root=', `data-released="${hash}" data-root=`);
    await route.fulfill({ response, body });
  });
  await page.route(`**/v/${hash}/embed.html`, (route) =>
    route.fulfill({ contentType: 'text/html', body: published(`${HOME}embed.html`) }),
  );
  const dialog = await open(page);
  await dialog.getByRole('button', { name: 'Frozen version' }).click();
  await expect(codeIn(page)).toHaveValue(new RegExp(`/v/${hash}/embed\\.html"`, 'u'));
  await expect(dialog.frameLocator('iframe').locator('.chart [data-event]').first()).toBeVisible();
  expect(faults).toEqual([]);
});

test.describe('a download', () => {
  const LANE = inLanguage(HARBOUR.lanes[0]?.label);
  const STRIKE = inLanguage(eventNamed('dockers-strike').short);
  const REFUSAL = inLanguage(eventNamed('council-refuses-clause').short);

  const marks = (page: Page, svg: string) =>
    page.evaluate((text) => {
      const read = new DOMParser().parseFromString(text, 'image/svg+xml');
      const root = read.documentElement;
      return {
        wrong: read.querySelector('parsererror')?.textContent,
        root: root.tagName,
        of: root.namespaceURI,
        size: [root.getAttribute('width'), root.getAttribute('height')],
        texts: [...read.querySelectorAll('text')].map((it) => it.textContent),
        faces: [
          ...new Set([...read.querySelectorAll('[font-family]')].map((it) => it.getAttribute('font-family'))),
        ],
        outside: [...read.querySelectorAll('[class], [style], style, script, image, foreignObject, [href]')]
          .length,
        colours: [...read.querySelectorAll('[fill]')].map((it) => it.getAttribute('fill') ?? ''),
      };
    }, svg);

  test('of the picture is SVG that needs nothing, of what is seen', async ({ page, story: { faults } }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, `${HOME}?theme=dark`);
    const { name, bytes } = await download(page, 'svg');
    expect(name).toBe('harbour.en.svg');
    const whole = await marks(page, bytes.toString());
    expect(whole).toMatchObject({ root: 'svg', of: 'http://www.w3.org/2000/svg', outside: 0 });
    expect(whole.wrong).toBeUndefined();
    expect(whole.texts).toEqual(expect.arrayContaining([LANE, 'Apr']));
    expect(whole.texts.join()).toContain(STRIKE);
    expect(whole.faces.join()).toContain('system-ui');
    expect(bytes.toString()).not.toMatch(/var\(|light-dark|color-mix|color\(/u);
    expect(whole.colours.filter((it) => !/^(?:#[0-9a-f]{6}|none|url\(#[\w-]+\))$/u.test(it))).toEqual([]);
    expect(whole.colours[1]).toBe('#15161a');

    await open(page, `${HOME}?lane=council&from=2024-08-15&to=2024-11-15`);
    const part = await marks(page, (await download(page, 'svg')).bytes.toString());
    expect(part.texts.join()).not.toContain(STRIKE);
    // in one line or more, which end with a space
    expect(part.texts.join('')).toContain(REFUSAL);
    expect(part.colours[1]).toBe('#fbfaf6');
    expect(faults).toEqual([]);
  });

  test('of the picture is PNG, twice as fine', async ({ page, story: { faults } }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, `${HOME}ar/`);
    const [width, height] = (await marks(page, (await download(page, 'svg')).bytes.toString())).size.map(
      Number,
    );
    const { name, bytes } = await download(page, 'png');
    expect(name).toBe('harbour.ar.png');
    expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2 * (width ?? 0), 2 * (height ?? 0)]);
    const colours = await page.evaluate(
      async (data) => {
        const image = await createImageBitmap(new Blob([new Uint8Array(data)]));
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        const { data: pixels } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
        const found = new Set<string>();
        for (let at = 0; at < pixels.length; at += 4)
          found.add([pixels[at], pixels[at + 1], pixels[at + 2]].join());
        return [...found];
      },
      [...bytes],
    );
    // its ground, and the threads' colours
    expect(colours).toEqual(expect.arrayContaining(['251,250,246', '179,65,46', '20,80,126', '8,122,108']));
    expect(faults).toEqual([]);
  });

  test('of the claims, the events, the document and the sources is what other programs read', async ({
    page,
    story: { faults },
  }) => {
    await open(page, `${HOME}fr/`);
    const json = await download(page, 'json');
    expect(json.name).toBe('harbour.json');
    expect(json.bytes.equals(readFileSync(join(SITE, `${HOME}timeline.json`)))).toBe(true);

    const table = (await download(page, 'csv')).bytes;
    expect([...table.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = dsvFormat(';').parse(table.toString('utf8').slice(1));
    const claims = HARBOUR.events.reduce((n, { claims = [] }) => n + Math.max(claims.length, 1), 0);
    expect(rows).toHaveLength(claims);
    expect(new Set(rows.map(({ event }) => event)).size).toBe(HARBOUR.events.length);
    expect(rows.find(({ event }) => event === POST)).toMatchObject({
      lane: 'Port et fournisseurs',
      link: expect.stringMatching(/\/fr\/e\/supplier-post\/$/u),
    });

    const calendar = (await download(page, 'ics')).bytes.toString().replaceAll('\r\n ', '');
    const lines = calendar.split('\r\n');
    expect([lines[0], lines.at(-2)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
    const uids = (text: string) => [...text.matchAll(/^UID:(.*)\r$/gmu)].map(([, uid]) => uid);
    expect(uids(calendar)).toEqual(uids(published(`${HOME}fr/calendar.ics`).replaceAll('\r\n ', '')));
    expect(calendar).toMatch(/^URL:http.*\/fr\/e\/supplier-post\/\r$/mu);

    const items = JSON.parse((await download(page, 'csl')).bytes.toString()) as {
      id: string;
      type: string;
    }[];
    expect(items.map(({ id }) => id)).toEqual(HARBOUR.sources.map(({ id }) => id));
    expect(items.every(({ type }) => /^[a-z_-]+$/u.test(type))).toBe(true);
    expect(faults).toEqual([]);
  });
});

test('where a stricter policy forbids the preview and the PNG, that is said', async ({ page, story }) => {
  await page.route(`**/${HOME}`, async (route) => {
    const response = await route.fetch();
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  const dialog = await open(page);
  await expect(dialog.getByText('do not allow a preview here')).toBeVisible();
  await page.locator('[data-file=png]').click();
  await expect(dialog.getByText('The SVG shows the same picture')).toBeVisible();
  expect((await download(page, 'svg')).bytes.length).toBeGreaterThan(5000);
  expect(story.faults.filter((it) => !it.includes('Content Security Policy'))).toEqual([]);
  story.faults.length = 0;
});

test('when the dialog does not come, that is said', async ({ page, story }) => {
  await page.route(/ShareDialog-.*\.js$/u, (route) => route.abort());
  await page.goto(HOME);
  const button = page.getByRole('button', { name: 'Share', exact: true });
  await button.click();
  await expect(page.getByText('Sharing could not be loaded')).toBeVisible();
  story.faults.length = 0;
});

for (const [path, query] of [
  ['', '?theme=light'],
  ['fr/', '?theme=dark'],
  ['ar/', '?theme=light'],
] as const)
  test(`axe finds nothing wrong in the dialog at ${path}${query}, and no page scrolls sideways`, async ({
    browser,
    baseURL,
  }) => {
    // axe is a script of its own
    const context = await browser.newContext({
      ...(baseURL === undefined ? {} : { baseURL }),
      bypassCSP: true,
    });
    const page = await context.newPage();
    for (const [opened, resized] of [
      [1440, 600],
      [390, 320],
    ] as const) {
      await page.setViewportSize({ width: opened, height: 844 });
      const dialog = await open(page, `${HOME}${path}${query}`);
      for (const width of [opened, resized]) {
        await page.setViewportSize({ width, height: 844 });
        // once the page has heard of its width
        await expect
          .poll(() =>
            dialog.evaluate((it) =>
              Math.max(it.scrollWidth - it.clientWidth, document.documentElement.scrollWidth - innerWidth),
            ),
          )
          .toBeLessThanOrEqual(0);
        if (width !== 600) expect(await violations(page, { only: 'dialog', but: 'iframe' })).toEqual([]);
      }
    }
    await context.close();
  });

test('no embed carries the dialog', () => {
  for (const file of [`${HOME}embed.html`, 'policy-timeline.js'])
    expect(published(file)).not.toContain('Put it in an article');
});
