import type { SourceCoverage } from '../../core/model/sourceCoverage.ts';
import type { EventId } from '../../core/model/schema.ts';

/** How a mark stands to the chosen source: what it covers keeps its look, what it leaves out has one, the rest is dimmed. */
export type CoverageLook = 'shown' | 'left-out' | 'dimmed';

/** A cluster is covered when one of its events is, else left out when one of them is. */
export function coverageLook({ covered, leftOut }: SourceCoverage, events: readonly string[]): CoverageLook {
  if (events.some((id) => covered.has(id as EventId))) return 'shown';
  return events.some((id) => leftOut.has(id as EventId)) ? 'left-out' : 'dimmed';
}
