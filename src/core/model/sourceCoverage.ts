import type { EventId, Source, SourceId } from './schema.ts';
import { latestPossible, silence } from './silence.ts';
import type { Timeline } from './timeline.ts';
import { type Use, usesBySource } from './evidenceUse.ts';

export const isAccount = (source: Source): boolean => source.role === 'account';

/** The events that a source covers and those it omits; the other events are neither. Only an account omits events. */
export interface SourceCoverage {
  readonly source: Source;
  readonly covered: ReadonlySet<EventId>;
  /**
   * Events on which the account has no evidence, though it could, and those whose only evidence is that it omits the
   * point.
   */
  readonly leftOut: ReadonlySet<EventId>;
}

/**
 * Computes the coverage of a source: every piece of evidence covers its event, except one of the role `omits`. Undefined
 * for an unknown id.
 */
export function sourceCoverage(timeline: Timeline, id: SourceId): SourceCoverage | undefined {
  const source = timeline.sourceById.get(id);
  if (!source) return undefined;
  const uses = usesBySource(timeline).get(id) ?? [];
  const idsOf = (some: readonly Use[]) => new Set(some.map(({ dated }) => dated.event.id));
  const covered = idsOf(uses.filter(({ role }) => role !== 'omits'));
  if (!isAccount(source)) return { source, covered, leftOut: new Set() };
  const omitted = idsOf(uses.filter(({ role }) => role === 'omits'));
  const latest = latestPossible(source.published);
  const leftOut = timeline.events.filter(
    ({ event, span }) =>
      !covered.has(event.id) && (omitted.has(event.id) || silence(span, latest) === 'silent'),
  );
  return { source, covered, leftOut: new Set(leftOut.map(({ event }) => event.id)) };
}
