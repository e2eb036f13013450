/**
 * Links to a quote, followed in a real browser: "URL Fragment Text Directives"
 * (https://wicg.github.io/scroll-to-text-fragment/) act only after a gesture of the reader, in a page that shares its
 * process with no other (`rel="noopener"`), and on words the browser finds by collation, not by equality.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, expect, type LaunchOptions, type Page } from '@playwright/test';
import { passageLink } from '../../src/core/model/textFragment.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const filler = (from: number) =>
  Array.from({ length: 120 }, (_, n) => `<p>Paragraph ${from + n} is about something else.</p>`).join('\n');

/** A page on which the passage stands far down. */
const pageWith = (passage: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Long</title><h1 id="top">Top</h1>
${filler(1)}<div id="passage">${passage}</div>${filler(200)}<p id="foot">Foot</p>`;

const FRENCH =
  'Le ministre a déclaré\u00A0: «\u202FLa clause a été rejetée par les députés, et l’Assemblée l’a dit\u202F» hier.';
const ARABIC = 'وَقَالَ النَّائِبُ إِنَّ المَادَّةَ رُفِضَتْ، وفرنسا لن تكسر التشفير.';
const TWO = [
  'The Assembly refused to restore the article.',
  'It had been deleted in committee, 119 to 24.',
] as const;
const HYPHENS = 'The vice-president defended end-to-end encryption, R&D and 5% of the budget.';

/** What the server answers with, by path. */
const PAGES: Readonly<Record<string, string>> = {
  '/french': pageWith(`<p>${FRENCH}</p>`),
  '/arabic': pageWith(`<p lang="ar" dir="rtl">${ARABIC}</p>`),
  '/two': pageWith(TWO.map((paragraph) => `<p>${paragraph}</p>`).join('\n')),
  '/hyphens': pageWith(`<p>${escaped(HYPHENS)}</p>`),
  '/twice': pageWith('<p>Deputies voted. The Senate then rejected it again.</p>').replace(
    'Paragraph 3 is',
    'Paragraph 3 says that the Assembly rejected it again and is',
  ),
};

const test = base.extend<object, { readonly launchOptions: LaunchOptions }>({
  // under LANG=C or C.UTF-8 Chromium's language is "en-US@posix", whose collation finds no text at all
  launchOptions: [
    async ({ launchOptions }, use) => {
      const env = { ...process.env, ...launchOptions.env, LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' };
      await use({ ...launchOptions, env });
    },
    { scope: 'worker' },
  ],
});

const server = createServer(({ url = '/' }, response) => {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const link = escaped(searchParams.get('to') ?? '');
  const html =
    pathname === '/story'
      ? `<!doctype html><title>Story</title><a href="${link}" target="_blank" rel="noopener">passage</a>`
      : PAGES[pathname];
  response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(html);
});
let host = '';

test.beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Opens a page of our own with one link, and follows it with the reader's gesture. */
async function follow(page: Page, link: string): Promise<Page> {
  await page.goto(`${host}/story?to=${encodeURIComponent(link)}`);
  const [opened] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('link').click()]);
  await opened.waitForLoadState();
  return opened;
}

const isSeen = (opened: Page, selector = '#passage') => expect(opened.locator(selector)).toBeInViewport();

test.describe('a link to a quote opens the page at its words', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['French with guillemets and no-break spaces', '/french', FRENCH.slice(FRENCH.indexOf('«'), -6)],
    [
      'French copied with plain spaces and straight apostrophes',
      '/french',
      "« La clause a été rejetée par les députés, et l'Assemblée l'a dit »",
    ],
    ['a long French quote by its ends', '/french', FRENCH],
    ['Arabic with harakat and a joined و', '/arabic', 'وفرنسا لن تكسر التشفير'],
    ['Arabic copied without harakat', '/arabic', 'وقال النائب إن المادة رفضت'],
    ['a quote over two paragraphs', '/two', TWO.join('\n\n')],
    ['a hyphenated word, an ampersand, a comma and a percent sign', '/hyphens', HYPHENS],
  ];
  for (const [name, path, exact] of cases) {
    test(name, async ({ page }) => {
      await isSeen(await follow(page, passageLink(host + path, exact)));
    });
  }

  test('a word joined to و in what stands before', async ({ page }) => {
    const link = passageLink(`${host}/arabic`, 'فرنسا لن تكسر', { prefix: 'رُفِضَتْ، و' });
    await isSeen(await follow(page, link));
  });

  test('words that stand twice, by what stands before them', async ({ page }) => {
    const exact = 'rejected it again';
    const twice = await follow(page, passageLink(`${host}/twice`, exact));
    await expect(twice.locator('#passage')).not.toBeInViewport();
    await isSeen(await follow(page, passageLink(`${host}/twice`, exact, { prefix: 'Senate then ' })));
  });

  test('words rather than the anchor of the address', async ({ page }) => {
    const opened = await follow(page, passageLink(`${host}/two#foot`, TWO[0]));
    await isSeen(opened);
    expect(await opened.evaluate(() => location.hash)).toBe('#foot');
  });
});

test('a page without the words opens at the anchor, or at the top', async ({ page }) => {
  const words = 'nobody ever wrote this';
  const top = await follow(page, passageLink(`${host}/two`, words));
  const foot = await follow(page, passageLink(`${host}/two#foot`, words));
  await isSeen(foot, '#foot');
  // by now the first page has had its time
  await isSeen(top, '#top');
  expect(await top.evaluate(() => scrollY)).toBe(0);
});
