import { parseDate } from '../../model/date.ts';
import { dateProposals } from '../../model/dateProposals.ts';
import { UNKNOWN_DATE } from '../../model/unknownDate.ts';
import type { DayOrder } from './importer.ts';

export type { DayOrder } from './importer.ts';

/** What a text says as a date. */
export type DateReading =
  | {
      readonly kind: 'date';
      /** A date of the document's format, or `unknown`. */
      readonly edtf: string;
      /** Whether the text is that date, as written. */
      readonly verbatim: boolean;
      /** What was read into it, as a phrase for the report: `spring is March to May`. */
      readonly note?: string;
    }
  /** Day and month can be either way: 12/03/2025. Both readings as EDTF. */
  | { readonly kind: 'ambiguous'; readonly dmy: string; readonly mdy: string }
  /** A date without a year: `Nov. 29`, `Jan. 15-16`. `read` gives it in a year, as EDTF; `month`, 1 to 12, is its first. */
  | { readonly kind: 'yearless'; readonly read: (year: number) => string; readonly month: number }
  /** No date is given, and the text says so or is empty. `why` is a phrase for the report. */
  | { readonly kind: 'none'; readonly why: string }
  /** `expected` completes "expected …" in a message. */
  | { readonly kind: 'unreadable'; readonly expected: string };

export interface DateOptions {
  /** The order of day and month where numbers alone leave it open; a day that does not exist in that order is unreadable. */
  readonly order?: DayOrder | undefined;
}

const EXPECTED = 'a date such as "12 March 2025", "2025-03-12", "March 2025" or "2025"';

const NO_DATE = /^(?:[-–—.?/\s]*|n\.?\s?[ad]\.?|n\/a|s\.?\s?d\.?|none|null|undated|tbd|tba|tbc)$/iu;
/** A day of zeros or nines alone, as programs write for none. */
const ZEROS_OR_NINES = /^(?=(?:\D*\d){8}\D*$)(?:[0/.-]+|[9/.-]+)$/u;

/** Reads a date as people write it, in the precision that it has. Never throws. */
export function readDate(text: string, options: DateOptions = {}): DateReading {
  const written = text.trim();
  if (written === UNKNOWN_DATE || parseDate(written).ok)
    return { kind: 'date', edtf: written, verbatim: true };
  if (NO_DATE.test(written) || ZEROS_OR_NINES.test(written)) return { kind: 'none', why: 'no date' };
  const proposals = dateProposals(written);
  const [first, second] = proposals;
  if (first === undefined) return { kind: 'unreadable', expected: EXPECTED };
  if (second === undefined) return { kind: 'date', edtf: first, verbatim: false };
  if (options.order === undefined) return { kind: 'ambiguous', dmy: first, mdy: second };
  return { kind: 'date', edtf: options.order === 'dmy' ? first : second, verbatim: false };
}
