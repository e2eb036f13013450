import { type DateReading, type DayOrder, readDate } from './readDate.ts';

/** What all values of one column say together. */
export interface DateColumn {
  /**
   * The order of day and month, decided by values that leave no choice. `either`: none does, and some are ambiguous; `mixed`:
   * values prove both; undefined: no value leaves the order open.
   */
  readonly order: DayOrder | 'either' | 'mixed' | undefined;
  /** The indices of the values that prove an order. */
  readonly proofs: { readonly dmy: readonly number[]; readonly mdy: readonly number[] };
  /** Days that stand for "no date" here, as EDTF: a program’s first day, repeated. */
  readonly sentinels: ReadonlySet<string>;
  /** Whether every time is midnight: days are meant. */
  readonly midnight: boolean;
  /** Whether most values are midnight UTC of 1 January: years are meant by those. */
  readonly years: boolean;
  /** Whether the values are a spreadsheet’s numbers of days. */
  readonly serials: boolean;
}

/** Looks at all values of a column before any of them is read. */
export function columnOf(texts: readonly string[]): DateColumn {
  const dmy: number[] = [];
  const mdy: number[] = [];
  let ambiguous = false;
  for (const [index, text] of texts.entries()) {
    const reading = readDate(text);
    if (reading.kind === 'ambiguous') ambiguous = true;
    if (reading.kind !== 'date' || reading.verbatim) continue;
    const parts = /^(\d\d?)([-/])(\d\d?)\2\d+$/u.exec(text.trim());
    if (parts && Number(parts[1]) > 12) dmy.push(index);
    if (parts && Number(parts[3]) > 12) mdy.push(index);
  }
  return {
    order:
      dmy.length > 0 && mdy.length > 0
        ? 'mixed'
        : dmy.length > 0
          ? 'dmy'
          : mdy.length > 0
            ? 'mdy'
            : ambiguous
              ? 'either'
              : undefined,
    proofs: { dmy, mdy },
    sentinels: new Set(),
    midnight:
      texts.some((text) => text.includes('T')) && texts.every((text) => /T00:00(?::00)?Z?$/u.test(text)),
    years: false,
    serials: false,
  };
}

/** Reads a value of a column. `order` is the author’s answer where the column leaves it open. */
export function readInColumn(text: string, column: DateColumn, order?: DayOrder): DateReading {
  const decided = column.order === 'dmy' || column.order === 'mdy' ? column.order : order;
  const reading = readDate(text, { order: decided });
  if (!column.midnight || reading.kind !== 'date') return reading;
  return { ...reading, edtf: reading.edtf.replace(/T.*$/u, ''), verbatim: false, note: 'midnight is a day' };
}
