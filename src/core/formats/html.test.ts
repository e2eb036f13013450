import { expect, it } from 'vitest';
import { textOfHtml } from './html.ts';

it.each([
  ['elements in a line are one text', '<p>The <b>Sen</b>ate <i>votes</i></p>', 'The Senate votes\n'],
  ['block elements break lines', '<h1>One</h1><p>two<div>three</div>', 'One\ntwo\nthree\n'],
  [
    'items and rows are lines',
    '<ul><li>a<li>b</ul><table><tr><td>1<td>2<tr><td>3</table>',
    'a\nb\n1\t2\n3\n',
  ],
  ['a <br> breaks the line', 'one<br>two<br/>three', 'one\ntwo\nthree\n'],
  ['a <wbr> breaks nothing', 'back<wbr>door', 'backdoor\n'],
  [
    'a run of white space is one space',
    '<p>\n  one\t two\n <b> three </b> four </p>',
    'one two three four\n',
  ],
  ['white space between blocks is none', '<div>\n <p> a </p>\n\n <p> b </p> </div>', 'a\nb\n'],
  ['no-break spaces stay', 'dit&nbsp;: «\u202Fnon»', 'dit\u00A0: «\u202Fnon»\n'],
  ['entities are read', '&laquo;&#8217;&eacute;&amp;&lt;&notit;', '«’é&<¬it;\n'],
  ['soft hyphens and directions stay', 'a&shy;b&rlm;', 'a\u00ADb\u200F\n'],
  ['<pre> keeps its white space', '<p>a</p><pre>\n b\n   c</pre><p>d', 'a\n b\n   c\nd\n'],
  ['comments, scripts and styles are left out', 'a<!-- b --><script>c</script><style>d</style>e', 'ae\n'],
  ['the head is left out', '<html><head><title>T</title><meta charset=utf-8></head><body>b', 'b\n'],
  ['what is hidden is left out', 'a<span hidden>b</span><p style="color:red; display : NONE">c</p>d', 'ad\n'],
  ['what is invisible is left out', '<p style="visibility:hidden">c</p>d', 'd\n'],
  ['what stands in for a script is left out', '<noscript>a</noscript><template>b</template>c', 'c\n'],
  ['what a closed <details> holds is read', '<details><summary>a</summary>b</details>', 'a\nb\n'],
  ['a closed <dialog> is left out', '<dialog>a</dialog><dialog open>b</dialog>', 'b\n'],
  ['the words of a drawing are read, its names are not', '<svg><title>a</title><text>b</text></svg>', 'b\n'],
  ['elements need no end', '<p>one<p>two<b>three', 'one\ntwothree\n'],
  ['a text is HTML as well', 'just words', 'just words\n'],
  ['Arabic stays in its order', '<p dir=rtl>لا <em>يجوز</em></p>', 'لا يجوز\n'],
  ['nothing is nothing', '', ''],
])('%s', (_, html, text) => {
  expect(textOfHtml(html)).toBe(text);
});
