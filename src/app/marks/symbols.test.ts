import { render } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { changed } from '../../../tests/arbitrary/small.ts';
import { wordsFor } from '../../core/i18n/words.ts';
import { SYMBOLS, type Symbol } from '../../core/model/schema.ts';
import { validate } from '../../core/model/validate.ts';
import Still from '../chart/Still.svelte';
import SymbolMark from './SymbolMark.svelte';
import { symbolShape } from './symbols.ts';

/** The outlines of the marks of a document's events, all of one kind. */
function outlinesInPicture(symbol: Symbol): ReadonlySet<string | null> {
  const result = validate(changed('kinds.0.symbol', symbol));
  if (!result.ok) throw new Error('not valid');
  const { timeline } = result;
  const words = wordsFor('en', timeline.document.languages);
  const { container } = render(Still, { props: { timeline, words, width: 760 } });
  return new Set([...container.querySelectorAll('[data-event] path')].map((it) => it.getAttribute('d')));
}

describe.each(SYMBOLS)('a %s', (symbol) => {
  it('has one outline in the picture and in its key', () => {
    const { container } = render(SymbolMark, { props: { symbol } });
    expect(outlinesInPicture(symbol)).toEqual(
      new Set([container.querySelector('path')?.getAttribute('d') ?? 'none']),
    );
  });

  it('is as large hollow as filled', () => {
    const sizeOf = (step: boolean) => {
      const { transform, hollow } = symbolShape(symbol, step, 11);
      const half = Number(/scale\((.+)\)/u.exec(transform)?.[1]);
      return 2 * half + (hollow ? 2 : 0);
    };
    expect([sizeOf(true), sizeOf(false)]).toEqual([11, 11]);
  });
});

it('is hollow where the event is no step of its thread, and always when it is a ring', () => {
  expect(symbolShape('square', true, 11).hollow).toBe(false);
  expect(symbolShape('square', false, 11).hollow).toBe(true);
  expect(symbolShape('ring', true, 11).hollow).toBe(true);
});
