import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { runs } from '../../../tests/runs.ts';
import { jsonMistakes } from './jsonMistakes.ts';

const told = (text: string) =>
  jsonMistakes(text).map(
    ({ position, value, expected, mend }) =>
      `${String(position?.line)}:${String(position?.column)} expected ${expected}; found ${value}${mend === undefined ? '' : `: ${mend}`}`,
  );

const QUOTES = 'expected straight double quotation marks around names and texts; found';
const COMMENT = 'expected no comments: JSON has none; found a comment: take it out';
const NUMBER = 'expected a number as JSON writes it; found';
const ABSENT = 'write a value, or leave the property out';

test.each<[what: string, text: string, ...lines: string[]]>([
  [
    'nothing at all',
    '',
    '1:1 expected a value: text in double quotes, a number, true, false, null, "[" or "{"; found the end of the text',
  ],
  [
    'a comma after the last item',
    '[1,\n  ]',
    '1:3 expected no comma after the last item; found a comma before "]": remove the comma',
  ],
  [
    'a comma after the last property',
    '{"a": 1,}',
    '1:8 expected no comma after the last item; found a comma before "}": remove the comma',
  ],
  ['two commas', '[1,,2]', '1:4 expected one comma; found two commas: remove the comma'],
  [
    'a comma before the first item',
    '[,1]',
    '1:2 expected no comma there; found a comma before the first item: remove the comma',
  ],
  [
    'a semicolon for a comma',
    '[1;2]',
    '1:3 expected a comma between two items; found a semicolon: write a comma',
  ],
  [
    'a missing comma',
    '{\n  "a": 1\n  "b": 2\n}',
    '2:9 expected a comma between two items; found no comma before "b": add a comma',
  ],
  [
    'more than one missing comma',
    '["a" "b" [1] 2]',
    '1:5 expected a comma between two items; found no comma before "b": add a comma',
    '1:9 expected a comma between two items; found no comma before [: add a comma',
    '1:13 expected a comma between two items; found no comma before 2: add a comma',
  ],
  [
    'a missing colon',
    '{"a" 1}',
    '1:6 expected a colon between a name and its value; found no colon after "a": add a colon',
  ],
  [
    'a sign for a colon',
    '{"a" = 1, "b" => 2}',
    '1:6 expected a colon between a name and its value; found "=": write a colon',
    '1:15 expected a colon between a name and its value; found "=>": write a colon',
  ],
  [
    'a comma for a colon',
    '{"a", 2}',
    '1:5 expected a colon between a name and its value; found ",": write a colon',
  ],
  ['a missing value', '{"a": }', '1:7 expected a value; found "}": write one, or leave "a" out'],
  [
    'single quotation marks',
    "{'a': 'don\\'t', 'b': 'l'eau'}",
    `1:2 ${QUOTES} single quotation marks: 'a': write "a"`,
    `1:7 ${QUOTES} single quotation marks: 'don\\'t': write "don't"`,
    `1:17 ${QUOTES} single quotation marks: 'b': write "b"`,
    `1:22 ${QUOTES} single quotation marks: 'l'eau': write "l'eau"`,
  ],
  [
    'curly quotation marks',
    '{“a”: «b, c», „d“: ‘e’}',
    `1:2 ${QUOTES} curly quotation marks: “a”: write "a"`,
    `1:7 ${QUOTES} curly quotation marks: «b, c»: write "b, c"`,
    `1:15 ${QUOTES} curly quotation marks: „d“: write "d"`,
    `1:20 ${QUOTES} curly quotation marks: ‘e’: write "e"`,
  ],
  [
    'a curly mark at the end',
    '{"a": "b”\n}',
    '1:9 expected a straight double quotation mark at the end of a text; found a curly quotation mark: ”: write " in its place',
  ],
  [
    'a name without quotation marks',
    '{a: 1, b-c: 2}',
    '1:2 expected a name in double quotation marks; found the name a without quotation marks: write "a"',
    '1:8 expected a name in double quotation marks; found the name b-c without quotation marks: write "b-c"',
  ],
  [
    'a text without quotation marks',
    '{"date": 2025-03-12, "title": A vote}',
    '1:10 expected a text in double quotation marks; found the text 2025-03-12 without quotation marks: write "2025-03-12"',
    '1:31 expected a text in double quotation marks; found the text A vote without quotation marks: write "A vote"',
  ],
  [
    'a misspelt word',
    '[tru, flase]',
    '1:2 expected true; found tru: write true',
    '1:7 expected false; found flase: write false',
  ],
  [
    'what JSON does not have',
    '[NaN, undefined, None, -Infinity]',
    `1:2 expected a value that JSON has; found NaN: ${ABSENT}`,
    `1:7 expected a value that JSON has; found undefined: ${ABSENT}`,
    `1:18 expected a value that JSON has; found None: ${ABSENT}`,
    `1:24 expected a value that JSON has; found -Infinity: ${ABSENT}`,
  ],
  [
    'words of another language',
    '[True, FALSE]',
    '1:2 expected true; found True: write true',
    '1:8 expected false; found FALSE: write false',
  ],
  [
    'numbers of another language',
    '[01, +1, .5, 1., 0x10, 1_000]',
    `1:2 ${NUMBER} 01: write 1, or "01" for a text`,
    `1:6 ${NUMBER} +1: write 1, or "+1" for a text`,
    `1:10 ${NUMBER} .5: write 0.5, or ".5" for a text`,
    `1:14 ${NUMBER} 1.: write 1, or "1." for a text`,
    `1:18 ${NUMBER} 0x10: write 16, or "0x10" for a text`,
    `1:24 ${NUMBER} 1_000: write 1000, or "1_000" for a text`,
  ],
  ['comments', '// note\n{} # b', `1:1 ${COMMENT}`, `2:4 ${COMMENT}`],
  ['comments between items', '[/* x\n */ 1, // y\n 2]', `1:2 ${COMMENT}`, `2:8 ${COMMENT}`],
  ['a comment of HTML', '<!-- x -->[]', `1:1 ${COMMENT}`],
  [
    'a line break in a text',
    '["a\nb"]',
    '1:4 expected a text in one line, without control characters; found a line break in a text: write \\n, or close the quotation mark before it',
  ],
  [
    'a tab in a text',
    '["a\tb"]',
    '1:4 expected a text in one line, without control characters; found a tab in a text: write \\t, or close the quotation mark before it',
  ],
  [
    'a control character in a text',
    '["a\u0007"]',
    '1:4 expected a text in one line, without control characters; found the control character U+0007 in a text: take it out',
  ],
  [
    'a backslash in a text',
    '["C:\\docs"]',
    '1:5 expected a backslash before " \\ / b f n r t only, or before u and four digits; found \\d: write \\\\ for a backslash in a text',
  ],
  [
    'an escape that is not complete',
    '["\\u12"]',
    '1:3 expected a backslash before " \\ / b f n r t only, or before u and four digits; found \\u12: write \\\\ for a backslash in a text',
  ],
  [
    'a quotation mark in a text',
    '["He said "no" to it"]',
    '1:11 expected "," or the end after a text; found a quotation mark in a text, which ends it: write \\" in a text, or curly quotation marks',
  ],
  [
    'a text without an end',
    '{"a": "x,\n "b": 1}',
    '1:7 expected a straight double quotation mark at the end of a text; found a text without an end: "x,: close it with "',
  ],
  [
    'a text without an end at the end',
    '{"a": "x',
    '1:7 expected a closing quotation mark; found a text without an end: "x: close it',
  ],
  [
    'an invisible character',
    '{"a":\u00a01}',
    '1:6 expected spaces, tabs and line breaks between values; found an invisible character: U+00A0: write a plain space in its place',
  ],
  [
    'a list that is not closed',
    '{"a": [1',
    '1:9 expected "]" for the "[" of line 1, column 7; found the end of the text: add ]',
  ],
  [
    'an object that is not closed',
    '{"a": 1',
    '1:8 expected "}" for the "{" of line 1, column 1; found the end of the text: add }',
  ],
  [
    'a wrong bracket',
    '{"a": [1}',
    '1:9 expected "]" for the "[" of line 1, column 7; found "}": close the "[" of line 1, column 7 first',
  ],
  [
    'two documents',
    '{} {}',
    '1:4 expected nothing after the document; found "{}": put each document in a file of its own',
  ],
  [
    'something after the document',
    '{"a": 1};',
    '1:9 expected nothing after the document; found ";": take it out',
  ],
  [
    'a web page',
    '<html>',
    '1:1 expected a value: text in double quotes, a number, true, false, null, "[" or "{"; found <html>',
  ],
])('%s', (_, text, ...lines) => {
  expect(() => JSON.parse(text) as unknown).toThrow();
  expect(told(text)).toEqual(lines);
});

it('says of a text with many mistakes where each is, as it was written', () => {
  const text = `// A story
{
  'id': "harbour",
  title: “The harbour”,
  "languages": ["en",],
  "events": [
    { "id": "a", "date": 2025-03-12, } /* the vote */
    { "id": "b", "importance": 02 },
  ]
}`;
  expect(told(text).map((line) => line.split(' ', 1)[0])).toEqual([
    ...['1:1', '3:3', '4:3', '4:10', '5:21', '7:26', '7:36', '7:40', '7:39', '8:32', '8:36'],
  ]);
});

it('tells each mistake once, and ends, whatever the text', () => {
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    ';',
    '"a"',
    "'b'",
    '“c”',
    'd',
    '1',
    '01',
    'NaN',
    '"',
    '\\',
    '\n',
  ];
  const piece = fc.constantFrom(...pieces, '// x\n', '/*', ' ', '\u00a0', '\ud800', '=', '\t');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (parts) => {
      const text = parts.join('');
      const problems = jsonMistakes(text);
      const isJson = (() => {
        try {
          JSON.parse(text);
          return true;
        } catch {
          return false;
        }
      })();
      expect(problems.length > 0).toBe(!isJson);
      const lines = text.split('\n');
      for (const { position, value, expected } of problems) {
        const { line = 0, column = 0 } = position ?? {};
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        expect([value, expected]).not.toContain('');
      }
    }),
    runs(400),
  );
});
