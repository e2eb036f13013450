import { test as base, expect, type FrameLocator, type Page } from '@playwright/test';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { HOME } from './harbour.ts';
import { ROOT, SITE } from './site.ts';

/** The path of the embed file. */
export const EMBED = `${HOME}embed.html`;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

type Files = (
  path: string,
) => { readonly body: string | Buffer; readonly headers?: OutgoingHttpHeaders } | undefined;

/** A host that sends files and no header that would help: no CORS, no policy. */
export class Host {
  readonly #server: Server;
  readonly #files: Files;
  /** The paths that were asked for. */
  readonly asked: string[] = [];
  readonly #name: string;

  constructor(name: string, files: Files) {
    this.#name = name;
    this.#files = files;
    this.#server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname.slice(1));
      this.asked.push(path);
      const file = this.#files(path);
      const type = TYPES[extname(path)] ?? 'text/html; charset=utf-8';
      if (file) response.writeHead(200, { 'content-type': type, ...file.headers }).end(file.body);
      else response.writeHead(404).end();
    });
  }
  async start(): Promise<void> {
    await new Promise<void>((done) => this.#server.listen(0, done));
  }
  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
  get origin(): string {
    return `http://${this.#name}:${(this.#server.address() as AddressInfo).port}`;
  }
}

const onDisk = (folder: string) => (path: string) => {
  const file = join(folder, path);
  return existsSync(file) && statSync(file).isFile() ? { body: readFileSync(file) } : undefined;
};

/** Somebody's article, on a host of its own, with our files on another. */
export class Article {
  readonly page: Page;
  readonly #pages = new Map<string, { readonly body: string; readonly headers: OutgoingHttpHeaders }>();
  readonly #home: Host;
  readonly ours: Host;
  /** Further hosts that may be asked, by their origins. */
  readonly others = new Set<string>();
  /** Everything that went wrong in the article or in a frame, and every request beyond these hosts. */
  readonly faults: string[] = [];

  constructor(page: Page) {
    this.page = page;
    this.ours = new Host('localhost', onDisk(SITE));
    this.#home = new Host('127.0.0.1', (path) => {
      const [, folder, rest = ''] = /^(ours|peer|react)\/(.*)$/.exec(path) ?? [];
      if (folder === 'ours') return onDisk(SITE)(rest);
      if (folder === 'peer') return onDisk(join(ROOT, 'node_modules'))(rest);
      if (folder === 'react') return onDisk(join(ROOT, 'test-results/react-article'))(rest);
      return this.#pages.get(path);
    });
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.faults.push(message.text());
    });
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (
        protocol.startsWith('http') &&
        ![this.#home.origin, this.ours.origin, ...this.others].includes(origin)
      ) {
        this.faults.push(`asked ${request.url()}`);
      }
    });
  }
  async start(): Promise<void> {
    await Promise.all([this.#home.start(), this.ours.start()]);
  }
  async stop(): Promise<void> {
    await Promise.all([this.#home.stop(), this.ours.stop()]);
  }

  /** The address of the embed file. */
  embed(query = ''): string {
    return `${this.ours.origin}/${EMBED}${query}`;
  }

  /** The snippet, as it is handed out. */
  frame(query = '', attributes = ''): string {
    return `<iframe src="${this.embed(query)}" title="Timeline" width="100%" height="620"
      style="border:0;width:100%" ${attributes}></iframe>`;
  }

  /** Puts an article on its host and opens it. */
  async open(body: string, { head = '', headers = {}, query = '' } = {}): Promise<void> {
    const icon = '<link rel="icon" href="data:,">';
    this.#pages.set('article.html', {
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article</title>${icon}${head}</head>
<body><h1>An article</h1><p>Before.</p>${body}<p>After.</p></body></html>`,
      headers,
    });
    await this.page.goto(`${this.#home.origin}/article.html${query}`);
  }

  inFrame(nth = 0): FrameLocator {
    return this.page.locator('iframe').nth(nth).contentFrame();
  }

  /** Waits until the frame has been as high for a moment, and gives that height. In px. */
  async height(nth = 0): Promise<number> {
    const heightNow = async () => (await this.page.locator('iframe').nth(nth).boundingBox())?.height ?? 0;
    let before = -1;
    await expect
      .poll(
        async () => {
          const now = await heightNow();
          const stands = now === before;
          before = now;
          return stands;
        },
        { intervals: [400] },
      )
      .toBe(true);
    return before;
  }
}

export const test = base.extend<{ article: Article }>({
  article: async ({ page }, use) => {
    const article = new Article(page);
    await article.start();
    await use(article);
    await article.stop();
    expect(article.faults).toEqual([]);
  },
});
export { expect };
