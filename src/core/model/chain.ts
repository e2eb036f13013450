import type { Evidence, Rendering, Source, Text } from './schema.ts';
import type { Sources } from './origin.ts';

/** One attribution on the way to an origin: what became of the words, and whose they are said to be. */
export interface ChainLink {
  readonly rendering: Rendering;
  readonly note: Text | undefined;
  readonly to:
    { readonly kind: 'source'; readonly source: Source } | { readonly kind: 'person'; readonly name: Text };
  /** The origin lies beyond it. Where it is false the words count as those of the one who passes them on. */
  readonly counted: boolean;
}

/**
 * The way from a piece of evidence to its origin, link by link; `trailOf` says where it ends, and why it may end before
 * the last link.
 *
 *     article-fr ─translated→ post ─verbatim→ interview       two links, both counted
 *     article-en ─not-found→ post                             one link, not counted
 */
export function chainOf(timeline: Sources, evidence: Evidence, inAccount: boolean): readonly ChainLink[] {
  const links: ChainLink[] = [];
  const first = 'excerpt' in evidence ? timeline.excerptById.get(evidence.excerpt) : evidence;
  let to = first?.attributedTo;
  while (to !== undefined) {
    const { rendering, note, name } = to;
    const counted = rendering !== 'not-found' && !(inAccount && rendering === 'altered');
    const source = to.source === undefined ? undefined : timeline.sourceById.get(to.source);
    if (name !== undefined) links.push({ rendering, note, to: { kind: 'person', name }, counted });
    else if (source) links.push({ rendering, note, to: { kind: 'source', source }, counted });
    const next = to.excerpt === undefined ? undefined : timeline.excerptById.get(to.excerpt);
    // a document's attributions never go in a circle: it was validated
    to = counted ? next?.attributedTo : undefined;
  }
  return links;
}
