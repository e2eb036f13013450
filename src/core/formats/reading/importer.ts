/**
 * What every reader of other people's files takes and gives. A reader is a pure function from the content of a file to a
 * document and a report: nothing of the file vanishes without a line in the report.
 */
import type { Problem } from '../../model/problem.ts';
import type { WrittenDocument } from '../../model/schema.ts';
import type { ImportReport } from './report.ts';

/** A file as it comes in. */
export interface ImportFile {
  /** Its name without folders: `dates.csv`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file, decoded once for all readers that look at it. */
export interface Content extends ImportFile {
  /** Its text in whatever encoding; the empty string for a file that is no text, such as a workbook. */
  readonly text: string;
  /** What was found out about the encoding and is worth saying. */
  readonly notes: readonly string[];
  /** The parsed value when the text is JSON, in an object, so that `null` can be told from no JSON. */
  readonly json: { readonly value: unknown } | undefined;
}

/** Day or month first, in dates such as 12/03/2025. */
export type DayOrder = 'dmy' | 'mdy';

/** What an author decides about an import. All have a default but for what would be a guess: that is asked. */
export interface ImportOptions {
  /** The id of a new document. */
  readonly id: string;
  /** The BCP 47 tag of texts whose language the file does not tell. */
  readonly language: string;
  /** The current day: `2025-03-20`. */
  readonly today: string;
  readonly dates?: DayOrder | undefined;
  /** The year of the first event, for files whose dates have none. */
  readonly year?: number | undefined;
  /** Columns of a table by the head they have in the file; the empty string leaves a column out. */
  readonly map: ReadonlyMap<string, string>;
}

/** What the file leaves open, and only its author knows. */
export interface Question {
  /** The option of `ImportOptions` that answers it. */
  readonly option: 'dates' | 'year' | 'map';
  /** One sentence, with the places that leave it open: `Is 04/05/2021 (row 3) 4 May or 5 April?`. */
  readonly text: string;
  /** The possible answers; empty when it is free text. `value` is what the option takes. */
  readonly answers: readonly { readonly value: string; readonly label: string }[];
}

export type Imported =
  | { readonly outcome: 'read'; readonly document: WrittenDocument; readonly report: ImportReport }
  /** Nothing is read before the questions are answered. */
  | { readonly outcome: 'asks'; readonly questions: readonly [Question, ...Question[]] }
  | { readonly outcome: 'refused'; readonly problems: readonly [Problem, ...Problem[]] };

/** A reader of one format. */
export interface Importer {
  /** Its name on the command line: `timelinejs-sheet`. */
  readonly id: string;
  /** Its name for people: `TimelineJS spreadsheet`. */
  readonly name: string;
  /** Whether a file is of this format, by its content. Of several that say so the first in the list reads it. */
  readonly recognises: (content: Content) => boolean;
  readonly read: (content: Content, options: ImportOptions) => Imported | Promise<Imported>;
}
