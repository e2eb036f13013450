import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { parseFragment } from 'parse5';
import { asciiHtml, asciiScript, asciiStyles } from './ascii.ts';

const ASCII = /^[\0-\x7f]*$/u;
const text = fc.string({ unit: 'binary' });

it('a script in ASCII says the same', () => {
  fc.assert(
    fc.property(text, (it) => {
      const script = asciiScript(`(${JSON.stringify(it)})`);
      expect(script).toMatch(ASCII);
      expect(JSON.parse(script.slice(1, -1))).toBe(it);
    }),
  );
});

it.each([
  ['/[à-ÿ😀]/u.test("é")', true],
  ['/^[😀-😂]$/u.test("😁")', true],
  ['`a${"→"}😀`', 'a→😀'],
])('%s gives the same', (script, value) => {
  expect(runInNewContext(asciiScript(script))).toBe(value);
});

it('a style sheet in ASCII means the same', () => {
  const { window } = new JSDOM(`<style>${asciiStyles("p { content: '↑ a😀' }")}</style>`);
  expect(asciiStyles('→')).toMatch(ASCII);
  const [rule] = window.document.styleSheets[0]?.cssRules ?? [];
  expect(rule?.cssText).toContain('content');
  expect(asciiStyles("'↑ a'")).toBe("'\\2191  a'");
});

it('HTML in ASCII says the same', () => {
  const html = '<p title="é→">😀 قانون</p>';
  expect(asciiHtml(html)).toMatch(ASCII);
  expect(parseFragment(asciiHtml(html))).toEqual(parseFragment(html));
});
