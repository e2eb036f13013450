import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText, webAddress } from './richText.ts';

describe('a text of another tool', () => {
  test.each([
    ['A plain text < 3 & more', 'A plain text < 3 & more'],
    ['Two\n\n\n\nlines  \n', 'Two\n\nlines'],
    ['<p>One.</p><p>Two<br>Three</p>', 'One.\nTwo\nThree'],
    ['The ministry&#8217;s &amp; the mayor&rsquo;s', 'The ministry’s & the mayor’s'],
    ['<strong>Bold</strong> words\nand a line', 'Bold words\nand a line'],
  ])('%j is %j', (text, plain) => {
    expect(plainText(text)).toEqual({ text: plain, links: [], dropped: [] });
  });

  test('gives its links, of HTML and of Markdown, each once', () => {
    const { text, links } = plainText(
      '<a href="https://a.example/x?a=1&amp;b=2">The <b>act</b></a>, [its text](https://b.example/y_(z)), ' +
        '<a href="https://a.example/x?a=1&amp;b=2">again</a>, <a href="https://c.example/">https://c.example/</a>',
    );
    expect(text).toBe('The act, its text, again, https://c.example/');
    expect(links).toEqual([
      { url: 'https://a.example/x?a=1&b=2', label: 'The act' },
      { url: 'https://c.example/' },
      { url: 'https://b.example/y_(z)', label: 'its text' },
    ]);
  });

  test('loses what is no text, and says what', () => {
    expect(
      plainText(
        'Before <script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">after</a> ![map](https://d.example/m.png)',
      ),
    ).toEqual({ text: 'Before after map', links: [], dropped: ['script', 'img'] });
  });

  test('never holds an element', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(plainText(`<p>${text}</p><script>1</script>`).text).not.toMatch(/<script/i);
      }),
    );
  });
});

test.each([
  [' HTTPS://a.example/ ', 'https://a.example/'],
  ['http://a.example:80/x#p.3', 'http://a.example:80/x#p.3'],
  ['./media/x.jpg', undefined],
  ['javascript:alert(1)', undefined],
  ['https://a b', undefined],
  ['https://', undefined],
])('the web address in %j is %j', (text, address) => {
  expect(webAddress(text)).toBe(address);
});
