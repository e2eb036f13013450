import { formatDate, isMoment, parseDate } from '../../model/date.ts';
import { formatPoint } from '../../model/point.ts';
import { UNKNOWN_DATE } from '../../model/unknownDate.ts';
import { columnOf, readInColumn } from '../reading/dateColumn.ts';
import type { ImportOptions, Question } from '../reading/importer.ts';
import { setEnds } from '../setEnds.ts';
import type { Log } from './log.ts';

/** A cell of a column of dates. */
export interface DateCell {
  readonly row: number;
  readonly text: string;
}

/** A cell that can be read in two ways, or lacks its year. */
interface Open {
  readonly option: 'dates' | 'year';
  readonly cell: DateCell;
  readonly answers: Question['answers'];
}

/** Reads the dates of one or more columns that were written by one hand: together they decide whether the day or the month is first. */
export class SheetDates {
  private readonly column: ReturnType<typeof columnOf>;
  private readonly options: ImportOptions;
  private readonly asIs: boolean;
  private readonly open: Open[] = [];
  private year: { year: number; month: number } | undefined;

  /** @param asIs the sheet was written here: a date of the format is that date */
  constructor(cells: readonly DateCell[], options: ImportOptions, asIs: boolean) {
    this.column = columnOf(cells.filter(({ text }) => text !== '').map(({ text }) => text));
    this.options = options;
    this.asIs = asIs;
  }

  /** The date of a cell in EDTF, or `unknown` if it says that there is none; undefined if it cannot be read. */
  read(cell: DateCell, log: Log): string | undefined {
    const { row, text } = cell;
    if (this.asIs && parseDate(text).ok) return text;
    const reading = readInColumn(text, this.column, this.options.dates);
    switch (reading.kind) {
      case 'date':
        if (!reading.verbatim)
          log.changed(row, text, reading.edtf, reading.note ?? 'a date as people write it');
        return reading.edtf;
      case 'ambiguous':
        this.open.push({
          option: 'dates',
          cell,
          answers: [answer('dmy', reading.dmy), answer('mdy', reading.mdy)],
        });
        return undefined;
      case 'yearless': {
        const year = this.turnedYear(reading.month);
        if (year === undefined) {
          this.open.push({ option: 'year', cell, answers: [] });
          return undefined;
        }
        const edtf = reading.read(year);
        log.changed(
          row,
          text,
          edtf,
          'the year is not written: it is that of the rows before, and turns where the months begin anew',
        );
        return edtf;
      }
      case 'none':
        if (text !== UNKNOWN_DATE) log.changed(row, text, UNKNOWN_DATE, reading.why);
        return UNKNOWN_DATE;
      case 'unreadable':
        log.left(row, text, `not a date that can be read: expected ${reading.expected}`);
        return undefined;
    }
  }

  private turnedYear(month: number): number | undefined {
    const before = this.year;
    const year = before === undefined ? this.options.year : before.year + (month < before.month ? 1 : 0);
    if (year !== undefined) this.year = { year, month };
    return year;
  }

  /** What only the author knows, after all cells were read. */
  get questions(): readonly Question[] {
    return (['dates', 'year'] as const).flatMap((option) => {
      const cells = this.open.filter((it) => it.option === option);
      const [first] = cells;
      if (first === undefined) return [];
      const { row, text } = first.cell;
      const more = cells.length === 1 ? '' : `, and ${String(cells.length - 1)} more like it`;
      const which = `${text} (row ${String(row)}${more})`;
      return [
        {
          option,
          text:
            option === 'dates'
              ? `Is ${which} ${first.answers.map(({ label }) => label).join(' or ')}?`
              : `Of what year is ${which}, the first of the dates without a year?`,
          answers: first.answers.map(({ value, label }) => ({
            value,
            label: `${label}: ${ORDERS[value] ?? ''}`,
          })),
        },
      ];
    });
  }
}

const ORDERS: Readonly<Record<string, string>> = {
  dmy: 'the day is first in this column',
  mdy: 'the month is first in this column',
};

const answer = (value: string, edtf: string) => ({ value, label: edtf });

/**
 * The date of an event that lasted from one cell to another: `2025-03/2025-04`, `2025-03/..`. What is more than one date on its
 * own (a quarter, a span) gives its first or last day.
 *
 * @returns undefined if the two make no date of the format
 */
export function lasting(start: string, end: string): string | undefined {
  const joined = `${endOf(start, 'start')}/${endOf(end, 'end')}`;
  return parseDate(joined).ok ? joined : undefined;
}

/** The first or the last of what may be several dates; the text itself where it is one. */
function endOf(edtf: string, side: 'start' | 'end'): string {
  const parsed = parseDate(edtf);
  if (!parsed.ok) return edtf;
  const { date } = parsed;
  if (date.kind === 'interval') return isMoment(date[side]) ? formatDate(date[side]) : edtf;
  if (date.kind !== 'set') return edtf;
  const ends = setEnds(date);
  return ends === undefined ? edtf : formatPoint(ends[side === 'start' ? 0 : 1]);
}

/** Words for an end that has not come yet. */
const GOES_ON = /^(?:\.\.|…|now|present|today|ongoing|en cours|aujourd[’']hui|الآن|مستمر)$/iu;
export const goesOn = (cell: string): boolean => GOES_ON.test(cell);

/** The two cells of a date that lasts; the second is empty where one cell holds it all. */
export function dateCells(edtf: string): readonly [date: string, end: string] {
  const [start = '', end = '', ...more] = edtf.split('/');
  const isSpan = end !== '' && more.length === 0 && parseDate(start).ok;
  return isSpan && lasting(start, end) === edtf ? [start, end] : [edtf, ''];
}
