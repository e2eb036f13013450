import { expect, test } from 'vitest';
import { siteOf } from './site.ts';

test.each([
  [undefined, undefined],
  ['', undefined],
  ['https://example.org', 'https://example.org/'],
  ['https://example.org/', 'https://example.org/'],
  ['https://example.org/some/folder', 'https://example.org/some/folder/'],
  ['http://localhost:8080/a/', 'http://localhost:8080/a/'],
  ['https://مثال.org/a"b', 'https://xn--mgbh0fb.org/a%22b/'],
])('SITE_URL=%s is %s', (value, base) => {
  expect(siteOf(value)).toEqual({ ok: true, base });
});

test.each([
  'example.org',
  '/some/folder',
  'ftp://example.org',
  'https://a:b@example.org',
  'https://example.org/?a',
  'javascript:alert(1)',
])('SITE_URL=%s is refused', (value) => {
  expect(siteOf(value)).toEqual({ ok: false, problem: expect.stringContaining(value) as string });
});
