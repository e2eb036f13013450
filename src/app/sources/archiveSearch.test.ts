import { expect, it } from 'vitest';
import { archiveSearch } from './archiveSearch.ts';

it.each([
  ['https://example.org/a?b=c&d=1', 'https://web.archive.org/web/*/https://example.org/a?b=c&d=1'],
  ['http://example.org', 'https://web.archive.org/web/*/http://example.org/'],
  ['mailto:ada@example.org', undefined],
  ['javascript:alert(1)', undefined],
  ['ftp://example.org/a', undefined],
  ['example.org/a', undefined],
  ['', undefined],
])('copies of %s are looked for at %s', (address, search) => {
  expect(archiveSearch(address)).toBe(search);
});
