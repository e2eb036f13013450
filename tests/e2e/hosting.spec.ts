import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { extname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { gunzipSync } from 'node:zlib';
import { nginx, policy } from '../../scripts/hosting/nginx.mjs';
import { findServer, serve, serverLine, type Found, type Server } from '../../scripts/hosting/server.mjs';
import { servers } from '../../scripts/hosting/servers.mjs';
import { expect, test as base } from './article.ts';
import { HARBOUR, HOME, inLanguage } from './harbour.ts';
import { SITE } from './site.ts';

const POST = `${HOME}e/supplier-post/`;
const VERSION = `${HOME}v/${'0123456789abcdef'.repeat(4)}/`;
const YEAR = 'public, max-age=31536000, immutable';

/** A server that is installed, and serves what is published as docs/hosting.md says. */
type Serving = (server: Server) => Promise<string>;

const test = base.extend<{ server: Server; site: string }, { serving: Serving }>({
  // each server is started once, when its first test runs
  serving: [
    // eslint-disable-next-line no-empty-pattern -- how Playwright learns that nothing else is needed
    async ({}, use) => {
      const home = mkdtempSync(join(tmpdir(), 'hosting-'));
      // a server without privileges reads it
      chmodSync(home, 0o755);
      const started = new Map<Server, ReturnType<typeof serve>>();
      await use(async (server) => {
        const running =
          started.get(server) ?? serve(server, installed(server), published(join(home, server.name)));
        started.set(server, running);
        return (await running).address;
      });
      for (const running of started.values()) await (await running).stop();
      rmSync(home, { recursive: true });
    },
    { scope: 'worker' },
  ],
  server: [nginx, { option: true }],
  /** The address of what is published, with a released version; it ends with `/`. */
  site: async ({ server, serving }, use) => {
    await use(await serving(server));
  },
});

const found = new Map<Server, Found>(servers.map((server) => [server, findServer(server)]));

function installed(server: Server): string {
  const it = found.get(server);
  if (it === undefined || 'skipped' in it) throw new Error(`${server.name} is not installed`);
  return it.executablePath;
}

/** Copies what is published, with a released version, to a new folder. */
function published(folder: string): string {
  cpSync(SITE, folder, { recursive: true });
  mkdirSync(join(folder, VERSION), { recursive: true });
  for (const name of ['timeline.json', 'index.html'])
    cpSync(join(folder, HOME, name), join(folder, VERSION, name));
  return folder;
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  /** As it was sent: possibly compressed. */
  readonly body: Buffer;
}

const ask = (address: string, headers = {}) =>
  new Promise<Answer>((done, fail) => {
    get(address, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
      });
    }).on('error', fail);
  });

for (const server of servers) {
  test.describe(server.name, () => {
    const it = found.get(server);
    test.skip(it === undefined || 'skipped' in it, serverLine(server));
    test.use({ server });

    test.describe('each kind of file has its headers', () => {
      const page = { type: 'text/html; charset=utf-8', cache: 'no-cache', policy, origins: undefined };
      const data = { ...page, type: 'application/json', origins: '*' };
      const script = { ...page, type: 'text/javascript; charset=utf-8', origins: '*' };
      /** The path that `assets/*.js` stands for. */
      const found = (path: string): string => {
        const [folder = '', ending = ''] = path.split('*');
        if (ending === '') return path;
        const name = readdirSync(join(SITE, folder)).find(
          (it) => it.startsWith('main-') && it.endsWith(ending),
        );
        if (name === undefined) throw new Error(`${path} is not published`);
        return folder + name;
      };
      for (const [pattern, expected, zipped = 'gzip'] of [
        ['', page],
        [HOME, page],
        [`${HOME}ar/`, page],
        [POST, page],
        // it names the script, which the next release renames
        [VERSION, page],
        [`${HOME}embed.html`, { ...page, policy: undefined }],
        [`${HOME}timeline.json`, data],
        [`${VERSION}timeline.json`, { ...data, cache: YEAR }],
        ['timeline.v1.schema.json', data],
        [`${HOME}feed.xml`, { ...page, type: 'application/atom+xml; charset=utf-8' }],
        [`${HOME}calendar.ics`, { ...page, type: 'text/calendar; charset=utf-8' }],
        ['embed.js', script],
        ['policy-timeline.js', script],
        ['assets/*.js', { ...script, cache: YEAR, origins: undefined }],
        ['assets/*.css', { ...page, type: 'text/css; charset=utf-8', cache: YEAR }],
        ['policy-timeline.d.ts', { ...page, type: 'text/plain; charset=utf-8' }],
        ['licences.txt', { ...page, type: 'text/plain; charset=utf-8' }],
        // so small that a server may send it as it is
        ['icon.svg', { ...page, type: 'image/svg+xml; charset=utf-8' }, 'either'],
        ['preview.png', { ...page, type: 'image/png' }, 'never'],
      ] as const) {
        test(pattern || 'the root', async ({ site }) => {
          const path = found(pattern);
          const { status, headers, body } = await ask(site + path, { 'accept-encoding': 'gzip' });
          expect({
            status,
            type: headers['content-type'],
            cache: headers['cache-control'],
            policy: headers['content-security-policy'],
            origins: headers['access-control-allow-origin'],
            sniff: headers['x-content-type-options'],
            referrer: headers['referrer-policy'],
            frames: headers['x-frame-options'],
            zipped: headers['content-encoding'],
          }).toEqual({
            status: 200,
            ...expected,
            sniff: 'nosniff',
            referrer: 'strict-origin-when-cross-origin',
            frames: undefined,
            zipped: { gzip: 'gzip', either: headers['content-encoding'], never: undefined }[zipped],
          });
          const plain = await ask(site + path);
          expect(plain.headers['content-encoding']).toBeUndefined();
          if (headers['content-encoding'] === 'gzip') {
            expect(gunzipSync(body).equals(plain.body)).toBe(true);
            expect(body.length).toBeLessThan(plain.body.length);
            expect(headers['vary']).toBe('Accept-Encoding');
          }
          const again = await ask(site + path, {
            'accept-encoding': 'gzip',
            'if-none-match': headers['etag'],
          });
          expect([again.status, again.body.length, again.headers['cache-control']]).toEqual([
            304,
            0,
            expected.cache,
          ]);
        });
      }
    });

    test('no kind of file is left without a type', async ({ site }) => {
      const files = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).map((it) =>
        it.replaceAll('\\', '/'),
      );
      const kinds = new Map(files.filter((it) => extname(it) !== '').map((it) => [extname(it), it]));
      expect(kinds.size).toBeGreaterThan(6);
      for (const [kind, path] of kinds) {
        const { status, headers } = await ask(site + path);
        expect([kind, status, headers['content-type']]).toEqual([
          kind,
          200,
          expect.not.stringContaining('octet-stream'),
        ]);
      }
    });

    test('what is not there is not found, and nobody remembers that for a year', async ({ site }) => {
      for (const path of [
        'nothing/',
        `${HOME}e/nothing/`,
        'assets/main-gone.js',
        `${HOME}v/nothing/timeline.json`,
      ]) {
        const { status, headers, body } = await ask(site + path);
        expect([path, status, headers['cache-control']]).toEqual([path, 404, undefined]);
        expect(headers['content-security-policy']).toBe(policy);
        expect(body.toString()).not.toContain('Council');
      }
    });

    test('the address of a folder without its slash is redirected for good, with its query', async ({
      site,
    }) => {
      for (const folder of [site, `${site}${HOME}`, `${site}${POST}`]) {
        const { status, headers } = await ask(`${folder.slice(0, -1)}?event=vote&lane=b%20c`);
        // 308 is 301 without a change of the method
        expect([301, 308]).toContain(status);
        expect(new URL(headers.location ?? '', folder).href).toBe(`${folder}?event=vote&lane=b%20c`);
      }
    });

    test.describe('in a browser', () => {
      for (const path of ['', `${HOME}fr/`, POST]) {
        test(`${path || 'the root'} is drawn, and nothing is refused`, async ({ page, site }) => {
          const faults: string[] = [];
          page.on('pageerror', ({ message }) => faults.push(message));
          page.on('console', (message) => {
            if (['error', 'warning'].includes(message.type())) faults.push(message.text());
          });
          page.on('request', (request) => {
            if (!request.url().startsWith(site)) faults.push(`asked ${request.url()}`);
          });
          await page.exposeFunction('refused', (what: string) => faults.push(what));
          await page.addInitScript(() => {
            addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
              (globalThis as unknown as { refused: (what: string) => void }).refused(
                `${violatedDirective} ${blockedURI}`,
              );
            });
          });
          await page.goto(site + path);
          await expect(page.locator('.chart [data-event]').first()).toBeVisible();
          await page.locator('.chart [data-event]').first().click();
          await expect(page.locator('#event-title')).toBeVisible();
          expect(faults).toEqual([]);
          // the policy does hold, and what it refuses is heard
          await page.evaluate(() => {
            const script = document.createElement('script');
            script.textContent = 'document.title = "run"';
            document.head.append(script);
          });
          await expect.poll(() => faults.some((it) => it.startsWith('script-src'))).toBe(true);
          expect(await page.title()).not.toBe('run');
        });
      }

      test('it reads without JavaScript', async ({ browser, site }) => {
        const context = await browser.newContext({ javaScriptEnabled: false });
        const page = await context.newPage();
        await page.goto(site + HOME);
        await expect(page.getByRole('article')).toHaveCount(HARBOUR.events.length);
        await expect(page.locator('.chart, .prerendered figure svg').first()).toBeVisible();
        await page.getByRole('link', { name: 'Français' }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(inLanguage(HARBOUR.title, 'fr'));
        // its styles are there
        await expect(page.locator('html')).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
        await context.close();
      });

      test('another host’s article shows the frame in a sandbox', async ({ article, site }) => {
        article.others.add(new URL(site).origin);
        await article.open(
          `<iframe src="${site}${HOME}embed.html" sandbox="allow-scripts" width="600" height="620"></iframe>
       <script src="${site}embed.js" async></script>`,
        );
        await expect(article.inFrame().locator('.chart [data-event]').first()).toBeVisible();
        await expect.poll(() => article.height()).not.toBe(620);
      });

      test('another host’s article cannot frame the page itself', async ({ article, site }) => {
        article.others.add(new URL(site).origin);
        await article.open(`<iframe src="${site}${HOME}" width="600" height="620"></iframe>`);
        await expect.poll(() => article.faults.splice(0).join('\n')).toContain('frame-ancestors');
        await expect(article.inFrame().locator('h1')).toHaveCount(0);
      });

      test('another host’s article shows the element, which loads its document', async ({
        article,
        page,
        site,
      }) => {
        article.others.add(new URL(site).origin);
        await article.open(
          `<policy-timeline src="${site}${HOME}timeline.json" event="supplier-post"></policy-timeline>
       <script type="module" src="${site}policy-timeline.js"></script>`,
        );
        await expect(page.locator('policy-timeline #event-title')).toBeVisible();
      });
    });
  });
}
