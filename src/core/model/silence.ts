import { parseDate } from './date.ts';
import type { Span } from './span.ts';
import { spanOf } from './span.ts';
import type { Day } from './units.ts';

/**
 * Why an account has no evidence on an event:
 *
 * - `silent`: the event had begun by the last day on which the account may have been published, so the account omits it
 * - `not-yet`: the event began, or may have begun, after the account was published, so the account cannot be said to omit it
 * - `undated`: no last possible day of publication is known, or no day of the event, so nothing can be concluded
 */
export type Silence = 'silent' | 'not-yet' | 'undated';

/**
 * The end of the last possible day of an EDTF date of publication (exclusive); undefined when it is missing or
 * unbounded.
 */
export function latestPossible(published: string | undefined): Day | undefined {
  const parsed = published === undefined ? undefined : parseDate(published);
  const latest = parsed?.ok ? spanOf(parsed.date).end.latest : Infinity;
  return Number.isFinite(latest) ? latest : undefined;
}

/**
 * Classifies an account without evidence on an event, which may have no known day. The event counts as begun from its
 * latest possible start:
 *
 *     account   [04-21 ······ 04-27]
 *     event          04-25                silent
 *     event              [04-25 ·· 05-02] not-yet: it may have begun after the account
 *
 * @param latest the account's `latestPossible`
 */
export function silence(event: Span | undefined, latest: Day | undefined): Silence {
  if (event === undefined || latest === undefined) return 'undated';
  return event.start.latest < latest ? 'silent' : 'not-yet';
}
