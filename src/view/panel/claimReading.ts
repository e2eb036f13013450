import { claimStatus, type ClaimStatus, type Piece, support } from '../../model/claim.ts';
import { isRecord } from '../../model/origin.ts';
import type { Claim, Text } from '../../model/schema.ts';
import type { Timeline } from '../../model/timeline.ts';
import { sameLanguage } from './languages.ts';

/** One answer and what speaks for it. */
export interface ReadingSide {
  /** `held`: the text the editors hold; `account`: another answer; `denial`: sources that deny the text and give no answer. */
  readonly kind: 'held' | 'account' | 'denial';
  readonly text: Text;
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
  // what is said to be on the record is shown by the record, even when its words are not quoted
  const held = ordered(own.pieces.supports);
  const byRecord = status.status === 'corrected' ? held.filter(({ origin }) => isRecord(origin)) : [];
  const sides: readonly ReadingSide[] = [
    {
      kind: 'held',
      text: claim.text,
      date: undefined,
      pieces: [...byRecord, ...held.filter((piece) => !byRecord.includes(piece))],
    },
    { kind: 'denial', text: claim.text, date: undefined, pieces: ordered(own.pieces.denies) },
    ...accounts.flatMap(({ text, account, pieces }): readonly ReadingSide[] => [
      { kind: 'account', text, date: account?.date, pieces: ordered(pieces.supports) },
      { kind: 'denial', text, date: undefined, pieces: ordered(pieces.denies) },
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
