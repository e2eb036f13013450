import { expect, it } from 'vitest';
import { paintRules } from '../../../scripts/kit/cardRules.ts';
import { plainSvg, selfStyledSvg } from './plainSvg.ts';

const THEME =
  ':root, :host > .a { --ink: light-dark(#111, #eee); --sans: var(--x, Arial); --serif: Charter }';
const plain = (svg: string, styles = '') =>
  plainSvg(
    `<svg xmlns="http://www.w3.org/2000/svg">${svg}</svg>`,
    paintRules(THEME + styles),
    (text, family) => `${family} of ${text.length}`,
  );

it('paints what each element is painted with, in its own colours', () => {
  const drawing = plain(
    '<g class="thread-1"><path class="line s-1" d="M0 0"></path></g><circle r="1"></circle>',
    `.thread-1 { --thread: light-dark(#14507e, #7aa7ff) }
     .line:where(.s-1) { stroke: var(--thread); fill: none }
     .line { fill: var(--ink); cursor: pointer }
     @media (forced-colors: active) { .line { stroke: red } }
     .line:hover { stroke: red }`,
  );
  expect(drawing).toContain('<g><path d="M0 0" fill="#111" stroke="#14507e"/></g><circle r="1"/>');
});

it.each([
  ['more classes go before fewer, wherever they stand', '.a.b { fill: red } .a { fill: blue }', 'red'],
  ['the last goes before the first', '.a { fill: red } .b { fill: blue }', 'blue'],
  ['a class goes before an element', '.a { fill: red } g rect { fill: blue }', 'red'],
  [
    'what only says where a style belongs counts for nothing',
    '.a:where(.b) { fill: red } .b { fill: blue }',
    'blue',
  ],
])('as in a browser %s', (_, styles, fill) => {
  expect(plain('<g><rect class="a b"></rect></g>', styles)).toContain(`<rect fill="${fill}"/>`);
});

it('keeps the width of a line that does not grow with its mark', () => {
  const styles = '.hollow { stroke-width: 2px; vector-effect: non-scaling-stroke }';
  expect(plain('<path class="hollow" transform="scale(8)" d="M0 0"></path>', styles)).toContain(
    'stroke-width="0.25"',
  );
});

it('sets a text in the face of its family, which is handed on', () => {
  const drawing = plain(
    '<g class="all"><text>abc</text><g class="cut"><text>de</text></g></g>',
    '.all { font-family: var(--sans) } .cut text { font-family: var(--serif) }',
  );
  expect(drawing).toContain('<text font-family="sans of 3">abc</text>');
  expect(drawing).toContain('<text font-family="serif of 2">de</text>');
});

it.each([
  ['الباب (2025)', '\u202bالباب (2025)\u202c'],
  ['«باب» A', '\u202b«باب» A\u202c'],
  ['2025', '2025'],
  ['Telegram: باب', 'Telegram: باب'],
])('marks which way %s is read', (text, marked) => {
  expect(plain(`<text>${text}</text>`)).toContain(`>${marked}</text>`);
});

it('writes XML, whatever a text is, and leaves out what is for who points at it', () => {
  const text = '&lt;b&gt; &amp; "é"\u00a0\u0007';
  expect(plain(`<text><title>long</title>${text}</text>`)).toContain('>&lt;b&gt; &amp; "é"\u00a0 </text>');
});

it('a drawing of a page keeps its classes and texts, and has its paint as attributes too', () => {
  const styles = `${THEME} .all { font-family: var(--sans); fill: var(--ink) } .all text { font-size: 13px } .cut { font-family: var(--serif) }`;
  const svg =
    '<svg class="all" fill="none"><text x="1"><title>Why</title>a &amp; é</text><g class="cut"><text>b</text></g></svg>';
  expect(selfStyledSvg(svg, paintRules(styles))).toBe(
    '<svg class="all" fill="#111" direction="ltr" font-family="sans-serif"><text x="1" font-size="13px" unicode-bidi="plaintext"><title>Why</title>a &amp; é</text><g class="cut" font-family="serif"><text font-size="13px" unicode-bidi="plaintext">b</text></g></svg>',
  );
});
