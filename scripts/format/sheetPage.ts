import { LIMITS } from '../../src/core/formats/reading/limits.ts';
import { COLUMN_IDS, type ColumnId, type Column, COLUMNS } from '../../src/core/formats/sheet/columns.ts';
import { code, table } from './markdown.ts';

const list = (names: readonly string[]): string => names.join(', ');
const grouped = (count: number): string => new Intl.NumberFormat('en').format(count);

/** The notes on a column: its languages, its words, and what an empty cell means. */
function notes(id: ColumnId): string {
  const { help, words = {}, empty, text, several }: Column = COLUMNS[id];
  const synonyms = Object.entries(words)
    .map(([word, others]) => `${code(word)} (${list(others)})`)
    .join('; ');
  return [
    help,
    ...(text ? ['A text: `' + `${id}:fr` + '` has it in French.'] : []),
    ...(several ? ['Takes several.'] : []),
    ...(synonyms === '' ? [] : [`Words: ${synonyms}.`]),
    ...(empty === undefined ? [] : [`Empty: ${empty.replace(/\.$/u, '')}.`]),
  ].join(' ');
}

const columnsOf = (of: Column['of']): string =>
  table(
    ['head', 'what stands there', 'for example', 'other heads'],
    COLUMN_IDS.filter((id) => COLUMNS[id].of === of).map((id) => {
      const { example, fr, ar, others = [] }: Column = COLUMNS[id];
      return [code(id), notes(id), code(example), list([...fr, ...ar, ...others])];
    }),
  );

/** `docs/sheet.md`: the sheet for authors, from the declaration of its columns. */
export const sheetPage =
  (): string => `<!-- Generated from the declaration of the columns. To write it anew: npx vitest run --project unit tests/sheet.test.ts -u -->

# The sheet: a story as a table

A story can be written in a spreadsheet: one row for each event, the heads in the first row. \`date\` and \`title\` are enough. A document is written as such a sheet, too, and read back: the sheet may stay the master, and the document be made anew from it each time.

Every published site has a template with a line of help for each column and a small story: \`template.csv\` and \`template.xlsx\`.

## Files

- **CSV** with commas, semicolons, tabs or bars; **TSV**, as spreadsheets copy cells; **XLSX**. Which it is is found out.
- Text in UTF-8 or UTF-16, with or without a byte order mark; in Windows-1252, Windows-1256 or Mac Roman, which older programs write: the report says which and shows some words, so that a wrong guess is seen.
- Of a workbook, the first sheet that has a column of dates and one of titles. Hidden sheets are not read. Formulas are read as their last result; a link behind the text of a cell counts as its address. Dates are read as precisely as the cell shows them.
- At most ${grouped(LIMITS.bytes / 1_000_000)} MB and ${grouped(LIMITS.rows)} rows.
- An older Excel file (.xls), OpenDocument, Numbers or a PDF: save it as XLSX or CSV.

## Rows

- A row **without \`date\` and \`title\` goes on** with the event above: another claim, another piece of evidence, another picture.
- A row whose first cell begins with \`# \` (a number sign and a space) is a comment. The line of help in the template is one, and may stay.
- A row with a claim begins it; what stands under \`source\` and \`quote\` in this row and those below is evidence for it. A row with an \`answer\` begins another account of it; evidence in this row and those below is for that.
- **Sources** are described once, in any row, and named by their short name elsewhere. Under \`source\` stands a short name (\`law-735\`), an address, or both with a space between them.
- **Ids** never change once people link to them. Where the columns are empty they are made from the texts: the same sheet gives the same ids, but an event whose title changes is another one then. A sheet that is written from a document has them.
- A name of a lane, a kind, a topic or a publisher may be the name that readers see or its id; \`#\` before it says that it is an id.

## Heads

Heads are recognised in English, French and Arabic and as other tools write them, whatever their case, accents and the signs between their words. A text can be there in more languages: \`title:fr\`, \`summary:ar\`; the column without a tag is in the story's first language. A head that is not recognised is listed with a proposal and its column left out; \`--map "HEAD=COLUMN"\` settles it, and \`--map "HEAD="\` leaves a column out.

## Dates

Dates are read as people write them, with the precision that they have, and every reading is in the report with its row. Whether the day or the month is first (\`04/05/2021\`) is decided once for \`date\` and \`end\`, by a value that leaves no choice; where there is none it is asked (\`--dates dmy\`), never guessed. In spreadsheets, set the columns of dates to _text_, as in the template: else \`2025-03\` becomes a day of it.

## The event

${columnsOf('event')}

## A claim

${columnsOf('claim')}

## A piece of evidence

${columnsOf('evidence')}

## Both ways

What a sheet can hold comes back the same. What it cannot hold (relations between events, other dates of an event, periods, steps of a tour, and all that is not of an event) is listed when a sheet is written, and **stays when the sheet is read into the document it came from**: what changed in the sheet changes in the document, and nothing else. A column that the sheet does not have changes nothing, either. Events that the sheet does not have any more go, with what leads to them, and the report names them; a sheet that has none of the document's events adds its own.

Cells that a spreadsheet would take for a formula are written with an apostrophe before them; reading takes it off again. A sheet with the columns \`id\`, \`claim id\` and \`excerpt id\` is taken to be one that was written here: its texts are plain. In others HTML and Markdown become plain text, and their links links of the event.
`;
