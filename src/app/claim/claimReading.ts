import { claimStatus, type ClaimStatus, type Piece, support } from '../../core/model/claim.ts';
import { isRecord } from '../../core/model/origin.ts';
import type { Claim, Text } from '../../core/model/schema.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import { sameLanguage } from '../../core/model/text.ts';

/** One answer and what speaks for it. */
export interface ReadingSide {
  /**
   * Of the text the editors hold: `held`; where the record decides, apart from each other, `record`: its own words,
   * `reported`: the record through others, `besides-record`: others who say so too. Else `account`: another answer;
   * `denial`: sources that deny the text and give no answer.
   */
  readonly kind: 'held' | 'record' | 'reported' | 'besides-record' | 'account' | 'denial';
  readonly text: Text;
  /** Its evidence was given for an account: an altering there is the source's own. */
  readonly inAccount: boolean;
  /** EDTF: the date that an account gives. */
  readonly date: string | undefined;
  readonly pieces: readonly Piece[];
}

/** A claim as it is read: the status, the sides that have evidence, and what only mentions or leaves it out. */
export interface ClaimReading {
  readonly claim: Claim;
  readonly status: ClaimStatus;
  /** It comes open, with a quote for each side. */
  readonly differs: boolean;
  readonly sides: readonly ReadingSide[];
  readonly besides: readonly Piece[];
}

export function claimReading(timeline: Timeline, claim: Claim, language: string): ClaimReading {
  const status = claimStatus(timeline, claim);
  const [own, ...accounts] = support(timeline, claim);
  const ordered = (pieces: readonly Piece[]) => readableFirst(pieces, language);
  const ownSide = (kind: ReadingSide['kind'], pieces: readonly Piece[]): ReadingSide => ({
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

/** What is said to be on the record is shown by the record, even when its words are not quoted. */
function recordFirst(
  supports: readonly Piece[],
  side: (kind: ReadingSide['kind'], pieces: readonly Piece[]) => ReadingSide,
): readonly ReadingSide[] {
  const isOwn = ({ source, origin }: Piece) => origin.kind === 'source' && origin.source.id === source.id;
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
 * The claim whose best quote comes open although nobody disputes it, so that an event shows words at once: the first
 * that has any, when no claim on which sources differ shows some.
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

/** Quotes before citations, then what the reader can read: in the reader's language, translated into it, the rest. */
function readableFirst(pieces: readonly Piece[], language: string): readonly Piece[] {
  const rank = ({ excerpt, source }: Piece): number => {
    if (!excerpt) return 3;
    if (sameLanguage(source.language, language)) return 0;
    return Object.keys(excerpt.translations ?? {}).some((tag) => sameLanguage(tag, language)) ? 1 : 2;
  };
  return pieces.toSorted((a, b) => rank(a) - rank(b));
}

/** How many of each: a citation never counts as a quote. */
export function tally(pieces: readonly Piece[]): { readonly quotes: number; readonly citations: number } {
  const quotes = pieces.filter(({ excerpt }) => excerpt !== undefined).length;
  return { quotes, citations: pieces.length - quotes };
}

/** The languages quotes are in, each once. */
export const languagesOf = (pieces: readonly Piece[]): readonly string[] => [
  ...new Set(pieces.filter(({ excerpt }) => excerpt).map(({ source }) => source.language)),
];
