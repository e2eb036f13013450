import fc from 'fast-check';

/**
 * What happens to documents: a place is removed, doubled, emptied or given another value, an id is another one everywhere,
 * or leads elsewhere. Most of it is refused; what passes the check must not break anything later.
 */
interface Mutation {
  readonly kind: 'remove' | 'double' | 'empty' | 'retype' | 'say' | 'retarget' | 'rename' | 'redate' | 'keep';
  /** Chooses the place among those that the kind applies to. */
  readonly at: number;
  readonly to: number;
  readonly value: unknown;
  readonly text: string;
  readonly date: string;
}

/** Names that every object has in JavaScript, and ids at the edge of what is allowed. */
const IDS = [
  ...['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf', 'prototype', '0', '1e3'],
  ...['length', 'undefined', 'null', 'NaN', 'index.html', 'timeline.json', 'x'.repeat(100), 'a.b_c-d'],
] as const;

const ODD_TEXTS = [
  ' ',
  '\n',
  '\0',
  '\ud800',
  '\udc00 lone',
  '\u2028\u2029',
  '\u202eRTL\u202c',
  '\u2067isolated',
  'e\u0301'.repeat(40),
  'Z\u0351\u036b'.repeat(60),
  '\u200b\ufeff',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'مقتطف\u200fمن',
  '</script><script>throw 1</script>',
  ']]><!--',
  '{@html "x"} {#each}',
  '__proto__',
  'constructor',
  '=1+1',
  'BEGIN:VEVENT\r\nEND:VEVENT',
  '\\n;,{}%$&',
  'word '.repeat(2_000),
  'W'.repeat(2_000),
] as const;

const DATES = [
  ...['-9999-01-01', '9999-12-31', '0000', '0000-01-01', '-0001', '0099-12', '1582-10-10', '1970-01-01'],
  ...['2024-21', '2024-24', '2024?', '2024-03~', '2024-02-29%', '199X', '20XX', '2024-XX', '2024-05-XX'],
  ...['2024/2025', '2024-01-01/..', '../2024-01-01', '/2024', '2024/', '1000/3000', '2024-05-05/2024-05-05'],
  ...['[2024-01-01..2024-02-01]', '[2024,2026]', '2024-05-05T12:30:00Z', '2024-05-05T23:59:59+14:00'],
  ...[
    'unknown',
    'unknown',
    'Unknown',
    '2024-05-05T12:30+02:00/2024-05-06T01:00-05:00',
    '2024/2024-05-05T23:59',
  ],
  ...['2024-05-05T12:30:00/2024-05-05T12:30:00', '2024-05-05T12:30/..', '/2024-05-05T00:00'],
  ...['Y12000', 'Y-120000', 'Y170000000', '-4000/4000'],
] as const;

const TAGS = ['en', 'fr-CA', 'ar-EG', 'zh-Hant', 'fa', 'de', 'en-x-own', 'he', 'ckb'] as const;

const JUNK: readonly unknown[] = [null, true, false, 0, -1, 3, 1e308, '', [], {}, [[]], [null], { en: 'x' }];

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom('remove', 'empty', 'retype', 'retarget', 'keep') },
    { weight: 3, arbitrary: fc.constantFrom('double', 'say', 'rename', 'redate') },
  ),
  at: fc.nat(100_000),
  to: fc.nat(100_000),
  value: fc.oneof(fc.constantFrom(...JUNK, ...TAGS, ...IDS), fc.jsonValue({ maxDepth: 1 })),
  text: fc.oneof(
    fc.constantFrom(...ODD_TEXTS),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
  ),
  date: fc.constantFrom(...DATES),
});

interface Place {
  readonly inside: Record<string, unknown> | unknown[];
  readonly key: string;
  readonly value: unknown;
}

/** All places of a document, outer ones first. */
function placesIn(document: unknown): readonly Place[] {
  if (typeof document !== 'object' || document === null) return [];
  return Object.entries(document).flatMap(([key, value]) => [
    { inside: document as Place['inside'], key, value: value as unknown },
    ...placesIn(value),
  ]);
}

function put({ inside, key }: Place, value: unknown): void {
  Object.defineProperty(inside, key, { value, enumerable: true, configurable: true, writable: true });
}

function remove({ inside, key }: Place): void {
  if (Array.isArray(inside)) inside.splice(Number(key), 1);
  else Reflect.deleteProperty(inside, key);
}

/** The document with an id, and all that leads there, named otherwise. */
function renamed(document: unknown, from: string, to: string): void {
  for (const place of placesIn(document)) if (place.value === from) put(place, to);
}

interface Leading {
  readonly event?: string;
}
/** Without most of its events, and without what leads to the others: large documents take long. Any value may be any other. */
function withEvents(document: object, from: number, count: number): object {
  const copy = structuredClone(document) as {
    events?: ({ id: string; relations?: (Leading | null)[] } | null)[];
    steps?: (Leading | null)[];
    threads?: ({ stages?: (Leading | null)[] } | null)[];
    changes?: (Leading | null)[];
  };
  const { events } = copy;
  if (!Array.isArray(events) || events.length === 0) return copy;
  const start = from % events.length;
  copy.events = [...events, ...events].slice(start, start + Math.min(count, events.length));
  const kept = new Set(copy.events.map((event) => event?.id));
  const leads = (it: Leading | null) => it?.event === undefined || kept.has(it.event);
  for (const event of copy.events)
    if (Array.isArray(event?.relations)) event.relations = event.relations.filter(leads);
  if (Array.isArray(copy.steps)) copy.steps = copy.steps.filter(leads);
  if (Array.isArray(copy.threads))
    for (const thread of copy.threads)
      if (Array.isArray(thread?.stages)) thread.stages = thread.stages.filter(leads);
  if (Array.isArray(copy.changes)) copy.changes = copy.changes.filter(leads);
  return copy;
}

const isDate = (value: unknown): value is string =>
  typeof value === 'string' && /^[-\d[/.Y][-\dX/.,~?%T:Z+\][]{3,}$/u.test(value);
const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const isWord = (value: unknown): boolean => typeof value === 'string';
const LEADING = /^(lane|kind|publisher|source|excerpt|event|\d+)$/u;

/** Applies a mutation to a document, which is changed. */
function mutate(document: object, { kind, at, to, value, text, date }: Mutation): object {
  const all = placesIn(document);
  const choose = (applies: (place: Place) => boolean) => {
    const places = all.filter(applies);
    return places[at % Math.max(places.length, 1)];
  };
  const ids = all.filter(({ key }) => key === 'id').map(({ value }) => String(value));
  const id = ids[to % Math.max(ids.length, 1)] ?? '';
  switch (kind) {
    case 'keep':
      return withEvents(document, at, to % 3);
    case 'remove': {
      const place = choose(({ value }) => value !== undefined);
      if (place) remove(place);
      break;
    }
    case 'empty': {
      const place = choose(({ value }) => isList(value));
      if (place) put(place, []);
      break;
    }
    case 'double': {
      // lists of words are few, and what they repeat is easily taken for a key
      const words = to % 2 === 0 && all.some(({ inside, value }) => isList(inside) && isWord(value));
      const place = choose(({ inside, value }) => isList(inside) && (!words || isWord(value)));
      if (!place || !isList(place.inside)) break;
      const twin: unknown = structuredClone(place.value);
      // of things with an id the second has another one, or there would be nothing to see
      if (typeof twin === 'object' && twin !== null && 'id' in twin) {
        Object.assign(twin, { id: `twin-${to}` });
        if ('aliases' in twin) Reflect.deleteProperty(twin, 'aliases');
      }
      place.inside.splice(Number(place.key), 0, twin);
      break;
    }
    case 'retype': {
      const place = choose(() => true);
      if (place) put(place, structuredClone(value));
      break;
    }
    case 'say': {
      const place = choose(({ value, key }) => typeof value === 'string' && !isDate(value) && key !== 'id');
      if (place) put(place, text);
      break;
    }
    case 'redate': {
      const place = choose(({ value }) => isDate(value));
      if (place) put(place, date);
      break;
    }
    case 'retarget': {
      const place = choose(({ key, value }) => LEADING.test(key) && ids.includes(String(value)));
      if (place) put(place, id);
      break;
    }
    case 'rename':
      renamed(document, id, IDS[at % IDS.length] ?? id);
      break;
  }
  return document;
}

/** A document like one of some, changed in one to four places. Whether it is valid is not said. */
export const mutatedFrom = (documents: readonly object[]): fc.Arbitrary<object> =>
  fc
    .tuple(
      fc.constantFrom(...documents.keys()),
      fc.nat(1_000),
      fc.integer({ min: 1, max: 4 }),
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
    )
    .map(([which, from, count, mutations]) => {
      const document = withEvents(documents[which] ?? {}, from, count);
      return mutations.reduce<object>(mutate, document);
    });
