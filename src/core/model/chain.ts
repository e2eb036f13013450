import type { Evidence, Rendering, Source, Text } from './schema.ts';
import type { Sources } from './origin.ts';

/**
 * One attribution in the chain from a piece of evidence to its origin: how the words were rendered, and whose they are
 * said to be.
 */
export interface ChainLink {
  readonly rendering: Rendering;
  readonly note: Text | undefined;
  readonly to:
    { readonly kind: 'source'; readonly source: Source } | { readonly kind: 'person'; readonly name: Text };
  /**
   * Whether the chain to the origin continues through this link. If not, the words count as those of the source that
   * passes them on.
   */
  readonly counted: boolean;
}

/**
 * The chain of attributions of a piece of evidence. `trailOf` finds the origin, and documents why it may come before the
 * last link.
 *
 *     article-fr ─translated→ post ─verbatim→ interview       two links, both counted
 *     article-en ─not-found→ post                             one link, not counted
 *
 * @param inAccount whether the evidence belongs to an account; then a link of rendering `altered` is not counted
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
    // terminates: the validator rejects cycles of attributions
    to = counted ? next?.attributedTo : undefined;
  }
  return links;
}
