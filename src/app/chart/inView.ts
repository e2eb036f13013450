import type { Viewport } from '../../core/layout/viewport.ts';
import { formatDate } from '../../core/model/date.ts';
import { anchor } from '../../core/model/span.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import { dateOf } from '../../core/model/units.ts';
import type { Words } from '../../core/i18n/words.ts';
import { monthName, yearName } from '../list/months.ts';

/** Up to this many days, a range of time is named by its days; up to this many, by its months. */
const BY_DAYS = 62;
const BY_MONTHS = 20 * 366;

/** What is in view, for a screen reader: "12 events in view, March 2024 to June 2025". */
export function inViewWords(
  { dated }: Pick<Timeline, 'dated'>,
  { from, to }: Viewport,
  words: Words,
): string {
  const there = dated.map(({ span }) => anchor(span)).filter((day) => day >= from && day < to);
  // a viewport that ends where a day begins does not show that day
  const ends = [Math.floor(from), Math.max(Math.ceil(to) - 1, Math.floor(from))] as const;
  const name = nameFor(to - from);
  const [first, last] = ends.map((day) => words.date(name(dateOf(day))));
  return words.first.chart.inView(there.length, first ?? '', last ?? '');
}

function nameFor(days: number): (date: Date) => string {
  if (days > BY_MONTHS) return (date) => yearName(date.getUTCFullYear());
  if (days > BY_DAYS) return (date) => monthName(date.getUTCFullYear(), date.getUTCMonth());
  return (date) =>
    formatDate({
      kind: 'day',
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      approximate: false,
      uncertain: false,
    });
}
