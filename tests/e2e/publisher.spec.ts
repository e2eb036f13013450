// The publisher as it is built, in a browser: the same files as in Node.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const kitFolder = join(import.meta.dirname, '../../dist.kit');
const story = readFileSync(join(import.meta.dirname, '../stories/harbour.json'), 'utf8');

const TYPES: readonly (readonly [string, string])[] = [
  ['.js', 'text/javascript'],
  ['.wasm', 'application/wasm'],
  ['.json', 'application/json'],
  ['.html', 'text/html'],
];

let server: Server;
test.beforeAll(async () => {
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/') {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Publisher</title>');
      return;
    }
    readFile(join(kitFolder, path)).then(
      (bytes) => {
        const [, type = 'application/octet-stream'] = TYPES.find(([end]) => path.endsWith(end)) ?? [];
        response.writeHead(200, { 'content-type': type }).end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
test.afterAll(() => {
  server.close();
});

test('publishes the same bytes in a browser as in Node @once', async ({ page }) => {
  const publisher = (await import(
    join(kitFolder, 'publisher.js')
  )) as typeof import('../../src/publish/publisher.ts');
  const kit = await publisher.openKit((path) => readFile(join(kitFolder, path)));
  const read = publisher.readPublication(story);
  if (!read.ok) throw new Error('not valid');
  const inNode: Record<string, string> = {};
  for await (const { path, bytes } of publisher.publish([read.value], kit, {
    base: 'https://example.org/',
    sha256: (content) => createHash('sha256').update(content).digest(),
    rasterizer: await publisher.resvgRasterizer(kit),
  }))
    inNode[path] = createHash('sha256').update(bytes).digest('hex');

  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const inBrowser = await page.evaluate(async (json) => {
    const address = '/publisher.js';
    const { openKit, publish, readPublication, resvgRasterizer } = (await import(
      address
    )) as typeof import('../../src/publish/publisher.ts');
    const opened = await openKit(
      async (path) => new Uint8Array(await (await fetch(`/${path}`)).arrayBuffer()),
    );
    const publication = readPublication(json);
    if (!publication.ok) throw new Error('not valid');
    const sha256 = async (bytes: Uint8Array) =>
      new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
    const files: Record<string, string> = {};
    for await (const { path, bytes } of publish([publication.value], opened, {
      base: 'https://example.org/',
      sha256,
      rasterizer: await resvgRasterizer(opened),
    }))
      files[path] = Array.from(await sha256(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
    return files;
  }, story);
  expect(faults).toEqual([]);
  expect(Object.keys(inBrowser).length).toBeGreaterThan(50);
  expect(inBrowser).toEqual(inNode);
});
