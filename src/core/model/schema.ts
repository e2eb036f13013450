/**
 * The structure of a timeline document, declared once. The types below, the structural half of the validator
 * (`validate.ts`) and the published JSON Schema (`public/timeline.v1.schema.json`) all come from here.
 * What a schema cannot express (references, dates, quotes, cycles) is checked in `validate-*.ts`.
 */
import * as v from 'valibot';
import { MEDIA_TYPES } from './mediaTypes.ts';
import { STAGE_STATES, VOTE_RESULTS } from './outcomes.ts';
import { SOURCE_TYPES } from './sourceTypes.ts';

const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.readonly());
const list0 = <Item extends v.GenericSchema>(item: Item) => v.exactOptional(list(item));
const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.exactOptional(schema);

/**
 * Ids name files and folders of the published site. These names belong to devices on Windows, with any extension too
 * (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
 */
const DEVICE =
  '^([Cc][Oo][Nn]|[Pp][Rr][Nn]|[Aa][Uu][Xx]|[Nn][Uu][Ll]|([Cc][Oo][Mm]|[Ll][Pp][Tt])[1-9])(\\.|$)';
const device = new RegExp(DEVICE);
/** Whether Windows keeps a name for a device, so that no file or folder can have it. */
export const isDeviceName = (name: string): boolean => device.test(name);

const id = <Name extends string>(name: Name) =>
  v.pipe(
    v.string(),
    v.regex(
      /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9_-])?$/,
      'an id: letters, digits, ".", "_" or "-", the first one a letter or a digit, the last one no "."',
    ),
    v.maxLength(100, 'an id of at most 100 characters'),
    v.check((name) => !isDeviceName(name), 'an id that can name a file: this one is a device on Windows'),
    v.metadata({ not: { pattern: DEVICE } }),
    v.brand(name),
  );

const tagExpected = 'a BCP 47 language tag such as "en" or "fr-CA"';
const isLanguageTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};
const languageTag = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, tagExpected),
  // what every program has to take: RFC 5646, section 4.4.1
  v.maxLength(35, 'a BCP 47 language tag of at most 35 characters'),
  v.check(isLanguageTag, tagExpected),
);

const nonEmpty = v.pipe(v.string(), v.nonEmpty('text that is not empty'));

/** A text for readers: a string in the document's first language, or a map by BCP 47 tag. */
const text = v.union(
  [nonEmpty, v.pipe(v.record(languageTag, nonEmpty), v.minEntries(1, 'a text in one language at least'))],
  'a text, or a map of texts by language tag such as {"en": "…", "fr": "…"}',
);

/** An EDTF date; `validate-dates.ts` parses it. */
const date = v.string();

/** When an event was: an EDTF date, or `unknown`. */
const eventDate = v.string();

/** A link with one of the given protocols: `javascript:` and `data:` must never become links on a page. */
const link = (...protocols: readonly string[]) => {
  const expected = `an address that begins with ${protocols.map((protocol) => `"${protocol}:"`).join(' or ')}`;
  const isAddress = (value: string): boolean => {
    try {
      return protocols.includes(new URL(value).protocol.slice(0, -1));
    } catch {
      return false;
    }
  };
  return v.pipe(
    v.string(),
    v.regex(new RegExp(`^(${protocols.join('|')}):\\S+$`), expected),
    v.check(isAddress, expected),
  );
};
const webAddress = link('http', 'https');

/** What a file's or folder's name cannot have on some system, or means something else there. */
const NO_NAME = String.raw`\\/:*?"<>|\u0000-\u001f`;
const NAME = `(?![. ])[^${NO_NAME}]*[^${NO_NAME}. ]`;
const beside =
  'a path of a file beside the document, such as "pictures/harbour.jpg": names with "/" between them, none of which begins or ends with "."';

/**
 * The path of a file, from the document's folder: the file lies in it or below it, on every system. Segments are names as
 * they are written, without percent-encoding.
 */
export const filePath = v.pipe(
  v.string(),
  v.regex(new RegExp(`^${NAME}(/${NAME})*$`), beside),
  v.maxLength(200, 'a path of at most 200 characters'),
  v.check(
    (path) => !path.split('/').some(isDeviceName),
    'a path that can name a file: a name in it is a device on Windows',
  ),
);
/** Whether a text can be the path of a file beside a document. */
export const isFilePath = (path: string): boolean => v.is(filePath, path);

export const SYMBOLS = [
  'square',
  'document',
  'speech',
  'diamond',
  'triangle',
  'circle',
  'ring',
  'bar',
] as const;
export const RENDERINGS = ['verbatim', 'translated', 'paraphrased', 'altered', 'not-found'] as const;
export const STANCES = ['supports', 'denies', 'mentions', 'omits'] as const;
export const FIDELITIES = ['exact', 'normalised', 'drifted', 'gone', 'unchecked'] as const;
export const DATE_ROLES = [
  'filed',
  'adopted',
  'signed',
  'published',
  'in-force',
  'applied',
  'struck-down',
  'other',
] as const;
export const RELATION_TYPES = [
  'amends',
  'rejects',
  'repeals',
  'implements',
  'answers',
  'follows',
  'repeats',
  'other',
] as const;

const lane = v.object({
  id: id('LaneId'),
  label: text,
  group: maybe(nonEmpty),
});

const stage = v.object({
  event: id('EventId'),
  state: v.picklist(STAGE_STATES),
  label: text,
});

const thread = v.object({
  id: id('ThreadId'),
  label: text,
  stages: list0(stage),
});

const kind = v.object({
  id: id('KindId'),
  label: text,
  symbol: v.picklist(SYMBOLS),
});

const publisher = v.object({
  id: id('PublisherId'),
  name: text,
  url: maybe(webAddress),
});

const identifier = v.object({
  scheme: nonEmpty,
  value: nonEmpty,
  url: maybe(webAddress),
});

const source = v.object({
  id: id('SourceId'),
  title: text,
  publisher: id('PublisherId'),
  author: maybe(nonEmpty),
  type: v.picklist(SOURCE_TYPES),
  role: maybe(v.picklist(['account', 'record'])),
  language: languageTag,
  published: maybe(date),
  url: maybe(webAddress),
  archiveUrl: maybe(webAddress),
  archived: maybe(date),
  seen: maybe(v.picklist(['read', 'reported', 'unseen'])),
  identifier: maybe(identifier),
  note: maybe(text),
  sha256: maybe(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'))),
});

const attribution = v.pipe(
  v.object({
    source: maybe(id('SourceId')),
    name: maybe(text),
    excerpt: maybe(id('ExcerptId')),
    rendering: v.picklist(RENDERINGS),
    note: maybe(text),
  }),
  v.check(
    (it) => (it.source === undefined) !== (it.name === undefined),
    'either "source" or, when there is only a person, "name"',
  ),
  v.metadata({ oneOf: [{ required: ['source'] }, { required: ['name'] }] }),
);

const selector = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: nonEmpty,
  prefix: maybe(v.string()),
  suffix: maybe(v.string()),
});

const translation = v.object({
  text: nonEmpty,
  by: nonEmpty,
});

const taken = v.object({ date, by: maybe(nonEmpty) });
const checked = v.object({ state: v.picklist(FIDELITIES), date: maybe(date) });

const excerpt = v.object({
  id: id('ExcerptId'),
  source: id('SourceId'),
  selector,
  highlight: list0(nonEmpty),
  attributedTo: maybe(attribution),
  translations: maybe(
    v.pipe(v.record(languageTag, translation), v.minEntries(1, 'a translation into one language at least')),
  ),
  taken: maybe(taken),
  checked: maybe(checked),
});

const stance = v.picklist(STANCES);

const quotation = v.object({ excerpt: id('ExcerptId'), stance, note: maybe(text) });
const citation = v.object({
  source: id('SourceId'),
  stance,
  attributedTo: maybe(attribution),
  note: maybe(text),
});
const evidence = v.union(
  [quotation, citation],
  'a quotation {"excerpt", "stance"} or a citation {"source", "stance"}',
);

const account = v.object({
  text,
  date: maybe(date),
  evidence: list(evidence),
});

const claim = v.object({
  id: id('ClaimId'),
  text,
  open: maybe(v.boolean()),
  minor: maybe(v.boolean()),
  evidence: list(evidence),
  accounts: list0(account),
});

const dated = v.object({
  role: v.picklist(DATE_ROLES),
  date,
  label: maybe(text),
});

const relation = v.object({
  type: v.picklist(RELATION_TYPES),
  event: id('EventId'),
  label: maybe(text),
});

/** A number of votes. JavaScript counts exactly up to 2^53 − 1. */
const votes = v.pipe(
  v.number(),
  v.integer('a whole number'),
  v.minValue(0, 'a number of votes: 0 or more'),
  v.maxValue(Number.MAX_SAFE_INTEGER, `a number of votes: ${String(Number.MAX_SAFE_INTEGER)} at most`),
);

const vote = v.object({
  for: votes,
  against: votes,
  abstain: maybe(votes),
  absent: maybe(votes),
  result: v.picklist(VOTE_RESULTS),
  claim: maybe(id('ClaimId')),
});

const furtherReading = v.object({ url: webAddress, label: maybe(text) });
const place = v.object({ name: text });

/** A number of pixels. */
const pixels = v.pipe(
  v.number(),
  v.integer('a whole number'),
  v.minValue(1, 'a number of pixels: 1 or more'),
  v.maxValue(65_535, 'a number of pixels: 65535 at most'),
);
const fraction = v.pipe(
  v.number(),
  v.minValue(0, 'a number from 0 to 1'),
  v.maxValue(1, 'a number from 0 to 1'),
);

const media = v.pipe(
  v.object({
    type: v.picklist(MEDIA_TYPES),
    file: maybe(filePath),
    url: maybe(webAddress),
    alt: maybe(text),
    caption: maybe(text),
    credit: maybe(text),
    license: maybe(nonEmpty),
    source: maybe(id('SourceId')),
    poster: maybe(filePath),
    width: maybe(pixels),
    height: maybe(pixels),
    focus: maybe(v.pipe(list(fraction), v.length(2, 'two numbers from 0 to 1: from the left, from the top'))),
  }),
  v.check(
    (it) => (it.file === undefined) !== (it.url === undefined),
    'either "file", which lies beside the document, or "url"',
  ),
  v.metadata({
    oneOf: [{ required: ['file'] }, { required: ['url'] }],
    dependentRequired: { width: ['height'], height: ['width'] },
    if: { properties: { type: { const: 'image' } }, required: ['type'] },
    then: { required: ['alt'] },
  }),
);

const event = v.object({
  id: id('EventId'),
  aliases: list0(id('EventId')),
  date: eventDate,
  dates: list0(dated),
  lane: id('LaneId'),
  kind: id('KindId'),
  importance: maybe(v.picklist([1, 2, 3])),
  threads: list0(id('ThreadId')),
  about: list0(id('ThreadId')),
  title: text,
  short: maybe(text),
  summary: maybe(text),
  place: maybe(place),
  vote: maybe(vote),
  claims: list0(claim),
  relations: list0(relation),
  links: list0(furtherReading),
  media: list0(media),
  identifiers: list0(identifier),
});

const view = v.object({ from: date, to: date });
const openingView = v.object({
  ...view.entries,
  scale: maybe(v.picklist(['even', 'true'])),
  axis: maybe(v.picklist(['reading-direction', 'left-to-right'])),
});

const period = v.object({
  id: id('PeriodId'),
  label: text,
  from: date,
  to: maybe(date),
  lane: maybe(id('LaneId')),
});

const step = v.object({ event: maybe(id('EventId')), text, view: maybe(view) });

const change = v.object({
  date,
  event: maybe(id('EventId')),
  text,
});

const status = v.object({ title: text, text: maybe(text) });
const author = v.object({ name: nonEmpty, url: maybe(webAddress), role: maybe(text) });

export const documentSchema = v.object({
  $schema: maybe(v.string()),
  version: v.literal(1),
  id: id('DocumentId'),
  languages: v.pipe(list(languageTag), v.minLength(1, 'at least one language')),
  title: text,
  summary: maybe(text),
  status: maybe(status),
  updated: maybe(date),
  license: maybe(nonEmpty),
  authors: list0(author),
  method: list0(text),
  contact: maybe(link('mailto', 'https')),
  view: maybe(openingView),
  lanes: v.pipe(list(lane), v.minLength(1, 'at least one lane')),
  threads: list0(thread),
  kinds: v.pipe(list(kind), v.minLength(1, 'at least one kind')),
  periods: list0(period),
  publishers: list0(publisher),
  /** A story without sources needs not say so. */
  sources: v.exactOptional(list(source), []),
  excerpts: list0(excerpt),
  events: list(event),
  steps: list0(step),
  changes: list0(change),
});

/** The parts of a document by name, as used in the published JSON Schema, in its descriptions, and in the validator. */
export const parts = {
  document: documentSchema,
  text,
  date,
  eventDate,
  languageTag,
  status,
  author,
  openingView,
  view,
  lane,
  thread,
  stage,
  kind,
  period,
  publisher,
  identifier,
  source,
  attribution,
  selector,
  translation,
  taken,
  checked,
  excerpt,
  quotation,
  citation,
  evidence,
  account,
  claim,
  dated,
  relation,
  vote,
  furtherReading,
  place,
  media,
  event,
  step,
  change,
};

type Output<Schema extends v.GenericSchema> = Readonly<v.InferOutput<Schema>>;
export type TimelineDocument = Output<typeof documentSchema>;
/** A valid document as somebody wrote it: its default values are not in it. */
export type WrittenDocument = Omit<TimelineDocument, 'sources'> & Partial<Pick<TimelineDocument, 'sources'>>;
export type Text = Output<typeof text>;
export type Lane = Output<typeof lane>;
export type Thread = Output<typeof thread>;
export type Stage = Output<typeof stage>;
export type Kind = Output<typeof kind>;
export type Period = Output<typeof period>;
export type Publisher = Output<typeof publisher>;
export type Source = Output<typeof source>;
export type Excerpt = Output<typeof excerpt>;
export type Attribution = Output<typeof attribution>;
export type Evidence = Output<typeof evidence>;
export type Account = Output<typeof account>;
export type Claim = Output<typeof claim>;
export type TimelineEvent = Output<typeof event>;
export type Relation = Output<typeof relation>;
export type Vote = Output<typeof vote>;
export type FurtherReading = Output<typeof furtherReading>;
export type Media = Output<typeof media>;
export type Step = Output<typeof step>;
export type Change = Output<typeof change>;

export type LaneId = Lane['id'];
export type ThreadId = Thread['id'];
export type KindId = Kind['id'];
export type PeriodId = Period['id'];
export type PublisherId = Publisher['id'];
export type SourceId = Source['id'];
export type ExcerptId = Excerpt['id'];
export type EventId = TimelineEvent['id'];
export type ClaimId = Claim['id'];

export type StageState = (typeof STAGE_STATES)[number];
export type VoteResult = (typeof VOTE_RESULTS)[number];
export type Symbol = (typeof SYMBOLS)[number];
export type SourceType = (typeof SOURCE_TYPES)[number];
export type Rendering = (typeof RENDERINGS)[number];
export type Stance = (typeof STANCES)[number];
export type Fidelity = (typeof FIDELITIES)[number];
export type DateRole = (typeof DATE_ROLES)[number];
export type MediaType = (typeof MEDIA_TYPES)[number];
export type RelationType = (typeof RELATION_TYPES)[number];
