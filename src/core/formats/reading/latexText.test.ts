import { expect, test } from 'vitest';
import { latexText } from './latexText.ts';

test.each([
  ['The {UN} and {{the}} quay', 'The UN and the quay'],
  [
    String.raw`Ren{\'e} M\"{u}ller, \'{E}mile, na{\"\i}ve, \v{S}koda, Fran\c{c}ois`,
    'René Müller, Émile, naïve, Škoda, François',
  ],
  [
    String.raw`Fran\c cois, \r{A}lesund, \AA lesund, \H{o}, \u g, \k{a}`,
    'François, Ålesund, Ålesund, ő, ğ, ą',
  ],
  [String.raw`Stra{\ss}e, {\O}rsted, \L{}\'od\'z, C{\oe}ur, \aa, \i`, 'Straße, Ørsted, Łódź, Cœur, å, ı'],
  [String.raw`A \& B, 5\,\%, \$3, \#1, a\_b, \{c\}`, 'A & B, 5 %, $3, #1, a_b, {c}'],
  [String.raw`\textbackslash{}x \textasciitilde{} \textasciicircum{} \textendash{} \ldots`, '\\x ~ ^ – …'],
  ["1990--2000 --- ``quoted'' ?`que?", '1990–2000 — “quoted” ¿que?'],
  ['-{}-, `{}`', '--, ``'],
  [String.raw`\emph{Long} {\em quay} \textsc{a} \textit{b \textbf{c}}`, 'Long quay a b c'],
  [String.raw`\enquote{Gates} of \mkbibquote{iron}`, '“Gates” of “iron”'],
  [String.raw`Art.~8 of \LaTeX{} and \TeX`, 'Art. 8 of LaTeX and TeX'],
  [String.raw`on $H_2O$ and $\alpha$`, 'on H_2O and \\alpha'],
  ['two\n   lines', 'two lines'],
  ['not } balanced { at all', 'not balanced at all'],
  [String.raw`the end\ `, 'the end'],
  ['', ''],
])('%s', (source, text) => {
  expect(latexText(source)).toEqual({ text, addresses: [], unknown: [] });
});

test('addresses are verbatim, and listed', () => {
  expect(
    latexText(String.raw`At \url{https://a.example/b_c%20d\#e}, \href{https://b.example/~f}{the page}`),
  ).toEqual({
    text: 'At https://a.example/b_c%20d#e, the page',
    addresses: ['https://a.example/b_c%20d#e', 'https://b.example/~f'],
    unknown: [],
  });
});

test('of commands that are not known the argument is taken', () => {
  expect(latexText(String.raw`a \foo{b} \bar c`)).toEqual({
    text: 'a b c',
    addresses: [],
    unknown: ['\\foo', '\\bar'],
  });
});
