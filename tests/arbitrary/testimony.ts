import type {
  Claim,
  Evidence,
  Excerpt,
  Rendering,
  Source,
  SourceType,
  Stance,
} from '../../src/core/model/schema.ts';
import type { Sources } from '../../src/core/model/origin.ts';

/** A source by its publisher and type; its id says both. */
const source = (id: string, publisher: string, type: SourceType, seen?: Source['seen']) =>
  ({ id, title: id, publisher, type, language: 'en', ...(seen && { seen }) }) as Source;

const SOURCES = [
  source('law', 'gazette', 'law', 'read'),
  source('minutes', 'parliament', 'official'),
  source('unread-decree', 'gazette', 'official', 'reported'),
  source('unopened-vote', 'parliament', 'official', 'unseen'),
  source('post', 'company', 'statement'),
  source('speech', 'company', 'statement'),
  source('leaflet', 'ngo', 'statement'),
  source('paper-a', 'paper', 'news'),
  source('paper-b', 'paper', 'news'),
  source('radio', 'radio', 'news'),
  source('company-news', 'company', 'news'),
];

/** `paper-a:translated:post` is the excerpt of `paper-a` that translates `post`. */
const passing = (from: string, rendering: Rendering, to: string): Excerpt => {
  const excerpt = to.includes(':') ? { source: to.split(':')[0], excerpt: to } : { source: to };
  return {
    id: `${from}:${rendering}:${to}`,
    source: from,
    selector: { type: 'TextQuoteSelector', exact: 'words' },
    attributedTo: to === 'Ada' ? { name: { en: 'Ada', fr: 'Ada' }, rendering } : { ...excerpt, rendering },
  } as unknown as Excerpt;
};

const EXCERPTS = [
  { id: 'post:words', source: 'post', selector: { type: 'TextQuoteSelector', exact: 'words' } } as Excerpt,
  passing('paper-a', 'verbatim', 'post'),
  passing('paper-b', 'translated', 'post'),
  passing('radio', 'paraphrased', 'post'),
  passing('radio', 'altered', 'post'),
  passing('radio', 'not-found', 'post'),
  passing('paper-a', 'not-found', 'post'),
  passing('paper-a', 'not-found', 'Ada'),
  passing('paper-a', 'verbatim', 'Ada'),
  passing('radio', 'verbatim', 'law'),
  passing('paper-a', 'verbatim', 'unread-decree'),
  // chains of two: through an excerpt that itself passes something on
  passing('paper-a', 'verbatim', 'radio:altered:post'),
  passing('paper-a', 'verbatim', 'radio:not-found:post'),
  passing('paper-a', 'translated', 'post:words'),
  passing('paper-a', 'not-found', 'radio:altered:post'),
];

/** What the tests of origins and statuses are told of: records, statements, papers, and words passed on. */
export const testimony: Sources = {
  document: { languages: ['en', 'fr'] },
  sourceById: new Map(SOURCES.map((it) => [it.id, it])),
  excerptById: new Map(EXCERPTS.map((it) => [it.id, it])),
};

/** `law` is a citation of the law, `paper-a:verbatim:post` a quotation; `radio says Ada` a citation that passes on. */
export function piece(words: string, stance: Stance = 'supports'): Evidence {
  const [, from, rendering, to] = /^(\S+) (\S+) (\S+)$/.exec(words) ?? [];
  if (from !== undefined && to !== undefined) {
    const known = testimony.sourceById.has(to as Source['id']);
    return {
      source: from,
      stance,
      attributedTo: { ...(known ? { source: to } : { name: to }), rendering },
    } as Evidence;
  }
  return (words.includes(':') ? { excerpt: words, stance } : { source: words, stance }) as Evidence;
}

/** Evidence by stance: `{ supports: ['law'], denies: ['post'] }`. */
export type Told = Partial<Record<Stance, readonly string[]>>;

const evidence = (told: Told): readonly Evidence[] =>
  (Object.entries(told) as [Stance, readonly string[]][]).flatMap(([stance, words]) =>
    words.map((it) => piece(it, stance)),
  );

export const claimOf = (told: Told, accounts: readonly Told[] = [], rest: Partial<Claim> = {}): Claim =>
  ({
    id: 'claim',
    text: 'the text',
    evidence: evidence(told),
    ...(accounts.length > 0 && {
      accounts: accounts.map((it, index) => ({ text: `account ${index}`, evidence: evidence(it) })),
    }),
    ...rest,
  }) as Claim;
