import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../tests/runs.ts';
import { faultIn } from './json.ts';

describe('the first fault of a text that is not JSON', () => {
  it.each([
    [
      'nothing at all',
      '',
      1,
      1,
      'the end of the text',
      'a value: text in double quotes, a number, true, false, null, "[" or "{"',
    ],
    ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', 3, 3, '"b":', '"," or "}"'],
    ['a comma too many in an object', '{"a": 1,}', 1, 9, '}', 'a name in double quotes'],
    [
      'a comma too many in a list',
      '[1,]',
      1,
      4,
      ']',
      'a value: text in double quotes, a number, true, false, null, "[" or "{"',
    ],
    ['a name without quotes', '{a: 1}', 1, 2, 'a:', 'a name in double quotes or "}"'],
    ['single quotes', "{'a': 1}", 1, 2, "'a':", 'a name in double quotes or "}"'],
    ['no colon', '{"a" 1}', 1, 6, '1}', '":"'],
    [
      'no value',
      '{"a": }',
      1,
      7,
      '}',
      'a value: text in double quotes, a number, true, false, null, "[" or "{"',
    ],
    ['an unfinished document', '{"a": [1', 1, 9, 'the end of the text', '"," or "]"'],
    ['a line break in a text', '["a\nb"]', 1, 2, '"a', 'a value or "]"'],
    ['a wrong bracket', '[1}', 1, 3, '}', '"," or "]"'],
    ['a number with a leading zero', '[01]', 1, 2, '01]', 'a value or "]"'],
    [
      'a comment',
      '// note\n{}',
      1,
      1,
      '//',
      'a value: text in double quotes, a number, true, false, null, "[" or "{"',
    ],
    ['a second document', '{} {}', 1, 4, '{}', 'nothing more'],
  ])('%s', (_, text, line, column, found, expected) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(faultIn(text)).toEqual({ line, column, found, expected });
  });

  it('is none in JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(3), (text, indent) => {
        expect(faultIn(JSON.stringify(JSON.parse(text), null, indent))).toBeUndefined();
        expect(faultIn(text)).toBeUndefined();
      }),
    );
  });

  it('is found exactly where the engine refuses', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-',
      '0',
      '.5',
      'true',
      'nul',
      ' ',
      '\n',
      '"',
      '\\',
      '\u0007',
      'é',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const refused = (() => {
          try {
            JSON.parse(text);
            return false;
          } catch {
            return true;
          }
        })();
        expect(faultIn(text) !== undefined).toBe(refused);
      }),
      runs(400),
    );
  });
});
