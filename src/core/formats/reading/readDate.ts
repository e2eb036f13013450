import { formatDate, parseDate } from '../../model/date.ts';
import { normalizeText } from '../../model/normalizeText.ts';
import { UNKNOWN_DATE } from '../../model/unknownDate.ts';
import { type Context, EXPECTED, type Failure, failure, isFailure } from './datePart.ts';
import { readPhrase, type Yearless } from './datePhrase.ts';
import { type Token, tokensOf } from './dateTokens.ts';
import type { DayOrder } from './importer.ts';
import { dateOfSerial } from './serialDate.ts';

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
  /**
   * Whether 2009-10, which can be a month, and 2020-21, which can be a season, are two years; false: they are none, not even
   * 2009/10.
   */
  readonly yearSpans?: boolean | undefined;
  /** Whether “oct 13”, which can be a day, is October 2013. */
  readonly monthYears?: boolean | undefined;
}

/** A longer text is no date. */
const LONGEST = 100;

const NONE: ReadonlySet<string> = new Set(
  'na|nd|none|null|nil|nan|undefined|undated|no date|unknown date|date unknown|tbd|tba|tbc|to be determined|to be announced|to be confirmed|sd|sans date|non date|non datee|date inconnue|inconnu|inconnue|a definir|a determiner|a preciser|non precise|ohne datum|oj|unbekannt|unbekanntes datum|sin fecha|sf|desconocido|desconocida|por determinar|senza data|sconosciuto|sconosciuta|da definire|sem data|desconhecido|a definir|zonder datum|onbekend|бд|без даты|неизвестно|غير معروف|غير محدد|بدون تاريخ|بلا تاريخ|دت|لا يوجد'.split(
    '|',
  ),
);

/** A day of zeros or nines alone, as programs write for none. */
const ZEROS_OR_NINES = /^(?=(?:\D*\d){8}\D*$)(?:[0/.-]+|[9/.-]+)$/u;
/** The day before the first of a spreadsheet, which is shown for an empty cell. */
const DAY_ZERO = /^(?:0|1900-0?1-00?|0?1\/00?\/1900|00?\/0?1\/1900)$/u;

/** Why a text gives no date; undefined if it may be one. */
function noDate(text: string): string | undefined {
  if (/^[\s?.…_*x\u2010-\u2015-]*$/iu.test(text)) return 'no date';
  if (ZEROS_OR_NINES.test(text) || DAY_ZERO.test(text)) return 'a day of zeros or nines stands for no date';
  const words = normalizeText(text)
    .replace(/[.,/\\()[\]-]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return NONE.has(words) || NONE.has(words.replaceAll(' ', '')) ? 'no date' : undefined;
}

const ofText = (edtf: string, note?: string): DateReading | undefined =>
  parseDate(edtf).ok
    ? { kind: 'date', edtf, verbatim: false, ...(note === undefined ? {} : { note }) }
    : undefined;

type Rewrite = readonly [RegExp, (...groups: readonly string[]) => string | undefined, string?];

/** A spreadsheet's numbers of days that are read as dates: 1927 to 2100. Smaller ones are years. */
const SERIALS = { first: 10_000, last: 73_415 };
const DAY_FORMAT = { day: true, month: true, year: true, time: false };

function ofSerial(text: string): string | undefined {
  const serial = Number(text.replace(',', '.'));
  const isInRange = serial >= SERIALS.first && serial < SERIALS.last;
  return isInRange ? dateOfSerial(serial, false, DAY_FORMAT) : undefined;
}

function ofDayOfYear(year: string, day: string): string | undefined {
  const date = new Date(`${year}-01-01T00:00:00Z`);
  date.setUTCDate(Number(day));
  const text = date.toISOString().slice(0, 10);
  return text.startsWith(year) ? text : undefined;
}

const unspecified = (text: string): string => text.replace(/[?xu]/giu, 'X');

/** Ways to write a date that are close to EDTF, or numbers alone, by the whole text. The note is for the report. */
const REWRITES: readonly Rewrite[] = [
  [/^(\d{4})[.,]0+$/u, (year) => year, 'a year as a decimal number'],
  [/^\d{5}(?:[.,]\d+)?$/u, (text = '') => ofSerial(text), 'a spreadsheet’s number of a day'],
  [/^(\d{4})(\d\d)(\d\d)$/u, (y = '', m = '', d = '') => `${y}-${m}-${d}`],
  [/^([12]\d{3})(\d\d)$/u, (y = '', m = '') => `${y}-${m}`],
  [
    /^(\d{4})(\d\d)(\d\d)t?(\d\d)(\d\d)(\d\d)?(z?)$/u,
    (y = '', m = '', d = '', hour = '', minute = '', second = '', zone = '') =>
      `${y}-${m}-${d}T${hour}:${minute}${second === '' ? '' : `:${second}`}${zone.toUpperCase()}`,
  ],
  [/^(\d{4})-(\d{3})$/u, (year = '', day = '') => ofDayOfYear(year, day), 'a number of a day in its year'],
  // the end without what it shares with the start
  [/^(\d{4}-)(\d\d)\/(\d\d)$/u, (year = '', from = '', to = '') => `${year}${from}/${year}${to}`],
  [/^(\d{4}-\d\d-)(\d\d)\/(\d\d)$/u, (month = '', from = '', to = '') => `${month}${from}/${month}${to}`],
  [/^(\d{4}-)(\d\d-\d\d)\/(\d\d-\d\d)$/u, (year = '', from = '', to = '') => `${year}${from}/${year}${to}`],
  [/^(\d{4})年$/u, (year) => year],
  [/^(\d{4})年(\d\d?)月$/u, (y = '', m = '') => `${y}-${m.padStart(2, '0')}`],
  [
    /^(\d{4})年(\d\d?)月(\d\d?)日$/u,
    (y = '', m = '', d = '') => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
  ],
  // digits that are not known: 199x, 19--, 2025-03-??
  [/^(\d{3})[?xu-]$/u, (start = '') => `${start}X`],
  [/^(\d\d)(?:\?\?|xx|uu|--)$/u, (start = '') => `${start}XX`],
  [/^\d{4}-(?:\d\d|\?\?|xx|uu)(?:-(?:\d\d|\?\?|xx|uu))?$/u, (text = '') => unspecified(text)],
  [/^(?:\?\?|xx)[-/.](\d\d?)[-/.](\d{4})$/u, (m = '', y = '') => `${y}-${m.padStart(2, '0')}-XX`],
  [/^(.*\d)(?:\?~|~\?)$/u, (date = '') => `${date}%`],
  // the draft of 2012
  [/^(.*\d)\/open$/u, (date = '') => `${date}/..`],
  [/^(.*\d)\/unknown$/u, (date = '') => `${date}/`],
  [/^unknown\/(.*\d)$/u, (date = '') => `/${date}`],
];

function rewritten(plain: string): DateReading | undefined {
  for (const [pattern, rewrite, note] of REWRITES) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const edtf = rewrite(...(match.length === 1 ? match : match.slice(1)));
    const reading = edtf === undefined ? undefined : ofText(edtf, note);
    if (reading) return reading;
  }
  // EDTF with spaces
  return ofText(plain.replace(/\s*([/,[\]]|\.\.)\s*/gu, '$1').toUpperCase());
}

/** What is expected instead of a number that is no date. */
function expectedOf(plain: string): string | undefined {
  if (/^\d{3}$/u.test(plain)) return `"0${plain}" for the year, or "AD ${plain}"`;
  return /^\d{9,}$/u.test(plain) ? 'a date, not a number of seconds or milliseconds' : undefined;
}

type Tried =
  { readonly kind: 'dated'; readonly edtf: string; readonly notes: readonly string[] } | Yearless | Failure;

/** Reads the tokens in one order of day and month. What comes out is valid EDTF. */
function attempt(tokens: readonly Token[], context: Context): Tried {
  const outcome = readPhrase(tokens, context);
  if (isFailure(outcome) || outcome.kind === 'yearless') return outcome;
  const edtf = formatDate(outcome.date);
  const parsed = parseDate(edtf);
  return parsed.ok ? { kind: 'dated', edtf, notes: outcome.notes } : failure(parsed.expected, 3);
}

/** The date in a year; where it does not exist in that year, as 29 February, in the same digits. */
function inYear(tokens: readonly Token[], context: Context, year: number): string {
  const tried = attempt(tokens, { ...context, year });
  if (!isFailure(tried) && tried.kind === 'dated') return tried.edtf;
  const leap = attempt(tokens, { ...context, year: 2000 });
  const edtf = !isFailure(leap) && leap.kind === 'dated' ? leap.edtf : '2000';
  return edtf.replaceAll('2000', String(year).padStart(4, '0'));
}

function readingOf(tried: Tried, tokens: readonly Token[], context: Context): DateReading {
  if (isFailure(tried)) return { kind: 'unreadable', expected: tried.expected };
  if (tried.kind === 'yearless')
    return { kind: 'yearless', month: tried.month, read: (year) => inYear(tokens, context, year) };
  const note = [...new Set(tried.notes)].join('; ');
  return { kind: 'date', edtf: tried.edtf, verbatim: false, ...(note === '' ? {} : { note }) };
}

/** Reads the tokens in both orders of day and month. */
function inEitherOrder(tokens: readonly Token[], options: DateOptions): DateReading {
  const [dmy, mdy] = (['dmy', 'mdy'] as const).map((order) => ({ ...options, order })) as [Context, Context];
  const [one, other] = [attempt(tokens, dmy), attempt(tokens, mdy)];
  if (isFailure(one)) {
    const first = isFailure(other) && other.understood <= one.understood;
    return first ? readingOf(one, tokens, dmy) : readingOf(other, tokens, mdy);
  }
  if (isFailure(other)) return readingOf(one, tokens, dmy);
  if (one.kind === 'dated' && other.kind === 'dated' && one.edtf !== other.edtf)
    return { kind: 'ambiguous', dmy: one.edtf, mdy: other.edtf };
  if (one.kind === 'yearless' && inYear(tokens, dmy, 2000) !== inYear(tokens, mdy, 2000))
    return { kind: 'unreadable', expected: 'a date with a year: day and month can be either way' };
  return readingOf(one, tokens, dmy);
}

/** Whether a text is a year and the last two digits of the next: 2020-21, 2020/21. */
export function isNextYear(text: string): boolean {
  const [, year = '', next = ''] = /^(\d{4})[-/](\d\d)$/u.exec(text) ?? [];
  return next !== '' && (Number(year) + 1) % 100 === Number(next);
}

/** EDTF as it is written. */
function verbatim(text: string): DateReading {
  const isSeason = isNextYear(text) && /-2[1-4]$/u.test(text);
  return isSeason
    ? {
        kind: 'date',
        edtf: text,
        verbatim: true,
        note: 'the last number is a season; two years are written as in 2020/2021',
      }
    : { kind: 'date', edtf: text, verbatim: true };
}

/**
 * Reads a date as people write it, in the precision that it has: a year stays a year, and what is approximate stays so.
 *
 * - EDTF of the document's format is taken as it is, `unknown` as well.
 * - Month names, seasons and the words around a date are read in English, French, Arabic, German, Spanish, Italian, Portuguese,
 *   Dutch and Russian, names of months in some more; with or without accents, full stops and capitals; Arabic-Indic digits.
 * - Where day and month can be either way, nothing is guessed; with full stops the day comes first.
 * - Years of two digits are those of POSIX: 69 to 99 are 1969 to 1999, 00 to 68 are 2000 to 2068.
 * - 2024-05 is a month, as in EDTF; 2024-25 are two years, as there is no such month; 2020-21 is spring 2020, as in EDTF (in a
 *   column with 2018-19 and the like it is two years, see `readInColumn`).
 *
 * Never throws. What it gives as EDTF can be parsed, but for 29 February in a year for `yearless` that has none.
 */
export function readDate(text: string, options: DateOptions = {}): DateReading {
  const written = text.trim();
  const areYears = options.yearSpans === true && isNextYear(written);
  if (!areYears && (written === UNKNOWN_DATE || parseDate(written).ok)) return verbatim(written);
  const none = noDate(written);
  if (none !== undefined) return { kind: 'none', why: none };
  if (written.length > LONGEST) return { kind: 'unreadable', expected: EXPECTED };
  const plain = normalizeText(written);
  if (plain === UNKNOWN_DATE) return { kind: 'date', edtf: UNKNOWN_DATE, verbatim: false };
  const close = areYears ? undefined : rewritten(plain);
  if (close) return close;
  const expected = expectedOf(plain);
  if (expected !== undefined) return { kind: 'unreadable', expected };
  const tokens = tokensOf(written);
  const { order } = options;
  if (order === undefined) return inEitherOrder(tokens, options);
  const context = { ...options, order };
  return readingOf(attempt(tokens, context), tokens, context);
}
