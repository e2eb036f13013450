import { differs } from './claim.ts';
import type { Claim, EventId, Source } from './schema.ts';
import { type Silence, latestPossible, silence } from './silence.ts';
import { isAccount } from './sourceCoverage.ts';
import type { StoryEvent, Timeline } from './timeline.ts';
import { type EvidenceRole, EVIDENCE_ROLES, type Use, usesBySource } from './evidenceUse.ts';

/** The claims of an event for which a source has one role. */
export interface Points<Of extends string = EvidenceRole> {
  readonly role: Of;
  /** Distinct, in the event's order. */
  readonly claims: readonly [Claim, ...Claim[]];
  /** Whether all of the claims are minor. */
  readonly minor: boolean;
}

/** An account's cell for an event: its points, ordered by weight and then by severity; or why it has none. */
export type AccountCell =
  { readonly kind: 'said'; readonly points: readonly [Points, ...Points[]] } | { readonly kind: Silence };

export type RecordRole = 'denies' | 'supports';

/** The claims of an event that the records, taken together, deny or support. */
export interface RecordPoints extends Points<RecordRole> {
  /**
   * The number of distinct origins: records of one publisher have one origin, and so have records that pass on the same
   * third one.
   */
  readonly origins: number;
}

/** All records together, denials first; empty when no record covers the event. */
export type RecordCell = readonly RecordPoints[];

/** A row of the matrix: an event, and one cell for each account. */
export interface CoverageRow {
  readonly dated: StoryEvent;
  /** In the order of `Coverage.accounts`. */
  readonly accounts: readonly AccountCell[];
  readonly record: RecordCell;
  /** Whether sources differ on the event: accounts from each other, or any source from the text that the editors hold. */
  readonly differ: boolean;
}

export interface Coverage {
  readonly accounts: readonly Source[];
  /** In chronological order of the events. */
  readonly rows: readonly CoverageRow[];
}

function points<Of extends string>(role: Of, uses: readonly Use[]): Points<Of> | undefined {
  const [first, ...more] = new Set(uses.map(({ claim }) => claim));
  if (!first) return undefined;
  const claims = [first, ...more] as const;
  return { role, claims, minor: claims.every((claim) => claim.minor === true) };
}

/** Sorts minor points to the end; the order is otherwise kept. */
const byWeight = <Some extends Points<string>>(all: readonly Some[]): readonly Some[] =>
  all.toSorted((a, b) => Number(a.minor) - Number(b.minor));

/** Groups uses of one event by role: points that are not minor first, then by severity of the role. */
const pointsOf = (uses: readonly Use[]): readonly Points[] =>
  byWeight(
    EVIDENCE_ROLES.flatMap(
      (role) =>
        points(
          role,
          uses.filter((use) => use.role === role),
        ) ?? [],
    ),
  );

const RECORD_ROLES: readonly (readonly [RecordRole, readonly EvidenceRole[]])[] = [
  ['denies', ['otherwise']],
  ['supports', ['supports', 'answers']],
];

const recordCell = (uses: readonly Use[]): RecordCell =>
  byWeight(
    RECORD_ROLES.flatMap(([role, roles]): RecordCell => {
      const speaking = uses.filter((use) => roles.includes(use.role));
      const found = points(role, speaking);
      return found
        ? [{ ...found, origins: new Set(speaking.map(({ piece }) => piece.origin.key)).size }]
        : [];
    }),
  );

const DIFFERING: ReadonlySet<EvidenceRole> = new Set(['not-found', 'otherwise', 'omits', 'answers']);

const accountsDiffer = (cells: readonly AccountCell[]): boolean =>
  cells.some(
    (cell) => cell.kind === 'said' && cell.points.some((it) => !it.minor && DIFFERING.has(it.role)),
  ) ||
  (cells.some(({ kind }) => kind === 'said') && cells.some(({ kind }) => kind === 'silent'));

/** Computes the coverage matrix: events × accounts, and one column for all records together. */
export function coverage(timeline: Timeline): Coverage {
  const uses = byEvent([...usesBySource(timeline).values()].flat());
  const accounts = timeline.document.sources.filter(isAccount);
  const columns = accounts.map(({ id, published }) => ({ id, latest: latestPossible(published) }));
  const rows = timeline.events.map((dated): CoverageRow => {
    const here = uses.get(dated.event.id) ?? [];
    const cells = columns.map(({ id, latest }): AccountCell => {
      const [first, ...more] = pointsOf(here.filter(({ piece }) => piece.source.id === id));
      return first ? { kind: 'said', points: [first, ...more] } : { kind: silence(dated.span, latest) };
    });
    const record = recordCell(here.filter(({ piece }) => !isAccount(piece.source)));
    const denied = record.some((it) => it.role === 'denies' && !it.minor);
    const differ = accountsDiffer(cells) || denied || differs(timeline, dated.event);
    return { dated, accounts: cells, record, differ };
  });
  return { accounts, rows };
}

function byEvent(uses: readonly Use[]): ReadonlyMap<EventId, readonly Use[]> {
  const found = new Map<EventId, Use[]>();
  for (const use of uses) {
    const { id } = use.dated.event;
    const known = found.get(id);
    if (known) known.push(use);
    else found.set(id, [use]);
  }
  return found;
}
