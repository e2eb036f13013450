import type { Excerpt, Source, SourceType, TimelineEvent } from '../model/schema.ts';
import { textIn } from '../model/text.ts';
import { passageLink } from '../model/textFragment.ts';
import type { Timeline } from '../model/timeline.ts';
import { UNKNOWN_DATE } from '../model/unknownDate.ts';
import type { Version } from '../model/version.ts';

/** The kind of a cited item; each bibliographic format has its own name for it. */
export type ReferenceKind =
  | 'news'
  | 'page'
  | 'post'
  | 'law'
  | 'bill'
  | 'judgment'
  | 'treaty'
  | 'report'
  | 'article'
  | 'book'
  | 'document';

/** A cited item, independent of a bibliographic format; serialized by `cslJson.ts` and `bibtex.ts`. */
export interface Reference {
  /** A stable key, made of ids. Letters, digits, `.`, `_`, `-` and `:`. */
  readonly key: string;
  readonly kind: ReferenceKind;
  readonly title: string;
  /** The BCP 47 tag of the item's language. */
  readonly language: string;
  /** Whole names, never split into given and family names. */
  readonly authors: readonly string[];
  readonly publisher: string | undefined;
  /** The title of the whole that the item is a part of. */
  readonly container: string | undefined;
  /** The date of publication in EDTF, as all dates here. */
  readonly issued: string | undefined;
  /** The date on which an event took place, if it is known; `issued` is the date of the text about it. */
  readonly happened: string | undefined;
  readonly accessed: string | undefined;
  readonly url: string | undefined;
  readonly archiveUrl: string | undefined;
  readonly identifier: Source['identifier'];
  /** The quoted words. */
  readonly quote: string | undefined;
  readonly version: Version | undefined;
}

/** A document in one version, language and address, for citations. */
export interface Edition {
  readonly timeline: Timeline;
  readonly version: Version;
  /** The reader's language. */
  readonly language: string;
  /** The address of the cited page; undefined when it has none, as a local file. */
  readonly address: string | undefined;
}

/**
 * The kind by the first digit of a CELEX number, its sector: 1 treaties, 3 legislation, 5 preparatory acts, 6 case law,
 * 0 consolidated texts.
 */
const CELEX: Readonly<Record<string, ReferenceKind>> = {
  '0': 'law',
  '1': 'treaty',
  '3': 'law',
  '5': 'report',
  '6': 'judgment',
};

function identifiedKind({ scheme, value }: NonNullable<Source['identifier']>): ReferenceKind | undefined {
  switch (scheme.toLowerCase()) {
    case 'celex':
      return /^5\d{4}PC/.test(value) ? 'bill' : CELEX[value.charAt(0)];
    case 'ecli':
      return 'judgment';
    case 'eli':
      return 'law';
    case 'doi':
      return 'article';
    case 'isbn':
      return 'book';
    default:
      return undefined;
  }
}

/** The kind by the type of a source: with a web address, and without one. */
const KINDS: Readonly<Record<SourceType, readonly [onTheWeb: ReferenceKind, elsewhere: ReferenceKind]>> = {
  official: ['page', 'report'],
  law: ['law', 'law'],
  statement: ['post', 'post'],
  news: ['news', 'news'],
  ngo: ['page', 'report'],
  academic: ['page', 'report'],
  other: ['page', 'document'],
};

function kindOf({ type, url, identifier }: Source): ReferenceKind {
  const [onTheWeb, elsewhere] = KINDS[type];
  const identified = identifier === undefined ? undefined : identifiedKind(identifier);
  return identified ?? (url === undefined ? elsewhere : onTheWeb);
}

/** The latest date on which an excerpt was taken from a source. */
const lastTaken = ({ document }: Timeline, { id }: Source): string | undefined =>
  (document.excerpts ?? [])
    .flatMap(({ source, taken }) => (source === id && taken ? [taken.date] : []))
    .sort()
    .at(-1);

/**
 * The reference of a source. Its title is in its own language, its publisher's name in the reader's. The author of a
 * statement without an author is its publisher.
 */
export function sourceReference(timeline: Timeline, source: Source, language: string): Reference {
  const { languages } = timeline.document;
  const name = timeline.publisherById.get(source.publisher)?.name;
  const publisher = name === undefined ? undefined : textIn(name, language, languages).text;
  const speaker = source.type === 'statement' && publisher !== undefined ? [publisher] : [];
  return {
    key: source.id,
    kind: kindOf(source),
    title: textIn(source.title, source.language, languages).text,
    language: source.language,
    authors: source.author === undefined ? speaker : [source.author],
    publisher,
    container: undefined,
    issued: source.published,
    happened: undefined,
    accessed: source.url === undefined ? undefined : lastTaken(timeline, source),
    url: source.url,
    archiveUrl: source.archiveUrl,
    identifier: source.identifier,
    quote: undefined,
    version: undefined,
  };
}

/**
 * The reference of a quote: its source with the quoted words, and addresses that open at them.
 *
 * @throws Error when the source of the excerpt is not in the document
 */
export function excerptReference(timeline: Timeline, excerpt: Excerpt, language: string): Reference {
  const source = timeline.sourceById.get(excerpt.source);
  if (source === undefined) throw new Error(`"${excerpt.id}" was not validated: its source names nothing`);
  const reference = sourceReference(timeline, source, language);
  const { exact, ...context } = excerpt.selector;
  const at = (url: string | undefined) => (url === undefined ? undefined : passageLink(url, exact, context));
  return {
    ...reference,
    key: `${source.id}:${excerpt.id}`,
    accessed: source.url === undefined ? undefined : (excerpt.taken?.date ?? reference.accessed),
    url: at(source.url),
    archiveUrl: at(source.archiveUrl),
    quote: exact,
  };
}

/** The reference of a timeline, in the version of the edition. */
export function timelineReference({ timeline, version, language, address }: Edition): Reference {
  const { document } = timeline;
  const title = textIn(document.title, language, document.languages);
  return {
    key: document.id,
    kind: 'page',
    title: title.text,
    language: title.lang,
    authors: (document.authors ?? []).map(({ name }) => name),
    publisher: undefined,
    container: undefined,
    issued: document.updated,
    happened: undefined,
    accessed: undefined,
    url: address,
    archiveUrl: undefined,
    identifier: undefined,
    quote: undefined,
    version,
  };
}

/** The reference of an event as a part of its timeline; the edition's address is that of the event. */
export function eventReference(edition: Edition, event: TimelineEvent): Reference {
  const whole = timelineReference(edition);
  const title = textIn(event.title, edition.language, edition.timeline.document.languages);
  return {
    ...whole,
    key: `${whole.key}:${event.id}`,
    title: title.text,
    language: title.lang,
    container: whole.title,
    happened: event.date === UNKNOWN_DATE ? undefined : event.date,
  };
}
