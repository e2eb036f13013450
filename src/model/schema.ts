/**
 * The structure of a timeline document, declared once. The types below, the structural half of the validator
 * (`validate.ts`) and the published JSON Schema (`public/timeline.v1.schema.json`) all come from here.
 * What a schema cannot say (ids that resolve, dates, quotes, circles) is checked in `validate.ts`.
 */
import * as v from 'valibot';

const idPattern = /^[a-z0-9][a-z0-9._-]*$/i;
const id = <Name extends string>(name: Name) =>
  v.pipe(v.string(), v.regex(idPattern, 'an id: letters, digits, ".", "_" or "-"'), v.brand(name));

const languageTag = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i, 'a BCP 47 language tag such as "en" or "fr-CA"'),
);

const nonEmpty = v.pipe(v.string(), v.nonEmpty('text that is not empty'));

const text = v.pipe(
  v.union([nonEmpty, v.record(languageTag, nonEmpty)]),
  v.description("A text for readers: a string in the document's first language, or a map by BCP 47 tag."),
);

const edtf = v.pipe(
  v.string(),
  v.description('An EDTF date: levels 0 and 1, and sets such as "[2024-03-01..2024-03-05]".'),
);

/** Only these leave the page: no `javascript:`, no `data:`. */
const link = (protocols: readonly string[]) =>
  v.pipe(
    v.string(),
    v.check((value) => {
      try {
        return protocols.includes(new URL(value).protocol);
      } catch {
        return false;
      }
    }, `an address that begins with ${protocols.map((protocol) => `"${protocol}"`).join(' or ')}`),
  );
const webAddress = link(['http:', 'https:']);

const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.readonly());
const list0 = <Item extends v.GenericSchema>(item: Item) => v.exactOptional(list(item));
const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.exactOptional(schema);

export const SYMBOLS = ['square', 'document', 'speech', 'diamond', 'triangle', 'circle', 'ring', 'bar'] as const;
export const SOURCE_TYPES = ['official', 'law', 'statement', 'news', 'ngo', 'academic', 'other'] as const;
export const RENDERINGS = ['verbatim', 'translated', 'paraphrased', 'altered', 'not-found'] as const;
export const STANCES = ['supports', 'denies', 'mentions', 'omits'] as const;
export const FIDELITIES = ['exact', 'normalised', 'drifted', 'gone', 'unchecked'] as const;
export const DATE_ROLES = ['filed', 'adopted', 'signed', 'published', 'in-force', 'applied', 'struck-down', 'other'] as const;
export const RELATION_TYPES = ['amends', 'rejects', 'repeals', 'implements', 'answers', 'follows', 'repeats', 'other'] as const;

const lane = v.object({ id: id('LaneId'), label: text, group: maybe(nonEmpty) });
const thread = v.object({ id: id('ThreadId'), label: text });
const kind = v.object({ id: id('KindId'), label: text, symbol: v.picklist(SYMBOLS) });
const publisher = v.object({ id: id('PublisherId'), name: text, url: maybe(webAddress) });

const identifier = v.object({ scheme: nonEmpty, value: nonEmpty, url: maybe(webAddress) });

const source = v.object({
  id: id('SourceId'),
  title: text,
  publisher: id('PublisherId'),
  author: maybe(nonEmpty),
  type: v.picklist(SOURCE_TYPES),
  role: maybe(
    v.pipe(v.picklist(['account', 'record']), v.description('An account tells the story; a record establishes a point.')),
  ),
  language: languageTag,
  published: maybe(edtf),
  url: maybe(webAddress),
  archiveUrl: maybe(webAddress),
  archived: maybe(edtf),
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
);

const excerpt = v.object({
  id: id('ExcerptId'),
  source: id('SourceId'),
  selector: v.object({
    type: v.literal('TextQuoteSelector'),
    exact: nonEmpty,
    prefix: maybe(v.string()),
    suffix: maybe(v.string()),
  }),
  highlight: list0(nonEmpty),
  attributedTo: maybe(attribution),
  translations: maybe(v.record(languageTag, v.object({ text: nonEmpty, by: nonEmpty }))),
  taken: maybe(v.object({ date: edtf, by: maybe(nonEmpty) })),
  checked: maybe(v.object({ state: v.picklist(FIDELITIES), date: maybe(edtf) })),
});

const stance = v.picklist(STANCES);
const evidence = v.union(
  [
    v.object({ excerpt: id('ExcerptId'), stance, note: maybe(text) }),
    v.object({ source: id('SourceId'), stance, attributedTo: maybe(attribution), note: maybe(text) }),
  ],
  'a quotation {"excerpt", "stance"} or a citation {"source", "stance"}',
);

const account = v.object({ text, date: maybe(edtf), evidence: list(evidence) });

const claim = v.object({
  id: id('ClaimId'),
  text,
  open: maybe(v.boolean()),
  minor: maybe(v.boolean()),
  evidence: list(evidence),
  accounts: list0(account),
});

const dated = v.object({ role: v.picklist(DATE_ROLES), date: edtf, label: maybe(text) });

const relation = v.object({ type: v.picklist(RELATION_TYPES), event: id('EventId'), label: maybe(text) });

const event = v.object({
  id: id('EventId'),
  aliases: list0(id('EventId')),
  date: edtf,
  dates: list0(dated),
  lane: id('LaneId'),
  kind: id('KindId'),
  importance: maybe(v.picklist([1, 2, 3])),
  threads: list0(id('ThreadId')),
  about: list0(id('ThreadId')),
  title: text,
  short: maybe(text),
  summary: maybe(text),
  claims: list0(claim),
  relations: list0(relation),
  identifiers: list0(identifier),
});

const step = v.object({
  event: maybe(id('EventId')),
  text,
  view: maybe(v.object({ from: edtf, to: edtf })),
});

const change = v.object({ date: edtf, event: maybe(id('EventId')), text });

export const documentSchema = v.object({
  $schema: maybe(v.string()),
  version: v.literal(1),
  id: id('DocumentId'),
  languages: v.pipe(list(languageTag), v.minLength(1, 'at least one language')),
  title: text,
  summary: maybe(text),
  status: maybe(v.object({ title: text, text: maybe(text) })),
  updated: maybe(edtf),
  license: maybe(nonEmpty),
  authors: list0(v.object({ name: nonEmpty, url: maybe(webAddress) })),
  contact: maybe(link(['mailto:', 'https:'])),
  view: maybe(v.object({ from: edtf, to: edtf, scale: maybe(v.picklist(['even', 'true'])) })),
  lanes: v.pipe(list(lane), v.minLength(1, 'at least one lane')),
  threads: list0(thread),
  kinds: v.pipe(list(kind), v.minLength(1, 'at least one kind')),
  publishers: list0(publisher),
  sources: list(source),
  excerpts: list0(excerpt),
  events: list(event),
  steps: list0(step),
  changes: list0(change),
});

type Output<Schema extends v.GenericSchema> = Readonly<v.InferOutput<Schema>>;
export type TimelineDocument = Output<typeof documentSchema>;
export type Text = Output<typeof text>;
export type Lane = Output<typeof lane>;
export type Thread = Output<typeof thread>;
export type Kind = Output<typeof kind>;
export type Publisher = Output<typeof publisher>;
export type Source = Output<typeof source>;
export type Excerpt = Output<typeof excerpt>;
export type Attribution = Output<typeof attribution>;
export type Evidence = Output<typeof evidence>;
export type Account = Output<typeof account>;
export type Claim = Output<typeof claim>;
export type TimelineEvent = Output<typeof event>;
export type Relation = Output<typeof relation>;
export type Step = Output<typeof step>;
export type Change = Output<typeof change>;

export type LaneId = Lane['id'];
export type ThreadId = Thread['id'];
export type KindId = Kind['id'];
export type PublisherId = Publisher['id'];
export type SourceId = Source['id'];
export type ExcerptId = Excerpt['id'];
export type EventId = TimelineEvent['id'];
export type ClaimId = Claim['id'];

export type Symbol = (typeof SYMBOLS)[number];
export type SourceType = (typeof SOURCE_TYPES)[number];
export type Rendering = (typeof RENDERINGS)[number];
export type Stance = (typeof STANCES)[number];
export type Fidelity = (typeof FIDELITIES)[number];
export type DateRole = (typeof DATE_ROLES)[number];
export type RelationType = (typeof RELATION_TYPES)[number];
