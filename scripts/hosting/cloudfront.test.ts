import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';

const code = readFileSync(join(import.meta.dirname, 'cloudfront.js'), 'utf8');

/** What the function answers, as plain data. */
const answer = (uri: string, querystring: object = {}): unknown =>
  JSON.parse(
    runInNewContext(`${code}; JSON.stringify(handler(event))`, {
      event: { version: '1.0', request: { method: 'GET', uri, querystring, headers: {} } },
    }) as string,
  );

test.each([
  ['/', '/index.html'],
  ['/t/harbour/', '/t/harbour/index.html'],
  ['/t/harbour/embed.html', '/t/harbour/embed.html'],
  ['/assets/main-a1.js', '/assets/main-a1.js'],
])('%s is the file %s', (uri, file) => {
  expect(answer(uri)).toMatchObject({ uri: file });
});

test.each([
  ['/t/harbour', {}, '/t/harbour/'],
  [
    '/t/harbour/fr',
    { event: { value: 'vote' }, lane: { value: 'a', multiValue: [{ value: 'a' }, { value: 'b%20c' }] } },
    '/t/harbour/fr/?event=vote&lane=a&lane=b%20c',
  ],
  ['//example.net/x', {}, '//example.net/x/'],
])('%s with %o is redirected within the host', (uri, query, to) => {
  const given = answer(uri, query) as { statusCode: number; headers: { location: { value: string } } };
  expect(given.statusCode).toBe(301);
  const from = `https://example.org${uri}`;
  expect(new URL(given.headers.location.value, from).href).toBe(`https://example.org${to}`);
});

test('docs/hosting.md shows the function that is tried', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/hosting.md'), 'utf8');
  expect(/```js\n([^`]*(?:`[^`]+)*?)```/u.exec(page)?.[1]).toBe(code);
});
