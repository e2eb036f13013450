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

/** The words of the origin itself, not passed on by somebody. */
const isOwn = ({ source, origin }: EvidencePiece): boolean =>
  origin.kind === 'source' && origin.source.id === source.id;

/** Splits the support of a claim that the record decides into `record`, `reported` and `besides-record`, in this order. */
function recordFirst(
  supports: readonly EvidencePiece[],
  side: (kind: ReadingSide['kind'], pieces: readonly EvidencePiece[]) => ReadingSide,
): readonly ReadingSide[] {
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

const hasQuote = ({ sides }: ClaimReading): boolean => sides.some(({ pieces }) => pieces[0]?.excerpt);

/**
 * The undisputed claim whose best quote is shown expanded, so that an event shows decisive words at once: the first one, if it
 * has a quote; otherwise the first that has one, unless a claim on which sources differ shows a quote already. Claims on which
 * sources differ are expanded anyway.
 *
 * @param readings of the claims of an event that are not minor, then of the others
 */
export function leadingClaim(readings: readonly ClaimReading[]): Claim | undefined {
  const [first] = readings;
  if (first && !first.differs && hasQuote(first)) return first.claim;
  if (readings.some((it) => it.claim.minor !== true && it.differs && hasQuote(it))) return undefined;
  return readings.find(hasQuote)?.claim;
}

/**
 * Claims in the order of reading: the first one, then those on which sources differ, then quotations that were not found
 * where they are said to be, then the others; otherwise as they were.
 */
export function inReadingOrder(readings: readonly ClaimReading[]): readonly ClaimReading[] {
  const rank = ({ differs, status }: ClaimReading): number =>
    status.status === 'not-found' ? 1 : differs ? 0 : 2;
  return [...readings.slice(0, 1), ...readings.slice(1).toSorted((a, b) => rank(a) - rank(b))];
}

const DIFFERING: ReadonlySet<ClaimStatus['status']> = new Set([
  'open',
  'contested',
  'corrected',
  'not-found',
]);

/**
 * Sorts quotes before citations, then by language: the reader's, translated into the reader's, others. Of one language the
 * words of the origin itself come before those that pass them on, and quotes with decisive words before others.
 */
function readableFirst(pieces: readonly EvidencePiece[], language: string): readonly EvidencePiece[] {
  const isDecisive = ({ excerpt }: EvidencePiece) => (excerpt?.highlight ?? []).length > 0;
  const readable = ({ excerpt, source }: EvidencePiece): number => {
    if (!excerpt) return 3;
    if (sameLanguage(source.language, language)) return 0;
    return Object.keys(excerpt.translations ?? {}).some((tag) => sameLanguage(tag, language)) ? 1 : 2;
  };
  return pieces.toSorted(
    (a, b) =>
      readable(a) - readable(b) ||
      Number(isOwn(b)) - Number(isOwn(a)) ||
      Number(isDecisive(b)) - Number(isDecisive(a)),
  );
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
