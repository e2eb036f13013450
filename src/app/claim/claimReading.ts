import { claimStatus, type ClaimStatus, type EvidencePiece, support } from '../../core/model/claim.ts';
import { isRecord } from '../../core/model/origin.ts';
import type { Claim, Text } from '../../core/model/schema.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import { sameLanguage } from '../../core/model/text.ts';

/** One side of a claim: an answer with the evidence for it. */
export interface ReadingSide {
  /**
   * For the text that the editors hold: `held`; or, if the record decides the claim, three separate sides: `record`, the
   * record's own words, `reported`, the record as others report it, `besides-record`, others who say the same.
   * `account`: another answer. `denial`: sources that deny the text without giving an answer.
   */
  readonly kind: 'held' | 'record' | 'reported' | 'besides-record' | 'account' | 'denial';
  readonly text: Text;
  /** The evidence belongs to an account: if a source alters the words there, that answer is the source's own. */
  readonly inAccount: boolean;
  /** The date that an account gives, in EDTF. */
  readonly date: string | undefined;
  readonly pieces: readonly EvidencePiece[];
}

/** A claim prepared for display: its status, the sides that have evidence, and the evidence that only mentions or omits it. */
export interface ClaimReading {
  readonly claim: Claim;
  readonly status: ClaimStatus;
  /** Sources differ: the claim is shown expanded, with a quote for each side. */
  readonly differs: boolean;
  readonly sides: readonly ReadingSide[];
  readonly besides: readonly EvidencePiece[];
}

/**
 * Prepares a claim for display.
 *
 * @param language of the reader; within a side, evidence that can be read in it comes first
 */
export function claimReading(timeline: Timeline, claim: Claim, language: string): ClaimReading {
  const status = claimStatus(timeline, claim);
  const [own, ...accounts] = support(timeline, claim);
  const ordered = (pieces: readonly EvidencePiece[]) => readableFirst(pieces, language);
  const ownSide = (kind: ReadingSide['kind'], pieces: readonly EvidencePiece[]): ReadingSide => ({
    kind,
    text: claim.text,
    inAccount: false,
    date: undefined,
    pieces: ordered(pieces),
  });
  const { supports, denies } = own.pieces;
  const sides: readonly ReadingSide[] = [
    ...(status.status === 'corrected' ? recordFirst(supports, ownSide) : [ownSide('held', supports)]),
    ownSide('denial', denies),
    ...accounts.flatMap(({ text, account, pieces }): readonly ReadingSide[] => [
      { kind: 'account', text, inAccount: true, date: account?.date, pieces: ordered(pieces.supports) },
      { kind: 'denial', text, inAccount: true, date: undefined, pieces: ordered(pieces.denies) },
    ]),
  ];
  return {
    claim,
    status,
    differs: DIFFERING.has(status.status),
    sides: sides.filter(({ kind, pieces }) => kind === 'account' || pieces.length > 0),
    besides: [own, ...accounts].flatMap(({ pieces }) => [...pieces.mentions, ...pieces.omits]),
  };
}

/** Splits the support of a claim that the record decides into `record`, `reported` and `besides-record`, in this order. */
function recordFirst(
  supports: readonly EvidencePiece[],
  side: (kind: ReadingSide['kind'], pieces: readonly EvidencePiece[]) => ReadingSide,
): readonly ReadingSide[] {
  const isOwn = ({ source, origin }: EvidencePiece) =>
    origin.kind === 'source' && origin.source.id === source.id;
  const byRecord = supports.filter(({ origin }) => isRecord(origin));
  return [
    side('record', byRecord.filter(isOwn)),
    side(
      'reported',
      byRecord.filter((piece) => !isOwn(piece)),
    ),
    side(
      'besides-record',
      supports.filter((piece) => !byRecord.includes(piece)),
    ),
  ];
}

/**
 * The undisputed claim whose best quote is shown expanded, so that an event shows a quote at once: the first claim that
 * has one. Undefined if a claim on which sources differ shows a quote already.
 */
export function leadingClaim(readings: readonly ClaimReading[]): Claim | undefined {
  const shown = readings.some(
    ({ claim, differs, sides }) =>
      claim.minor !== true && differs && sides.some(({ pieces }) => pieces[0]?.excerpt),
  );
  if (shown) return undefined;
  return readings.find(({ sides }) => sides.some(({ pieces }) => pieces[0]?.excerpt))?.claim;
}

const DIFFERING: ReadonlySet<ClaimStatus['status']> = new Set([
  'open',
  'contested',
  'corrected',
  'not-found',
]);

/** Sorts quotes before citations, then by language: the reader's, translated into the reader's, others. */
function readableFirst(pieces: readonly EvidencePiece[], language: string): readonly EvidencePiece[] {
  const rank = ({ excerpt, source }: EvidencePiece): number => {
    if (!excerpt) return 3;
    if (sameLanguage(source.language, language)) return 0;
    return Object.keys(excerpt.translations ?? {}).some((tag) => sameLanguage(tag, language)) ? 1 : 2;
  };
  return pieces.toSorted((a, b) => rank(a) - rank(b));
}

/** The number of quotes (with an excerpt) and of citations (without). */
export function tally(pieces: readonly EvidencePiece[]): {
  readonly quotes: number;
  readonly citations: number;
} {
  const quotes = pieces.filter(({ excerpt }) => excerpt !== undefined).length;
  return { quotes, citations: pieces.length - quotes };
}

/** The languages of the quotes, each once, in order of appearance. */
export const languagesOf = (pieces: readonly EvidencePiece[]): readonly string[] => [
  ...new Set(pieces.filter(({ excerpt }) => excerpt).map(({ source }) => source.language)),
];
