// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atom, type Feed } from './atom.ts';

const feed = (text: string): Feed => ({
  id: 'urn:uuid:2ed6657d-e927-568b-95e1-2665a8aea6a2',
  title: text,
  language: 'en',
  updated: '2026-11-21T00:00:00Z',
  authors: [text],
  page: `./?q=${text}`,
  self: undefined,
  entries: [
    {
      id: 'urn:uuid:3ed6657d-e927-568b-95e1-2665a8aea6a2',
      title: text,
      updated: '2025-03-20T00:00:00Z',
      text,
      page: 'e/vote/',
    },
  ],
});

const read = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml');

test('a feed has what RFC 4287 requires', () => {
  expect(atom(feed('“No” & <why>'))).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>urn:uuid:2ed6657d-e927-568b-95e1-2665a8aea6a2</id>
  <title>“No” &amp; &lt;why&gt;</title>
  <updated>2026-11-21T00:00:00Z</updated>
  <author><name>“No” &amp; &lt;why&gt;</name></author>
  <link rel="alternate" type="text/html" href="./?q=“No” &amp; &lt;why&gt;"/>
  <entry>
    <id>urn:uuid:3ed6657d-e927-568b-95e1-2665a8aea6a2</id>
    <title>“No” &amp; &lt;why&gt;</title>
    <updated>2025-03-20T00:00:00Z</updated>
    <link rel="alternate" type="text/html" href="e/vote/"/>
    <content>“No” &amp; &lt;why&gt;</content>
  </entry>
</feed>
`);
});

test('any text is read back from it as it was, but for what XML cannot hold', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      ']]>',
      '"&amp;\'',
      '<!--',
      '\u0000\u000b',
      '\ud800',
      'a\r\nb\tc',
    ),
  );
  fc.assert(
    fc.property(text, (it) => {
      const document = read(atom(feed(it)));
      const kept = it.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
      expect(document.querySelector('parsererror')).toBeNull();
      expect(document.querySelector('entry > content')?.textContent).toBe(kept);
      expect(document.querySelector('feed > title')?.textContent).toBe(kept);
      expect(document.querySelector('feed > link')?.getAttribute('href')).toBe(`./?q=${kept}`);
      expect(document.querySelectorAll('*')).toHaveLength(13);
    }),
  );
});
