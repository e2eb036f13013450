import { render } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { changed } from '../../../tests/arbitrary/small.ts';
import { wordsFor } from '../../core/i18n/words.ts';
import { SYMBOLS, type Symbol } from '../../core/model/schema.ts';
import { validate } from '../../core/model/validate.ts';
import Still from '../chart/Still.svelte';
import SymbolMark from './SymbolMark.svelte';

/** The outlines of the marks of a document's events, all of one kind. */
function outlinesInPicture(symbol: Symbol): ReadonlySet<string | null> {
  const result = validate(changed('kinds.0.symbol', symbol));
  if (!result.ok) throw new Error('not valid');
  const { timeline } = result;
  const words = wordsFor('en', timeline.document.languages);
  const { container } = render(Still, { props: { timeline, words, width: 760 } });
  return new Set([...container.querySelectorAll('[data-event] path')].map((it) => it.getAttribute('d')));
}

it.each(SYMBOLS)('a %s has one outline in the picture and in its key', (symbol) => {
  const { container } = render(SymbolMark, { props: { symbol } });
  expect(outlinesInPicture(symbol)).toEqual(
    new Set([container.querySelector('path')?.getAttribute('d') ?? 'none']),
  );
});
