import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventId, TimelineDocument } from './schema.ts';
import { folderOf, relativePath } from './publishedPaths.ts';

type DocumentId = TimelineDocument['id'];
const event = 'vote' as EventId;

test('each page of a document has a folder of its own', () => {
  const document = { id: 'small' as DocumentId, languages: ['en', 'fr'] };
  const at = 't/small/';
  expect(folderOf(document, { language: 'en' })).toBe(at);
  expect(folderOf(document, { language: 'fr' })).toBe(`${at}fr/`);
  expect(folderOf(document, { language: 'en', event })).toBe(`${at}e/vote/`);
  expect(folderOf(document, { language: 'fr', event })).toBe(`${at}fr/e/vote/`);
  expect(folderOf(document, { language: 'en', version: '0123' })).toBe(`${at}v/0123/`);
  expect(folderOf(document, { language: 'fr', version: '0123' })).toBe(`${at}v/0123/fr/`);
});

test('a way leads from any folder to any place, as a browser follows it', () => {
  const folder = fc
    .array(fc.constantFrom('t', 'a', 'e', 'fr'), { maxLength: 4 })
    .map((parts) => parts.map((part) => `${part}/`).join(''));
  const file = fc.constantFrom('', 'feed.xml', 'a');
  fc.assert(
    fc.property(folder, folder, file, (from, to, name) => {
      const relative = relativePath(from, to + name);
      expect(relative).not.toBe('');
      expect(new URL(relative, `https://example.org/some/${from}`).href).toBe(
        `https://example.org/some/${to}${name}`,
      );
    }),
  );
});
