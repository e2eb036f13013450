import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../tests/runs.ts';
import { type JsonKeys, jsonFaults, positionAt, walkJson } from './json.ts';

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
    expect(walkJson(text)).toMatchObject({ line, column, found, expected });
  });

  it('is none in JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(3), (text, indent) => {
        expect(walkJson(JSON.stringify(JSON.parse(text), null, indent))).toBeUndefined();
        expect(walkJson(text)).toBeUndefined();
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
        expect(walkJson(text) !== undefined).toBe(refused);
      }),
      runs(400),
    );
  });
});

/** Every value of a JSON text by its keys, cut out of the text and parsed. */
const valuesOf = (text: string): ReadonlyMap<string, unknown> => {
  const values = new Map<string, unknown>();
  walkJson(text, {
    onValue(keys, start, end) {
      values.set(JSON.stringify(keys), JSON.parse(text.slice(start, end)));
    },
  });
  return values;
};

/** Every value by its keys, as the engine reads them. */
function* flattened(value: unknown, keys: JsonKeys = []): Generator<readonly [string, unknown]> {
  yield [JSON.stringify(keys), value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inside] of Object.entries(value))
    yield* flattened(inside, [...keys, Array.isArray(value) ? Number(key) : key]);
}

describe('the places of values', () => {
  it('are those that the engine reads, whatever the text', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), fc.nat(3), (json, indent) => {
        const value = JSON.parse(json) as unknown;
        expect(valuesOf(JSON.stringify(value, null, indent))).toEqual(new Map(flattened(value)));
      }),
      runs(200),
    );
  });

  it('are found behind a byte order mark, in texts that are long, and in depths', () => {
    const long = JSON.stringify({ long: 'é\n'.repeat(4_000_000), after: 1 });
    expect(walkJson(`\uFEFF${long}`)).toBeUndefined();
    expect(walkJson(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).toBeUndefined();
  });
});

describe('names that an object has twice', () => {
  const text = `{
  "a": 1,
  "b": [{ "a": 2 }, { "c": 3,
    "c": 4, "\\u0063": 5 }],
  "__proto__": 1,
  "a": { "a": 6 }
}`;

  it('are found with both places, also where one is written otherwise', () => {
    expect(jsonFaults(text)).toEqual({
      fault: undefined,
      repeated: [
        { name: 'c', object: ['b', 1], line: 4, column: 5, first: { line: 3, column: 23 } },
        { name: 'c', object: ['b', 1], line: 4, column: 13, first: { line: 3, column: 23 } },
        { name: 'a', object: [], line: 6, column: 3, first: { line: 2, column: 3 } },
      ],
    });
  });

  it('are none in what an engine has written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(jsonFaults(JSON.stringify(value))).toEqual({ fault: undefined, repeated: [] });
      }),
      runs(200),
    );
  });
});

it('counts lines and columns from 1', () => {
  expect(['a\r\nb\ncd', ''].map((it) => positionAt(it, it.length))).toEqual([
    { line: 3, column: 3 },
    { line: 1, column: 1 },
  ]);
});
