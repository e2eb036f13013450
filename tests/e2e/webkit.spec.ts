// Where WebKitGTK is installed: the page, the frame and the element stand in the engine of Safari, too. Playwright cannot drive an
// installed one, so these few tests speak to it by WebDriver.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { policy } from '../../scripts/hosting/nginx.mjs';
import { findWebKit } from '../../scripts/webkit.mjs';
import { EMBED, Host } from './article.ts';
import { HARBOUR, HOME, inLanguage, titleOf } from './harbour.ts';
import { SITE } from './site.ts';
import { startWebKit, type Driven } from './webDriver.ts';

const POST = 'supplier-post';

/** Runs first in each page and writes down what goes wrong: WebDriver has no command for that. */
const WATCH = `globalThis.faults = [];
for (const type of ['error', 'unhandledrejection', 'securitypolicyviolation'])
  addEventListener(type, (event) => {
    faults.push([type, event.message, event.reason, event.violatedDirective, event.target?.src].filter(Boolean).join(' '));
  }, true);
for (const level of ['error', 'warn']) console[level] = (...said) => { faults.push(said.join(' ')); };`;

/** The published files, with the watch in each page that lets a host's script run. */
function published(path: string) {
  if (path === 'watch.js') return { body: WATCH, headers: { 'content-type': 'text/javascript' } };
  const file = join(SITE, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  const body = readFileSync(file);
  if (!file.endsWith('index.html')) return { body, headers: { 'access-control-allow-origin': '*' } };
  return {
    body: body.toString().replace('<head>', '<head><script src="/watch.js"></script>'),
    headers: { 'content-security-policy': policy },
  };
}

const article = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><script src="/watch.js"></script>
  <link rel="icon" href="data:,"><title>An article</title></head><body><h1>An article</h1>${body}</body></html>`;

const test = base.extend<object, { webkit: Driven; site: Host }>({
  webkit: [
    // eslint-disable-next-line no-empty-pattern -- how Playwright learns that nothing else is needed
    async ({}, use) => {
      const programs = findWebKit();
      if ('skipped' in programs) throw new Error(programs.skipped);
      const webkit = await startWebKit(programs);
      await use(webkit);
      await webkit.stop();
    },
    { scope: 'worker' },
  ],
  site: [
    // eslint-disable-next-line no-empty-pattern -- how Playwright learns that nothing else is needed
    async ({}, use) => {
      const site = new Host('localhost', published);
      await site.start();
      await use(site);
      await site.stop();
    },
    { scope: 'worker' },
  ],
});

test.afterEach(async ({ webkit }, testInfo) => {
  if (testInfo.status !== testInfo.expectedStatus)
    await testInfo.attach('picture', { body: await webkit.screenshot(), contentType: 'image/png' });
});

/** The picture stands in `root` with its marks; one is chosen, and the panel says what it is. */
async function readsAnEvent({ run, click }: Driven, title: string, root = 'document'): Promise<void> {
  const mark = `${root}.querySelector('.chart [data-event="${POST}"] .symbol')`;
  await expect
    .poll(() => run(`return ${root}?.querySelectorAll('.chart svg[data-zoom] [data-event] .symbol').length`))
    .toBeGreaterThan(5);
  // the scrolled window, a mark's place and its size are those of a picture that is seen
  expect(
    await run(`const { width, height, top } = ${mark}.getBoundingClientRect();
      return width > 4 && height > 4 && top > 0 && top < innerHeight;`),
  ).toBe(true);
  await click(mark);
  await expect
    .poll(() => run(`return ${root}.querySelector('#event-title')?.textContent.trim()`))
    .toBe(title);
}

for (const language of ['en', 'ar'] as const) {
  test(`the page reads in ${language}`, async ({ webkit, site }) => {
    await webkit.open(`${site.origin}/${HOME}${language === 'en' ? '' : `${language}/`}`);
    await expect
      .poll(() => webkit.run(`return document.querySelector('.app h1')?.textContent.trim()`))
      .toBe(inLanguage(HARBOUR.title, language));
    expect(await webkit.run('return getComputedStyle(document.body).direction')).toBe(
      language === 'ar' ? 'rtl' : 'ltr',
    );
    await readsAnEvent(webkit, titleOf(POST, language));
    expect(await webkit.run('return new URL(location.href).searchParams.get("event")')).toBe(POST);
    // the event's address opens it again
    await webkit.open((await webkit.run('return location.href')) as string);
    await expect
      .poll(() => webkit.run(`return document.querySelector('.app #event-title')?.textContent.trim()`))
      .toBe(titleOf(POST, language));
    expect(await webkit.run('return faults')).toEqual([]);
    // what goes wrong is heard
    await webkit.run('setTimeout(() => { throw new Error("heard"); })');
    await expect.poll(() => webkit.run('return faults.join()')).toContain('heard');
  });
}

test.describe('another host’s article', () => {
  const open = async (webkit: Driven, body: string): Promise<() => Promise<void>> => {
    const home = new Host('127.0.0.1', (path) =>
      path === 'article.html' ? { body: article(body) } : published(path),
    );
    await home.start();
    await webkit.open(`${home.origin}/article.html`);
    return () => home.stop();
  };

  test('shows the frame in a sandbox', async ({ webkit, site }) => {
    const close = await open(
      webkit,
      `<iframe src="${site.origin}/${EMBED}" sandbox="allow-scripts" width="1000" height="620"></iframe>
       <script src="${site.origin}/embed.js" async></script>`,
    );
    // the host script gives it the height that it asks for
    await expect.poll(() => webkit.run(`return document.querySelector('iframe').offsetHeight`)).not.toBe(620);
    expect(await webkit.run('return faults')).toEqual([]);
    await webkit.enterFrame();
    await readsAnEvent(webkit, titleOf(POST));
    await close();
  });

  test('shows the element', async ({ webkit, site }) => {
    const close = await open(
      webkit,
      `<policy-timeline src="${site.origin}/${HOME}timeline.json"></policy-timeline>
       <script type="module" src="${site.origin}/policy-timeline.js"></script>`,
    );
    await readsAnEvent(webkit, titleOf(POST), `document.querySelector('policy-timeline').shadowRoot`);
    expect(await webkit.run('return faults')).toEqual([]);
    await close();
  });
});
