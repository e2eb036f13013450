import { expect, test } from 'vitest';
import { siteAddress } from './siteAddress.ts';

test.each([
  ['https://example.org', 'https://example.org/'],
  ['https://example.org/', 'https://example.org/'],
  ['https://example.org/some/folder', 'https://example.org/some/folder/'],
  ['http://localhost:8080/a/', 'http://localhost:8080/a/'],
  ['https://مثال.org/a"b', 'https://xn--mgbh0fb.org/a%22b/'],
])('the address %s is %s', (value, base) => {
  expect(siteAddress(value)).toBe(base);
});

test.each([
  'example.org',
  '/some/folder',
  'ftp://example.org',
  'https://a:b@example.org',
  'https://example.org/?a',
  'javascript:alert(1)',
])('the address %s is refused', (value) => {
  expect(() => siteAddress(value)).toThrow('Expected the address of the folder');
});
