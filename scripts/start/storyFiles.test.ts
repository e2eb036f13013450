import { expect, test } from 'vitest';
import { storyFiles } from './storyFiles.ts';

const files = (all: Readonly<Record<string, string>>) => new Map(Object.entries(all));
const json = (id: unknown, languages: unknown = ['en', 'fr']) => JSON.stringify({ id, languages });

test('a story lies under its id, not under the name of its file', () => {
  expect(storyFiles(files({ 'a.json': json('first') }))).toEqual([
    { file: 'a.json', id: 'first', languages: ['en', 'fr'], sameIdAs: undefined },
  ]);
});

test.each([
  ['no JSON', '{ "id": "first", '],
  ['no object', '"first"'],
  ['without an id', '{}'],
  ['with an id that no address can have', json('../first', [])],
  ['with languages that are none', json(7, [1])],
])('a file %s lies under its name', (_, text) => {
  expect(storyFiles(files({ 'my story.json': text }))).toEqual([
    { file: 'my story.json', id: 'my story', languages: undefined, sameIdAs: undefined },
  ]);
});

test('a file that becomes unreadable keeps the address that it had', () => {
  const before = storyFiles(files({ 'a.json': json('first') }));
  expect(storyFiles(files({ 'a.json': '{' }), before)).toEqual(before);
});

test('a file whose id changes moves, and a file that is gone has no address', () => {
  const before = storyFiles(files({ 'a.json': json('first'), 'b.json': json('second') }));
  expect(storyFiles(files({ 'a.json': json('third') }), before).map(({ id }) => id)).toEqual(['third']);
});

test('of two files with one id the second has no page, and says whose id it is', () => {
  const all = storyFiles(files({ 'a.json': json('x'), 'b.json': json('x'), 'c.json': json('x') }));
  expect(all.map(({ sameIdAs }) => sameIdAs)).toEqual([undefined, 'a.json', 'a.json']);
});
