import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EventId, TimelineDocument } from './schema.ts';
import { folderOf, parseFolder, relativePath } from './publishedPaths.ts';

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

test('the folder of any page is read as that page', () => {
  const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,12}$/);
  const page = fc.record({
    id,
    language: fc.constantFrom('en', 'fr', 'ar', 'fr-CA', 'zh-Hant-TW'),
    event: fc.option(id, { nil: undefined }),
    version: fc.option(fc.stringMatching(/^[0-9a-f]{64}$/), { nil: undefined }),
  });
  fc.assert(
    fc.property(page, ({ id, language, event, version }) => {
      const document = { id: id as DocumentId, languages: ['en', 'fr', 'ar', 'fr-CA', 'zh-Hant-TW'] };
      const path = folderOf(document, { language, event: event as EventId | undefined, version });
      expect(parseFolder(path)).toEqual({
        id,
        language: language === 'en' ? undefined : language,
        event,
        version,
      });
    }),
  );
});

test.each([
  '',
  't/',
  't/small',
  '/t/small/',
  't/small/timeline.json',
  't/small/e/',
  't/small/v/fr/',
  't/a/b/c/',
])('the path "%s" is the folder of no page', (path) => {
  expect(parseFolder(path)).toBeUndefined();
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
