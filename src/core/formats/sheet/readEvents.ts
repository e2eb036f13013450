import { parseDate } from '../../model/date.ts';
import type { Stance, VoteResult } from '../../model/schema.ts';
import { UNKNOWN_DATE } from '../../model/unknownDate.ts';
import { titleFrom } from '../reading/draft.ts';
import { idFrom, Ids, isId } from '../reading/ids.ts';
import { type ColumnId, COLUMNS } from './columns.ts';
import {
  type FoundAccount,
  type FoundClaim,
  type FoundEvent,
  type FoundEvidence,
  type FoundMedia,
  type FoundVote,
} from './found.ts';
import { present } from '../reading/defaults.ts';
import type { Log } from './log.ts';
import type { NameReader } from './names.ts';
import type { SourceReader } from './readSources.ts';
import type { SheetRow } from './row.ts';
import { goesOn, lasting, type SheetDates } from './sheetDates.ts';
import { countIn, linksIn, mediaIn, splitNames, splitsAtCommas, wordIn } from './values.ts';

/** The rows of one event: the first has its date or its title. */
export type EventRows = readonly [SheetRow, ...SheetRow[]];

export interface EventReaders {
  readonly lanes: NameReader;
  readonly kinds: NameReader;
  readonly threads: NameReader;
  readonly sources: SourceReader;
  readonly dates: SheetDates;
  readonly language: string;
  /** Whether the sheet was written here: its ids are as they are, and equal texts are not one. */
  readonly own: boolean;
  readonly log: Log;
}

const firstOf = (text: unknown): string =>
  typeof text === 'string' ? text : (Object.values((text ?? {}) as Record<string, string>)[0] ?? '');

/**
 * Groups rows by event: a row without date and title goes on with the event above, and so does one that repeats its id, date and
 * title. Other programs, which repeat cells, have no ids; there it has to bring something that an event has several of.
 */
export function groupRows(rows: readonly SheetRow[], own: boolean, log: Log): readonly EventRows[] {
  const groups: [SheetRow, ...SheetRow[]][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const begins = row.has('date') || row.has('title');
    if (group !== undefined && (!begins || repeats(row, group[0], own))) group.push(row);
    else if (begins || row.has('summary')) groups.push([row]);
    else
      log.left(
        row.number,
        row.columns.map((id) => row.at(id)).join(' · '),
        'no date, no title, and no event above that it goes on with',
      );
  }
  return groups;
}

function repeats(row: SheetRow, first: SheetRow, own: boolean): boolean {
  const same = (['id', 'date', 'title'] as const).every(
    (column) => JSON.stringify(row.text(column)) === JSON.stringify(first.text(column)),
  );
  return same && (row.has('id') || (!own && (row.hasAny('claim') || row.hasAny('evidence'))));
}

/** Reads events, one after the other. */
export class EventReader {
  private readonly ids = new Ids();
  private readonly given = new Map<SheetRow, string>();
  private readonly readers: EventReaders;
  private readonly commas: Readonly<Record<'threads' | 'about', boolean>>;
  /** Events of which the sheet has sources and no claim. */
  titleClaims = 0;

  constructor(groups: readonly EventRows[], readers: EventReaders) {
    this.readers = readers;
    // ids that are written come before those that are made
    for (const [row] of groups) {
      const id = row.at('id');
      if (id === '') continue;
      const given = this.ids.give(isId(id) ? id : idFrom(id));
      this.given.set(row, given);
      if (given !== id)
        readers.log.changed(
          row.number,
          id,
          given,
          isId(id) ? 'another event has this id' : 'an id has letters, digits, ".", "_" and "-" only',
        );
    }
    const cells = (column: ColumnId) => groups.flatMap((rows) => rows.map((row) => row.at(column)));
    this.commas = {
      threads: !readers.own && splitsAtCommas(cells('threads')),
      about: !readers.own && splitsAtCommas(cells('about')),
    };
  }

  read(rows: EventRows): FoundEvent {
    const { lanes, kinds, threads, log } = this.readers;
    const [row, ...more] = rows;
    for (const { number, dropped } of rows)
      if (dropped.length > 0) log.left(number, dropped.join(', '), 'elements that are no text');
    const scalar = this.scalars(row, more);
    const title = this.titleOf(row);
    const named = (column: 'lane' | 'kind', names: NameReader) => {
      const cell = scalar(column).at(column);
      return cell === '' ? undefined : names.idOf(cell);
    };
    const list = (column: 'threads' | 'about') => [
      ...new Set(
        rows.flatMap((it) =>
          splitNames(it.at(column), this.commas[column]).map((name) => threads.idOf(name)),
        ),
      ),
    ];
    const place = scalar('place').text('place');
    const claims = new ClaimReader(rows, title, this.readers);
    const foundClaims = claims.read();
    if (claims.madeOfTitle) this.titleClaims++;
    return present<FoundEvent>({
      id: this.given.get(row) ?? this.ids.give(idFrom(firstOf(title))),
      date: this.nearDate(this.dateOf(row), row),
      lane: named('lane', lanes),
      kind: named('kind', kinds),
      importance: this.importanceIn(scalar('importance')),
      threads: list('threads'),
      about: list('about'),
      title,
      short: scalar('label').text('label'),
      summary: scalar('summary').text('summary'),
      place: place === undefined ? undefined : { name: place },
      vote: this.voteIn(scalar, claims.idIn(scalar('vote for'))),
      claims: foundClaims,
      links: this.linksOf(rows),
      media: this.mediaOf(rows, title),
    });
  }

  /** The row that has a cell of which an event has one; rows that go on with it should not have others. */
  private scalars(first: SheetRow, more: readonly SheetRow[]): (column: ColumnId) => SheetRow {
    const owners = new Map<ColumnId, SheetRow>();
    for (const row of more) {
      const own = row.columns.filter((it) => isScalar(it) && COLUMNS[it].of === 'event');
      for (const column of own) {
        const before = owners.get(column) ?? first;
        if (!before.has(column)) owners.set(column, row);
        else if (JSON.stringify(before.text(column)) !== JSON.stringify(row.text(column)))
          this.readers.log.left(
            row.number,
            firstOf(row.text(column)),
            `the event above has another ${column}`,
          );
      }
    }
    return (column) => owners.get(column) ?? first;
  }

  private titleOf(row: SheetRow): NonNullable<ReturnType<SheetRow['text']>> {
    const { log, language } = this.readers;
    const title = row.text('title');
    if (title !== undefined) return title;
    const made = titleFrom(firstOf(row.text('summary')), language);
    const why =
      made === ''
        ? 'no title and no text to make one of'
        : 'no title: the first sentence of its text is the title';
    log.changed(row.number, '', made || 'Untitled', why);
    return made || 'Untitled';
  }

  private dateOf(row: SheetRow): string {
    const { dates, log } = this.readers;
    const [text, endText] = [row.at('date'), row.at('end')];
    if (text === '') {
      log.changed(row.number, endText, UNKNOWN_DATE, 'no date');
      return UNKNOWN_DATE;
    }
    const start = dates.read({ row: row.number, text }, log);
    const end =
      endText === ''
        ? undefined
        : goesOn(endText)
          ? '..'
          : dates.read({ row: row.number, text: endText }, log);
    if (start === undefined || end === undefined || end === UNKNOWN_DATE || end === start)
      return start ?? UNKNOWN_DATE;
    const both = start === UNKNOWN_DATE ? undefined : lasting(start, end);
    if (both === undefined)
      log.left(
        row.number,
        `${text} – ${endText}`,
        'an end that does not go with the beginning: the event has the beginning',
      );
    return both ?? start;
  }

  /** The date, marked as approximate where a cell says so. */
  private nearDate(date: string, row: SheetRow): string {
    const cell = row.at('approximate');
    const word = cell === '' ? 'no' : wordIn('approximate', cell);
    if (word === undefined) this.readers.log.left(row.number, cell, 'neither yes nor no (approximate)');
    if (word !== 'yes' || date === UNKNOWN_DATE || /[~%]/u.test(date)) return date;
    const near = date.endsWith('?') ? date.replace(/\?$/u, '%') : `${date}~`;
    if (parseDate(near).ok)
      this.readers.log.changed(row.number, row.at('date'), near, 'the row says that its date is approximate');
    else this.readers.log.left(row.number, cell, 'a date that cannot be approximate');
    return parseDate(near).ok ? near : date;
  }

  private importanceIn(row: SheetRow): FoundEvent['importance'] {
    const cell = row.at('importance');
    if (cell === '') return undefined;
    const word = wordIn('importance', cell);
    if (word === undefined) this.readers.log.left(row.number, cell, 'importance is 1, 2 or 3');
    return word === undefined ? undefined : (Number(word) as 1 | 2 | 3);
  }

  private voteIn(scalar: (column: ColumnId) => SheetRow, claim: string | undefined): FoundVote | undefined {
    const { log } = this.readers;
    const count = (column: ColumnId): number | undefined => {
      const row = scalar(column);
      const cell = row.at(column);
      const votes = cell === '' ? undefined : countIn(cell);
      if (cell !== '' && votes === undefined) log.left(row.number, cell, `no number of votes (${column})`);
      return votes;
    };
    const [inFavour, against] = [count('vote for'), count('vote against')];
    const [abstain, absent] = [count('vote abstain'), count('vote absent')];
    const resultRow = scalar('vote result');
    const cell = resultRow.at('vote result');
    const said = cell === '' ? undefined : wordIn('vote result', cell);
    if (cell !== '' && said === undefined) log.left(resultRow.number, cell, 'a vote is passed or rejected');
    if (inFavour === undefined || against === undefined) {
      const some = [inFavour, against, abstain, absent, said].filter((it) => it !== undefined);
      if (some.length > 0)
        log.left(scalar('vote for').number, some.join(', '), 'a vote needs the numbers for and against it');
      return undefined;
    }
    const result = said ?? (inFavour > against ? 'passed' : 'rejected');
    if (said === undefined)
      log.changed(
        scalar('vote for').number,
        `${String(inFavour)} to ${String(against)}`,
        result,
        'the result of a vote is not written: it is made from the numbers',
      );
    return present<FoundVote>({
      for: inFavour,
      against,
      abstain,
      absent,
      result: result as VoteResult,
      claim,
    });
  }

  private linksOf(rows: EventRows): FoundEvent['links'] {
    const links = rows.flatMap((row) => {
      const found = linksIn(row.at('link'));
      if (found.rest !== '') this.readers.log.left(row.number, found.rest, 'no address of the web');
      return [...found.links, ...row.links];
    });
    if (this.readers.own) return links;
    return links.filter(({ url }, index) => links.findIndex((it) => it.url === url) === index);
  }

  private mediaOf(rows: EventRows, title: FoundEvent['title']): readonly FoundMedia[] {
    const { log } = this.readers;
    return rows.flatMap((row): readonly FoundMedia[] => {
      const media = mediaIn(row.at('image'));
      const words = (['alt', 'caption', 'credit'] as const).filter((column) => row.has(column));
      if (media.length === 0 && words.length > 0)
        log.left(
          row.number,
          words.map((column) => firstOf(row.text(column))).join(' · '),
          'words of a picture, and no picture in this row',
        );
      return media.map((it) => {
        const [alt, caption] = [row.text('alt'), row.text('caption')];
        const isBlind = it.type === 'image' && alt === undefined;
        if (isBlind)
          log.changed(
            row.number,
            it.file ?? it.url ?? '',
            firstOf(caption ?? title),
            'a picture that is not described: its caption or the title stands for it',
          );
        return present<FoundMedia>({
          ...it,
          alt: isBlind ? (caption ?? title) : alt,
          caption,
          credit: row.text('credit'),
        });
      });
    });
  }
}

const isScalar = (column: ColumnId): boolean =>
  COLUMNS[column].several === undefined &&
  !['alt', 'caption', 'credit', 'id', 'date', 'end', 'approximate', 'title'].includes(column);

interface OpenAccount {
  readonly text: FoundAccount['text'];
  readonly evidence: FoundEvidence[];
}
interface OpenClaim {
  readonly row: SheetRow;
  readonly text: FoundClaim['text'];
  readonly isTitle: boolean;
  readonly evidence: FoundEvidence[];
  readonly accounts: OpenAccount[];
}

/** Reads the claims of one event: each row may begin one or an account of it, and brings evidence to what was begun last. */
class ClaimReader {
  /** Whether sources without a claim made the title one. */
  madeOfTitle = false;
  private readonly rows: EventRows;
  private readonly title: FoundEvent['title'];
  private readonly readers: EventReaders;
  private readonly claims: OpenClaim[] = [];
  private readonly byRow = new Map<SheetRow, OpenClaim>();
  private readonly ids = new Map<OpenClaim, string>();
  private source: string | undefined;

  constructor(rows: EventRows, title: FoundEvent['title'], readers: EventReaders) {
    [this.rows, this.title, this.readers] = [rows, title, readers];
  }

  read(): readonly FoundClaim[] {
    for (const row of this.rows) this.take(row);
    const ids = new Ids();
    const given = new Map<OpenClaim, string>();
    for (const claim of this.claims) {
      const id = claim.isTitle ? '' : claim.row.at('claim id');
      if (id === '') continue;
      const made = ids.give(isId(id) ? id : idFrom(id));
      given.set(claim, made);
      if (made !== id)
        this.readers.log.changed(
          claim.row.number,
          id,
          made,
          isId(id)
            ? 'another claim of this event has this id'
            : 'an id has letters, digits, ".", "_" and "-" only',
        );
    }
    for (const claim of this.claims)
      this.ids.set(claim, given.get(claim) ?? ids.give(idFrom(firstOf(claim.text))));
    return this.claims.map((claim) => ({
      ...present<Omit<FoundClaim, 'evidence'>>({
        id: this.ids.get(claim) ?? '',
        text: claim.text,
        open: this.flag(claim, 'open'),
        minor: this.flag(claim, 'minor'),
        accounts: claim.accounts,
      }),
      evidence: claim.evidence,
    }));
  }

  /** The id of the claim that a row names, after all were read; undefined if it names none. */
  idIn(row: SheetRow): string | undefined {
    const claim = this.byRow.get(row);
    return claim && this.ids.get(claim);
  }

  private flag(claim: OpenClaim, column: 'open' | 'minor'): boolean | undefined {
    const cell = claim.row.at(column);
    if (claim.isTitle || cell === '') return undefined;
    const word = wordIn(column, cell);
    if (word === undefined) this.readers.log.left(claim.row.number, cell, `neither yes nor no (${column})`);
    return word === undefined ? undefined : word === 'yes';
  }

  private take(row: SheetRow): void {
    const text = row.text('claim');
    const begun = this.begun(row);
    if (text !== undefined && begun === undefined)
      this.claims.push({ row, text, isTitle: false, evidence: [], accounts: [] });
    const evidence = this.evidenceIn(row);
    const answer = row.text('answer');
    let claim = text === undefined ? this.claims.at(-1) : (begun ?? this.claims.at(-1));
    if (claim === undefined && (evidence.length > 0 || answer !== undefined)) {
      this.madeOfTitle = true;
      claim = { row, text: this.title, isTitle: true, evidence: [], accounts: [] };
      this.claims.push(claim);
    }
    if (claim !== undefined && (text !== undefined || claim.row === row)) this.byRow.set(row, claim);
    if (claim === undefined) {
      const words = row.columns.filter((it) => COLUMNS[it].of === 'claim').map((it) => firstOf(row.text(it)));
      if (words.length > 0) this.readers.log.left(row.number, words.join(' · '), 'no claim');
      return;
    }
    const last = claim.accounts.at(-1);
    const isNew =
      answer !== undefined && (this.readers.own || JSON.stringify(last?.text) !== JSON.stringify(answer));
    if (isNew) claim.accounts.push({ text: answer, evidence: [...evidence] });
    else (text === undefined || answer !== undefined ? (last ?? claim) : claim).evidence.push(...evidence);
  }

  /** The claim that a row repeats: by its id, or, in sheets of other programs, by its text. */
  private begun(row: SheetRow): OpenClaim | undefined {
    const id = row.at('claim id');
    if (this.readers.own || id !== '')
      return this.claims.find((it) => id !== '' && !it.isTitle && it.row.at('claim id') === id);
    const text = JSON.stringify(row.text('claim'));
    return this.claims.find((it) => JSON.stringify(it.text) === text);
  }

  private evidenceIn(row: SheetRow): readonly FoundEvidence[] {
    const { sources, log } = this.readers;
    const named = sources.sourcesOf(row, this.source);
    const [first] = named;
    this.source = first ?? this.source;
    const excerpt = sources.excerptOf(row, first);
    const cell = row.at('stance');
    const word = cell === '' ? 'supports' : wordIn('stance', cell);
    if (word === undefined)
      log.left(row.number, cell, 'no word for what a source does to a claim: it supports it here');
    const stance = (word ?? 'supports') as Stance;
    const note = row.text('note');
    if (named.length === 0 && excerpt === undefined) {
      const words = row.columns
        .filter((it) => COLUMNS[it].of === 'evidence')
        .map((it) => firstOf(row.text(it)));
      if (words.length > 0 && !row.has('quote') && !row.has('excerpt id'))
        log.left(row.number, words.join(' · '), 'no source');
      return [];
    }
    if (excerpt !== undefined) return [present<FoundEvidence>({ excerpt, stance, note })];
    const attributedTo = sources.attributionOf(row);
    return named.map((source) => present<FoundEvidence>({ source, stance, attributedTo, note }));
  }
}
