import { otherDates } from '../../core/layout/items.ts';
import { type MatterState, stagesOf } from '../../core/model/stages.ts';
import { isDated, type Timeline } from '../../core/model/timeline.ts';

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
  /** What has become of matters, in the order of {@link LOOKS}. */
  readonly looks: readonly MatterState[];
  readonly vote: boolean;
  readonly period: boolean;
}

const LOOKS: readonly MatterState[] = ['under-way', 'in-text', 'out', 'law', 'dropped'];

export function signsOf(timeline: Timeline): Signs {
  const { document, dated } = timeline;
  const looks = new Set(
    (document.threads ?? [])
      .flatMap((thread) => stagesOf(timeline, thread))
      .flatMap(({ event, state }) => (isDated(event) ? [state] : [])),
  );
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
    looks: LOOKS.filter((look) => looks.has(look)),
    vote: dated.some(({ event }) => event.vote !== undefined),
    period: (document.periods ?? []).length > 0,
  };
}
