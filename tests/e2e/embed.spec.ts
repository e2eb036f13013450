import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Article, EMBED, expect, test } from './article.ts';
import { HARBOUR, HOME, inLanguage } from './harbour.ts';
import { SITE } from './site.ts';

const FILE = pathToFileURL(join(SITE, EMBED)).href;
const POST = 'supplier-post';

test.describe('the embed file', () => {
  for (const width of [320, 600, 1200]) {
    test(`works at ${width} px, sandboxed, from a host without CORS, with one request`, async ({
      article,
      page,
    }) => {
      await page.setViewportSize({ width: width + 16, height: 800 });
      await article.open(article.frame('', 'sandbox="allow-scripts"'));
      const frame = article.inFrame();
      await expect(frame.getByRole('heading', { level: 1 })).toHaveText(inLanguage(HARBOUR.title));
      await expect(frame.locator('.chart [data-event]').first()).toBeVisible();
      expect(await frame.locator('html').evaluate((html) => html.ownerDocument.defaultView?.origin)).toBe(
        'null',
      );
      expect(
        await frame.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
      ).toBe(0);
      // a mark is chosen; what is said of it opens; nothing of it is asked for
      await frame.locator('.chart [data-event]').first().click();
      await expect(frame.locator('#event-title')).toBeVisible();
      expect(article.ours.asked).toEqual([EMBED]);
    });
  }

  test('works from a file, alone and in an article that is a file, without a network', async ({
    page,
    context,
  }, testInfo) => {
    await context.setOffline(true);
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(`${FILE}?lang=fr`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(inLanguage(HARBOUR.title, 'fr'));
    const article = testInfo.outputPath('article.html');
    writeFileSync(
      article,
      `<iframe src="${FILE}" sandbox="allow-scripts" width="600" height="620"></iframe>`,
    );
    await page.goto(pathToFileURL(article).href);
    const frame = page.locator('iframe').contentFrame();
    await expect(frame.locator('.chart [data-event]').first()).toBeVisible();
    expect(faults).toEqual([]);
  });

  test('goes on without a network once it is there, the list included', async ({ article, context }) => {
    await article.open(article.frame('', 'sandbox="allow-scripts"'));
    const frame = article.inFrame();
    await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
    await context.setOffline(true);
    await frame
      .getByRole('radio', { name: 'List' })
      .or(frame.getByRole('button', { name: 'List' }))
      .first()
      .click();
    await frame.locator('.list a[data-event]').first().click();
    await expect(frame.locator('#event-title')).toBeVisible();
    expect(article.ours.asked).toEqual([EMBED]);
  });

  test('says so, with the address, where its sandbox does not let its own page be opened', async ({
    article,
    context,
  }) => {
    await article.open(article.frame('', 'sandbox="allow-scripts"'));
    const link = article.inFrame().getByRole('link', { name: 'Full page' });
    await link.click();
    const address = await link.evaluate((it: HTMLAnchorElement) => it.href);
    await expect(article.inFrame().getByRole('alert')).toContainText(address);
    expect(context.pages()).toHaveLength(1);
    // as the browser tells its console
    expect(article.faults.splice(0)).toEqual([expect.stringContaining('allow-popups')]);
  });

  test('is drawn when it is hidden first and shown later', async ({ article, page }) => {
    await article.open(
      `<div id="tab" style="display:none">${article.frame()}</div><script src="ours/embed.js"></script>`,
    );
    const frame = article.inFrame();
    await expect(frame.locator('h1')).toHaveCount(1);
    await page.locator('#tab').evaluate((tab) => {
      tab.style.display = 'block';
    });
    await expect(frame.locator('.chart [data-event]').first()).toBeVisible();
    expect(await article.height()).toBeGreaterThan(400);
  });

  test('stands twice on one page, each with its own state', async ({ article }) => {
    await article.open(
      article.frame('?view=list', 'sandbox="allow-scripts"') +
        article.frame('?lang=ar', 'sandbox="allow-scripts"'),
    );
    await expect(article.inFrame(0).locator('.list')).toBeVisible();
    await expect(article.inFrame(1).locator('.app')).toHaveAttribute('dir', 'rtl');
    await expect(article.inFrame(1).locator('.list')).toHaveCount(0);
  });

  test('works in an article whose policy only allows the frame', async ({ article }) => {
    const policy = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-src ${article.ours.origin}`;
    await article.open(article.frame(), { headers: { 'content-security-policy': policy } });
    await expect(article.inFrame().locator('.chart [data-event]').first()).toBeVisible();
  });

  test('holds itself to a policy under which it can ask nobody for anything', async ({ article }) => {
    await article.open(article.frame());
    const frame = article.inFrame();
    await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
    const refused = await frame.locator('html').evaluate(async () => {
      const violations: string[] = [];
      addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        violations.push(effectiveDirective),
      );
      await fetch('/elsewhere').catch(() => undefined);
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'a{}' }));
      await new Promise((done) => setTimeout(done, 50));
      return violations;
    });
    expect(refused).toEqual(expect.arrayContaining(['connect-src', 'style-src-elem']));
    expect(article.faults.splice(0).length).toBeGreaterThan(0); // what the browser says of them
    expect(article.ours.asked).toEqual([EMBED]);
  });

  for (const [query, scheme, ground] of [
    ['', 'dark', 'rgb(21, 22, 26)'],
    ['', 'light', 'rgb(251, 250, 246)'],
    ['?theme=light', 'dark', 'rgb(251, 250, 246)'],
    ['?theme=dark', 'light', 'rgb(21, 22, 26)'],
  ] as const) {
    test(`has the right ground in a ${scheme} page with "${query}"`, async ({ article, page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await article.open(article.frame(query), {
        head: `<style>:root{color-scheme:${scheme};background:${scheme === 'dark' ? '#000' : '#fff'}}</style>`,
      });
      const html = article.inFrame().locator('html');
      await expect(html).toHaveCSS('background-color', ground);
    });
  }

  test('leaves no trail in the history of the page around', async ({ article, page }) => {
    await page.clock.install();
    await article.open(article.frame());
    const before = await page.evaluate(() => history.length);
    const frame = article.inFrame();
    await frame.locator('.chart [data-event]').first().click();
    await expect(frame.locator('#event-title')).toBeVisible();
    // longer than a page waits before it writes its address
    await page.clock.runFor(2000);
    expect(await page.evaluate(() => history.length)).toBe(before);
  });
});

test.describe('the host script', () => {
  /** As it is handed out: from the host that has the frame. */
  const script = ({ ours }: Article) => `<script src="${ours.origin}/embed.js"></script>`;

  for (const [when, body] of [
    ['before the frame', (frame: string, tag: string) => tag + frame],
    ['after the frame', (frame: string, tag: string) => frame + tag],
    ['twice', (frame: string, tag: string) => tag + frame + tag],
  ] as const) {
    test(`gives the frame its height, when it stands ${when}`, async ({ article }) => {
      await article.open(body(article.frame('', 'sandbox="allow-scripts"'), script(article)));
      await expect(article.inFrame().locator('.chart [data-event]').first()).toBeVisible();
      await expect.poll(() => article.height()).not.toBe(620);
      expect(await article.height()).toBe(await wrapperHeight(article));
    });
  }

  test('serves several frames on a page, each by its own height', async ({ article, page }) => {
    await page.setViewportSize({ width: 1400, height: 900 });
    await article.open(
      `<div style="width:340px">${article.frame()}</div><div style="width:1300px">${article.frame()}</div>${script(article)}`,
    );
    await expect(article.inFrame(1).locator('.chart [data-event]').first()).toBeVisible();
    for (const nth of [0, 1]) {
      await expect.poll(() => article.height(nth)).toBe(await wrapperHeight(article, nth));
    }
    expect(await article.height(0)).not.toBe(await article.height(1));
  });

  test('asks for no more than the reader’s screen, and scrolls within', async ({ article, page }) => {
    await page.setViewportSize({ width: 800, height: 720 });
    await article.open(article.frame('?view=list') + script(article));
    const screen = await article.page.evaluate(() => window.screen.availHeight);
    await expect.poll(() => article.height()).toBe(screen);
  });

  test('keeps the height while something is open', async ({ article, page }) => {
    await page.setViewportSize({ width: 700, height: 900 });
    await article.open(article.frame() + script(article));
    const frame = article.inFrame();
    await expect(frame.locator('.chart [data-event]').first()).toBeVisible();
    const before = await article.height();
    await frame.locator('.chart [data-event]').first().click();
    await expect(frame.locator('#event-title')).toBeVisible();
    expect(await article.height()).toBe(before);
  });

  test('passes the event on that the article’s address asks for', async ({ article }) => {
    await article.open(article.frame('', 'sandbox="allow-scripts"') + script(article), {
      query: `?event=${POST}&id=7`,
    });
    await expect(article.inFrame().locator('#event-title')).toBeVisible();
    expect(article.page.url()).toContain(`?event=${POST}&id=7`);
  });

  test('a frame leaves alone an event it does not have', async ({ article }) => {
    await article.open(article.frame() + script(article), { query: '?event=spring-concert' });
    await expect(article.inFrame().locator('.chart [data-event]').first()).toBeVisible();
    expect(await article.inFrame().locator('.missing').count()).toBe(0);
  });

  test('may stand in the article itself, where it hears the frames of the article’s own folder', async ({
    article,
    page,
  }) => {
    const code = readFileSync(join(SITE, 'embed.js'), 'utf8');
    await article.open(
      `<iframe src="ours/${HOME}embed.html" title="Timeline" width="100%" height="620"></iframe><script>${code}</script>`,
    );
    await expect(page.frameLocator('iframe').locator('.chart [data-event]').first()).toBeVisible();
    await expect.poll(() => article.height()).not.toBe(620);
  });

  for (const [name, srcdoc] of [
    ['with an address of its own', false],
    ['written into the article', true],
  ] as const)
    test(`a message from a stranger ${name} changes nothing, in the article and in the frame`, async ({
      article,
      page,
    }) => {
      const html = `<script>
        for (const to of [parent, parent[0]]) {
          to.postMessage({ protocol: 'policy-timeline', version: 1, kind: 'height', height: 7777 }, '*');
          to.postMessage({ protocol: 'policy-timeline', version: 1, kind: 'show', event: '${POST}' }, '*');
        }
        parent.postMessage('all is said', '*');
      </script>`;
      const address = 'http://stranger.example/t/harbour/embed.html';
      article.others.add('http://stranger.example');
      await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: html }));
      await article.open(article.frame() + script(article));
      await expect(article.inFrame().locator('.chart [data-event]').first()).toBeVisible();
      const before = await article.height();
      await page.evaluate(
        async ([src, text]) => {
          /** The next message of a window that is like this; messages of a window come in their order. */
          const heard = (from: () => Window | null, isIt: (data: unknown) => boolean) =>
            new Promise<void>((done) => {
              addEventListener('message', ({ source, data }) => {
                if (source === from() && isIt(data)) done();
              });
            });
          const frame = document.createElement('iframe');
          if (text === undefined) frame.src = src;
          else frame.srcdoc = text;
          frame.sandbox.add('allow-scripts');
          frame.height = '50';
          const said = heard(
            () => frame.contentWindow,
            (data) => data === 'all is said',
          );
          document.body.append(frame);
          // the article itself speaks to its own window, which is no frame
          postMessage({ protocol: 'policy-timeline', version: 1, kind: 'height', height: 66 }, '*');
          await said;
          // our frame answers what it is asked after that
          const ours = document.querySelector('iframe')?.contentWindow ?? null;
          const answered = heard(
            () => ours,
            () => true,
          );
          ours?.postMessage({ protocol: 'policy-timeline', version: 1, kind: 'hello' }, '*');
          await answered;
        },
        [address, srcdoc ? html : undefined] as const,
      );
      expect(await article.height()).toBe(before);
      expect(await article.inFrame().locator('#event-title').count()).toBe(0);
      // not even the stranger's own frame was touched, which it may speak for
      expect((await page.locator('iframe').nth(1).boundingBox())?.height).toBeLessThan(100);
      expect(await page.locator('iframe').first().getAttribute('style')).toContain(`${before}px`);
    });
});

/** The height the frame asks for: what its content needs. In px. */
async function wrapperHeight(article: Article, nth = 0): Promise<number> {
  const { width, height } = await article
    .inFrame(nth)
    .locator('#app')
    .evaluate((app) => app.getBoundingClientRect());
  const screen = await article.page.evaluate(() => window.screen.availHeight);
  return Math.ceil(Math.min(height, 1200, width < 1000 ? screen : 1200));
}

test.describe('pages that listen in their own dialect', () => {
  test('@newswire/frames (the real one), which speaks AMP’s', async ({ article }) => {
    await article.open(
      `<div id="place"></div><script src="peer/@newswire/frames/dist/frames.umd.js"></script>
       <script>new newswireFrames.Framer(document.getElementById('place'), { src: '${article.embed()}' })</script>`,
    );
    await expect(article.inFrame().locator('.chart [data-event]').first()).toBeVisible();
    await expect.poll(() => article.height()).toBe(await wrapperHeight(article));
  });

  test('@open-iframe-resizer/core (the real one), when it asks', async ({ article }) => {
    await article.open(
      `${article.frame()}<script type="module">
        import { initialize } from './peer/@open-iframe-resizer/core/dist/index.js';
        initialize({}, 'iframe');
      </script>`,
    );
    await expect(article.inFrame().locator('.chart [data-event]').first()).toBeVisible();
    await expect.poll(() => article.height()).toBe(await wrapperHeight(article));
  });

  test('pym.js (the real one), which puts the frame’s name into its address', async ({ article }) => {
    await article.open(
      `<div id="chart"></div><script src="peer/pym.js/dist/pym.v1.min.js"></script>
       <script>new pym.Parent('chart', '${article.embed()}', {})</script>`,
    );
    await expect(article.inFrame().locator('.chart [data-event]').first()).toBeVisible();
    await expect.poll(() => article.height()).toBe(await wrapperHeight(article));
  });

  /** No package of these exists: the listeners are written from their documentation and from what their pages run. */
  const LISTENERS: Readonly<Record<string, { readonly listener: string; readonly hash?: string }>> = {
    Datawrapper: {
      listener: `const said = e.data['datawrapper-height'];
        if (said) for (const id in said) if (id === '${HARBOUR.id}') frame.style.height = said[id] + 'px';`,
    },
    'AMP (amp-iframe)': {
      listener: `if (e.data.sentinel === 'amp' && e.data.type === 'embed-size') frame.style.height = e.data.height + 'px';`,
    },
    Medium: {
      listener: `let said; try { said = JSON.parse(e.data) } catch { return }
        if (said.context === 'iframe.resize' && said.src === frame.src) frame.style.height = said.height + 'px';`,
    },
    WordPress: {
      hash: '#?secret=k3J9xQ',
      listener: `if (/[^a-zA-Z0-9]/.test(e.data.secret) || e.data.secret !== frame.dataset.secret) return;
        frame.removeAttribute('style');
        if (e.data.message === 'height') frame.height = Math.min(Math.max(parseInt(e.data.value, 10), 200), 1000);`,
    },
  };
  for (const [name, { listener, hash = '' }] of Object.entries(LISTENERS)) {
    test(`${name} (rewritten from its documentation)`, async ({ article }) => {
      await article.open(
        `<script>addEventListener('message', (e) => {
          const frame = document.querySelector('iframe');
          if (e.source !== frame.contentWindow) return;
          ${listener}
        })</script>${article.frame(hash, 'sandbox="allow-scripts" data-secret="k3J9xQ" frameborder="0"')}`,
      );
      await expect(article.inFrame().locator('.chart [data-event]').first()).toBeVisible();
      // WordPress takes the style away, and with it the border's absence: its own attribute does the rest
      await expect.poll(() => article.height()).toBe(await wrapperHeight(article));
    });
  }
});

/** A link out of the open event; what is folded is not to be pressed. */
const sourceLink = (article: Article) =>
  article.inFrame().locator('.panel').getByRole('link', { name: 'opens in a new window' }).first();

test('in a sandbox that lets nothing be opened, a press on a link shows its address', async ({ article }) => {
  await article.open(article.frame(`?event=${POST}`, 'sandbox="allow-scripts"'));
  const link = sourceLink(article);
  const address = (await link.getAttribute('href')) ?? '';
  await link.click();
  await expect(article.inFrame().getByRole('alert')).toContainText(`copy the address: ${address}`);
  // the browser tells the page's author, too
  expect(article.faults.splice(0).every((fault) => fault.includes('sandboxed'))).toBe(true);
});

test('in a frame that lets links be opened, a press opens the source, which knows nothing of the frame', async ({
  article,
  page,
}) => {
  await page
    .context()
    .route(/^https?:\/\/(?!127\.0\.0\.1|localhost)/u, (route) => route.fulfill({ body: 'Source' }));
  await article.open(article.frame(`?event=${POST}`));
  const opening = page.waitForEvent('popup');
  await sourceLink(article).click();
  const source = await opening;
  await expect(source.locator('body')).toHaveText('Source');
  expect(await source.evaluate(() => opener as unknown)).toBeNull();
  await expect(article.inFrame().getByRole('alert')).toHaveCount(0);
});
