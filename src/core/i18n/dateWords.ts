import type { Point, Season } from '../model/date.ts';
import type { Locale } from './locale.ts';

/** A point in words, with the point itself: in some languages its kind decides the article. */
export interface PointText {
  readonly text: string;
  readonly point: Point;
}

/**
 * The phrases of a language for dates, around the names and numerals from `Intl`. They are whole phrases, as word order
 * differs.
 */
export interface DateWords {
  /** The numeral of a day within a date: some languages use an ordinal for the first. */
  readonly day: (numeral: string) => string;
  readonly season: (season: Season, year: string, nextYear: string) => string;
  readonly decade: (firstYear: string) => string;
  readonly monthUnknown: (year: string) => string;
  readonly dayUnknown: (month: string) => string;
  readonly dayAndMonthUnknown: (year: string) => string;
  readonly about: (date: string) => string;
  readonly uncertain: (date: string) => string;
  readonly aboutShort: (date: string) => string;
  readonly uncertainShort: (date: string) => string;
  readonly time: (day: string, clock: string) => string;
  /** A duration; `tight`: the dash is between two numerals, without spaces (24–28 August). */
  readonly range: (from: string, to: string, tight: boolean) => string;
  /** A year of which only the last two digits are said. */
  readonly lastDigits: (digits: string) => string;
  /** Neighbouring years from one to another of the same century; `digits`: the last two of the second. */
  readonly years: (from: string, to: string, digits: string) => string;
  readonly since: (from: PointText) => string;
  readonly until: (to: PointText) => string;
  readonly endUnknown: (from: PointText) => string;
  readonly startUnknown: (to: PointText) => string;
  /** One of a set. */
  readonly between: (from: PointText, to: PointText) => string;
  readonly orLater: (from: PointText) => string;
  readonly orEarlier: (to: PointText) => string;
}

const dashed = (from: string, to: string, tight: boolean) => (tight ? `${from}–${to}` : `${from} – ${to}`);

const en: DateWords = {
  day: (numeral) => numeral,
  season: (season, year, nextYear) =>
    ({ 21: `spring ${year}`, 22: `summer ${year}`, 23: `autumn ${year}`, 24: `winter ${year}–${nextYear}` })[
      season
    ],
  decade: (firstYear) => `${firstYear}s`,
  monthUnknown: (year) => `${year}, month unknown`,
  dayUnknown: (month) => `${month}, day unknown`,
  dayAndMonthUnknown: (year) => `${year}, day and month unknown`,
  about: (date) => `about ${date}`,
  uncertain: (date) => `${date} (uncertain)`,
  aboutShort: (date) => `c. ${date}`,
  uncertainShort: (date) => `${date}?`,
  time: (day, clock) => `${day}, ${clock}`,
  range: dashed,
  lastDigits: (digits) => `’${digits}`,
  years: (from, _, digits) => `${from}–${digits}`,
  since: ({ text }) => `since ${text}`,
  until: ({ text }) => `until ${text}`,
  endUnknown: ({ text }) => `from ${text}, end unknown`,
  startUnknown: ({ text }) => `until ${text}, start unknown`,
  between: (from, to) => `between ${from.text} and ${to.text}`,
  orLater: ({ text, point }) => `${point.kind === 'day' ? 'on' : 'in'} or after ${text}`,
  orEarlier: ({ text, point }) => `${point.kind === 'day' ? 'on' : 'in'} or before ${text}`,
};

/** “le 24 août”, “l’été 2024”, “les années 2010”, but “août 2024” and “2024”. */
function frenchArticle({ text, point }: PointText): string {
  if (point.kind === 'day') return `le ${text}`;
  if (point.kind === 'season') return point.season === 21 ? `le ${text}` : `l’${text}`;
  return point.kind === 'decade' && point.first > 0 ? `les ${text}` : text;
}

function frenchUntil({ text, point }: PointText): string {
  if (point.kind === 'day') return `jusqu’au ${text}`;
  if (point.kind === 'season') return point.season === 21 ? `jusqu’au ${text}` : `jusqu’à l’${text}`;
  return point.kind === 'decade' && point.first > 0 ? `jusqu’aux ${text}` : `jusqu’en ${text}`;
}

const fr: DateWords = {
  day: (numeral) => (numeral === '1' ? '1er' : numeral),
  season: (season, year, nextYear) =>
    ({ 21: `printemps ${year}`, 22: `été ${year}`, 23: `automne ${year}`, 24: `hiver ${year}–${nextYear}` })[
      season
    ],
  decade: (firstYear) => `années ${firstYear}`,
  monthUnknown: (year) => `${year}, mois inconnu`,
  dayUnknown: (month) => `${month}, jour inconnu`,
  dayAndMonthUnknown: (year) => `${year}, jour et mois inconnus`,
  about: (date) => `${date} environ`,
  uncertain: (date) => `${date} (date incertaine)`,
  aboutShort: (date) => `${date} env.`,
  uncertainShort: (date) => `${date} (?)`,
  time: (day, clock) => `${day}, ${clock}`,
  range: dashed,
  // as in “mai 68”
  lastDigits: (digits) => digits,
  years: (from, _, digits) => `${from}–${digits}`,
  since: (from) => `depuis ${frenchArticle(from)}`,
  until: frenchUntil,
  endUnknown: (from) => `dès ${frenchArticle(from)}, fin inconnue`,
  startUnknown: (to) => `${frenchUntil(to)}, début inconnu`,
  between: (from, to) => `entre ${frenchArticle(from)} et ${frenchArticle(to)}`,
  orLater: (from) => `${frenchArticle(from)} ou après`,
  orEarlier: (to) => `${frenchArticle(to)} ou avant`,
};

const ar: DateWords = {
  day: (numeral) => numeral,
  season: (season, year, nextYear) =>
    ({ 21: `ربيع ${year}`, 22: `صيف ${year}`, 23: `خريف ${year}`, 24: `شتاء ${year}–${nextYear}` })[season],
  decade: (firstYear) => `عقد ${firstYear}`,
  monthUnknown: (year) => `${year}، الشهر غير معروف`,
  dayUnknown: (month) => `${month}، اليوم غير معروف`,
  dayAndMonthUnknown: (year) => `${year}، اليوم والشهر غير معروفين`,
  about: (date) => `${date} تقريبًا`,
  uncertain: (date) => `${date} (تاريخ غير مؤكد)`,
  aboutShort: (date) => `${date} تقريبًا`,
  uncertainShort: (date) => `${date} (؟)`,
  time: (day, clock) => `${day}، ${clock}`,
  range: (from, to) => `من ${from} إلى ${to}`,
  // as in «حرب 73»
  lastDigits: (digits) => digits,
  years: (from, to) => `${from}–${to}`,
  since: ({ text }) => `منذ ${text}`,
  until: ({ text }) => `حتى ${text}`,
  endUnknown: ({ text }) => `من ${text}، وتاريخ الانتهاء غير معروف`,
  startUnknown: ({ text }) => `حتى ${text}، وتاريخ البدء غير معروف`,
  between: (from, to) => `بين ${from.text} و${to.text}`,
  orLater: ({ text }) => `في ${text} أو بعده`,
  orEarlier: ({ text }) => `في ${text} أو قبله`,
};

export const DATE_WORDS: Readonly<Record<Locale, DateWords>> = { en, fr, ar };
