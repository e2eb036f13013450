import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { merge } from './merge.ts';

test.each([
  ['what did not change stays as it is', { a: 1, b: 2 }, { a: 1 }, { a: 1 }, { a: 1, b: 2 }],
  ['what changed changes', { a: 1, b: 2 }, { a: 1 }, { a: 3 }, { a: 3, b: 2 }],
  ['what is new is added', { a: 1 }, { a: 1 }, { a: 1, c: 3 }, { a: 1, c: 3 }],
  ['what was removed goes', { a: 1, b: 2 }, { a: 1 }, {}, { b: 2 }],
  [
    'a text gets a translation',
    { t: 'A' },
    { t: 'A' },
    { t: { en: 'A', fr: 'F' } },
    { t: { en: 'A', fr: 'F' } },
  ],
  [
    'a text keeps its other languages',
    { t: { en: 'A', ar: 'B' } },
    { t: 'A' },
    { t: 'C' },
    { t: { en: 'C', ar: 'B' } },
  ],
  [
    'items are told apart by id',
    [
      { id: 'a', x: 1 },
      { id: 'b', x: 2 },
    ],
    [{ id: 'a' }, { id: 'b' }],
    [{ id: 'b', y: 3 }, { id: 'a' }],
    [
      { id: 'b', x: 2, y: 3 },
      { id: 'a', x: 1 },
    ],
  ],
  [
    'an item that was removed goes',
    [{ id: 'a' }, { id: 'b' }],
    [{ id: 'a' }, { id: 'b' }],
    [{ id: 'b' }],
    [{ id: 'b' }],
  ],
  [
    'an item of which the sheet knows nothing stays behind its neighbour',
    [{ id: 'a' }, { id: 'x' }, { id: 'b' }],
    [{ id: 'a' }, { id: 'b' }],
    [{ id: 'b' }, { id: 'a' }],
    [{ id: 'b' }, { id: 'a' }, { id: 'x' }],
  ],
  [
    'the first stays the first',
    [{ id: 'x' }, { id: 'a' }],
    [{ id: 'a' }],
    [{ id: 'a' }, { id: 'b' }],
    [{ id: 'x' }, { id: 'a' }, { id: 'b' }],
  ],
  [
    'pieces of the same source are told apart by their number',
    [
      { source: 's', n: 1 },
      { source: 's', n: 2 },
    ],
    [{ source: 's' }, { source: 's' }],
    [{ source: 's' }, { source: 's', m: 3 }],
    [
      { source: 's', n: 1 },
      { source: 's', n: 2, m: 3 },
    ],
  ],
  ['names in a list', ['a', 'b'], ['a', 'b'], ['b', 'c'], ['b', 'c']],
  ['a list where there was none', {}, {}, { l: ['a'] }, { l: ['a'] }],
])('%s', (_, ours, base, theirs, merged) => {
  expect(merge(ours, base, theirs, 'en')).toEqual(merged);
});

const value = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, fc.constantFrom('a', 'b', 1, true), tie('object'), tie('list')),
  object: fc.record(
    { id: fc.constantFrom('p', 'q', 'r'), x: tie('any'), y: tie('any') },
    { requiredKeys: [] },
  ),
  list: fc.uniqueArray(fc.record({ id: fc.constantFrom('p', 'q', 'r'), x: fc.constantFrom('a', 'b') }), {
    selector: ({ id }) => id,
  }),
})).object;

it('of one changed version is that version, and of none what was there', () => {
  fc.assert(
    fc.property(value, value, (base, changed) => {
      expect(merge(base, base, changed, 'en')).toEqual(changed);
      expect(merge(changed, base, base, 'en')).toEqual(changed);
    }),
  );
});
