import type { Evidence, Source, SourceId } from '../../core/model/schema.ts';
import type { StoryEvent, Timeline } from '../../core/model/timeline.ts';

/** A source in the numbered list of sources: its number, by first reference, and how many references there are. */
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
  /** In order of number; sources without a reference come last. */
  readonly notes: readonly Footnote[];
  readonly referenceTo: ReadonlyMap<Evidence, Reference>;
  /** Prefix of the element ids of events and notes: the list and its print version may be in the page at once. */
  readonly prefix: string;
}

/**
 * Numbers the sources by first reference, in the order of `events`. If `events` are not all events of the timeline,
 * sources to which none of them refers are left out.
 *
 * @param prefix of element ids, see `Footnotes.prefix`
 */
export function footnotes(timeline: Timeline, events = timeline.events, prefix = ''): Footnotes {
  const numbers = new Map<SourceId, number>();
  const uses = new Map<SourceId, number>();
  const referenceTo = new Map<Evidence, Reference>();
  for (const evidence of events.flatMap(({ event }: StoryEvent) =>
    (event.claims ?? []).flatMap(evidenceOf),
  )) {
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
