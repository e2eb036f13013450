import { parseDate } from './date.ts';
import type { Period } from './schema.ts';
import { extent, spanOf } from './span.ts';
import type { StoryEvent, Timeline } from './timeline.ts';
import type { Day } from './units.ts';

/** A period with its days: from the first one up to, not including, `to`; infinite where it goes on. */
export interface PeriodSpan {
  readonly period: Period;
  readonly from: Day;
  readonly to: Day;
}

const extentOf = (text: string) => {
  const parsed = parseDate(text);
  if (!parsed.ok) throw new Error(`not validated: "${text}" is not ${parsed.expected}`);
  return extent(spanOf(parsed.date));
};

/**
 * The periods of a document in the order in which they begin; of those that begin together, in the document's order.
 *
 * @throws Error when a date cannot be parsed, which `validate` would have reported
 */
export const periodsOf = ({ document }: Timeline): readonly PeriodSpan[] =>
  (document.periods ?? [])
    .map((period) => ({
      period,
      from: extentOf(period.from).from,
      to: period.to === undefined ? Infinity : extentOf(period.to).to,
    }))
    .toSorted((a, b) => a.from - b.from);

/**
 * The periods in which an event may have happened: those that share a day with its date and concern its lane, or all lanes.
 * None for an event of unknown date.
 */
export function periodsAt(periods: readonly PeriodSpan[], { event, span }: StoryEvent): readonly Period[] {
  if (span === undefined) return [];
  const days = extent(span);
  return periods
    .filter(
      ({ period, from, to }) =>
        from < days.to && days.from < to && (period.lane === undefined || period.lane === event.lane),
    )
    .map(({ period }) => period);
}
