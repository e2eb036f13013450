/** From the dates that a file has to those of a document: the step that readers share. */
import { parseDate } from '../../model/date.ts';
import { columnOf, type DateColumn, readInColumn } from './dateColumn.ts';
import type { Draft } from './draft.ts';
import type { DayOrder, ImportOptions, Question } from './importer.ts';
import type { DateReading } from './readDate.ts';

/** A date as it stands in a file. */
export interface WrittenDate {
  /** Where: `row 14`. */
  readonly place: string;
  readonly text: string;
  /** Whether it is the end of the date before it. */
  readonly isEnd?: boolean;
}

/** What became of a written date. */
export type TakenDate =
  | {
      readonly taken: true;
      /** A date of the document's format, or `unknown`. */
      readonly edtf: string;
      /** Why it is not the text as written, as a phrase for the report; absent when it is. */
      readonly why?: string;
    }
  | { readonly taken: false; readonly why: string };

export interface TakenDates {
  /** As many as were written, in their order; empty while there are questions. */
  readonly dates: readonly TakenDate[];
  readonly questions: readonly Question[];
  /** What was found out about all of them together. */
  readonly column: DateColumn;
}

const READ = 'a date in other words or digits';

/**
 * Reads all dates of a file together, in the order of the file: what one leaves open, others may settle. Dates without a year
 * begin in the year that the author says, and a new year begins where the month goes back.
 *
 * @param order the order of day and month that the format itself prescribes, where the author says nothing
 */
export function takeDates(
  written: readonly WrittenDate[],
  options: ImportOptions,
  order?: DayOrder,
): TakenDates {
  const column = columnOf(written.map(({ text }) => text));
  const decided = options.dates ?? order;
  const readings = written.map(({ text }) => readInColumn(text, column, decided));
  const questions = questionsOf(written, readings, options);
  if (questions.length > 0) return { dates: [], questions, column };
  let year = options.year ?? 0;
  let month = 0;
  const dates = readings.map((reading, at): TakenDate => {
    if (written[at]?.text.trim() === '') return { taken: false, why: 'no date' };
    if (reading.kind !== 'yearless') return takenOf(reading);
    const turned = reading.month < month ? year + 1 : year;
    // what comes after an event may begin before that ends
    if (written[at]?.isEnd === true) return takenInYear(reading.read(turned), turned);
    year = turned;
    month = reading.month;
    return takenInYear(reading.read(year), year);
  });
  return { dates, questions, column };
}

function takenOf(reading: Exclude<DateReading, { kind: 'yearless' }>): TakenDate {
  switch (reading.kind) {
    case 'date':
      return reading.verbatim && reading.note === undefined
        ? { taken: true, edtf: reading.edtf }
        : { taken: true, edtf: reading.edtf, why: reading.note ?? READ };
    case 'none':
      return { taken: false, why: reading.why };
    case 'ambiguous':
      return { taken: false, why: 'day and month can be either way' };
    case 'unreadable':
      return { taken: false, why: `not read as a date: expected ${reading.expected}` };
  }
}

function takenInYear(edtf: string, year: number): TakenDate {
  const parsed = parseDate(edtf);
  return parsed.ok
    ? { taken: true, edtf, why: `a date without a year: of ${year}, as the order of the dates says` }
    : { taken: false, why: `no such day in ${year}` };
}

function questionsOf(
  written: readonly WrittenDate[],
  readings: readonly DateReading[],
  options: ImportOptions,
): readonly Question[] {
  const questions: Question[] = [];
  const at = (index: number) => `${written[index]?.text ?? ''} (${written[index]?.place ?? ''})`;
  for (const [index, reading] of readings.entries()) {
    if (reading.kind !== 'ambiguous') continue;
    questions.push({
      option: 'dates',
      text: `Does the day or the month come first? ${at(index)} is ${reading.dmy} or ${reading.mdy}.`,
      answers: [
        { value: 'dmy', label: `the day: ${reading.dmy}` },
        { value: 'mdy', label: `the month: ${reading.mdy}` },
      ],
    });
    break;
  }
  const yearless = readings.findIndex(({ kind }) => kind === 'yearless');
  if (yearless >= 0 && options.year === undefined)
    questions.push({
      option: 'year',
      text: `The dates have no year: in which is the first, ${at(yearless)}? Later ones turn the year where the month goes back.`,
      answers: [],
    });
  return questions;
}

/** The EDTF of a taken date; undefined, and a line in the report, where there is none. */
export function reported(draft: Draft, { place, text }: WrittenDate, date: TakenDate): string | undefined {
  if (!date.taken) {
    draft.left({ place, text, why: date.why });
    return undefined;
  }
  if (date.why !== undefined) draft.changed({ place, text, reading: date.edtf, why: date.why });
  return date.edtf;
}

/**
 * An interval of two dates, or the first where both are the same. An end that is before the beginning is left out, with a line
 * in the report.
 */
export function intervalOf(draft: Draft, place: string, start: string, end: string | undefined): string {
  if (end === undefined || end === start) return start;
  const interval = `${start}/${end}`;
  if (parseDate(interval).ok) return interval;
  draft.left({ place, text: end, why: 'an end that makes no interval with its beginning' });
  return start;
}
