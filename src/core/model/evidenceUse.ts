import { type EvidencePiece, type ClaimSide, support } from './claim.ts';
import type { Claim, SourceId } from './schema.ts';
import type { StoryEvent, Timeline } from './timeline.ts';

/**
 * The roles that a piece of evidence can have for the text that the editors hold, the most severe first:
 *
 * | id | when |
 * | --- | --- |
 * | `not-found` | it quotes words that are not in the source it attributes them to |
 * | `otherwise` | it supports another answer than the text, or denies the text |
 * | `omits` | the editors note that it omits the point |
 * | `answers` | it supports an answer to an open claim, on which the editors hold no version |
 * | `supports` | it supports the text |
 * | `mentions` | it mentions the point and supports no answer |
 */
export const EVIDENCE_ROLES = ['not-found', 'otherwise', 'omits', 'answers', 'supports', 'mentions'] as const;
export type EvidenceRole = (typeof EVIDENCE_ROLES)[number];

/** A use of a source as evidence: for which claim of which event, and in which role. */
export interface Use {
  readonly dated: StoryEvent;
  readonly claim: Claim;
  readonly side: ClaimSide;
  readonly piece: EvidencePiece;
  readonly role: EvidenceRole;
}

function roleOf(claim: Claim, side: ClaimSide, piece: EvidencePiece): EvidenceRole {
  const { stance } = piece.evidence;
  if (stance === 'mentions' || stance === 'omits') return stance;
  // a denial of another answer does not contradict the text
  if (stance === 'denies') return side.account ? 'mentions' : 'otherwise';
  if (piece.excerpt && piece.notFound) return 'not-found';
  if (!side.account) return 'supports';
  return claim.open === true ? 'answers' : 'otherwise';
}

/**
 * All uses by source, in the order of events and of their claims. A use belongs to the source that is quoted or cited
 * directly, not to the origin of what it passes on, which is `piece.origin`.
 */
export function usesBySource(timeline: Timeline): ReadonlyMap<SourceId, readonly Use[]> {
  const uses = new Map<SourceId, Use[]>();
  for (const dated of timeline.events) {
    for (const claim of dated.event.claims ?? []) {
      for (const side of support(timeline, claim)) {
        for (const piece of Object.values(side.pieces).flat()) {
          const use = { dated, claim, side, piece, role: roleOf(claim, side, piece) };
          const known = uses.get(piece.source.id);
          if (known) known.push(use);
          else uses.set(piece.source.id, [use]);
        }
      }
    }
  }
  return uses;
}
