import { dayOf, isMoment, parseDate } from '../model/date.ts';
import type { Point } from '../model/point.ts';
import { setEnds } from './setEnds.ts';

/** A date variable of CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html, "Date variables"). */
export interface CslDate {
  /** One date, or the two ends of a range; each is [year, month, day] with as many items as are known. */
  readonly 'date-parts'?: readonly (readonly number[])[];
  /** 1 spring to 4 winter. */
  readonly season?: number;
  readonly circa?: true;
  /** The date in words, printed verbatim. */
  readonly literal?: string;
}

/** Converts a year: EDTF has a year 0 for 1 BC, CSL has −1. */
const cslYear = (year: number): number => (year > 0 ? year : year - 1);

/** The known date parts of a point; undefined for seasons, decades and centuries, which have none. */
function partsOf(point: Point): readonly number[] | undefined {
  switch (point.kind) {
    case 'day':
      return [cslYear(point.year), point.month, point.day];
    case 'month':
    case 'day-of-month':
      return [cslYear(point.year), point.month];
    case 'year':
    case 'month-of-year':
    case 'day-of-year':
      return [cslYear(point.year)];
    default:
      return undefined;
  }
}

const isVague = (...points: readonly Point[]): boolean =>
  points.some(({ approximate, uncertain }) => approximate || uncertain);

function range(from: Point, to: Point, vague: boolean): CslDate | undefined {
  const parts = [partsOf(from), partsOf(to)].filter((it) => it !== undefined);
  if (parts.length < 2) return undefined;
  const same = String(parts[0]) === String(parts[1]);
  return { 'date-parts': same ? parts.slice(0, 1) : parts, ...(vague ? { circa: true } : {}) };
}

function structured(edtf: string): CslDate | undefined {
  const parsed = parseDate(edtf);
  if (!parsed.ok) return undefined;
  const { date } = parsed;
  switch (date.kind) {
    case 'set': {
      const ends = setEnds(date);
      return ends && range(...ends, ends[0] !== ends[1] || isVague(...ends));
    }
    case 'interval': {
      const { start, end } = date;
      if (!isMoment(start) || !isMoment(end)) return undefined;
      const [from, to] = [dayOf(start), dayOf(end)];
      return range(from, to, isVague(from, to));
    }
    case 'season': {
      const season = { 'date-parts': [[cslYear(date.year)]], season: date.season - 20 };
      return isVague(date) ? { ...season, circa: true } : season;
    }
    default: {
      const point = dayOf(date);
      return range(point, point, isVague(point));
    }
  }
}

/**
 * Converts an EDTF date in its own precision: `2025-04` has no day. `~`, `?` and sets all become `circa`, the only qualifier
 * of CSL. Dates that CSL cannot express (an open end, a decade) become `literal`, in words.
 */
export const cslDate = (edtf: string, inWords: (edtf: string) => string): CslDate =>
  structured(edtf) ?? { literal: inWords(edtf) };
