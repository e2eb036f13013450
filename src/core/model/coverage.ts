import { differs } from './claim.ts';
import type { Claim, EventId, Source } from './schema.ts';
import { type Silence, latestPossible, silence } from './silence.ts';
import { isAccount } from './sourceCoverage.ts';
import type { Dated, Timeline } from './timeline.ts';
import { type EvidenceRole, EVIDENCE_ROLES, type Use, usesBySource } from './evidenceUse.ts';

/** The claims of an event on which a source takes one stand. */
export interface Points<Of extends string = EvidenceRole> {
  readonly stand: Of;
  /** Each once, in the event's order. */
  readonly claims: readonly [Claim, ...Claim[]];
  /** All of them are smaller points. */
  readonly minor: boolean;
}

/** What an account says of an event: its stands, the gravest first; or what may be said of its silence. */
export type AccountCell =
  { readonly kind: 'said'; readonly points: readonly [Points, ...Points[]] } | { readonly kind: Silence };

export type RecordStand = 'denies' | 'supports';

/** What all records, taken as one, deny or support. */
export interface RecordPoints extends Points<RecordStand> {
  /** From how many origins: two records of one publisher are one, and so are two that pass on a third. */
  readonly origins: number;
}

/** All records in one, what is denied first; empty when none speaks of the event. */
export type RecordCell = readonly RecordPoints[];

/** An event, and what each source that tells the story says of it. */
export interface CoverageRow {
  readonly dated: Dated;
  /** In the order of `Coverage.accounts`. */
  readonly accounts: readonly AccountCell[];
  readonly record: RecordCell;
  /** Whether the accounts part here, from each other, or from what is held. */
  readonly differ: boolean;
}

export interface Coverage {
  readonly accounts: readonly Source[];
  /** In order of time. */
  readonly rows: readonly CoverageRow[];
}

function points<Of extends string>(stand: Of, uses: readonly Use[]): Points<Of> | undefined {
  const [first, ...more] = new Set(uses.map(({ claim }) => claim));
  if (!first) return undefined;
  const claims = [first, ...more] as const;
  return { stand, claims, minor: claims.every((claim) => claim.minor === true) };
}

/** Points of weight come before smaller ones, and are otherwise left as they are. */
const byWeight = <Some extends Points<string>>(all: readonly Some[]): readonly Some[] =>
  all.toSorted((a, b) => Number(a.minor) - Number(b.minor));

/** The stands of some uses of one event: first those on points of weight, then the gravest. */
const pointsOf = (uses: readonly Use[]): readonly Points[] =>
  byWeight(
    EVIDENCE_ROLES.flatMap(
      (stand) =>
        points(
          stand,
          uses.filter((use) => use.stand === stand),
        ) ?? [],
    ),
  );

const RECORD: readonly (readonly [RecordStand, readonly EvidenceRole[]])[] = [
  ['denies', ['otherwise']],
  ['supports', ['supports', 'answers']],
];

const recordCell = (uses: readonly Use[]): RecordCell =>
  byWeight(
    RECORD.flatMap(([stand, stands]): RecordCell => {
      const speaking = uses.filter((use) => stands.includes(use.stand));
      const found = points(stand, speaking);
      return found
        ? [{ ...found, origins: new Set(speaking.map(({ piece }) => piece.origin.key)).size }]
        : [];
    }),
  );

const PARTING: ReadonlySet<EvidenceRole> = new Set(['not-found', 'otherwise', 'omits', 'answers']);

const parts = (cells: readonly AccountCell[]): boolean =>
  cells.some(
    (cell) => cell.kind === 'said' && cell.points.some((it) => !it.minor && PARTING.has(it.stand)),
  ) ||
  (cells.some(({ kind }) => kind === 'said') && cells.some(({ kind }) => kind === 'silent'));

/** The coverage matrix: events × accounts, and all records folded in one column. */
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
    const denied = record.some((it) => it.stand === 'denies' && !it.minor);
    const differ = parts(cells) || denied || differs(timeline, dated.event);
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
