import { type EvidencePiece, type ClaimSide, support } from './claim.ts';
import type { Claim, SourceId } from './schema.ts';
import type { Dated, Timeline } from './timeline.ts';

/**
 * What a piece of evidence amounts to, the gravest first:
 *
 * | id | when |
 * | --- | --- |
 * | `not-found` | it quotes words that are not where it says |
 * | `otherwise` | it supports another answer than the text the editors hold, or denies that text |
 * | `omits` | the editors say that it leaves the point out |
 * | `answers` | it supports an answer to a point on which the editors hold none |
 * | `supports` | it supports the text |
 * | `mentions` | it speaks of the point and decides nothing |
 */
export const EVIDENCE_ROLES = ['not-found', 'otherwise', 'omits', 'answers', 'supports', 'mentions'] as const;
export type EvidenceRole = (typeof EVIDENCE_ROLES)[number];

/** One place where a source is used: which claim of which event it is evidence for, and what it amounts to there. */
export interface Use {
  readonly dated: Dated;
  readonly claim: Claim;
  readonly side: ClaimSide;
  readonly piece: EvidencePiece;
  readonly stand: EvidenceRole;
}

function roleOf(claim: Claim, side: ClaimSide, piece: EvidencePiece): EvidenceRole {
  const { stance } = piece.evidence;
  if (stance === 'mentions' || stance === 'omits') return stance;
  // a denial of another answer says nothing else than the text does
  if (stance === 'denies') return side.account ? 'mentions' : 'otherwise';
  if (piece.excerpt && piece.notFound) return 'not-found';
  if (!side.account) return 'supports';
  return claim.open === true ? 'answers' : 'otherwise';
}

/**
 * Every use of every source, in the order in which the events and their claims are told. A use belongs to the source
 * that is quoted or cited itself, not to the origin of what it passes on: that is the piece's `origin`.
 */
export function usesBySource(timeline: Timeline): ReadonlyMap<SourceId, readonly Use[]> {
  const uses = new Map<SourceId, Use[]>();
  for (const dated of timeline.events) {
    for (const claim of dated.event.claims ?? []) {
      for (const side of support(timeline, claim)) {
        for (const piece of Object.values(side.pieces).flat()) {
          const use = { dated, claim, side, piece, stand: roleOf(claim, side, piece) };
          const known = uses.get(piece.source.id);
          if (known) known.push(use);
          else uses.set(piece.source.id, [use]);
        }
      }
    }
  }
  return uses;
}
