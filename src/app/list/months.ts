import { formatDate } from '../../core/model/date.ts';
import type { Dated } from '../../core/model/timeline.ts';
import { anchor, type Span } from '../../core/model/span.ts';
import { dateOf } from '../../core/model/units.ts';

/** The events of one year: first those whose month is unknown, then month by month. */
export interface Year {
  readonly year: number;
  readonly months: readonly Month[];
}

interface Month {
  /** 0 to 11; undefined if the dates do not determine a month. */
  readonly month: number | undefined;
  readonly events: readonly Dated[];
}

/** Groups events by year and month, both ascending; the order of the events within a month is kept. */
export function byMonth(events: readonly Dated[]): readonly Year[] {
  const years = new Map<number, Map<number | undefined, Dated[]>>();
  for (const dated of events) {
    const year = dateOf(anchor(dated.span)).getUTCFullYear();
    const month = monthOf(dated.span);
    const months = years.get(year) ?? new Map<number | undefined, Dated[]>();
    const known = months.get(month) ?? [];
    years.set(year, months.set(month, [...known, dated]));
  }
  return [...years]
    .toSorted(([a], [b]) => a - b)
    .map(([year, months]) => ({
      year,
      months: [...months]
        .map(([month, its]) => ({ month, events: its }))
        .toSorted((a, b) => (a.month ?? -1) - (b.month ?? -1)),
    }));
}

/**
 * The month (0 to 11) that contains all days on which the event may have happened or, if it lasted, begun; undefined if
 * they are in several months. If a lasting event's start is not known, its last day counts.
 */
function monthOf({ kind, start, end }: Span): number | undefined {
  const first = start.edge === 'known' || kind !== 'lasting' ? start.earliest : end.earliest - end.unit;
  const last = start.edge === 'known' || kind !== 'lasting' ? start.latest : end.latest - end.unit;
  if (!Number.isFinite(first) || !Number.isFinite(last)) return undefined;
  const [a, b] = [dateOf(first), dateOf(last)];
  return a.getUTCFullYear() === b.getUTCFullYear() && a.getUTCMonth() === b.getUTCMonth()
    ? a.getUTCMonth()
    : undefined;
}

/** A year as an EDTF date: `2025`. */
export const yearName = (year: number): string => formatDate({ kind: 'year', year, ...SURE });

/** A month as an EDTF date: `2025-03`; `month` is 0 to 11. */
export const monthName = (year: number, month: number): string =>
  formatDate({ kind: 'month', year, month: month + 1, ...SURE });

const SURE = { approximate: false, uncertain: false } as const;
