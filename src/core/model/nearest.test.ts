import { expect, it } from 'vitest';
import { distance, nearest, suggestion } from './nearest.ts';

it.each([
  ['', '', 0],
  ['lane', 'lane', 0],
  ['lane', 'lanes', 1],
  ['lane', 'lain', 2],
  ['titel', 'title', 1],
  ['', 'abc', 3],
])('from "%s" to "%s" it is %i', (a, b, expected) => {
  expect(distance(a, b)).toBe(expected);
  expect(distance(b, a)).toBe(expected);
});

it.each([
  ['clams', 'claims'],
  ['Title', 'title'],
  ['titel', 'title'],
  ['archiveURL', 'archiveUrl'],
  ['colour', undefined],
  ['x', undefined],
])('"%s" was meant as %j', (word, meant) => {
  expect(nearest(word, ['claims', 'title', 'id', 'archiveUrl'])).toBe(meant);
});

it('suggests in words, or not at all', () => {
  expect(suggestion('clams', ['claims'])).toBe(' (did you mean "claims"?)');
  expect(suggestion('clams', [])).toBe('');
});
