import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv, inert } from './csv.ts';

/** As a program reads it that knows the byte order mark. */
const read = (text: string) => csvParseRows(text.replace(/^\ufeff/u, ''));

describe('a cell', () => {
  it.each([
    ['plain words', 'plain words'],
    ['', ''],
    ['a, b', '"a, b"'],
    ['he said "no"', '"he said ""no"""'],
    ['"', '""""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['; and\ttab', '; and\ttab'],
    ['قال: «لا»، ثم خرج', 'قال: «لا»، ثم خرج'],
    ['=HYPERLINK("https://example.org")', `"'=HYPERLINK(""https://example.org"")"`],
    ['+33 1 42 34 20 00', "'+33 1 42 34 20 00"],
    ['-0044-03-15', "'-0044-03-15"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1+1', "'\t=1+1"],
    ['＝1+1', "'＝1+1"],
    ['2025-03/..', '2025-03/..'],
    ["'tis", "'tis"],
  ])('%j is written %j', (cell, written) => {
    expect(csv([[cell, 'x']])).toBe(`\ufeff${written},x\r\n`);
  });
});

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('"', ',', '\n', '\r', '\r\n', "'", '=', '+', '-', '@', ' ', 'é', 'قانون', ''))
    .map((parts) => parts.join('')),
);
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 });

it('reads back as it was written, whatever the cells hold', () => {
  fc.assert(
    fc.property(rows, (table) => {
      expect(read(csv(table))).toEqual(table.map((row) => row.map(inert)));
    }),
  );
});

it('changes only what a spreadsheet would compute, and leaves nothing that it would', () => {
  fc.assert(
    fc.property(cell, (text) => {
      const written = inert(text);
      expect(written).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
      expect([text, `'${text}`]).toContain(written);
      if (!/^[=+\-@\t\r\n＝＋－＠]/u.test(text)) expect(written).toBe(text);
    }),
  );
});

it('begins with a byte order mark and ends every row with CR LF', () => {
  expect(csv([['a'], ['b', 'c']])).toBe('\ufeffa\r\nb,c\r\n');
});
