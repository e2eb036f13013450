import fc from 'fast-check';
import { type DefaultTreeAdapterTypes as Tree, parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import { elementSnippet, iframeSnippet, scriptSnippet } from './snippet.ts';

it('is the frame that article systems know', () => {
  expect(
    iframeSnippet({
      address: 'https://example.org/t/a/embed.html?event=vote&lang=fr',
      title: 'A <story> & "more"',
      height: 620,
    }),
  ).toBe(
    '<iframe src="https://example.org/t/a/embed.html?event=vote&amp;lang=fr" title="A &lt;story&gt; &amp; &quot;more&quot;" loading="lazy" width="100%" height="620" style="border:0;width:100%" allow="fullscreen; clipboard-write; web-share"></iframe>',
  );
});

it('says what it was given, and is nothing but one frame, whatever the title is', () => {
  const title = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom('<', '>', '"', "'", '&', '&amp;', '</iframe>', '<script>', '\n', ' ', 'قانون'), {
      maxLength: 8,
    }),
  );
  fc.assert(
    fc.property(title, fc.webUrl({ withQueryParameters: true }), (words, address) => {
      const text = [words].flat().join('').replaceAll('\0', '');
      const html = iframeSnippet({ address, title: text, height: 619.2 });
      const { childNodes } = parseFragment(html);
      expect(childNodes.map(({ nodeName }) => nodeName)).toEqual(['iframe']);
      const [frame] = childNodes as Tree.Element[];
      const attribute = (name: string) => frame?.attrs.find((it) => it.name === name)?.value;
      expect(frame?.childNodes).toEqual([]);
      expect(attribute('src')).toBe(address);
      expect(attribute('title')).toBe(text.replace(/\s+/g, ' ').trim());
      expect(attribute('height')).toBe('620');
      expect(html).not.toMatch(/[\r\n]/);
    }),
  );
});

it('puts the script of frames, and an element with its own, as docs/embedding.md has them', () => {
  expect(scriptSnippet('https://example.org/a&b/embed.js')).toBe(
    '<script src="https://example.org/a&amp;b/embed.js" async></script>',
  );
  expect(
    elementSnippet({
      script: 'https://example.org/policy-timeline.js',
      src: 'https://example.org/t/a/timeline.json',
      attributes: [
        ['event', 'vote'],
        ['lang', 'ar'],
      ],
      link: { address: 'https://example.org/t/a/ar/', title: 'A & B' },
    }),
  ).toBe(
    `<script type="module" src="https://example.org/policy-timeline.js"></script>
<policy-timeline src="https://example.org/t/a/timeline.json" event="vote" lang="ar"><a href="https://example.org/t/a/ar/">A &amp; B</a></policy-timeline>`,
  );
});

it('an element is nothing but itself and its script, whatever its attributes say', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), (src, value) => {
      const text = value.replaceAll('\0', '');
      const { childNodes } = parseFragment(
        elementSnippet({
          script: src,
          src,
          attributes: [['event', text]],
          link: { address: src, title: text },
        }),
      );
      expect(childNodes.map(({ nodeName }) => nodeName)).toEqual(['script', '#text', 'policy-timeline']);
      const element = childNodes.at(-1) as Tree.Element;
      expect(element.attrs).toEqual([
        { name: 'src', value: src },
        { name: 'event', value: text.replace(/\s+/g, ' ').trim() },
      ]);
      const [inside, ...others] = element.childNodes as readonly Tree.Element[];
      expect([inside?.nodeName, others]).toEqual(['a', []]);
      expect(inside?.attrs).toEqual([{ name: 'href', value: src }]);
    }),
  );
});
