import { expect, it } from 'vitest';
import { distance, nearest, proposing } from './nearest.ts';

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

it('proposes one word, or none', () => {
  expect(proposing('clams', ['claims'])).toEqual({ proposals: ['claims'] });
  expect(proposing('clams', [])).toEqual({});
});
