import { describe, expect, it } from 'vitest';
import { changed, smallDocument } from '../../../tests/arbitrary/small.ts';
import { dateText } from '../i18n/dates.ts';
import { parseDate } from '../model/date.ts';
import type { ExcerptId } from '../model/schema.ts';
import { validate } from '../model/validate.ts';
import {
  type CitationWords,
  eventCitation,
  quoteCitation,
  sourceCitation,
  timelineCitation,
} from './citation.ts';

const english: CitationWords = {
  language: 'en',
  date: (edtf) => {
    const parsed = parseDate(edtf);
    return parsed.ok ? dateText(parsed.date, 'en') : edtf;
  },
  quoted: (text) => `“${text}”`,
  title: (text) => `*${text}*`,
  parts: (parts) => parts.join(', '),
  undated: 'no date',
  dated: (date) => date,
  archived: (address, archive) =>
    address === undefined ? `archived: ${archive}` : `${address} (archived: ${archive})`,
  translated: (quote, translation, by) => `${quote} (${translation}, translated by ${by})`,
  from: (quote, reference) => `${quote} — ${reference}`,
  quotedIn: (reference) => `Quoted in ${reference}`,
  rendered: (rendering, original) =>
    ({
      translated: `Translated from ${original}`,
      paraphrased: `After ${original}`,
      altered: `Altered from ${original}`,
      'not-found': `Given as said by ${original}; not found there`,
    })[rendering],
  happened: (title, date) => `${title} (${date})`,
  within: (timeline) => `In ${timeline}`,
  version: ({ updated, short }) =>
    `version of ${updated === undefined ? 'no date' : english.date(updated)} (sha256 ${short}…)`,
};

const timelineOf = (document: unknown) => {
  const result = validate(document);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.timeline;
};
const cite = (document: unknown, id = 'article-words', words = english) => {
  const timeline = timelineOf(document);
  const excerpt = timeline.excerptById.get(id as ExcerptId);
  return excerpt && quoteCitation(timeline, excerpt, words);
};

const ARTICLE =
  'Bob, The Paper, *An article*, April 2025 (uncertain), ' +
  'https://paper.example/1#:~:text=He%20said%3A-,We%20would%20rather%20leave ' +
  '(archived: https://archive.example/1#:~:text=He%20said%3A-,We%20would%20rather%20leave)';

describe('a quote', () => {
  it('is cited from its source', () => {
    expect(cite(changed('excerpts.0.attributedTo'))).toBe(`“We would rather leave” — ${ARTICLE}.`);
  });

  it('is cited from the one who said it when the words are unchanged, and quoted in its source', () => {
    expect(cite(smallDocument())).toBe(
      `“We would rather leave” — A Company, *A post*, no date. Quoted in ${ARTICLE}.`,
    );
  });

  it('may be a person’s', () => {
    expect(cite(changed('excerpts.0.attributedTo', { name: 'Ada', rendering: 'verbatim' }))).toBe(
      `“We would rather leave” — Ada. Quoted in ${ARTICLE}.`,
    );
  });

  it.each([
    ['translated', 'Translated from A Company, *A post*, no date.'],
    ['paraphrased', 'After A Company, *A post*, no date.'],
    ['altered', 'Altered from A Company, *A post*, no date.'],
    ['not-found', 'Given as said by A Company, *A post*, no date; not found there.'],
  ])('is its source’s own when it was %s', (rendering, sentence) => {
    const document = changed('excerpts.0.attributedTo', { source: 'post', rendering });
    expect(cite(document)).toBe(`“We would rather leave” — ${ARTICLE}. ${sentence}`);
  });

  it('has its translation into the reader’s language beside it', () => {
    const french = { ...english, language: 'fr' };
    expect(cite(changed('excerpts.0.attributedTo'), 'article-words', french)).toMatch(
      /^“We would rather leave” \(“Nous préférerions partir”, translated by editors\) — Bob, /u,
    );
  });
});

it('a source is cited by publisher, title and date', () => {
  const timeline = timelineOf(smallDocument());
  const citations = timeline.document.sources.map((source) => sourceCitation(timeline, source, english));
  expect(citations).toEqual([
    'Official Gazette, *Law 1*, no date.',
    'Bob, The Paper, *An article*, April 2025 (uncertain), https://paper.example/1 (archived: https://archive.example/1).',
    'A Company, *A post*, no date.',
  ]);
});

it.each([
  ['It ends.', 'It ends'],
  ['It goes on...', 'It goes on...'],
  ['Does it end?', 'Does it end?'],
])('a title loses its full stop, and nothing else: %s', (title, cited) => {
  const timeline = timelineOf(changed('sources.2.title', title));
  const citations = timeline.document.sources.map((source) => sourceCitation(timeline, source, english));
  expect(citations[2]).toBe(`A Company, *${cited}*, no date.`);
});

describe('of a timeline', () => {
  const timeline = timelineOf(smallDocument());
  const version = { updated: timeline.document.updated, sha256: 'ab'.repeat(32), short: 'abababababab' };
  const edition = { timeline, version, language: 'en', address: 'https://example.org/t/small/' };

  it('the version is named', () => {
    expect(timelineCitation(edition, english)).toBe(
      'Ada, *A small story*, version of 1 July 2025 (sha256 abababababab…), https://example.org/t/small/.',
    );
  });

  it('an event is a part', () => {
    const [event] = timeline.document.events;
    expect(event && eventCitation(edition, event, english)).toBe(
      'The Senate votes (4 February 2025). In Ada, *A small story*, ' +
        'version of 1 July 2025 (sha256 abababababab…), https://example.org/t/small/.',
    );
  });

  it('an address may be missing', () => {
    expect(timelineCitation({ ...edition, address: undefined }, english)).toMatch(/…\)\.$/u);
  });
});
