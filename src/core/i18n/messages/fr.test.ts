import { describe, expect, test } from 'vitest';
import { messagesFor } from '../messages.ts';

const en = messagesFor('en');
const fr = messagesFor('fr');

/** U+00A0, which keeps a number on the line of its noun, and U+202F as they look: spaces. */
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test.each<[name: string, say: (n: number) => string, of: Readonly<Record<number, string>>]>([
  [
    'sources',
    fr.sources.passages,
    { 0: '0 passage', 1: '1 passage', 2: '2 passages', 5: '5 passages', 1e6: '1 000 000 de passages' },
  ],
  [
    'elision',
    fr.overview.events,
    {
      0: '0 événement',
      1: '1 événement',
      2: '2 événements',
      5: '5 événements',
      1e6: '1 000 000 d’événements',
    },
  ],
  [
    'adjective',
    fr.status.corroborated,
    {
      0: '0 source indépendante',
      1: '1 source indépendante',
      2: '2 sources indépendantes',
      5: '5 sources indépendantes',
      1e6: '1 000 000 de sources indépendantes',
    },
  ],
  [
    'under way',
    fr.chart.underWay,
    {
      0: '0 autre en cours',
      1: '1 autre en cours',
      2: '2 autres en cours',
      5: '5 autres en cours',
      1e6: '1 000 000 d’autres en cours',
    },
  ],
  [
    'verb',
    (n) => fr.status.corrected(n),
    {
      0: 'Établi par le document officiel ; 0 source diverge',
      1: 'Établi par le document officiel ; 1 source diverge',
      2: 'Établi par le document officiel ; 2 sources divergent',
      5: 'Établi par le document officiel ; 5 sources divergent',
      1e6: 'Établi par le document officiel ; 1 000 000 de sources divergent',
    },
  ],
  [
    'verb without a noun',
    (n) => fr.status.contested(n, n),
    {
      0: '0 source indépendante l’affirme ; 0 dit autre chose',
      1: '1 source indépendante l’affirme ; 1 dit autre chose',
      2: '2 sources indépendantes l’affirment ; 2 disent autre chose',
      5: '5 sources indépendantes l’affirment ; 5 disent autre chose',
      1e6: '1 000 000 de sources indépendantes l’affirment ; 1 000 000 disent autre chose',
    },
  ],
  [
    'a preposition before',
    fr.compare.renderings,
    {
      0: 'comparer avec 0 reprise',
      1: 'comparer avec 1 reprise',
      2: 'comparer avec 2 reprises',
      5: 'comparer avec 5 reprises',
      1e6: 'comparer avec 1 000 000 de reprises',
    },
  ],
  [
    'words before it',
    fr.sources.citedFor,
    {
      0: 'Simple référence pour 0 affirmation',
      1: 'Simple référence pour 1 affirmation',
      2: 'Simple référence pour 2 affirmations',
      5: 'Simple référence pour 5 affirmations',
      1e6: 'Simple référence pour 1 000 000 d’affirmations',
    },
  ],
  [
    'a heading',
    fr.sources.records,
    { 0: 'Pièce (0)', 1: 'Pièce (1)', 2: 'Pièces (2)', 5: 'Pièces (5)', 1e6: 'Pièces (1 000 000)' },
  ],
  [
    'three at once',
    (n) => fr.overview.counts(n, n, n),
    {
      0: '0 événement · 0 source en 0 langue',
      1: '1 événement · 1 source en 1 langue',
      2: '2 événements · 2 sources en 2 langues',
      5: '5 événements · 5 sources en 5 langues',
      1e6: '1 000 000 d’événements · 1 000 000 de sources en 1 000 000 de langues',
    },
  ],
  [
    'only what there is',
    (n) => fr.claim.evidence(n, n),
    {
      0: '',
      1: '1 citation, 1 référence',
      2: '2 citations, 2 références',
      5: '5 citations, 5 références',
      1e6: '1 000 000 de citations, 1 000 000 de références',
    },
  ],
  [
    'origins beside sources',
    (n) => fr.status.claimed('Brightgate', n),
    {
      0: 'Affirmé par Brightgate',
      1: 'Affirmé par Brightgate',
      2: 'Affirmé par Brightgate (2 sources, une seule origine)',
      5: 'Affirmé par Brightgate (5 sources, une seule origine)',
      1e6: 'Affirmé par Brightgate (1 000 000 de sources, une seule origine)',
    },
  ],
])('plural: %s', (_, say, of) => {
  for (const [n, text] of Object.entries(of)) expect(spaced(say(Number(n)))).toBe(text);
});

test.each([
  ['21 nov. 2026', 'mise à jour du 21 nov. 2026'],
  ['1er mars 2025', 'mise à jour du 1er mars 2025'],
  ['novembre 2026', 'mise à jour de novembre 2026'],
  ['août 2024', 'mise à jour d’août 2024'],
  ['2026', 'mise à jour de 2026'],
])('updated %s', (date, text) => {
  expect(fr.overview.updated(date)).toBe(text);
});

test('answers stand in quotation marks with narrow spaces, as a list', () => {
  const answers = [
    { sources: 1, text: 'Oui' },
    { sources: 2, text: 'Non' },
    { sources: 1, text: 'Peut-être' },
  ];
  expect(fr.status.open(answers)).toBe(
    'Les sources divergent\u202f: 1 dit «\u202fOui\u202f», 2 disent «\u202fNon\u202f» et 1 dit «\u202fPeut-être\u202f»',
  );
});

/** Messages that take more than texts or numbers; the rest are called with what `SAMPLES` has. */
const ARGUMENTS: Readonly<Record<string, readonly unknown[]>> = {
  'page.by': [['Ada', 'Blaise', 'Chen']],
  'chart.event': [{ date: '2024', title: 'A', became: [], lane: 'B', kind: 'C', differs: true }],
  'chart.became': ['A', 'B'],
  'chart.cluster': [{ count: 5, from: 'mars', to: 'mai', lanes: ['A'], titles: ['B', 'C'], differs: true }],
  'vote.numbers': [{ for: 2, against: 3, abstain: 1, absent: 4 }],
  'event.during': [['A', 'B']],
  'event.concerns': [['A', 'B']],
  'event.stepOf': [['A', 'B']],
  'status.open': [[{ sources: 2, text: 'A' }]],
  'status.reportedBy': [['A', 'B']],
  'claim.recordReported': [['A', 'B']],
  'claim.says': [['A', 'B']],
  'claim.saysThis': [['A', 'B']],
  'claim.saysSo': [['A', 'B']],
  'claim.denies': [['A', 'B']],
  'claim.through': ['A', ['B', 'C']],
  'claim.besides': [2, 1],
  'claim.evidence': [2, 1],
  'claim.moreQuotes': [2, 1, ['A', 'B']],
  'citation.title': ['A'],
  'citation.dated': ['21 mars 2025'],
  'citation.parts': [['A', 'B']],
  'citation.version': [{ short: '1a2b3c4d5e6f' }, '21 novembre 2026'],
  'sources.group': ['ngo', 2],
  list: [['A', 'B']],
  languageName: ['ar'],
};
const SAMPLES = [
  ['A', 'B', 'C'],
  [2, 3, 4],
  [1, 1, 1],
] as const;
/** `citation.rendered` is asked for a rendering. */
const RENDERINGS = ['translated', 'paraphrased', 'altered', 'not-found'];

/** Every text that a catalogue can show, by the path of its message and what the message was called with. */
function textsOf(messages: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof messages === 'string') return [[path, messages]];
  if (typeof messages === 'function') {
    const call = messages as (...args: readonly unknown[]) => string;
    const known = ARGUMENTS[path];
    const samples =
      path === 'citation.rendered' ? RENDERINGS.map((it) => [it, 'A']) : known ? [known] : SAMPLES;
    return samples.map((args) => [
      `${path}(${JSON.stringify(args.slice(0, Math.max(call.length, 1)))})`,
      call(...args),
    ]);
  }
  return Object.entries(messages as object).flatMap(([key, it]) =>
    textsOf(it, path === '' ? key : `${path}.${key}`),
  );
}

const FRENCH = textsOf(fr, '');
const ENGLISH = new Map(textsOf(en, ''));

/** What French and English write alike: the same word, nothing but names and numbers, or nothing at all. */
const ALIKE: ReadonlySet<string> = new Set([
  'find.facet.vote',
  'help.keyboard.lines.0.by',
  'help.keyboard.lines.1.by',
  'help.keyboard.lines.5.by',
  'help.keyboard.lines.6.by',
  'help.keyboard.lines.9.by',
  'media.kind.document',
  'media.source',
  'dot',
  'comma',
  'chart.number',
  'chart.compact',
  'chain.source',
  'citation.dated',
  'citation.from',
  'citation.happened',
  'citation.parts',
  'citation.title',
  'claim.stance.denies',
  'claim.stance.supports',
  'cite.format',
  'cite.formats.bibtex',
  'cite.formats.csl',
  'controls.sources',
  'controls.zoom',
  'event.dateRole.other',
  'find.facet.cites',
  'find.facet.lane',
  'overview.corrections',
  'quote.note',
  'quote.wordsFrom',
  'reading.corrections',
  'reading.footnote',
  'reading.sources',
]);

describe('every message', () => {
  test('is there in both languages', () => {
    expect(FRENCH.map(([path]) => path)).toEqual([...ENGLISH.keys()]);
  });

  test('is French, unless both languages write it alike', () => {
    const same = FRENCH.filter(([path, text]) => ENGLISH.get(path) === text);
    expect(new Set(same.map(([path]) => path.replace(/\(.*$/, '')))).toEqual(ALIKE);
  });

  test.each(FRENCH)('%s: apostrophes, quotation marks and spaces are French', (_, text) => {
    expect(text).not.toMatch(/['"“”]|\.\.\./);
    // what stands on a key, in brackets, is not a sentence's
    expect(text.replace(/\[[^\]]+\]/gu, '')).not.toMatch(/(^|[^\u202f])[;:!?»]|«[^\u202f]/);
    expect(text).not.toMatch(/undefined|\[object| {2}/);
  });
});
