import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readInput, tableAddress } from './input.ts';

const folder = mkdtempSync(join(tmpdir(), 'input-'));
let server: Server | undefined;
let base = '';
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/tables/dates.csv?a=1') response.end('date,title\n2024,A vote\n');
    else if (request.url === '/large') response.writeHead(200, { 'content-length': String(200e6) }).end();
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => {
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true });
});

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test('reads a file', async () => {
  writeFileSync(join(folder, 'dates.csv'), 'date,title\n');
  const read = await readInput(join(folder, 'dates.csv'));
  expect(read.ok && [read.value.name, text(read.value.bytes)]).toEqual(['dates.csv', 'date,title\n']);
});

test('fetches an address', async () => {
  const read = await readInput(`${base}/tables/dates.csv?a=1`);
  expect(read.ok && [read.value.name, text(read.value.bytes)]).toEqual([
    'dates.csv',
    'date,title\n2024,A vote\n',
  ]);
});

test('says what is wrong with a file or an address', async () => {
  const huge = join(folder, 'huge.csv');
  writeFileSync(huge, '');
  truncateSync(huge, 200e6);
  const problems = await Promise.all(
    [folder, huge, join(folder, 'none.csv'), `${base}/none`, `${base}/large`, 'http://127.0.0.1:1/'].map(
      async (name) => {
        const read = await readInput(name);
        return read.ok ? '' : read.problem.replaceAll(folder, 'FOLDER').replaceAll(base, 'BASE');
      },
    ),
  );
  expect(problems).toEqual([
    'FOLDER: a folder; name a file in it',
    'FOLDER/huge.csv: 200 MB; at most 50 MB are read. Keep the rows that are events of the story',
    expect.stringContaining('FOLDER/none.csv: ENOENT: no such file or directory'),
    'BASE/none: the server answered 404 Not Found',
    'BASE/large: 200 MB; at most 50 MB are read. Keep the rows that are events of the story',
    expect.stringMatching(/^http:\/\/127\.0\.0\.1:1\/: ./u),
  ]);
});

const SHEET = 'https://docs.google.com/spreadsheets/d';
test.each([
  [`${SHEET}/1aB_c-D/edit#gid=12`, `${SHEET}/1aB_c-D/export?format=csv&gid=12`],
  [`${SHEET}/1aB_c-D/edit?gid=12#gid=12`, `${SHEET}/1aB_c-D/export?format=csv&gid=12`],
  [`${SHEET}/1aB_c-D/edit?usp=sharing`, `${SHEET}/1aB_c-D/export?format=csv`],
  [`${SHEET}/1aB_c-D/export?format=csv`, `${SHEET}/1aB_c-D/export?format=csv`],
  [`${SHEET}/e/2PACX-1/pubhtml?gid=0&single=true`, `${SHEET}/e/2PACX-1/pub?output=csv&gid=0`],
  ['https://example.org/dates.csv', 'https://example.org/dates.csv'],
])('the table at %s is %s', (address, table) => {
  expect(tableAddress(address)).toBe(table);
});
