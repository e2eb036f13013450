import { readFileSync } from 'node:fs';
import { dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { runs } from '../../../../tests/runs.ts';
import { csv, inert, type Separator, SEPARATORS } from '../csv.ts';
import { decodeBytes } from './decodeBytes.ts';
import { LIMITS } from './limits.ts';
import { scanRows } from './scanRows.ts';
import { DELIMITERS, readDelimited } from './table.ts';

const cellsOf = (text: string) => readDelimited(text).rows.map(({ cells }) => cells);

test.each([
  [
    'commas',
    'a,b\n1,2\n',
    ',',
    'LF',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'semicolons',
    'a;b\r\n1,5;2\r\n',
    ';',
    'CRLF',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  [
    'tabs',
    'a\tb\r1, 2\t3; 4',
    '\t',
    'CR',
    [
      ['a', 'b'],
      ['1, 2', '3; 4'],
    ],
  ],
  [
    'bars',
    'a|b\n1|2',
    '|',
    'LF',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['one column', 'date\n2025\n', ',', 'LF', [['date'], ['2025']]],
  ['one column with commas in it', 'title\n"a, b"\n', ',', 'LF', [['title'], ['a, b']]],
  [
    'a byte order mark',
    '\ufeffa,b\n1,2',
    ',',
    'LF',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'commas in most cells, semicolons between them',
    'a;b\n"x, y";z, w\nu, v;t',
    ';',
    'LF',
    [
      ['a', 'b'],
      ['x, y', 'z, w'],
      ['u, v', 't'],
    ],
  ],
  [
    'quotes and line breaks in cells',
    'a,b\r\n"say ""no""","two\r\nlines"\r\n3,4',
    ',',
    'CRLF',
    [
      ['a', 'b'],
      ['say "no"', 'two\r\nlines'],
      ['3', '4'],
    ],
  ],
  ['no text', '', ',', 'LF', []],
  ['white space alone', ' \n\t\n', ',', 'LF', []],
] as const)('reads %s', (_, text, delimiter, lineEnd, rows) => {
  expect(cellsOf(text)).toEqual(rows);
  expect(readDelimited(text)).toMatchObject({ delimiter, lineEnd, notes: [], ragged: [] });
});

it('takes the delimiter that Excel declares', () => {
  expect(readDelimited('sep=;\r\na,b;c\r\n1,2;3\r\n')).toMatchObject({
    delimiter: ';',
    rows: [
      { number: 1, cells: ['a,b', 'c'] },
      { number: 2, cells: ['1,2', '3'] },
    ],
  });
});

it('numbers rows as a spreadsheet does, and leaves out rows and columns without content', () => {
  const { rows, ragged } = readDelimited('a,b,,\n\n"two\nlines",2,,\n,,,\n3,4,,\n,,,\n\n');
  expect(rows.map(({ number }) => number)).toEqual([1, 3, 5]);
  expect(rows.map(({ cells }) => cells.length)).toEqual([2, 2, 2]);
  expect(ragged).toEqual([]);
});

it('says of rows that they are too long or too short, and shifts nothing', () => {
  const { rows, ragged } = readDelimited('a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,\n1,2,3,\n');
  expect(ragged).toEqual([
    { row: 3, cells: 2, expected: 3 },
    { row: 4, cells: 4, expected: 3 },
  ]);
  expect(rows[3]?.cells).toEqual(['1', '2', '3', '4']);
});

it('says that lines end in different ways', () => {
  expect(readDelimited('a,b\r\n1,2\n3,4\r5,6')).toMatchObject({
    lineEnd: 'mixed',
    notes: ['lines end in different ways: CRLF, LF, CR'],
    rows: [{ cells: ['a', 'b'] }, { cells: ['1', '2'] }, { cells: ['3', '4'] }, { cells: ['5', '6'] }],
  });
});

it('lets a quotation mark that nothing closes take no rows with it', () => {
  const table = readDelimited('a,b\n1,"2\n3,4\n');
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    ['a', 'b'],
    ['1', '"2'],
    ['3', '4'],
  ]);
  expect(table.notes).toEqual([
    'row 2: a quotation mark begins a cell and no other ends it; it is read as part of the text',
  ]);
});

it('keeps text behind the quotation mark that ends a cell', () => {
  const table = readDelimited('a,b\n"The ""Act"" "of 2025,2\n"x" ,3\n');
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    ['a', 'b'],
    ['The "Act" of 2025', '2'],
    ['x', '3'],
  ]);
  expect(table.notes).toEqual([
    'text stands behind the quotation mark that ends a cell, and is read as part of it: row 2',
  ]);
});

it.each([
  [
    'rows',
    'a\n'.repeat(LIMITS.rows + 1),
    'too large: 100,001 rows, and 100,000 are read at most; split the file',
  ],
  [
    'columns',
    'a,'.repeat(LIMITS.columns) + 'a',
    'too large: 1,001 columns, and 1,000 are read at most; delete those',
  ],
])('refuses too many %s', (_, text, message) => {
  expect(() => readDelimited(text)).toThrow(message);
});

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc
    .array(fc.constantFrom('"', ',', ';', '\t', '|', '\n', '\r', 'é', 'ق', ' ', "'", '=', 'a'), {
      maxLength: 5,
    })
    .map((it) => it.join('')),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 });

describe('any table', () => {
  it('is read as another program reads it', () => {
    const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(table, fc.constantFrom(...DELIMITERS), lineEnd, (rows, delimiter, end) => {
        const written = rows
          .map((row) => row.map((it) => `"${it.replaceAll('"', '""')}"`).join(delimiter))
          .join(end);
        const read = scanRows(written, delimiter).rows;
        expect(read.map(({ cells }) => cells)).toEqual(dsvFormat(delimiter).parseRows(written));
        expect(read.every(({ flaw }) => flaw === undefined)).toBe(true);
      }),
      runs(300),
    );
  });

  it('of any text at all loses no letter of it', () => {
    fc.assert(
      fc.property(cell, cell, cell, fc.constantFrom(...DELIMITERS), (a, b, c, delimiter) => {
        const text = `${a}${delimiter}${b}\n${c}`;
        const letters = (it: string) => it.replace(/[^aéق'=]/gu, '');
        const cells = scanRows(text, delimiter).rows.flatMap((row) => row.cells);
        expect(letters(cells.join(''))).toBe(letters(text));
      }),
      runs(500),
    );
  });

  it('that is written here is read back, whatever it is separated by', () => {
    const filled = fc.array(
      fc.array(
        cell.map((it) => `x${it}`),
        { minLength: 2, maxLength: 2 },
      ),
      { minLength: 1, maxLength: 6 },
    );
    const separators = Object.keys(SEPARATORS) as Separator[];
    fc.assert(
      fc.property(filled, fc.constantFrom(...separators), (rows, separator) => {
        const read = readDelimited(csv(rows, separator));
        expect(read.delimiter).toBe(SEPARATORS[separator]);
        expect(read.rows.map(({ cells }) => cells)).toEqual(rows.map((row) => row.map(inert)));
      }),
      runs(300),
    );
  });
});

/** A folder with files of other tools, which are not part of the project. */
const samples = process.env['SAMPLES'];
describe.skipIf(samples === undefined)('files of others', () => {
  it.each([
    ['redcross-pam-cr-only.csv', ',', 'CR', 56, 4, []],
    ['timelinejs-sheet-demo.csv', ',', 'CRLF', 6, 18, []],
    ['collectionbuilder-1918flu.csv', ',', 'LF', 78, 20, []],
    ['gdpr-fines-cut.tsv', '\t', 'LF', 249, 11, []],
    ['wikidata-query-communes.csv', ',', 'LF', 13, 7, []],
  ])('%s', (file, delimiter, lineEnd, rows, columns, ragged) => {
    const read = readDelimited(decodeBytes(readFileSync(`${samples ?? ''}/${file}`)).text);
    expect(read).toMatchObject({ delimiter, lineEnd, ragged });
    expect(read.rows).toHaveLength(rows);
    expect(read.rows[0]?.cells).toHaveLength(columns);
  });
});
