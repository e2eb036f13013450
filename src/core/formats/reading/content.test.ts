import { expect, test } from 'vitest';
import { contentOf } from './content.ts';

const content = (text: string) => contentOf({ name: 'file', bytes: new TextEncoder().encode(text) });

test.each([
  ['\uFEFF {"a": 1}', { value: { a: 1 } }],
  ['[]', { value: [] }],
  ['{"a": }', undefined],
  ['a;b', undefined],
])('the JSON in %j is %j', (text, json) => {
  expect(content(text).json).toEqual(json);
});

test('a workbook has no text', () => {
  expect(content('PK\u0003\u0004 and more')).toMatchObject({ text: '', json: undefined });
});
