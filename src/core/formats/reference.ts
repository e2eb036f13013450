import type { Excerpt, Source, SourceType, TimelineEvent } from '../model/schema.ts';
import { textIn } from '../model/text.ts';
import { passageLink } from '../model/textFragment.ts';
import type { Timeline } from '../model/timeline.ts';
import type { Version } from '../model/version.ts';

/** What a thing is to a bibliography; each format has its own name for it. */
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

/** A thing that is cited, before any format: what `cslJson.ts` and `bibtex.ts` write. */
export interface Reference {
  /** Stable: made of ids alone. Letters, digits, `.`, `_`, `-` and `:`. */
  readonly key: string;
  readonly kind: ReferenceKind;
  readonly title: string;
  /** BCP 47, of the thing itself. */
  readonly language: string;
  /** As they are written; never taken apart into given and family names. */
  readonly authors: readonly string[];
  readonly publisher: string | undefined;
  /** The whole of which it is a part. */
  readonly container: string | undefined;
  /** EDTF, as all dates here. */
  readonly issued: string | undefined;
  /** The day on which an event took place; `issued` is when it was written. */
  readonly happened: string | undefined;
  readonly accessed: string | undefined;
  readonly url: string | undefined;
  readonly archiveUrl: string | undefined;
  readonly identifier: Source['identifier'];
  /** The words themselves. */
  readonly quote: string | undefined;
  readonly version: Version | undefined;
}

/** A document in one version, as somebody reads it at an address. */
export interface Edition {
  readonly timeline: Timeline;
  readonly version: Version;
  /** The reader's language. */
  readonly language: string;
  /** Of the page that is cited; undefined when it has none, as a file. */
  readonly address: string | undefined;
}

/** CELEX numbers begin with the sector: 1 treaties, 3 legislation, 5 preparatory acts, 6 case law, 0 consolidated texts. */
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

/** What the type says of something on the web, and of something that is not. */
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

/** The last day on which words were copied from it. */
const lastTaken = ({ document }: Timeline, { id }: Source): string | undefined =>
  (document.excerpts ?? [])
    .flatMap(({ source, taken }) => (source === id && taken ? [taken.date] : []))
    .sort()
    .at(-1);

/** A source. Its title is in its own language, its publisher's name in the reader's. A statement is its publisher's word. */
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

/** A quote: its source, with the words, and an address that opens at them. Throws for an excerpt of another document. */
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

/** A whole timeline, in the version that was read. */
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

/** An event as a part of its timeline; the edition's address is the event's. */
export function eventReference(edition: Edition, event: TimelineEvent): Reference {
  const whole = timelineReference(edition);
  const title = textIn(event.title, edition.language, edition.timeline.document.languages);
  return {
    ...whole,
    key: `${whole.key}:${event.id}`,
    title: title.text,
    language: title.lang,
    container: whole.title,
    happened: event.date,
  };
}
