import type { Source, TimelineEvent } from './schema.ts';
import type { Timeline } from './timeline.ts';

/** The sources that are quoted or cited for an event, those that leave it out too, in the document's order. */
export function citedSources(timeline: Timeline, event: TimelineEvent): readonly Source[] {
  const evidence = (event.claims ?? []).flatMap((claim) => [
    ...claim.evidence,
    ...(claim.accounts ?? []).flatMap((account) => account.evidence),
  ]);
  const ids = new Set(
    evidence.map((it) => ('excerpt' in it ? timeline.excerptById.get(it.excerpt)?.source : it.source)),
  );
  return timeline.document.sources.filter(({ id }) => ids.has(id));
}
