/** Builds a document from what a reader finds, with stable ids and a report. */
import { firstSentence } from '../../i18n/firstSentence.ts';
import { parseDate } from '../../model/date.ts';
import { hostOf } from '../../model/hostOf.ts';
import type { Problem } from '../../model/problem.ts';
import type {
  SourceType,
  Stance,
  StageState,
  Symbol,
  VoteResult,
  WrittenDocument,
} from '../../model/schema.ts';
import { UNKNOWN_DATE } from '../../model/unknownDate.ts';
import { validate } from '../../model/validate.ts';
import { KIND_SYMBOLS, present, withoutScheme } from './defaults.ts';
import { idFrom, Ids, isId } from './ids.ts';
import type { Imported, ImportOptions } from './importer.ts';
import { type ImportReport, type ReportEntry, shortened } from './report.ts';
import { plainText } from './richText.ts';

/** A text in the draft's language, or in several by BCP 47 tag. */
export type DraftText = string | Readonly<Record<string, string>>;

export interface DraftSource {
  /** As it is in the file, if it has one; otherwise made from title or address. */
  readonly id?: string | undefined;
  readonly title?: DraftText | undefined;
  readonly url?: string | undefined;
  /** An archived copy. */
  readonly archiveUrl?: string | undefined;
  /** The publisher's name; the host of the address when absent. */
  readonly publisher?: string | undefined;
  readonly type?: SourceType | undefined;
  readonly role?: 'account' | 'record' | undefined;
  readonly language?: string | undefined;
  readonly author?: string | undefined;
  /** EDTF. */
  readonly published?: string | undefined;
  readonly identifier?:
    { readonly scheme: string; readonly value: string; readonly url?: string } | undefined;
  readonly note?: DraftText | undefined;
}

export interface DraftEvidence {
  /** An id that `source()` or `excerpt()` gave. */
  readonly source?: string;
  readonly excerpt?: string;
  readonly stance?: Stance;
  readonly note?: DraftText;
}

export interface DraftMedia {
  readonly type: 'image' | 'video' | 'audio' | 'document';
  /** Exactly one: a path beside the document, or an address. */
  readonly file?: string;
  readonly url?: string;
  readonly alt?: DraftText | undefined;
  readonly caption?: DraftText | undefined;
  readonly credit?: DraftText | undefined;
  readonly license?: string | undefined;
  readonly poster?: string | undefined;
}

export interface DraftEvent {
  /** Where it is in the file: `row 14`. */
  readonly place: string;
  /** As it is in the file, if it has one; otherwise made from the title. */
  readonly id?: string | undefined;
  /** EDTF, or `unknown`. */
  readonly date: string;
  readonly dates?: readonly { readonly role: string; readonly date: string; readonly label?: DraftText }[];
  /** Names of the file, which become the labels; absent: one lane or kind for all, which the report says. */
  readonly lane?: DraftText | undefined;
  readonly kind?: DraftText | undefined;
  readonly symbol?: Symbol | undefined;
  readonly threads?: readonly DraftText[];
  readonly about?: readonly DraftText[];
  readonly importance?: 1 | 2 | 3 | undefined;
  /** Absent: the first sentence of the summary. */
  readonly title?: DraftText | undefined;
  readonly short?: DraftText | undefined;
  readonly summary?: DraftText | undefined;
  readonly location?: DraftText | undefined;
  readonly vote?:
    | {
        readonly for: number;
        readonly against: number;
        readonly abstain?: number | undefined;
        readonly absent?: number | undefined;
        readonly result: VoteResult;
      }
    | undefined;
  /** Sources of the event as a whole: they support a claim that is its title. */
  readonly sources?: readonly string[];
  readonly claims?: readonly { readonly text: DraftText; readonly evidence: readonly DraftEvidence[] }[];
  readonly links?: readonly { readonly url: string; readonly label?: DraftText | undefined }[];
  readonly media?: readonly DraftMedia[];
  readonly identifiers?: readonly {
    readonly scheme: string;
    readonly value: string;
    readonly url?: string | undefined;
  }[];
}

export interface DraftOptions {
  /** The reader's name, for the report. */
  readonly format: string;
  readonly options: ImportOptions;
  /** A name for the lane and the kind of events that have none; `Imported` when absent. */
  readonly lane?: string;
  readonly kind?: string;
}

interface Named {
  readonly id: string;
  readonly label: DraftText;
}

const firstOf = (text: DraftText): string =>
  typeof text === 'string' ? text : (Object.values(text)[0] ?? '');

/** Things that the file names, in the order of their first mention, each with an id. */
class Names {
  private readonly byLabel = new Map<string, Named>();
  private readonly ids = new Ids();

  of(label: DraftText): string {
    const key = firstOf(label).trim();
    const known = this.byLabel.get(key);
    if (known !== undefined) return known.id;
    const id = this.ids.give(idFrom(key));
    this.byLabel.set(key, { id, label: typeof label === 'string' ? key : label });
    return id;
  }

  get all(): readonly Named[] {
    return [...this.byLabel.values()];
  }
}

/** The longest title made from a text, in characters. */
const TITLE = 120;

/** The first sentence of a text, cut at a word when it is long. */
export function titleFrom(text: string, language: string): string {
  const sentence = firstSentence(text.replace(/\s+/gu, ' ').trim(), language);
  if (sentence.length <= TITLE) return sentence.replace(/(?<!\.)\.$/u, '');
  const cut = sentence.slice(0, TITLE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), TITLE / 2)).replace(/[\s,;:–—-]+$/u, '')}…`;
}

/**
 * A document in the making. Texts go through `text()` first where they may hold markup. Ids are made from what the file says,
 * so that the same file gives the same ids on every import, and a changed one keeps those of what did not change.
 */
export class Draft {
  title: DraftText | undefined;
  summary: DraftText | undefined;
  license: string | undefined;
  /** BCP 47 tags that the file has texts in; the first is that of plain strings. */
  languages: readonly string[];
  readonly notes: string[] = [];
  private readonly format: string;
  private readonly options: ImportOptions;
  private readonly fallback: { readonly lane: string; readonly kind: string };
  private readonly lanes = new Names();
  private readonly kinds = new Names();
  private readonly symbols = new Map<string, Symbol>();
  private readonly threads = new Names();
  private readonly stages = new Map<string, { event: string; state: StageState; label: DraftText }[]>();
  private readonly publishers = new Names();
  private readonly sources = new Map<string, object>();
  private readonly sourceByAddress = new Map<string, string>();
  private readonly sourceIds = new Ids();
  private readonly excerpts: object[] = [];
  private readonly excerptIds = new Ids();
  private readonly periods: object[] = [];
  private readonly periodIds = new Ids();
  private readonly events: object[] = [];
  private readonly eventIds = new Ids();
  private readonly changes: ReportEntry[] = [];
  private readonly leftOut: ReportEntry[] = [];
  private readonly places: string[] = [];
  private spans = 0;
  private undated = 0;
  private media = 0;
  private inDefaultLane = 0;
  private titleClaims = 0;

  constructor({ format, options, lane = 'Imported', kind = 'Event' }: DraftOptions) {
    this.format = format;
    this.options = options;
    this.fallback = { lane, kind };
    this.languages = [options.language];
  }

  /** Notes that something was taken, but not as it is written. */
  changed(entry: ReportEntry): void {
    this.changes.push(trimmed(entry));
  }

  /** Notes that something was not taken. */
  left(entry: ReportEntry): void {
    this.leftOut.push(trimmed(entry));
  }

  /** A text of the file as plain text; its links are given back, and the report has what was dropped. */
  text(
    place: string,
    text: string,
  ): { readonly text: string; readonly links: readonly { url: string; label?: string }[] } {
    const plain = plainText(text);
    if (plain.dropped.length > 0)
      this.left({ place, text, why: `elements that are no text: ${plain.dropped.join(', ')}` });
    return plain;
  }

  /** The id of a lane by its name; lanes are in the order in which they are first asked for. */
  lane(label: DraftText): string {
    return this.lanes.of(label);
  }

  kind(label: DraftText, symbol?: Symbol): string {
    const id = this.kinds.of(label);
    if (symbol !== undefined) this.symbols.set(id, symbol);
    return id;
  }

  thread(label: DraftText): string {
    return this.threads.of(label);
  }

  /** Says what became of a thread's matter at an event. Stages are in the order in which they are told. */
  stage(thread: string, event: string, state: StageState, label: DraftText): void {
    this.stages.set(thread, [...(this.stages.get(thread) ?? []), { event, state, label }]);
  }

  /** Adds a source, or finds it by its address; gives its id. */
  source(source: DraftSource): string {
    const known = source.url === undefined ? undefined : this.sourceByAddress.get(source.url);
    if (known !== undefined) return known;
    const { url } = source;
    const title = source.title ?? withoutScheme(url ?? 'A source');
    const id = this.sourceIds.give(
      source.id !== undefined && isId(source.id) ? source.id : idFrom(firstOf(title)),
    );
    const publisher = source.publisher ?? (url === undefined ? 'Unknown publisher' : hostOf(url));
    this.sources.set(
      id,
      present({
        id,
        title,
        publisher: this.publishers.of(publisher),
        author: source.author,
        type: source.type ?? 'other',
        role: source.role,
        language: source.language ?? this.languages[0],
        published: source.published,
        url,
        archiveUrl: source.archiveUrl,
        seen: 'unseen',
        identifier: source.identifier,
        note: source.note,
      }),
    );
    if (url !== undefined) this.sourceByAddress.set(url, id);
    return id;
  }

  /** Adds the quoted words of a source; gives the excerpt's id. */
  excerpt(excerpt: {
    readonly id?: string | undefined;
    readonly source: string;
    readonly exact: string;
    readonly prefix?: string | undefined;
    readonly suffix?: string | undefined;
    readonly highlight?: readonly string[];
    readonly taken?: { readonly date: string; readonly by?: string } | undefined;
  }): string {
    const { source, exact, prefix, suffix, highlight, taken } = excerpt;
    const id = this.excerptIds.give(
      excerpt.id !== undefined && isId(excerpt.id) ? excerpt.id : idFrom(exact.slice(0, 60)),
    );
    const selector = present({ type: 'TextQuoteSelector', exact, prefix, suffix });
    this.excerpts.push(present({ id, source, selector, highlight, taken }));
    return id;
  }

  /** Adds a period; its ends are EDTF. */
  period(period: {
    readonly label: DraftText;
    readonly from: string;
    readonly to?: string | undefined;
    readonly lane?: DraftText | undefined;
  }): void {
    const { label, from, to, lane } = period;
    const id = this.periodIds.give(idFrom(firstOf(label)));
    this.periods.push(present({ id, label, from, to, lane: lane && this.lane(lane) }));
  }

  /** Adds an event; gives its id. Events stay in the order of the file. */
  event(event: DraftEvent): string {
    const language = this.languages[0] ?? 'en';
    const { place, date, summary } = event;
    let { title } = event;
    if (title === undefined || firstOf(title).trim() === '') {
      const made = titleFrom(summary === undefined ? '' : firstOf(summary), language);
      title = made === '' ? 'Untitled' : made;
      this.changed({
        place,
        text: '',
        reading: title,
        why:
          made === ''
            ? 'no title and no text to make one of'
            : 'no title: the first sentence of its text is the title',
      });
    }
    const id = this.eventIds.give(
      event.id !== undefined && isId(event.id) ? event.id : idFrom(firstOf(title)),
    );
    if (event.id !== undefined && event.id !== id)
      this.changed({
        place,
        text: event.id,
        reading: id,
        why: isId(event.id)
          ? 'another event has this id'
          : 'an id has letters, digits, ".", "_" and "-" only',
      });
    if (event.lane === undefined) this.inDefaultLane++;
    if (date === UNKNOWN_DATE) this.undated++;
    else if (isSpan(date)) this.spans++;
    this.media += event.media?.length ?? 0;
    this.places.push(place);
    this.events.push(
      present({
        id,
        date,
        dates: event.dates,
        lane: this.lane(event.lane ?? this.fallback.lane),
        kind: this.kind(event.kind ?? this.fallback.kind, event.symbol),
        importance: event.importance,
        threads: event.threads?.map((it) => this.thread(it)),
        about: event.about?.map((it) => this.thread(it)),
        title,
        short: event.short,
        summary: summary !== undefined && firstOf(summary).trim() !== '' ? summary : undefined,
        place: event.location === undefined ? undefined : { name: event.location },
        vote: event.vote && present(event.vote),
        claims: this.claimsOf(event, title),
        links: event.links?.map(present),
        media: event.media?.map(present),
        identifiers: event.identifiers?.map(present),
      }),
    );
    return id;
  }

  private claimsOf({ claims = [], sources = [] }: DraftEvent, title: DraftText): readonly object[] {
    const ids = new Ids();
    const stated = claims.map(({ text, evidence }) => ({
      id: ids.give(idFrom(firstOf(text))),
      text,
      evidence: evidence.map((it) => present({ ...it, stance: it.stance ?? 'supports' })),
    }));
    if (sources.length === 0) return stated;
    this.titleClaims++;
    const evidence = [...new Set(sources)].map((source) => ({ source, stance: 'supports' }));
    return [{ id: ids.give(idFrom(firstOf(title))), text: title, evidence }, ...stated];
  }

  /**
   * The document and its report.
   *
   * @param found the records of the file that could have been events
   */
  finish(found: number): Imported {
    const document = this.document();
    const validated = validate(JSON.parse(JSON.stringify(document)) as unknown);
    if (!validated.ok) {
      const problems = validated.problems.map((problem) => this.placed(problem));
      return { outcome: 'refused', problems: problems as [Problem, ...Problem[]] };
    }
    return { outcome: 'read', document, report: this.report(found) };
  }

  /** A problem with the place in the file that was read instead of the place in the document. */
  private placed(problem: Problem): Problem {
    const index = /^\$\.events\[(\d+)\](.*)$/u.exec(problem.path);
    const place = index && this.places[Number(index[1])];
    return place ? { ...problem, path: `${place} (${(index[2] ?? '').replace(/^\./u, '')})` } : problem;
  }

  private document(): WrittenDocument {
    const kinds = this.kinds.all.map((kind, at) => ({
      ...kind,
      symbol: this.symbols.get(kind.id) ?? KIND_SYMBOLS[at % KIND_SYMBOLS.length],
    }));
    const document = {
      version: 1,
      id: this.options.id,
      languages: this.languages,
      title: this.title ?? this.options.id,
      summary: this.summary,
      license: this.license,
      lanes: this.lanes.all.length > 0 ? this.lanes.all : [{ id: 'imported', label: this.fallback.lane }],
      threads: this.threads.all.map((thread) => present({ ...thread, stages: this.stages.get(thread.id) })),
      kinds: kinds.length > 0 ? kinds : [{ id: 'event', label: this.fallback.kind, symbol: 'circle' }],
      periods: this.periods,
      publishers: this.publishers.all.map(({ id, label }) => ({ id, name: label })),
      sources: [...this.sources.values()],
      excerpts: this.excerpts,
      events: this.events,
    };
    const { events } = document;
    // an empty list of events is a document, too: one of sources
    return { ...present(document), events } as unknown as WrittenDocument;
  }

  private report(found: number): ImportReport {
    const notes = [...this.notes];
    const all = this.inDefaultLane === this.events.length;
    if (this.inDefaultLane > 0)
      notes.push(
        all
          ? `the file says nothing of lanes: all events are in one, "${this.fallback.lane}"`
          : `${counted(this.inDefaultLane, 'without a lane is', 'without a lane are')} in "${this.fallback.lane}"`,
      );
    if (this.titleClaims > 0)
      notes.push(
        `${counted(this.titleClaims, 'has', 'have')} sources, but no claim: the event’s title is the claim that they support`,
      );
    if (this.title === undefined) notes.push(`the file has no title: it is "${this.options.id}" for now`);
    return {
      format: this.format,
      found,
      taken: {
        events: this.events.length,
        spans: this.spans,
        undated: this.undated,
        sources: this.sources.size,
        excerpts: this.excerpts.length,
        periods: this.periods.length,
        media: this.media,
      },
      changed: this.changes,
      left: this.leftOut,
      notes,
    };
  }
}

/** `1 event has`, `2 events have`. */
const counted = (count: number, one: string, several: string): string =>
  count === 1 ? `1 event ${one}` : `${String(count)} events ${several}`;

const trimmed = (entry: ReportEntry): ReportEntry =>
  present({
    ...entry,
    text: entry.text === undefined ? undefined : shortened(entry.text),
    reading: entry.reading === undefined ? undefined : shortened(entry.reading),
  });

function isSpan(date: string): boolean {
  const parsed = parseDate(date);
  return parsed.ok && parsed.date.kind === 'interval';
}
