import type {
  Attribution,
  Evidence,
  Excerpt,
  ExcerptId,
  Source,
  SourceId,
  Text,
  TimelineDocument,
} from './schema.ts';
import { textIn } from './text.ts';
import type { Timeline } from './timeline.ts';

/** The lookup tables that origins need. */
export interface Sources extends Pick<Timeline, 'sourceById' | 'excerptById'> {
  readonly document: Pick<TimelineDocument, 'languages'>;
}

/**
 * The origin of a piece of evidence. Two pieces have the same origin when their `key` is equal: sources of one publisher are
 * one origin; a person who is named without a source is an origin too.
 */
export type Origin =
  | { readonly kind: 'source'; readonly key: string; readonly source: Source }
  | { readonly kind: 'person'; readonly key: string; readonly name: Text };

/** The origin of a piece of evidence, and the source through which it is known. */
export interface Trail {
  /** The source that is cited or quoted directly. */
  readonly source: Source;
  /** The excerpt of a quotation; a citation has none. */
  readonly excerpt: Excerpt | undefined;
  readonly origin: Origin;
  /** The attribution of rendering `not-found` at which the trail ends: the words are not in the source that it names. */
  readonly notFound: Attribution | undefined;
}

const found = <Id, Item>(items: ReadonlyMap<Id, Item>, id: Id): Item => {
  const item = items.get(id);
  if (item === undefined) throw new Error(`"${String(id)}" was not validated: it names nothing`);
  return item;
};

const sourceOrigin = (source: Source): Origin => ({
  kind: 'source',
  key: `publisher:${source.publisher}`,
  source,
});

const personOrigin = (name: Text, languages: readonly string[]): Origin => ({
  kind: 'person',
  key: `person:${textIn(name, languages[0] ?? 'und', languages)
    .text.normalize('NFC')
    .trim()}`,
  name,
});

/** A step of the trail: an excerpt, or a cited source. */
interface TrailStep {
  readonly source: SourceId;
  readonly attributedTo?: Attribution;
}

/** The origin that an attribution names, whether or not the words are found there. */
export function attributedOrigin(timeline: Sources, to: Attribution): Origin | undefined {
  if (to.name !== undefined) return personOrigin(to.name, timeline.document.languages);
  if (to.source !== undefined) return sourceOrigin(found(timeline.sourceById, to.source));
  return undefined;
}

/**
 * Finds the origin of a piece of evidence. Rule of the format: "Follow `attributedTo` to its end, but never through
 * `not-found`, and inside `accounts` not through `altered` either (there the altering is the source's own); else its source."
 *
 *     article-fr ─translated→ post ─verbatim→ interview        the origin is the interview's publisher
 *     article-en ─not-found→ post                              the origin is article-en's publisher
 *
 * @param inAccount whether the evidence belongs to an account
 * @throws Error when an id does not resolve, which `validate` would have reported
 */
export function trailOf(timeline: Sources, evidence: Evidence, inAccount: boolean): Trail {
  const excerptOf = (id: ExcerptId): Excerpt => found(timeline.excerptById, id);
  const excerpt = 'excerpt' in evidence ? excerptOf(evidence.excerpt) : undefined;
  const first: TrailStep = 'excerpt' in evidence ? excerptOf(evidence.excerpt) : evidence;
  const trail = { source: found(timeline.sourceById, first.source), excerpt };

  const seen = new Set<TrailStep>();
  let step = first;
  while (step.attributedTo !== undefined && !seen.has(step)) {
    seen.add(step);
    const to = step.attributedTo;
    if (to.rendering === 'not-found') {
      return { ...trail, origin: sourceOrigin(found(timeline.sourceById, step.source)), notFound: to };
    }
    if (inAccount && to.rendering === 'altered') break;
    if (to.name !== undefined) {
      return { ...trail, origin: personOrigin(to.name, timeline.document.languages), notFound: undefined };
    }
    if (to.excerpt !== undefined) step = excerptOf(to.excerpt);
    else if (to.source !== undefined) step = { source: to.source };
  }
  return { ...trail, origin: sourceOrigin(found(timeline.sourceById, step.source)), notFound: undefined };
}

/**
 * The sources on the trail of a piece of evidence: the one that is quoted or cited, and each to which words on the trail are
 * attributed, whether or not they are found there.
 */
export function sourcesOnTrail(timeline: Sources, evidence: Evidence): readonly Source[] {
  const stepOf = (id: ExcerptId): TrailStep => found(timeline.excerptById, id);
  const sources: Source[] = [];
  const seen = new Set<TrailStep>();
  let step: TrailStep | undefined = 'excerpt' in evidence ? stepOf(evidence.excerpt) : evidence;
  while (step !== undefined && !seen.has(step)) {
    seen.add(step);
    sources.push(found(timeline.sourceById, step.source));
    const to: Attribution | undefined = step.attributedTo;
    if (to?.excerpt !== undefined) step = stepOf(to.excerpt);
    else step = to?.source === undefined ? undefined : { source: to.source };
  }
  return sources;
}

export const originOf = (timeline: Sources, evidence: Evidence, inAccount: boolean): Origin =>
  trailOf(timeline, evidence, inAccount).origin;

/** Rule of the format: "A *record* is an origin of type `official` or `law`." */
export const isRecord = (origin: Origin): boolean =>
  origin.kind === 'source' && (origin.source.type === 'official' || origin.source.type === 'law');

/** Whether an origin is a statement: a source of type `statement`, or a person who is named without a source. */
export const isStatement = (origin: Origin): boolean =>
  origin.kind === 'person' || origin.source.type === 'statement';
