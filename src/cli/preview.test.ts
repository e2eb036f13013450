import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { smallDocument } from '../../tests/arbitrary/small.ts';
import { png, smallFiles } from '../../tests/pictures.ts';
import { writeTestKit } from '../../tests/testKit.ts';
import { main } from './main.ts';

const kit = mkdtempSync(join(tmpdir(), 'kit-'));
beforeAll(() => {
  writeTestKit(kit);
});
afterAll(() => {
  rmSync(kit, { recursive: true });
});

let home = '';
let ending: (() => Promise<unknown>)[] = [];
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'preview-'));
  mkdirSync(join(home, 'data/pictures'), { recursive: true });
  for (const [path, bytes] of smallFiles) writeFileSync(join(home, 'data', path), bytes);
  ending = [];
});
afterEach(async () => {
  for (const end of ending) await end();
  rmSync(home, { recursive: true });
});

const put = (path: string, value: unknown) => {
  writeFileSync(join(home, path), typeof value === 'string' ? value : JSON.stringify(value));
};

/** Starts a preview; resolves when it says its address. */
async function preview(...args: readonly string[]) {
  const said: string[] = [];
  let interrupt: () => void = () => undefined;
  const interrupted = new Promise<void>((resolve) => (interrupt = resolve));
  let begun: (address: string) => void = () => undefined;
  const address = new Promise<string>((resolve) => (begun = resolve));
  const print = (line: string) => {
    said.push(line.replaceAll(home, '…'));
    const [, at] = /^(http\S+)/u.exec(line) ?? [];
    if (at !== undefined) begun(at);
  };
  const code = Promise.resolve(
    main(['preview', ...args], {
      print,
      printError: print,
      today: '2026-11-21',
      kit,
      interrupted: () => interrupted,
    }),
  );
  const end = () => {
    interrupt();
    return code;
  };
  ending.push(end);
  return { address: await Promise.race([address, code.then(String)]), said, end };
}

/** The versions that a preview announces, as they come. */
async function* changes(address: string): AsyncGenerator<string, void, void> {
  const abort = new AbortController();
  ending.unshift(() => {
    abort.abort();
    return Promise.resolve();
  });
  const response = await fetch(`${address}preview/changes`, { signal: abort.signal });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  for await (const part of response.body ?? [])
    for (const [, version = ''] of new TextDecoder().decode(part).matchAll(/^data: (.*)$/gmu)) yield version;
}

const read = async (address: string) => {
  const response = await fetch(address);
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    version: /data-version="(.*?)"/u.exec(text)?.[1],
  };
};

test('serves a story as it is published, with the policy of pages and a script that waits for changes', async () => {
  put('data/small.json', smallDocument());
  const { address, said } = await preview(join(home, 'data/small.json'));
  expect(said[0]).toMatch(/^…\/data\/small\.json: \d+ events$/u);
  const page = await read(address);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(page.text.includes('A small story')).toBe(true);
  expect(page.text).toContain('<script src="/preview/reload.js"');
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(page.text).not.toContain('og:image');
  for (const [path, type, content] of [
    ['t/small/fr/', 'text/html; charset=utf-8', 'lang="fr"'],
    ['t/small/e/vote-1/', 'text/html; charset=utf-8', 'data-event="senate-votes"'],
    ['t/small/timeline.json', 'application/json; charset=utf-8', '"id"'],
    ['t/small/calendar.ics', 'text/calendar; charset=utf-8', 'BEGIN:VCALENDAR'],
    ['t/small/feed.xml', 'application/atom+xml; charset=utf-8', '<feed'],
    ['assets/main.css', 'text/css; charset=utf-8', 'main.css'],
    ['preview/reload.js', 'text/javascript; charset=utf-8', 'reload()'],
  ] as const) {
    const file = await read(address + path);
    expect([path, file.status, file.headers.get('content-type')]).toEqual([path, 200, type]);
    expect([path, file.text.includes(content)]).toEqual([path, true]);
  }
  const frame = await read(`${address}t/small/embed.html`);
  expect(frame.text).not.toContain('reload.js');
  expect(frame.headers.get('content-security-policy')).toBeNull();
});

test('answers other addresses as a static host does, and lists the stories', async () => {
  put('data/small.json', smallDocument());
  const { address } = await preview(join(home, 'data/small.json'));
  const folder = await fetch(`${address}t/small`, { redirect: 'manual' });
  expect([folder.status, folder.headers.get('location')]).toEqual([302, '/t/small/']);
  const missing = await read(`${address}t/<other>/`);
  expect(missing.status).toBe(404);
  expect(missing.text).toContain('t/&lt;other&gt;/');
  expect(missing.text).toContain('href="/t/small/"');
  expect((await fetch(`${address}%`)).status).toBe(400);
  expect((await fetch(address, { method: 'POST' })).status).toBe(405);
  expect((await fetch(address, { method: 'HEAD' })).status).toBe(200);
  const part = await fetch(`${address}t/small/timeline.json`, { headers: { Range: 'bytes=0-9' } });
  expect([part.status, (await part.text()).length]).toEqual([206, 10]);
});

test('is for this machine only, whatever name leads to it', async () => {
  put('data/small.json', smallDocument());
  const { address } = await preview(join(home, 'data/small.json'));
  const status = await new Promise((resolve) => {
    request(address, { headers: { Host: 'example.org' } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).end();
  });
  expect(status).toBe(403);
});

test('each change is announced and shown; problems stand in the place of the story until they are mended', async () => {
  put('data/small.json', smallDocument());
  const { address, said } = await preview(join(home, 'data/small.json'));
  const announced = changes(address);
  const next = async () => (await announced.next()).value;
  const story = `${address}t/small/`;
  expect(await next()).toBe((await read(story)).version);

  put('data/small.json', { ...smallDocument(), title: 'Another title' });
  const changed = await next();
  const page = await read(story);
  expect([page.version, page.status]).toEqual([changed, 200]);
  expect(page.text).toContain('Another title');

  // half written
  put('data/small.json', '{"version": 1, "title": <');
  expect(await next()).not.toBe(changed);
  const broken = await read(story);
  expect(broken.status).toBe(500);
  expect(broken.text).toContain('data-no-story');
  expect(broken.text).toContain('no valid timeline document');
  expect(broken.text).toContain('<script src="/preview/reload.js"');
  expect(broken.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect((await read(address)).status).toBe(500);
  expect(said.join('\n')).toContain('no valid timeline document');

  // editors write beside a file, then rename
  put('data/.small.json.tmp', smallDocument());
  renameSync(join(home, 'data/.small.json.tmp'), join(home, 'data/small.json'));
  await next();
  expect((await read(story)).text).toContain('A small story');

  rmSync(join(home, 'data/small.json'));
  await next();
  expect((await read(story)).text).toContain('ENOENT');
  put('data/small.json', smallDocument());
  await next();
  expect((await read(story)).status).toBe(200);
});

test('what is saved unchanged, and other files, are not announced', async () => {
  put('data/small.json', smallDocument());
  const { address } = await preview(join(home, 'data/small.json'));
  const announced = changes(address);
  const { value: first } = await announced.next();
  put('data/small.json', smallDocument());
  put('data/notes.txt', 'nothing of the story');
  put('data/small.json', { ...smallDocument(), title: 'Another title' });
  const { value: second } = await announced.next();
  expect([first, second].map((it) => it?.replace(/.*-/u, ''))).toEqual(['0', '1']);
});

test('of a folder the stories are listed, those with problems too, and those that are added', async () => {
  put('data/small.json', smallDocument());
  put('data/other.json', { ...smallDocument(), id: 'other', title: 'The other' });
  const { address } = await preview(join(home, 'data'));
  const list = await read(address);
  expect(list.status).toBe(200);
  expect(list.text).toContain('href="t/other/"');
  const announced = changes(address);
  await announced.next();

  put('data/other.json', '{');
  await announced.next();
  const root = await read(address);
  expect(root.status).toBe(500);
  expect(root.text).toContain('other.json: no valid timeline document');
  expect(root.text).toContain('href="/t/small/"');
  expect((await read(`${address}t/other/`)).status).toBe(500);
  expect((await read(`${address}t/small/`)).status).toBe(200);

  put('data/other.json', { ...smallDocument(), id: 'other' });
  await announced.next();
  put('data/twin.json', { ...smallDocument(), id: 'SMALL' });
  await announced.next();
  expect((await read(address)).text).toContain('its id &quot;SMALL&quot; is that of');
});

test('a folder may go and come back', async () => {
  put('data/small.json', smallDocument());
  const { address } = await preview(join(home, 'data/small.json'));
  const announced = changes(address);
  await announced.next();
  renameSync(join(home, 'data'), join(home, 'away'));
  await announced.next();
  expect((await read(address)).status).toBe(500);
  renameSync(join(home, 'away'), join(home, 'data'));
  await announced.next();
  expect((await read(address)).status).toBe(200);
  put('data/small.json', { ...smallDocument(), title: 'Another title' });
  await announced.next();
  expect((await read(address)).text).toContain('Another title');
});

test('pictures beside a document are shown, missed, and shown again when they come or change', async () => {
  put('data/small.json', smallDocument());
  renameSync(join(home, 'data/pictures'), join(home, 'pictures'));
  const { address, said } = await preview(join(home, 'data/small.json'));
  expect(said[0]).toContain('expected a file that is there');
  expect((await read(address)).text).toContain('pictures/chamber.jpg');
  const announced = changes(address);
  await announced.next();

  renameSync(join(home, 'pictures'), join(home, 'data/pictures'));
  await announced.next();
  const picture = async () => {
    const { text } = await read(`${address}t/small/timeline.json`);
    const path = /media\/[-\w.]+/u.exec(text)?.[0] ?? '';
    const { status, headers } = await fetch(`${address}t/small/${path}`);
    expect([status, headers.get('content-type')]).toEqual([200, expect.stringMatching(/^image\//u)]);
    return path;
  };
  const before = await picture();

  writeFileSync(join(home, 'data/pictures/chamber.jpg'), png(80, 60));
  await announced.next();
  expect(await picture()).not.toBe(before);
});

test('ends with 0 when it is interrupted, also while pages listen', async () => {
  put('data/small.json', smallDocument());
  const { address, end } = await preview(join(home, 'data/small.json'));
  await changes(address).next();
  expect(await end()).toBe(0);
  await expect(fetch(address)).rejects.toThrow();
});

test('takes the port that is asked for, says when it is in use, and finds a free one otherwise', async () => {
  put('data/small.json', smallDocument());
  const file = join(home, 'data/small.json');
  const taken: Server = createServer();
  await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
  ending.push(() => new Promise((done) => taken.close(done)));
  const port = String((taken.address() as AddressInfo).port);
  const refused = await preview(file, '--port', port);
  expect(refused.address).toBe('2');
  expect(refused.said.at(-1)).toBe(`preview: port ${port} is in use; without --port a free one is taken`);
  const [one, two] = [await preview(file), await preview(file)];
  expect(one.address).not.toBe(two.address);
  expect((await read(two.address)).status).toBe(200);
});

test.each(['0', '-1', '65536', 'x', '1.5', ''])('the port %j is none', async (port) => {
  const { address, said } = await preview('a.json', '--port', port);
  expect(address).toBe('2');
  expect(said.join('\n')).toContain('Expected a number from 1 to 65535');
});
