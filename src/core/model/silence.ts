import { parseDate } from './date.ts';
import type { Span } from './span.ts';
import { spanOf } from './span.ts';
import type { Day } from './units.ts';

/**
 * What may be said of an account that has no word of an event:
 *
 * - `silent`: the event had begun when it was published, at the latest; it leaves the event out
 * - `not-yet`: the event came after it, or may have come after it; nobody omits what has not happened
 * - `undated`: nobody knows by which day it was published, so nothing is said
 */
export type Silence = 'silent' | 'not-yet' | 'undated';

/** The end of the last day on which something dated so may have been published; nothing when no day bounds it. */
export function latestPossible(published: string | undefined): Day | undefined {
  const parsed = published === undefined ? undefined : parseDate(published);
  const latest = parsed?.ok ? spanOf(parsed.date).end.latest : Infinity;
  return Number.isFinite(latest) ? latest : undefined;
}

/**
 * `latest` is the account's, of `latestPossible`. An event counts as begun on the last day on which it may have begun:
 *
 *     account   [04-21 ······ 04-27]
 *     event          04-25                silent
 *     event              [04-25 ·· 05-02] not-yet: it may have come after
 */
export function silence(event: Span, latest: Day | undefined): Silence {
  if (latest === undefined) return 'undated';
  return event.start.latest < latest ? 'silent' : 'not-yet';
}
