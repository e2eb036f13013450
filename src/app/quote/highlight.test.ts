import fc from 'fast-check';
import { expect, it } from 'vitest';
import { highlight } from './highlight.ts';

/** `ab[cd]e`: marked in brackets. */
const drawn = (exact: string, ...highlights: readonly string[]) =>
  highlight(exact, highlights)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

it.each([
  ['nothing is marked', [], 'nothing is marked'],
  ['the words, the words', ['the words'], '[the words], the words'],
  ['one and two', ['two', 'one'], '[one] and [two]'],
  ['they overlap here', ['they over', 'overlap'], '[they overlap] here'],
  ['all of it', ['all of it'], '[all of it]'],
  ['l’Assemblée l’a rejeté', ["l'a rejeté"], 'l’Assemblée [l’a rejeté]'],
  ['nowhere', ['elsewhere'], 'nowhere'],
])('cuts "%s" at %j', (exact, highlights, expected) => {
  expect(drawn(exact, ...highlights)).toBe(expected);
});

it('loses and adds nothing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.string({ unit: 'grapheme', maxLength: 3 })),
      (exact, highlights) => {
        const segments = highlight(exact, highlights);
        expect(segments.map(({ text }) => text).join('')).toBe(exact);
      },
    ),
  );
});
