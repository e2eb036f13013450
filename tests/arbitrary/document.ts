import fc from 'fast-check';
import {
  DATE_ROLES,
  FIDELITIES,
  type MediaType,
  RELATION_TYPES,
  RENDERINGS,
  STANCES,
  SYMBOLS,
  type TimelineDocument,
} from '../../src/core/model/schema.ts';
import { EXTENSIONS, MEDIA_TYPES } from '../../src/core/model/mediaTypes.ts';
import { STAGE_STATES, VOTE_RESULTS } from '../../src/core/model/outcomes.ts';
import { SOURCE_TYPES } from '../../src/core/model/sourceTypes.ts';
import { dateText, viewDates } from './date.ts';

/** `lane-0`, `lane-1`, …: as many as the document has. */
type Ids = readonly string[];
const idsOf = (name: string, count: number): Ids =>
  Array.from({ length: count }, (_, index) => `${name}-${index}`);

const word = fc.constantFrom(
  'vote',
  'clé',
  'مادة',
  'law',
  'نواب',
  'le droit',
  '“no”',
  'l’accès',
  '𝕊',
  'हिन्दी',
);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));
const short = fc.array(word, { minLength: 1, maxLength: 2 }).map((all) => all.join(' '));

/** A fraction, from 0 to 1. */
const unit = fc.constantFrom(0, 0.25, 0.5, 1);

/** Properties that may be left out. */
const partial = <T>(model: { [Key in keyof T]: fc.Arbitrary<T[Key]> }) =>
  fc.record<T, never>(model, { requiredKeys: [] });
const together = (...parts: readonly fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as object);
const some = (ids: Ids) => fc.subarray([...ids]);

/** The ids things refer to, and texts in the document's languages. */
interface World {
  readonly languages: Ids;
  readonly lanes: Ids;
  readonly threads: Ids;
  readonly kinds: Ids;
  readonly publishers: Ids;
  /** The first is a law and the second a newspaper. */
  readonly sources: Ids;
  readonly excerpts: Ids;
  readonly events: Ids;
}

const textIn = ({ languages }: World, of = words) =>
  fc.oneof(of, fc.record(Object.fromEntries(languages.map((tag) => [tag, of]))));

const sourceOf = (world: World, id: string, index: number) =>
  together(
    fc.record({
      id: fc.constant(id),
      title: textIn(world),
      publisher: fc.constantFrom(...world.publishers),
      type:
        index === 0
          ? fc.constant('law')
          : index === 1
            ? fc.constant('news')
            : fc.constantFrom(...SOURCE_TYPES),
      language: fc.constantFrom('en', 'fr-CA', 'ar'),
    }),
    partial({
      role: fc.constantFrom('account', 'record'),
      published: dateText,
      url: fc.webUrl(),
      seen: fc.constantFrom('read', 'reported', 'unseen'),
      note: textIn(world),
    }),
  );

/** Attributions lead to earlier excerpts only: there is no circle. */
function attributionOf(world: World, earlier: readonly { readonly id: string; readonly source: string }[]) {
  const to: readonly fc.Arbitrary<object>[] = [
    fc.record({ source: fc.constantFrom(...world.sources) }),
    fc.record({ name: textIn(world, short) }),
    ...(earlier.length > 0
      ? [fc.constantFrom(...earlier).map(({ id, source }) => ({ source, excerpt: id }))]
      : []),
  ];
  return together(
    fc.oneof(...to),
    fc.record({ rendering: fc.constantFrom(...RENDERINGS) }),
    partial({ note: textIn(world) }),
  );
}

function excerptOf(
  world: World,
  id: string,
  source: string,
  earlier: readonly { id: string; source: string }[],
) {
  const quote = fc.array(word, { minLength: 2, maxLength: 6 }).chain((all) =>
    fc.tuple(fc.nat(all.length - 1), fc.boolean()).map(([from, highlighted]) => ({
      selector: { type: 'TextQuoteSelector', exact: all.join(' ') },
      ...(highlighted && { highlight: [all.slice(from).join(' ')] }),
    })),
  );
  return together(
    fc.record({ id: fc.constant(id), source: fc.constant(source) }),
    quote,
    partial({
      attributedTo: attributionOf(world, earlier),
      checked: fc.record({ state: fc.constantFrom(...FIDELITIES) }),
      taken: fc.record({ date: dateText }),
    }),
  );
}

const pieceOf = (world: World, stance: fc.Arbitrary<string>) => {
  const citation = together(
    fc.record({ source: fc.constantFrom(...world.sources), stance, note: textIn(world) }),
    partial({ attributedTo: attributionOf(world, []) }),
  );
  if (world.excerpts.length === 0) return citation;
  return fc.oneof(
    citation,
    fc.record({ excerpt: fc.constantFrom(...world.excerpts), stance, note: textIn(world) }),
  );
};

const anyStance = fc.constantFrom(...STANCES);
const supporting = fc.constant('supports');

const evidenceOf = (world: World, first: fc.Arbitrary<object> = pieceOf(world, supporting)) =>
  fc.tuple(first, fc.array(pieceOf(world, anyStance), { maxLength: 3 })).map(([one, more]) => [one, ...more]);

/** The editors hold the version on record: where an account may have a record, the text has one too, or is open. */
function claimOf(world: World, id: string) {
  const [law, paper] = world.sources.map((source) => fc.constant<object>({ source, stance: 'supports' }));
  const accounts = (evidence: fc.Arbitrary<readonly object[]>) =>
    fc.array(together(fc.record({ text: textIn(world), evidence }), partial({ date: dateText })), {
      minLength: 1,
      maxLength: 2,
    });
  const any = fc.array(pieceOf(world, anyStance), { maxLength: 2 });
  return together(
    fc.record({ id: fc.constant(id), text: textIn(world) }),
    partial({ minor: fc.boolean() }),
    fc.oneof(
      fc.record({ evidence: evidenceOf(world) }),
      fc.record({ evidence: evidenceOf(world, law), accounts: accounts(evidenceOf(world)) }),
      fc.record({
        evidence: evidenceOf(world),
        accounts: accounts(fc.tuple(paper ?? supporting.map(Object))),
      }),
      fc.record({ open: fc.constant(true), evidence: any, accounts: accounts(evidenceOf(world)) }),
    ),
  );
}

/** The path of a file with one of some endings. */
const fileOf = (type: MediaType) =>
  fc
    .tuple(
      fc.constantFrom('a', 'b c', 'pictures/harbour', 'صورة', 'l’été'),
      fc.constantFrom(...EXTENSIONS[type]),
    )
    .map(([name, extension]) => `${name}.${extension}`);

const mediaOf = (world: World) =>
  fc.constantFrom(...MEDIA_TYPES).chain((type) =>
    together(
      fc.record({ type: fc.constant(type), alt: textIn(world) }),
      fc.oneof(
        fc.record({ file: fileOf(type) }),
        together(fc.record({ url: fc.webUrl() }), partial({ poster: fileOf('image') })),
      ),
      fc.oneof(
        fc.constant({}),
        fc.record({ width: fc.integer({ min: 1, max: 4000 }), height: fc.integer({ min: 1, max: 4000 }) }),
      ),
      partial({
        caption: textIn(world),
        credit: textIn(world, short),
        license: fc.constant('CC-BY-4.0'),
        source: fc.constantFrom(...world.sources),
        focus: fc.tuple(unit, unit),
      }),
    ),
  );

const eventOf = (world: World, id: string, index: number) =>
  together(
    fc.record({
      id: fc.constant(id),
      date: fc.oneof({ weight: 9, arbitrary: dateText }, fc.constant('unknown')),
      lane: fc.constantFrom(...world.lanes),
      kind: fc.constantFrom(...world.kinds),
      title: textIn(world),
    }),
    partial({
      aliases: fc.constant([`alias-${index}`]),
      dates: fc.array(
        fc.record({ role: fc.constantFrom(...DATE_ROLES), date: dateText, label: textIn(world) }),
        { maxLength: 2 },
      ),
      importance: fc.constantFrom(1, 2, 3),
      threads: some(world.threads),
      about: some(world.threads),
      short: textIn(world, short),
      summary: textIn(world),
      claims: fc
        .nat(2)
        .chain((count) => fc.tuple(...idsOf('claim', count).map((claim) => claimOf(world, claim)))),
      place: fc.record({ name: textIn(world) }),
      vote: together(
        fc.record({
          for: fc.nat(700),
          against: fc.nat(700),
          result: fc.constantFrom(...VOTE_RESULTS),
        }),
        partial({ abstain: fc.nat(700), absent: fc.nat(700) }),
      ),
      links: fc.array(together(fc.record({ url: fc.webUrl() }), partial({ label: textIn(world) })), {
        maxLength: 2,
      }),
      media: fc.array(mediaOf(world), { maxLength: 2 }),
      relations: fc.array(
        fc.record({
          type: fc.constantFrom(...RELATION_TYPES),
          event: fc.constantFrom(...world.events),
          label: textIn(world),
        }),
        { maxLength: 2 },
      ),
    }),
  );

function documentOf(world: World) {
  const { languages, lanes, threads, kinds, publishers, sources, excerpts, events } = world;
  const each = (ids: Ids, of: (id: string, index: number) => fc.Arbitrary<object>) =>
    fc.tuple(...ids.map(of));
  const quoted = excerpts.map((id, index) => ({ id, source: sources[(index * 7) % sources.length] ?? '' }));
  return together(
    fc.record({
      version: fc.constant(1),
      id: fc.constant('any'),
      languages: fc.constant(languages),
      title: textIn(world),
      lanes: each(lanes, (id) => fc.record({ id: fc.constant(id), label: textIn(world) })),
      threads: each(threads, (id) => fc.record({ id: fc.constant(id), label: textIn(world) })),
      kinds: each(kinds, (id) =>
        fc.record({ id: fc.constant(id), label: textIn(world), symbol: fc.constantFrom(...SYMBOLS) }),
      ),
      publishers: each(publishers, (id) => fc.record({ id: fc.constant(id), name: textIn(world) })),
      sources: each(sources, (id, index) => sourceOf(world, id, index)),
      excerpts: fc.tuple(
        ...quoted.map(({ id, source }, index) => excerptOf(world, id, source, quoted.slice(0, index))),
      ),
      events: each(events, (id, index) => eventOf(world, id, index)),
    }),
    partial({
      summary: textIn(world),
      updated: dateText,
      view: viewDates,
      periods: fc
        .nat(2)
        .chain((count) =>
          fc.tuple(
            ...idsOf('period', count).map((id) =>
              together(
                fc.record({ id: fc.constant(id), label: textIn(world) }),
                viewDates,
                partial({ lane: fc.constantFrom(...lanes) }),
              ),
            ),
          ),
        ),
      steps: fc.array(
        fc.record({ event: fc.constantFrom(...events), text: textIn(world), view: viewDates }),
        { maxLength: 2 },
      ),
      changes: fc.array(
        fc.record({ date: dateText, event: fc.constantFrom(...events), text: textIn(world) }),
        { maxLength: 2 },
      ),
    }),
  );
}

/** The document with stages at some of the steps of its threads. */
const withStages = (document: object, states: readonly (string | null)[]): object => {
  const { threads, events } = document as {
    readonly threads: readonly { readonly id: string }[];
    readonly events: readonly { readonly id: string; readonly threads?: readonly string[] }[];
  };
  const left = [...states];
  return {
    ...document,
    threads: threads.map((thread) => {
      const stages = events
        .filter((event) => event.threads?.includes(thread.id))
        .flatMap((event) => {
          const state = left.shift() ?? null;
          return state === null ? [] : [{ event: event.id, state, label: state }];
        });
      return stages.length === 0 ? thread : { ...thread, stages };
    }),
  };
};
const staged = (world: World) =>
  fc
    .tuple(documentOf(world), fc.array(fc.option(fc.constantFrom(...STAGE_STATES)), { maxLength: 18 }))
    .map(([document, states]) => withStages(document, states));

const world: fc.Arbitrary<World> = fc
  .record({
    languages: fc.subarray(['en', 'fr', 'ar'], { minLength: 1 }),
    lanes: fc.integer({ min: 1, max: 4 }),
    threads: fc.nat(3),
    kinds: fc.integer({ min: 1, max: 3 }),
    publishers: fc.integer({ min: 1, max: 4 }),
    sources: fc.integer({ min: 2, max: 6 }),
    excerpts: fc.nat(6),
    events: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ languages, ...counts }) => ({
    languages,
    lanes: idsOf('lane', counts.lanes),
    threads: idsOf('thread', counts.threads),
    kinds: idsOf('kind', counts.kinds),
    publishers: idsOf('publisher', counts.publishers),
    sources: idsOf('source', counts.sources),
    excerpts: idsOf('excerpt', counts.excerpts),
    events: idsOf('event', counts.events),
  }));

/** A valid document of one to six events, with claims of every status. */
export const timelineDocument = world.chain(staged) as unknown as fc.Arbitrary<TimelineDocument>;
