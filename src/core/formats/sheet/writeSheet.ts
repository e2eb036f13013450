import type {
  Account,
  Attribution,
  Claim,
  Evidence,
  Excerpt,
  Media,
  Source,
  Text,
  TimelineEvent,
  Vote,
  WrittenDocument,
} from '../../model/schema.ts';
import { COLUMN_IDS, type ColumnId, OWN } from './columns.ts';
import { type Head, headText } from './heads.ts';
import { nameWriter } from './names.ts';
import { dateCells } from './sheetDates.ts';
import { linkCell, mediaCell } from './values.ts';

/** Cells of a row by their head. */
type Cells = ReadonlyMap<string, string>;

/** The columns that a sheet has whatever is in it. */
const ALWAYS: ReadonlySet<ColumnId> = new Set([...OWN, 'date', 'title', 'source']);

/**
 * Writes a document as a sheet: the heads, then the rows of each event in the document's order. Columns without content are left
 * out. What a sheet cannot hold is not there: see `notHeld`.
 *
 * @param only the columns to write, whether there is something in them or not
 */
export function writeSheet(
  document: WrittenDocument,
  only?: readonly Omit<Head, 'index'>[],
): readonly (readonly string[])[] {
  const records = new SheetWriter(document).rows();
  const used = new Set(records.flatMap((cells) => [...cells.keys()]));
  const tags = [
    ...new Set([...document.languages.slice(1), ...[...used].flatMap((head) => head.split(':')[1] ?? [])]),
  ];
  const all = COLUMN_IDS.flatMap((column) => [{ column }, ...tags.map((tag) => ({ column, tag }))]);
  const heads = (only ?? all)
    .map((head) => ({ ...head, text: headText(head) }))
    .filter(
      ({ text, column }) => only !== undefined || used.has(text) || (ALWAYS.has(column) && text === column),
    )
    .map(({ text }) => text);
  return [heads, ...records.map((cells) => heads.map((head) => cells.get(head) ?? ''))];
}

class SheetWriter {
  private readonly document: WrittenDocument;
  private readonly language: string;
  private readonly lane: (id: string) => string;
  private readonly kind: (id: string) => string;
  private readonly thread: (id: string) => string;
  private readonly publisher: (id: string) => string;
  private readonly sources: ReadonlyMap<string, Source>;
  private readonly excerpts: ReadonlyMap<string, Excerpt>;
  /** Sources and excerpts that a row has described: others only name them. */
  private readonly described = new Set<object>();

  constructor(document: WrittenDocument) {
    const { lanes, kinds, threads = [], publishers = [], sources = [], excerpts = [] } = document;
    this.document = document;
    this.language = document.languages[0] ?? 'und';
    this.lane = nameWriter(lanes, this.language);
    this.kind = nameWriter(kinds, this.language);
    this.thread = nameWriter(threads, this.language);
    this.publisher = nameWriter(
      publishers.map(({ id, name }) => ({ id, label: name })),
      this.language,
    );
    this.sources = new Map(sources.map((source) => [source.id, source]));
    this.excerpts = new Map(excerpts.map((excerpt) => [excerpt.id, excerpt]));
  }

  rows(): readonly Cells[] {
    return this.document.events.flatMap((event) => this.eventRows(event));
  }

  private eventRows(event: TimelineEvent): readonly Cells[] {
    const byClaim = (event.claims ?? []).map((claim) => this.claimRows(claim));
    const claims = byClaim.flat();
    const media = (event.media ?? []).map((it) => this.mediaCells(it));
    const vote = voteCells(event.vote);
    // beside the claim that the numbers rest on; where they rest on none, beside none
    const index = (event.claims ?? []).findIndex(({ id }) => id === event.vote?.claim);
    const rests = index < 0 ? claims.length : byClaim.slice(0, index).flat().length;
    const count = Math.max(1, claims.length, media.length, vote.size === 0 ? 0 : rests + 1);
    return Array.from(
      { length: count },
      (_, row) =>
        new Map([
          ...(row === 0 ? this.eventCells(event) : []),
          ...(row === rests ? vote : []),
          ...(media[row] ?? []),
          ...(claims[row] ?? []),
        ]),
    );
  }

  private eventCells(event: TimelineEvent): Cells {
    const [date, end] = dateCells(event.date);
    return cells(
      ['id', event.id],
      ['date', date],
      ['end', end],
      ...this.texts('title', event.title),
      ...this.texts('label', event.short),
      ...this.texts('summary', event.summary),
      ['lane', this.lane(event.lane)],
      ['kind', this.kind(event.kind)],
      ['threads', (event.threads ?? []).map((id) => this.thread(id)).join('; ')],
      ['about', (event.about ?? []).map((id) => this.thread(id)).join('; ')],
      ['importance', number(event.importance)],
      ...this.texts('place', event.place?.name),
      [
        'link',
        (event.links ?? [])
          .map(({ url, label }) => linkCell({ url, ...(isLabel(label) && { label }) }))
          .join('\n'),
      ],
    );
  }

  private mediaCells({ type, file, url, alt, caption, credit }: Media): Cells {
    return cells(
      ['image', mediaCell({ type, ...(file !== undefined && { file }), ...(url !== undefined && { url }) })],
      ...this.texts('alt', alt),
      ...this.texts('caption', caption),
      ...this.texts('credit', credit),
    );
  }

  /** A row for each piece of evidence: first those of the claim's text, then those of each account; one at least for each of them. */
  private claimRows(claim: Claim): readonly Cells[] {
    const head = cells(
      ...this.texts('claim', claim.text),
      ['claim id', claim.id],
      ['open', flag(claim.open)],
      ['minor', flag(claim.minor)],
    );
    return [
      ...this.evidenceRows(head, claim.evidence),
      ...(claim.accounts ?? []).flatMap((account: Account) =>
        this.evidenceRows(cells(...this.texts('answer', account.text)), account.evidence),
      ),
    ];
  }

  private evidenceRows(head: Cells, evidence: readonly Evidence[]): readonly Cells[] {
    const [first, ...more] = evidence.map((piece) => this.evidenceCells(piece));
    return [new Map([...head, ...(first ?? [])]), ...more];
  }

  private evidenceCells(piece: Evidence): Cells {
    const rest = [['stance', piece.stance] as const, ...this.texts('note', piece.note)];
    if (!('excerpt' in piece))
      return cells(...this.sourceCells(piece.source), ...this.attributionCells(piece.attributedTo), ...rest);
    const excerpt = this.excerpts.get(piece.excerpt);
    if (excerpt === undefined || this.described.has(excerpt))
      return cells(['excerpt id', piece.excerpt], ...rest);
    this.described.add(excerpt);
    return cells(
      ...this.sourceCells(excerpt.source),
      ['quote', excerpt.selector.exact],
      ['excerpt id', excerpt.id],
      ['highlight', (excerpt.highlight ?? []).join('\n')],
      ...this.attributionCells(excerpt.attributedTo),
      ...rest,
    );
  }

  private sourceCells(id: string): readonly Pair[] {
    const source = this.sources.get(id);
    if (source === undefined || this.described.has(source)) return [['source', id]];
    this.described.add(source);
    return [
      ['source', source.url === undefined ? id : `${id} ${source.url}`],
      ...this.texts('source title', source.title),
      ['publisher', this.publisher(source.publisher)],
      ['source type', source.type],
      ['source language', source.language],
      ['source date', source.published ?? ''],
    ];
  }

  private attributionCells(to: Attribution | undefined): readonly Pair[] {
    if (to === undefined) return [];
    const who =
      to.source === undefined
        ? this.texts('attributed to', to.name)
        : [['attributed to', to.source] as const];
    return [...who, ['rendering', to.rendering]];
  }

  private texts(column: ColumnId, text: Text | undefined): readonly Pair[] {
    if (text === undefined) return [];
    if (typeof text === 'string') return [[column, text]];
    return Object.entries(text).map(
      ([tag, it]) => [tag === this.language ? column : `${column}:${tag}`, it] as const,
    );
  }
}

type Pair = readonly [head: string, cell: string];

const cells = (...pairs: readonly Pair[]): Cells => new Map(pairs.filter(([, cell]) => cell !== ''));

const number = (value: number | undefined): string => (value === undefined ? '' : String(value));

const voteCells = (vote: Vote | undefined): Cells =>
  cells(
    ['vote for', number(vote?.for)],
    ['vote against', number(vote?.against)],
    ['vote abstain', number(vote?.abstain)],
    ['vote absent', number(vote?.absent)],
    ['vote result', vote?.result ?? ''],
  );

const flag = (value: boolean | undefined): string => (value === undefined ? '' : value ? 'yes' : 'no');

/** Whether a link's label fits between brackets. */
const isLabel = (label: Text | undefined): label is string =>
  typeof label === 'string' && label === label.trim() && !/[[\]\n]/u.test(label);
