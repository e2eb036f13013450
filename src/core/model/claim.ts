import {
  attributedOrigin,
  isRecord,
  isStatement,
  type Origin,
  type Sources,
  type Trail,
  trailOf,
} from './origin.ts';
import type { Account, Claim, Evidence, Source, Stance, Text, TimelineEvent } from './schema.ts';

/** A piece of evidence with its origin. */
export interface EvidencePiece extends Trail {
  readonly evidence: Evidence;
}

/** One answer to the question of a claim, with its evidence: the text that the editors hold, or an account. */
export interface ClaimSide {
  readonly text: Text;
  /** Absent on the claim's own side. */
  readonly account: Account | undefined;
  readonly pieces: Readonly<Record<Stance, readonly EvidencePiece[]>>;
}

/** The distinct sources of some pieces of evidence, and the distinct origins they go back to, which may be fewer. */
export interface Voices {
  readonly sources: readonly Source[];
  readonly origins: readonly Origin[];
}

/**
 * The records that support a text. `read`: the editors have read at least one of them; otherwise `reportedBy` has the
 * sources through which they know the records.
 */
export interface OnRecord {
  readonly sources: readonly Source[];
  readonly read: boolean;
  readonly reportedBy: readonly Source[];
}

/**
 * The status of a claim; see `claimStatus`. "Derived, never stored; the first that applies; picture, legend, filter, matrix
 * and words use these and no others."
 */
export type ClaimStatus =
  | { readonly status: 'open'; readonly answers: readonly { readonly text: Text; readonly voices: Voices }[] }
  | { readonly status: 'not-found'; readonly voices: Voices; readonly saidToBe: readonly Origin[] }
  | {
      readonly status: 'corrected';
      readonly record: OnRecord;
      readonly voices: Voices;
      readonly otherwise: Voices;
    }
  | { readonly status: 'contested'; readonly voices: Voices; readonly otherwise: Voices }
  | { readonly status: 'on-record'; readonly record: OnRecord; readonly voices: Voices }
  | { readonly status: 'corroborated'; readonly voices: Voices }
  | { readonly status: 'claimed'; readonly origin: Origin; readonly voices: Voices }
  | { readonly status: 'one-origin'; readonly origin: Origin; readonly voices: Voices };

export type StatusId = ClaimStatus['status'];

const distinct = <Item>(items: readonly Item[], key: (item: Item) => unknown): readonly Item[] =>
  items.filter((item, index) => items.findIndex((other) => key(other) === key(item)) === index);

const voicesOf = (pieces: readonly EvidencePiece[]): Voices => ({
  sources: distinct(
    pieces.map((piece) => piece.source),
    (source) => source.id,
  ),
  origins: distinct(
    pieces.map((piece) => piece.origin),
    (origin) => origin.key,
  ),
});

function sideOf(timeline: Sources, text: Text, evidence: readonly Evidence[], account?: Account): ClaimSide {
  const pieces = evidence.map((it) => ({ evidence: it, ...trailOf(timeline, it, account !== undefined) }));
  const taking = (stance: Stance) => pieces.filter((piece) => piece.evidence.stance === stance);
  return {
    text,
    account,
    pieces: {
      supports: taking('supports'),
      denies: taking('denies'),
      mentions: taking('mentions'),
      omits: taking('omits'),
    },
  };
}

/**
 * The evidence of a claim by side: first the text that the editors hold, then each account. The stances `mentions` and
 * `omits` support no side.
 */
export const support = (timeline: Sources, claim: Claim): readonly [ClaimSide, ...ClaimSide[]] => [
  sideOf(timeline, claim.text, claim.evidence),
  ...(claim.accounts ?? []).map((account) => sideOf(timeline, account.text, account.evidence, account)),
];

const fromRecord = (piece: EvidencePiece): boolean => isRecord(piece.origin);

/** Whether the editors have not read the origin themselves; a source without `seen` counts as read. */
const unread = (origin: Origin): boolean =>
  origin.kind === 'source' && (origin.source.seen === 'reported' || origin.source.seen === 'unseen');

function onRecord(supports: readonly EvidencePiece[]): OnRecord {
  const records = supports.filter(fromRecord);
  const sources = distinct(
    records.flatMap(({ origin }) => (origin.kind === 'source' ? [origin.source] : [])),
    (source) => source.id,
  );
  const read = records.some((piece) => !unread(piece.origin));
  // the sources that pass the record on; if there are none, the other supporting sources
  const passing = records.filter(
    ({ source, origin }) => origin.kind === 'source' && origin.source.id !== source.id,
  );
  const others = supports.filter((piece) => !fromRecord(piece));
  const reporting = read ? [] : passing.length > 0 ? passing : others;
  return { sources, read, reportedBy: voicesOf(reporting).sources };
}

/**
 * Derives the status of a claim from its evidence:
 *
 * | status | when (the first that applies) |
 * | --- | --- |
 * | `open` | `open: true`: the editors hold no version |
 * | `not-found` | every supporting piece is a quotation with rendering `not-found` |
 * | `corrected` | an account or denial exists; a record supports the text and none the other |
 * | `contested` | an account or denial exists |
 * | `on-record` | a record supports it |
 * | `corroborated` | two origins or more |
 * | `claimed` | one origin, of type `statement` |
 * | `one-origin` | one origin |
 *
 * @throws Error when a claim that is not open has no supporting evidence, which `validate` would have reported
 */
export function claimStatus(timeline: Sources, claim: Claim): ClaimStatus {
  const [own, ...accounts] = support(timeline, claim);
  if (claim.open === true) {
    const answers = accounts.map(({ text, pieces }) => ({ text, voices: voicesOf(pieces.supports) }));
    return { status: 'open', answers };
  }

  const { supports, denies } = own.pieces;
  const voices = voicesOf(supports);
  const lost = supports.flatMap(({ excerpt, notFound }) => (excerpt && notFound ? [notFound] : []));
  if (lost.length > 0 && lost.length === supports.length) {
    const saidToBe = distinct(
      lost.flatMap((it) => attributedOrigin(timeline, it) ?? []),
      (origin) => origin.key,
    );
    return { status: 'not-found', voices, saidToBe };
  }

  const against = [...denies, ...accounts.flatMap((account) => account.pieces.supports)];
  const supportedByRecord = supports.some(fromRecord);
  if (accounts.length > 0 || denies.length > 0) {
    const otherwise = voicesOf(against);
    return supportedByRecord && !against.some(fromRecord)
      ? { status: 'corrected', record: onRecord(supports), voices, otherwise }
      : { status: 'contested', voices, otherwise };
  }
  if (supportedByRecord) return { status: 'on-record', record: onRecord(supports), voices };

  const [origin, ...others] = voices.origins;
  if (origin === undefined) throw new Error(`"${claim.id}" was not validated: nothing supports it`);
  if (others.length > 0) return { status: 'corroborated', voices };
  return {
    status: supports.every((piece) => isStatement(piece.origin)) ? 'claimed' : 'one-origin',
    origin,
    voices,
  };
}

const DIFFERING: ReadonlySet<StatusId> = new Set(['open', 'contested', 'corrected', 'not-found']);

/**
 * "The picture marks an event as *sources differ* only for claims that are not `minor` and are `open`, `contested`,
 * `corrected` or `not-found`."
 */
export const differs = (timeline: Sources, event: TimelineEvent): boolean =>
  (event.claims ?? []).some(
    (claim) => claim.minor !== true && DIFFERING.has(claimStatus(timeline, claim).status),
  );
