import { dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../tests/runs.ts';
import { activeCell, csv, inert, type Separator, separatorFor, SEPARATORS } from './csv.ts';

const ALL = Object.keys(SEPARATORS) as readonly Separator[];
/** As a program reads it that knows the byte order mark. */
const read = (text: string, separator: Separator) =>
  dsvFormat(SEPARATORS[separator]).parseRows(text.replace(/^\ufeff/u, ''));

describe('a cell', () => {
  it.each([
    ['plain words', 'plain words'],
    ['', ''],
    ['a, b', 'a, b'],
    ['he said, "no"', 'he said, ""no""'],
    ['"', '""'],
    ['two\nlines', 'two\nlines'],
    ['two\r\nlines', 'two\r\nlines'],
    ['; and\ttab', '; and\ttab'],
    ['قال: «لا»، ثم خرج', 'قال: «لا»، ثم خرج'],
    ['=HYPERLINK("https://example.org")', `'=HYPERLINK(""https://example.org"")`],
    ['+33 1 42 34 20 00', "'+33 1 42 34 20 00"],
    ['-0044-03-15', "'-0044-03-15"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1+1', "' =1+1"],
    ['\u00a0\u200f=1+1', "'\u00a0\u200f=1+1"],
    ['\t=1+1', "'\t'=1+1"],
    ['\r\n=1+1', "'\r\n'=1+1"],
    ['＝1+1', "'＝1+1"],
    ['a;=1+1', "a;'=1+1"],
    ['a, "=1+1"', `a,' ""=1+1""`],
    ['law 1-2; x+y', 'law 1-2; x+y'],
    ['2025-03/..', '2025-03/..'],
    ["'tis", "'tis"],
    ["'=1+1", "''=1+1"],
  ])('%j is written %j', (cell, written) => {
    expect(csv([[cell, 'x']], 'comma')).toBe(`\ufeff"${written}","x"\r\n`);
  });
});

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '"',
          ',',
          ';',
          '\t',
          '\n',
          '\r',
          '\r\n',
          "'",
          '=',
          '+',
          '-',
          '@',
          '＝',
          ' ',
          '\u00a0',
          '\u200f',
          '\0',
        ],
        ...['é', 'قانون', ''],
      ),
    )
    .map((parts) => parts.join('')),
);
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 });

it.each(ALL)('reads back as it was written with a %s, whatever the cells hold', (separator) => {
  fc.assert(
    fc.property(rows, (table) => {
      expect(read(csv(table, separator), separator)).toEqual(table.map((row) => row.map(inert)));
    }),
    runs(150),
  );
});

/** What a spreadsheet would compute. */
const COMPUTED = /^[\s\p{C}"]*[=+\-@＝＋－＠]/u;

it('has no cell that a spreadsheet would compute, whatever separator it was written with and is read with', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(...ALL), fc.constantFrom(...ALL), (table, written, expected) => {
      const text = csv(table, written);
      for (const row of read(text, expected)) for (const it of row) expect(it).not.toMatch(COMPUTED);
      // by a program that minds no quotation marks
      const separators = new RegExp(`[${SEPARATORS[expected]}\\r\\n]`, 'u');
      for (const it of text.split(separators)) {
        const bare = it.replace(/^\ufeff/u, '');
        if (!bare.startsWith('"')) expect(bare).not.toMatch(COMPUTED);
      }
    }),
    runs(400),
  );
});

it('can be taken back, whatever the cell holds', () => {
  fc.assert(
    fc.property(cell, (text) => {
      expect(activeCell(inert(text))).toBe(text);
    }),
    runs(1000),
  );
});

it.each([
  ["'=1+1", '=1+1'],
  ["''=1+1", "'=1+1"],
  ["'\t'=1+1", '\t=1+1'],
  ["a;'=1+1", 'a;=1+1'],
  ["'tis the law", "'tis the law"],
  ["rock 'n' roll", "rock 'n' roll"],
])('%j is taken back to %j', (written, cell) => {
  expect(activeCell(written)).toBe(cell);
});

it('changes nothing else', () => {
  fc.assert(
    fc.property(cell, (text) => {
      expect(inert(text).replaceAll("'", '')).toBe(text.replaceAll("'", ''));
      if (!/[=+\-@＝＋－＠]/u.test(text)) expect(inert(text)).toBe(text);
    }),
    runs(200),
  );
});

it.each([
  ['en', 'comma'],
  ['en-US', 'comma'],
  ['fr', 'semicolon'],
  ['fr-CA', 'semicolon'],
  ['fr-CH', 'semicolon'],
  ['de', 'semicolon'],
  ['ar-EG', 'semicolon'],
  ['zh-Hant', 'comma'],
])('in %s spreadsheets expect a %s', (locale, separator) => {
  expect(separatorFor(locale)).toBe(separator);
});

it('begins with a byte order mark and ends every row with CR LF', () => {
  expect(csv([['a'], ['b', 'c']], 'tab')).toBe('\ufeff"a"\r\n"b"\t"c"\r\n');
});
