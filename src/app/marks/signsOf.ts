import { otherDates } from '../../core/layout/items.ts';
import type { Timeline } from '../../core/model/timeline.ts';

/** The signs of the picture that can occur in a story, for its key. */
export interface Signs {
  /** Marks of events that are no step of a thread; without threads every mark is one. */
  readonly hollow: boolean;
  readonly cluster: boolean;
  /** Some day within a stretch. */
  readonly band: boolean;
  readonly lasting: boolean;
  readonly otherDate: boolean;
  readonly accountDate: boolean;
}

export function signsOf({ document, dated }: Timeline): Signs {
  const has = (kind: 'role' | 'account') =>
    dated.some(({ event, span }) => otherDates(event, span).some((other) => other.kind === kind));
  return {
    hollow:
      (document.threads ?? []).length > 0 && document.events.some(({ threads = [] }) => threads.length === 0),
    cluster: dated.length > 1,
    band: dated.some(({ span }) => span.kind === 'sometime'),
    lasting: dated.some(({ span }) => span.kind === 'lasting'),
    otherDate: has('role'),
    accountDate: has('account'),
  };
}
