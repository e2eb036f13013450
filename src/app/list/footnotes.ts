import type { Evidence, Source, SourceId } from '../../core/model/schema.ts';
import type { Dated, Timeline } from '../../core/model/timeline.ts';

/** A source at the foot of the list: its number, by first use, and how often the list refers to it. */
interface Footnote {
  readonly number: number;
  readonly source: Source;
  readonly uses: number;
}

/** One reference to a source in the text: the `use`-th one, counted from 1. */
interface Reference {
  readonly number: number;
  readonly use: number;
}

export interface Footnotes {
  /** In order of their numbers; sources that nothing refers to come last. */
  readonly notes: readonly Footnote[];
  readonly referenceTo: ReadonlyMap<Evidence, Reference>;
  /** What the ids of events and notes begin with: the list and its print may be on the page at once. */
  readonly prefix: string;
}

/**
 * Numbers the sources by first use, in the order in which the list tells the events. Where not all events are told, what
 * none of them refers to is left out.
 */
export function footnotes(timeline: Timeline, events = timeline.events, prefix = ''): Footnotes {
  const numbers = new Map<SourceId, number>();
  const uses = new Map<SourceId, number>();
  const referenceTo = new Map<Evidence, Reference>();
  for (const evidence of events.flatMap(({ event }: Dated) => (event.claims ?? []).flatMap(evidenceOf))) {
    const id = sourceOf(evidence, timeline);
    if (id === undefined) continue;
    const number = numbers.get(id) ?? numbers.size + 1;
    const use = (uses.get(id) ?? 0) + 1;
    numbers.set(id, number);
    uses.set(id, use);
    referenceTo.set(evidence, { number, use });
  }
  if (events.length === timeline.events.length)
    for (const { id } of timeline.document.sources) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
  const notes = [...numbers].flatMap(([id, number]): readonly Footnote[] => {
    const source = timeline.sourceById.get(id);
    return source ? [{ number, source, uses: uses.get(id) ?? 0 }] : [];
  });
  return { notes, referenceTo, prefix };
}

interface Supported {
  readonly evidence: readonly Evidence[];
  readonly accounts?: readonly { readonly evidence: readonly Evidence[] }[];
}

const evidenceOf = ({ evidence, accounts = [] }: Supported): readonly Evidence[] => [
  ...evidence,
  ...accounts.flatMap((account) => account.evidence),
];

const sourceOf = (evidence: Evidence, timeline: Timeline): SourceId | undefined =>
  'excerpt' in evidence ? timeline.excerptById.get(evidence.excerpt)?.source : evidence.source;
