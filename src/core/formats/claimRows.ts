import { claimStatus, differs, type EvidencePiece, support } from '../model/claim.ts';
import type { Claim, EventId } from '../model/schema.ts';
import { periodsAt, periodsOf, type PeriodSpan } from '../model/periods.ts';
import { lastDay } from '../model/span.ts';
import { stagesAt } from '../model/stages.ts';
import type { StoryEvent, Timeline } from '../model/timeline.ts';
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
  'stages',
  'periods',
  'place',
  'result',
  'for',
  'against',
  'abstain',
  'absent',
  'links',
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

/** The separator of items in a cell; ids cannot contain it. */
const SEPARATOR = '; ';

/**
 * The table of claims for researchers: a header row, then a row for each claim with the columns of its event first; an event
 * without claims has one row. Column names are the same in every language, texts are in the reader's; docs/sharing.md
 * documents the columns.
 *
 * @param linkTo the absolute address of an event's page; undefined when there is none
 */
export function claimRows(
  timeline: Timeline,
  words: Words,
  linkTo: (event: EventId) => string | undefined,
): readonly (readonly string[])[] {
  const periods = periodsOf(timeline);
  const rows = timeline.events.flatMap((dated) => {
    const event = eventCells(timeline, dated, periods, words, linkTo(dated.event.id));
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
  dated: StoryEvent,
  periods: readonly PeriodSpan[],
  words: Words,
  link: string | undefined,
): Row<(typeof EVENT_COLUMNS)[number]> {
  const { event, span } = dated;
  const { vote } = event;
  const votes = (count: number | undefined) => (count === undefined ? '' : String(count));
  const threads = (ids: typeof event.threads = []) =>
    ids.map((id) => words.plain(timeline.threadById.get(id)?.label ?? id)).join(SEPARATOR);
  return {
    event: event.id,
    date: event.date,
    earliest: span ? isoDay(span.start.earliest) : '',
    latest: span ? isoDay(lastDay(span)) : '',
    title: words.plain(event.title),
    summary: event.summary === undefined ? '' : words.plain(event.summary),
    lane: words.plain(timeline.laneById.get(event.lane)?.label ?? event.lane),
    kind: words.plain(timeline.kindById.get(event.kind)?.label ?? event.kind),
    threads: threads(event.threads),
    about: threads(event.about),
    stages: stagesAt(timeline, event.id)
      .map(({ thread, stage }) => `${words.plain(thread.label)}: ${words.plain(stage.label)}`)
      .join(SEPARATOR),
    periods: periodsAt(periods, dated)
      .map(({ label }) => words.plain(label))
      .join(SEPARATOR),
    place: event.place === undefined ? '' : words.plain(event.place.name),
    result: vote?.result ?? '',
    for: votes(vote?.for),
    against: votes(vote?.against),
    abstain: votes(vote?.abstain),
    absent: votes(vote?.absent),
    links: (event.links ?? []).map(({ url }) => url).join(SEPARATOR),
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
    answers: accounts.map(({ text }) => words.plain(text)).join(SEPARATOR),
    supporting: sources(own.pieces.supports),
    otherwise: sources([...own.pieces.denies, ...accounts.flatMap(({ pieces }) => pieces.supports)]),
    mentioning: sources([own, ...accounts].flatMap(({ pieces }) => pieces.mentions)),
    omitting: sources([own, ...accounts].flatMap(({ pieces }) => pieces.omits)),
  };
}

/** The distinct ids of the sources that are quoted or cited directly. */
const sources = (pieces: readonly EvidencePiece[]): string =>
  [...new Set(pieces.map(({ source }) => source.id))].join(SEPARATOR);

/** Formats a day as ISO 8601; empty when it is infinite. */
function isoDay(day: Day): string {
  const date = dateOf(day);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().replace(/T.*/, '');
}
