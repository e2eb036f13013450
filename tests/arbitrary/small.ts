/**
 * A small valid document with one of everything that can go wrong, as plain JSON. The law is the record, the post a
 * statement, and the article passes both on.
 */
const small = {
  $schema: 'https://example.org/timeline.v1.schema.json',
  version: 1,
  id: 'small',
  languages: ['en', 'fr'],
  title: { en: 'A small story', fr: 'Une petite histoire' },
  summary: 'A string is in the first language.',
  status: { title: 'Settled', text: { en: 'It is law.', fr: 'C’est la loi.' } },
  updated: '2025-07-01',
  license: 'CC-BY-4.0',
  authors: [{ name: 'Ada', url: 'https://example.org/ada', role: { en: 'Text', fr: 'Texte' } }],
  method: ['The record comes first.'],
  contact: 'mailto:ada@example.org',
  view: { from: '2024-07', to: '2025-06', scale: 'even' },
  lanes: [
    { id: 'senate', label: 'Senate', group: 'france' },
    { id: 'assembly', label: { en: 'Assembly', fr: 'Assemblée' } },
  ],
  threads: [
    {
      id: 'article-8',
      label: 'Article 8',
      stages: [{ event: 'senate-votes', state: 'adopted', label: { en: 'Adopted', fr: 'Adopté' } }],
    },
  ],
  periods: [
    { id: 'seventeenth', label: '17th legislature', from: '2024-07', to: '2029-06', lane: 'assembly' },
  ],
  kinds: [{ id: 'vote', label: 'Vote', symbol: 'square' }],
  publishers: [
    { id: 'gazette', name: 'Official Gazette' },
    { id: 'paper', name: 'The Paper', url: 'https://paper.example' },
    { id: 'company', name: 'A Company' },
  ],
  sources: [
    {
      id: 'law',
      title: 'Law 1',
      publisher: 'gazette',
      type: 'law',
      role: 'record',
      language: 'fr',
      seen: 'read',
    },
    {
      id: 'article',
      title: 'An article',
      publisher: 'paper',
      author: 'Bob',
      type: 'news',
      role: 'account',
      language: 'en',
      published: '2025-04?',
      url: 'https://paper.example/1',
      archiveUrl: 'https://archive.example/1',
      archived: '2025-05-01',
      identifier: { scheme: 'doi', value: '10.1/1', url: 'https://doi.example/1' },
      note: { en: 'Undated.', fr: 'Sans date.' },
      sha256: '0'.repeat(64),
    },
    { id: 'post', title: 'A post', publisher: 'company', type: 'statement', language: 'en' },
  ],
  excerpts: [
    {
      id: 'article-words',
      source: 'article',
      selector: {
        type: 'TextQuoteSelector',
        exact: 'We would rather leave',
        prefix: 'He said: ',
        suffix: '.',
      },
      highlight: ['rather leave'],
      attributedTo: { source: 'post', excerpt: 'post-words', rendering: 'verbatim', note: 'Copied.' },
      translations: { fr: { text: 'Nous préférerions partir', by: 'editors' } },
      taken: { date: '2025-07-01', by: 'editors' },
      checked: { state: 'exact', date: '2025-07-01' },
    },
    {
      id: 'post-words',
      source: 'post',
      selector: { type: 'TextQuoteSelector', exact: 'We would rather leave' },
    },
  ],
  events: [
    {
      id: 'senate-votes',
      aliases: ['vote-1'],
      date: '2025-02-04',
      dates: [{ role: 'other', date: '2025-02', label: 'debated' }],
      lane: 'senate',
      kind: 'vote',
      importance: 3,
      threads: ['article-8'],
      title: { en: 'The Senate votes', fr: 'Le Sénat vote' },
      short: { en: 'Senate votes', fr: 'Vote du Sénat' },
      summary: 'It votes.',
      place: { name: 'Paris' },
      vote: { for: 20, against: 10, abstain: 2, absent: 1, result: 'passed', claim: 'adopted' },
      claims: [
        {
          id: 'adopted',
          text: 'The article was adopted',
          evidence: [
            { source: 'law', stance: 'supports', note: 'Page 1.' },
            { excerpt: 'article-words', stance: 'omits', note: 'It does not say when.' },
          ],
          accounts: [
            {
              text: 'The bill was adopted',
              date: '2025-03',
              evidence: [{ excerpt: 'article-words', stance: 'supports' }],
            },
          ],
        },
      ],
      identifiers: [{ scheme: 'bill', value: '735' }],
      links: [{ url: 'https://senate.example/735', label: 'The bill' }],
      media: [
        {
          type: 'image',
          file: 'pictures/chamber.jpg',
          alt: { en: 'Senators vote.', fr: 'Des sénateurs votent.' },
          caption: 'The vote.',
          credit: 'Senate',
          license: 'CC-BY-4.0',
          source: 'law',
          width: 1600,
          height: 900,
          focus: [0.5, 0.25],
        },
        { type: 'video', url: 'https://senate.example/vote.mp4', poster: 'pictures/vote.png' },
      ],
    },
    {
      id: 'assembly-refuses',
      date: '2025-03-20',
      lane: 'assembly',
      kind: 'vote',
      about: ['article-8'],
      title: 'The Assembly refuses',
      claims: [
        {
          id: 'left',
          text: 'A company would rather leave',
          evidence: [
            { excerpt: 'article-words', stance: 'supports' },
            {
              source: 'article',
              stance: 'supports',
              attributedTo: { name: 'Ada', rendering: 'paraphrased' },
            },
          ],
        },
        {
          id: 'why',
          text: 'Why did it refuse?',
          open: true,
          minor: true,
          evidence: [],
          accounts: [
            { text: 'For privacy', evidence: [{ source: 'post', stance: 'supports' }] },
            { text: 'For time', evidence: [{ source: 'article', stance: 'supports' }] },
          ],
        },
      ],
      relations: [
        { type: 'rejects', event: 'senate-votes' },
        { type: 'other', event: 'vote-1', label: 'reads it again' },
      ],
    },
  ],
  steps: [{ event: 'senate-votes', text: 'First it passed.', view: { from: '2025-01', to: '2025-03' } }],
  changes: [{ date: '2025-07-01', event: 'senate-votes', text: 'The date was wrong.' }],
};

type Json = Record<string, unknown>;

export const smallDocument = (): Json => structuredClone(small);

/** A document with other events, and without what leads to those it had: steps, changes, stages. */
export const withEvents = (document: object, events: readonly object[]): Json => {
  const { threads = [] } = document as { readonly threads?: readonly object[] };
  return {
    ...document,
    events,
    steps: [],
    changes: [],
    threads: threads.map((thread) => ({ ...thread, stages: [] })),
  };
};

/** A property or item to change: `events.0.lane`. */
const at = (document: Json, keys: readonly string[]): Json =>
  keys.reduce<Json>((inside, key) => inside[key] as Json, document);

/** The small document with one place changed, or removed when there is no value; in a list the rest moves up. */
export function changed(path: string, value?: unknown): Json {
  const document = smallDocument();
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const inside = at(document, keys);
  if (value !== undefined) inside[last] = value;
  else if (Array.isArray(inside)) inside.splice(Number(last), 1);
  else Reflect.deleteProperty(inside, last);
  return document;
}

/** A document whose texts in English and French are all one text in another language, its only one. */
export const inOneLanguage = (document: object, language: string, text: string): object =>
  JSON.parse(
    JSON.stringify(document, (_, value: unknown) =>
      typeof value === 'object' && value !== null && 'en' in value && 'fr' in value ? text : value,
    ).replace(/"languages":\[[^\]]*\]/u, `"languages":["${language}"]`),
  ) as object;
