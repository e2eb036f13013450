import type { EventId, Source, SourceId } from './schema.ts';
import { latestPossible, silence } from './silence.ts';
import type { Timeline } from './timeline.ts';
import { type Use, usesBySource } from './evidenceUse.ts';

export const isAccount = (source: Source): boolean => source.role === 'account';

/** The events that one source covers, and, of an account only, those it leaves out; the rest is neither. */
export interface SourceCoverage {
  readonly source: Source;
  readonly covered: ReadonlySet<EventId>;
  readonly leftOut: ReadonlySet<EventId>;
}

/** Any evidence covers an event but the editors' word that the source omits its point. */
export function sourceCoverage(timeline: Timeline, id: SourceId): SourceCoverage | undefined {
  const source = timeline.sourceById.get(id);
  if (!source) return undefined;
  const uses = usesBySource(timeline).get(id) ?? [];
  const idsOf = (some: readonly Use[]) => new Set(some.map(({ dated }) => dated.event.id));
  const covered = idsOf(uses.filter(({ stand }) => stand !== 'omits'));
  if (!isAccount(source)) return { source, covered, leftOut: new Set() };
  const omitted = idsOf(uses.filter(({ stand }) => stand === 'omits'));
  const latest = latestPossible(source.published);
  const leftOut = timeline.events.filter(
    ({ event, span }) =>
      !covered.has(event.id) && (omitted.has(event.id) || silence(span, latest) === 'silent'),
  );
  return { source, covered, leftOut: new Set(leftOut.map(({ event }) => event.id)) };
}
