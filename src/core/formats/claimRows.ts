import { claimStatus, differs, type EvidencePiece, support } from '../model/claim.ts';
import type { Claim, EventId } from '../model/schema.ts';
import type { Dated, Timeline } from '../model/timeline.ts';
import { dateOf, type Day } from '../model/units.ts';
import type { Words } from '../i18n/words.ts';

const EVENT_COLUMNS = [
  'event',
  'date',
  'earliest',
  'latest',
  'title',
  'summary',
  'lane',
  'kind',
  'threads',
  'about',
  'differs',
  'link',
] as const;
const CLAIM_COLUMNS = [
  'claim',
  'text',
  'status',
  'minor',
  'answers',
  'supporting',
  'otherwise',
  'mentioning',
  'omitting',
] as const;

type Row<Column extends string> = Readonly<Record<Column, string>>;

/** Between the items of a cell. Ids hold none. */
const BETWEEN = '; ';

/**
 * A table as a researcher takes it: a row per claim, with what is known of its event before it; an event without claims has
 * one row. The names of columns are the same in every language, the texts are in the reader's; docs/sharing.md says what they mean.
 */
export function claimRows(
  timeline: Timeline,
  words: Words,
  linkTo: (event: EventId) => string | undefined,
): readonly (readonly string[])[] {
  const rows = timeline.events.flatMap((dated) => {
    const event = eventCells(timeline, dated, words, linkTo(dated.event.id));
    const claims = (dated.event.claims ?? []).map((claim) => claimCells(timeline, claim, words));
    const cells = EVENT_COLUMNS.map((column) => event[column]);
    return claims.length === 0
      ? [[...cells, ...CLAIM_COLUMNS.map(() => '')]]
      : claims.map((claim) => [...cells, ...CLAIM_COLUMNS.map((column) => claim[column])]);
  });
  return [[...EVENT_COLUMNS, ...CLAIM_COLUMNS], ...rows];
}

function eventCells(
  timeline: Timeline,
  { event, span }: Dated,
  words: Words,
  link: string | undefined,
): Row<(typeof EVENT_COLUMNS)[number]> {
  const threads = (ids: typeof event.threads = []) =>
    ids.map((id) => words.plain(timeline.threadById.get(id)?.label ?? id)).join(BETWEEN);
  return {
    event: event.id,
    date: event.date,
    earliest: isoDay(span.start.earliest),
    // ends are exclusive
    latest: isoDay(span.end.latest - 1),
    title: words.plain(event.title),
    summary: event.summary === undefined ? '' : words.plain(event.summary),
    lane: words.plain(timeline.laneById.get(event.lane)?.label ?? event.lane),
    kind: words.plain(timeline.kindById.get(event.kind)?.label ?? event.kind),
    threads: threads(event.threads),
    about: threads(event.about),
    differs: String(differs(timeline, event)),
    link: link ?? '',
  };
}

function claimCells(timeline: Timeline, claim: Claim, words: Words): Row<(typeof CLAIM_COLUMNS)[number]> {
  const [own, ...accounts] = support(timeline, claim);
  return {
    claim: claim.id,
    text: words.plain(claim.text),
    status: claimStatus(timeline, claim).status,
    minor: String(claim.minor ?? false),
    answers: accounts.map(({ text }) => words.plain(text)).join(BETWEEN),
    supporting: sources(own.pieces.supports),
    otherwise: sources([...own.pieces.denies, ...accounts.flatMap(({ pieces }) => pieces.supports)]),
    mentioning: sources([own, ...accounts].flatMap(({ pieces }) => pieces.mentions)),
    omitting: sources([own, ...accounts].flatMap(({ pieces }) => pieces.omits)),
  };
}

/** The sources that are quoted or cited themselves, each once, by id. */
const sources = (pieces: readonly EvidencePiece[]): string =>
  [...new Set(pieces.map(({ source }) => source.id))].join(BETWEEN);

/** Nothing where nothing bounds it. */
function isoDay(day: Day): string {
  const date = dateOf(day);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().replace(/T.*/, '');
}
