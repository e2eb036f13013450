import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../tests/runs.ts';
import { LIMITS } from './limits.ts';
import { isWorkbook, readWorkbook } from './workbook.ts';
import { writeWorkbook } from './writeWorkbook.ts';

const zip = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (all: Readonly<Record<string, readonly [kind: string, target: string]>>) =>
  `<Relationships>${Object.entries(all)
    .map(([id, [kind, target]]) => {
      const mode = target.startsWith('http') ? ' TargetMode="External"' : '';
      return `<Relationship Id="${id}" Type="${TYPE}/${kind}" Target="${target}"${mode}/>`;
    })
    .join('')}</Relationships>`;

interface Parts {
  readonly sheet: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
  readonly links?: string;
}
/** A workbook of one sheet, as spreadsheet programs write it. */
const workbook = ({ sheet, strings = '', styles = '', workbook: settings = '', links }: Parts) =>
  zip({
    '_rels/.rels': relations({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': `<workbook xmlns:r="${TYPE}">${settings}<sheets><sheet name="Dates &amp; more" sheetId="1" r:id="rId1"/><sheet name="Old" sheetId="2" state="hidden" r:id="rId9"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations({
      rId1: ['worksheet', '/xl/worksheets/sheet1.xml'],
      rId2: ['sharedStrings', 'sharedStrings.xml'],
      rId3: ['styles', 'styles.xml'],
      rId9: ['worksheet', 'worksheets/sheet2.xml'],
    }),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns:r="${TYPE}"><sheetData>${sheet}</sheetData>${links ?? ''}</worksheet>`,
    'xl/worksheets/sheet2.xml': '<worksheet/>',
    'xl/worksheets/_rels/sheet1.xml.rels': relations({
      rId1: ['hyperlink', 'https://example.org/a?b=1&amp;c=2'],
    }),
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
  });

const first = async (parts: Parts) => {
  const { sheets, notes } = await readWorkbook(workbook(parts));
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return { ...sheet.table, name: sheet.name, notes: [...notes, ...sheet.table.notes] };
};

describe('a workbook', () => {
  it('gives its cells as text, in their places', async () => {
    const { name, rows, notes } = await first({
      strings:
        '<si><t>date</t></si><si><r><t>rich </t></r><r><t xml:space="preserve">text</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si><si><t>two&#10;lines _x0041_</t></si>',
      sheet: `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>
        <row r="4"><c r="A4"><v>2025</v></c><c r="B4"><v>0.30000000000000004</v></c><c r="C4" t="s"><v>2</v></c></row>
        <row><c t="inlineStr"><is><t>in line</t></is></c><c t="b"><v>1</v></c><c><v>1.2E3</v></c><c s="0"/></row>
        <row r="9"><c r="B9" s="3"/></row>`,
    });
    expect(name).toBe('Dates & more');
    expect(rows).toEqual([
      { number: 2, cells: ['date', '', 'rich text'] },
      { number: 4, cells: ['2025', '0.3', 'two\nlines A'] },
      { number: 5, cells: ['in line', 'TRUE', '1200'] },
    ]);
    expect(notes).toEqual(['hidden sheets are not read: “Old”']);
  });

  it('gives the results of formulas, and says so', async () => {
    const { rows, notes } = await first({
      sheet: `<row r="1"><c r="A1" t="str"><f>A2&amp;"x"</f><v>3x</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>NOW()</f></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" t="str"><f>""</f></c></row>`,
    });
    expect(rows).toEqual([{ number: 1, cells: ['3x', '2'] }]);
    expect(notes.slice(1)).toEqual([
      'formulas are read as their last result: A1, B1, D1, E1',
      'formulas without a result are read as empty; open the file in a spreadsheet and save it: C1',
      'errors are read as empty: D1 (#DIV/0!)',
    ]);
  });

  it('gives the links behind cells, and says what else a spreadsheet shows otherwise', async () => {
    const { rows, notes } = await first({
      sheet:
        '<row r="1" hidden="1"><c r="A1" t="str"><v>The law</v></c><c r="B1" t="str"><v>no link</v></c></row>',
      links:
        '<mergeCells><mergeCell ref="A1:A3"/></mergeCells><hyperlinks><hyperlink ref="A1" r:id="rId1" location="p"/></hyperlinks>',
    });
    expect(rows[0]?.links).toEqual(new Map([[0, 'https://example.org/a?b=1&c=2#p']]));
    expect(notes.slice(1)).toEqual([
      'hidden rows are read as well: row 1',
      'of cells that are merged the first has the text: A1:A3',
    ]);
  });

  const formats = [
    ['yyyy-mm-dd', '45736', '2025-03-20'],
    ['dd/mm/yyyy', '45736.604166666664', '2025-03-20T14:30'],
    ['d mmm yy h:mm', '45736', '2025-03-20'],
    ['[$-40C]d mmmm yyyy;@', '45736', '2025-03-20'],
    ['mmm-yy', '45717', '2025-03'],
    ['mmm-yy', '45736', '2025-03-20'],
    ['mmmm', '45717', '2025-03-01'],
    ['yyyy', '45658', '2025'],
    ['yyyy', '45717', '2025-03-01'],
    ['h:mm', '0.6041666666', '14:30'],
    ['h:mm:ss', '0.604178240', '14:30:01'],
    ['[h]:mm', '1.5', '1.5'],
    ['"Day "0', '45736', '45736'],
    ['0.00', '45736', '45736'],
    ['#,##0', '45736', '45736'],
    ['0.00E+00', '45736', '45736'],
    ['"d"', '5', '5'],
    ['General', '5', '5'],
    ['[Red]d/m/yy', '59', '1900-02-28'],
    ['d/m/yy', '61', '1900-03-01'],
    ['d/m/yy', '-5', '-5'],
    ['d/m/yy', '2958466', '2958466'],
    ['m/d/yy h:mm AM/PM', '45736.75', '2025-03-20T18:00'],
  ] as const;
  it.each(formats)('shows %s of %s as %s', async (code, value, expected) => {
    const { rows } = await first({
      styles: `<numFmts><numFmt numFmtId="170" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>`,
      sheet: `<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`,
    });
    expect(rows).toEqual([{ number: 1, cells: [expected] }]);
  });

  it('counts its days from 1904 if it says so, and knows the formats that are not declared', async () => {
    const { rows } = await first({
      workbook: '<workbookPr date1904="1"/>',
      styles: '<cellXfs><xf numFmtId="14"/><xf numFmtId="17"/><xf numFmtId="31"/></cellXfs>',
      sheet:
        '<row r="1"><c s="0"><v>44274</v></c><c s="1"><v>44255</v></c><c s="2"><v>44274</v></c><c t="d"><v>2025-03-20T00:00:00</v></c></row>',
    });
    expect(rows[0]?.cells).toEqual(['2025-03-20', '2025-03', '2025-03-20', '2025-03-20']);
  });
});

describe('what is refused', () => {
  const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1);
  const whole = workbook({ sheet: '<row r="1"><c t="str"><v>x</v></c></row>' });
  it.each([
    ['an older workbook', ole, 'an older Excel workbook (.xls), or one with a password: save it as XLSX'],
    ['a PDF', strToU8('%PDF-1.7'), 'a PDF, which has no tables'],
    ['text', strToU8('a,b'), 'not a workbook: an XLSX file begins with "PK"'],
    [
      'half a workbook',
      whole.subarray(0, whole.length / 2),
      'a zip archive that is damaged or was not copied to its end',
    ],
    ['an OpenDocument file', zip({ mimetype: '', 'content.xml': '' }), 'an OpenDocument file (.ods, .odt)'],
    ['a Numbers file', zip({ 'Index/Document.iwa': '' }), 'a Numbers, Pages or Keynote file'],
    ['a binary workbook', zip({ 'xl/workbook.bin': '' }), 'a binary Excel workbook (.xlsb)'],
    ['a Word document', zip({ 'word/document.xml': '' }), 'a Word document: copy its table'],
    ['another archive', zip({ 'a.txt': '' }), 'a zip archive without a workbook in it'],
  ])('%s', async (_, bytes, message) => {
    await expect(readWorkbook(bytes)).rejects.toThrow(message);
  });

  it('an archive that would fill the memory, before it is unpacked', async () => {
    const bytes = zipSync({ 'xl/a.xml': [new Uint8Array(LIMITS.unpacked / 8), { level: 9 }] });
    // as many entries in the directory, all for the same bytes, as it takes
    const bomb = multiplied(bytes, 9);
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(readWorkbook(bomb)).rejects.toThrow(
      /^too large: 450,000,000 bytes, unpacked, and 400,000,000/,
    );
  });

  it('a row in a column that no table has', async () => {
    const bytes = workbook({ sheet: '<row r="1"><c r="XFD1" t="str"><v>x</v></c></row>' });
    await expect(readWorkbook(bytes)).rejects.toThrow('too large: 16,384 columns');
  });
});

/** A zip archive whose directory names its only file several times. */
function multiplied(bytes: Uint8Array, count: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length - 22;
  const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  const entries = Array.from({ length: count }, () => [...bytes.subarray(start, start + size)]).flat();
  const tail = bytes.slice(end);
  const tailView = new DataView(tail.buffer);
  tailView.setUint16(8, count, true);
  tailView.setUint16(10, count, true);
  tailView.setUint32(12, size * count, true);
  return Uint8Array.from([...bytes.subarray(0, start), ...entries, ...tail]);
}

it('is recognised by its first bytes', () => {
  const of = (...bytes: number[]) => isWorkbook(Uint8Array.from(bytes));
  expect([of(0x50, 0x4b, 3, 4), of(0xd0, 0xcf, 0x11, 0xe0), of(0x64, 0x61), of()]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

describe('a workbook that is written', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('_x0041_', '\r\n', '<&">', ' a ', '=1+1', '2025-03', '\ud800'),
  );
  const filled = fc.array(
    text.map((it) => `${it}.`),
    { minLength: 1, maxLength: 4 },
  );

  it('is read back, whatever its cells hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(filled, { minLength: 1, maxLength: 5 }), async (rows) => {
        const { sheets, notes } = await readWorkbook(await writeWorkbook([{ name: 'Events', rows }]));
        expect(notes).toEqual([]);
        expect(sheets.map(({ name }) => name)).toEqual(['Events']);
        expect(sheets[0]?.table.rows.map(({ cells }) => cells)).toEqual(rows);
      }),
      runs(100),
    );
  });

  it('has as many sheets as were given, and the same bytes each time', async () => {
    const sheets = [
      { name: 'A & B', rows: [['a']], widths: [40] },
      { name: 'C', rows: [['c'], ['help'], ['d']], help: 1 },
    ];
    const bytes = await writeWorkbook(sheets);
    expect((await readWorkbook(bytes)).sheets.map(({ name }) => name)).toEqual(['A & B', 'C']);
    expect(await writeWorkbook(sheets)).toEqual(bytes);
  });

  it('has no cell that Excel would not take', async () => {
    await expect(writeWorkbook([{ name: 'A', rows: [['a'], ['b', 'x'.repeat(32_768)]] }])).rejects.toThrow(
      'sheet “A”, row 2, column B: 32768 characters, and a cell of a workbook holds 32767; write CSV instead',
    );
  });
});
