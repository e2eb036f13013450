import { expect, it } from 'vitest';
import { SYMBOLS } from '../../core/model/schema.ts';
import { symbolShape } from './symbols.ts';

it.each(SYMBOLS)('a %s is as large hollow as filled', (symbol) => {
  const sizeOf = (step: boolean) => {
    const { transform, hollow } = symbolShape(symbol, step, 11);
    const half = Number(/scale\((.+)\)/u.exec(transform)?.[1]);
    return 2 * half + (hollow ? 2 : 0);
  };
  expect([sizeOf(true), sizeOf(false)]).toEqual([11, 11]);
});

it('is hollow where the event is no step of its thread, and always when it is a ring', () => {
  expect(symbolShape('square', true, 11).hollow).toBe(false);
  expect(symbolShape('square', false, 11).hollow).toBe(true);
  expect(symbolShape('ring', true, 11).hollow).toBe(true);
});
