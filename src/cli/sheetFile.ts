import { basename, extname } from 'node:path';
import { contentOf } from '../core/formats/reading/content.ts';
import { FileError } from '../core/formats/reading/fileError.ts';
import { idFrom } from '../core/formats/reading/ids.ts';
import type { Imported, ImportOptions, Question } from '../core/formats/reading/importer.ts';
import { isWorkbook } from '../core/formats/reading/workbook.ts';
import { importSheet } from '../core/formats/sheet/importSheet.ts';
import type { Problem } from '../core/model/problem.ts';

/** Whether a file is a sheet, by its name or its first bytes. */
export const isSheetFile = (file: string, bytes: Uint8Array): boolean =>
  /\.(?:csv|tsv|tab|xlsx)$/iu.test(file) || isWorkbook(bytes);

/** What a sheet becomes: the JSON of a document with what was left out, as warnings; or what keeps it from becoming one. */
export interface SheetDocument {
  readonly json: string | undefined;
  readonly problems: readonly Problem[];
}

/** How the sheet itself answers what it leaves open. */
const ANSWER: Readonly<Record<Question['option'], string>> = {
  dates: 'a row "# dates: dmy" or "# dates: mdy" above the heads says it',
  year: 'a row "# year: 2021" above the heads says it',
  map: 'a row "# map: HEAD=COLUMN" above the heads says it',
};

function imported(file: string, bytes: Uint8Array): Imported {
  const name = basename(file);
  const id = idFrom(basename(file, extname(file)));
  // no day is read out of a sheet but those that stand in it
  const options: ImportOptions = { id, language: 'en', today: '', map: new Map() };
  return importSheet(contentOf({ name, bytes }), options);
}

/** Reads a sheet as a document: it is named like its file, unless it says otherwise. */
export function readSheetFile(file: string, bytes: Uint8Array): SheetDocument {
  const refused = (value: string, expected: string): Problem => ({
    path: basename(file),
    value,
    expected,
    severity: 'error',
  });
  if (bytes.length === 0)
    return { json: undefined, problems: [refused('an empty file', 'a file with something in it')] };
  let read: Imported;
  try {
    read = imported(file, bytes);
  } catch (thrown) {
    if (!(thrown instanceof FileError)) throw thrown;
    return { json: undefined, problems: [refused(thrown.message, 'a file that can be read')] };
  }
  switch (read.outcome) {
    case 'asks':
      return {
        json: undefined,
        problems: read.questions.map(({ option, text }) => refused(text, `an answer: ${ANSWER[option]}`)),
      };
    case 'refused':
      return { json: undefined, problems: read.problems };
    case 'read':
      return {
        json: `${JSON.stringify(read.document, null, 2)}\n`,
        problems: read.report.left
          .filter(({ why }) => why !== COMMENT)
          .map(({ place, text, why }) => ({
            path: place,
            value: text === undefined ? 'nothing' : JSON.stringify(text),
            expected: `what a sheet can hold; left out: ${why}`,
            severity: 'warning',
          })),
      };
  }
}

/** What the report says of rows that are meant for nobody but the author. */
const COMMENT = 'a row of help, or a comment';
