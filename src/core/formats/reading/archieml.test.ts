import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AmlNode, readArchieml, wordsOf } from './archieml.ts';

/** The value without lines, as JSON has it. */
function plain(node: AmlNode): unknown {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries([...node.members].map(([key, value]) => [key, plain(value)]));
}
const read = (...lines: readonly string[]) => plain(readArchieml(lines.join('\n')).root);

describe('the rules of the format', () => {
  test.each<[string, readonly string[], unknown]>([
    ['a key', ['Key: a value  '], { Key: 'a value' }],
    ['the last of a key twice', ['a: 1', 'a: 2'], { a: '2' }],
    ['dots', ['a.b: 1', 'a.c: 2'], { a: { b: '1', c: '2' } }],
    ['a key that was a text', ['a: 1', 'a.b: 2'], { a: { b: '2' } }],
    ['text between', ['a: 1', 'just words', 'b: 2'], { a: '1', b: '2' }],
    [
      'more lines',
      ['a: one', '', 'two', '\\b: three', ':end', 'b: 2'],
      { a: 'one\n\ntwo\nb: three', b: '2' },
    ],
    ['an escaped command', ['a: one', '\\:skip', ':end'], { a: 'one\n:skip' }],
    ['skipped lines', ['a: 1', ':skip', 'b: 2', ':endskip', 'c: 3'], { a: '1', c: '3' }],
    ['an end of it all', ['a: 1', ':ignore', 'b: 2'], { a: '1' }],
    ['an object', ['{o}', 'a: 1', '{}', 'b: 2'], { o: { a: '1' }, b: '2' }],
    ['an object twice', ['{o}', 'a: 1', '{}', '{o}', 'b: 2'], { o: { a: '1', b: '2' } }],
    ['an object in an object', ['{o}', '{.p}', 'a: 1', '{}', 'b: 2'], { o: { p: { a: '1' }, b: '2' } }],
    [
      'a list of texts',
      ['[l]', '* one', 'and: more', ':end', '* two', '[]'],
      { l: ['one\nand: more', 'two'] },
    ],
    [
      'a list of objects',
      ['[l]', 'a: 1', 'b: 2', '', 'a: 3', '[]', 'c: 4'],
      { l: [{ a: '1', b: '2' }, { a: '3' }], c: '4' },
    ],
    [
      'a list in a list',
      ['[l]', 'a: 1', '[.m]', '* x', '* y', '[]', 'a: 2', '[]'],
      { l: [{ a: '1', m: ['x', 'y'] }, { a: '2' }] },
    ],
    [
      'a list of anything',
      ['[+l]', 'First.', 'image: a.png', '', 'Second.', '[]'],
      {
        l: [
          { type: 'text', value: 'First.' },
          { type: 'image', value: 'a.png' },
          { type: 'text', value: 'Second.' },
        ],
      },
    ],
    [
      'a list of anything in a list',
      ['[l]', 'a: 1', '[.+body]', 'Words.', '[]', 'a: 2'],
      { l: [{ a: '1', body: [{ type: 'text', value: 'Words.' }] }, { a: '2' }] },
    ],
    ['an empty list', ['[l]', '[]'], { l: [] }],
  ])('%s', (_, lines, value) => {
    expect(read(...lines)).toEqual(value);
  });
});

test('lines of no value are listed', () => {
  expect(
    readArchieml('\ufeffa: 1\r\nwords\r\n\r\n:skip\r\nb: 2\r\n:endskip\r\n:ignore\r\nend').loose,
  ).toEqual([
    { line: 2, text: 'words' },
    { line: 5, text: 'b: 2' },
    { line: 8, text: 'end' },
  ]);
});

test('values in whose place another came are listed', () => {
  const { replaced } = readArchieml('a: 1\n[l]\nb: 2\nc: 3\nc: 4\n[]\na.d: 5');
  expect(replaced.map(({ key, value }) => [key, value.line])).toEqual([
    ['c', 4],
    ['a', 1],
  ]);
});

test('names of properties that every object has are keys like others', () => {
  const { root } = readArchieml('{__proto__}\na: 1\n{}\nconstructor.prototype.b: 2\n[toString]\n* c');
  expect([...root.members.keys()]).toEqual(['__proto__', 'constructor', 'toString']);
  expect({}).not.toHaveProperty('a');
  expect({}).not.toHaveProperty('b');
});

test('the words of a value', () => {
  const body = readArchieml('[+body]\nOne.\nimage: a.png\nTwo.\n[]').root.members.get('body');
  expect(body && wordsOf(body)).toBe('One.\na.png\nTwo.');
});

test('any text is read, and every line of a value or loose', () => {
  const line = fc.oneof(
    fc.constantFrom(
      ':end',
      ':skip',
      ':endskip',
      '[a]',
      '[.b]',
      '[+c]',
      '[]',
      '{d}',
      '{.e}',
      '{}',
      '* f',
      'g: h',
      'a.b: c',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const { root, loose } = readArchieml(lines.join('\n'));
      expect(typeof wordsOf(root)).toBe('string');
      for (const it of loose) expect(it.text.trim()).not.toBe('');
    }),
  );
});
