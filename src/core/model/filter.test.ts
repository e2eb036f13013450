import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineDocument } from '../../../tests/arbitrary/document.ts';
import { smallDocument } from '../../../tests/arbitrary/small.ts';
import { claimStatus } from './claim.ts';
import {
  choicesOf,
  chosenOf,
  counts,
  type Facet,
  FACETS,
  faceted,
  type Filter,
  isFiltering,
  leaves,
  NO_FILTER,
  toggled,
} from './filter.ts';
import { periodsOf } from './periods.ts';
import { extent } from './span.ts';
import type { Evidence, Excerpt, Source, TimelineEvent } from './schema.ts';
import { type Timeline, timeline } from './timeline.ts';
import { sourceLanguages } from './sourceLanguages.ts';
import { validate } from './validate.ts';

function small(document: unknown = smallDocument()): Timeline {
  const result = validate(document);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.timeline;
}

/** Word by word from the document: whether an event has a choice. */
function has(story: Timeline, event: TimelineEvent, facet: Facet, choice: string): boolean {
  const evidence = (event.claims ?? [])
    .flatMap((claim) => [claim, ...(claim.accounts ?? [])])
    .flatMap((it) => it.evidence)
    .filter(({ stance }) => stance !== 'omits');
  const sourcesOf = (it: Evidence | Excerpt, depth = 0): readonly (Source | undefined)[] => {
    if (depth > 20) return [];
    if ('excerpt' in it) {
      const excerpt = story.excerptById.get(it.excerpt);
      return excerpt ? sourcesOf(excerpt, depth + 1) : [];
    }
    const { source, excerpt } = it.attributedTo ?? {};
    const through = excerpt === undefined ? undefined : story.excerptById.get(excerpt);
    return [
      story.sourceById.get(it.source),
      ...(through ? sourcesOf(through, depth + 1) : []),
      ...(source === undefined ? [] : [story.sourceById.get(source)]),
    ];
  };
  const sources = evidence.flatMap((it) => sourcesOf(it));
  switch (facet) {
    case 'thread':
      return [...(event.threads ?? []), ...(event.about ?? [])].some((id) => id === choice);
    case 'stage':
      return (story.document.threads ?? []).some(({ stages = [] }) =>
        stages.some((it) => it.event === event.id && it.state === choice),
      );
    case 'vote':
      return event.vote?.result === choice;
    case 'period': {
      const during = periodsOf(story).find(({ period }) => period.id === choice);
      const span = story.eventById.get(event.id)?.span;
      if (!during || !span || ![undefined, event.lane].includes(during.period.lane)) return false;
      const { from, to } = extent(span);
      return Math.max(from, during.from) < Math.min(to, during.to);
    }
    case 'lane':
      return event.lane === choice;
    case 'kind':
      return event.kind === choice;
    case 'status':
      return (event.claims ?? []).some((claim) => claimStatus(story, claim).status === choice);
    case 'cites':
      return sources.some((source) => source?.id === choice);
    case 'in':
      return sources.some((source) => source?.language.split('-')[0] === choice);
  }
}

const bruteLeaves = (story: Timeline, filter: Filter) =>
  story.events
    .filter(({ event }) =>
      FACETS.every(
        (facet) => filter[facet].length === 0 || filter[facet].some((it) => has(story, event, facet, it)),
      ),
    )
    .map(({ event }) => event.id);

/** A document, and a filter of what it has and has not. */
const filtered = timelineDocument.chain((document) => {
  const story = timeline(document);
  const choices = choicesOf(story, faceted(story));
  const some = (facet: Facet) => fc.subarray([...choices[facet], 'no-such']);
  const filter: fc.Arbitrary<Filter> = fc.record({
    thread: some('thread'),
    stage: some('stage'),
    vote: some('vote'),
    lane: some('lane'),
    period: some('period'),
    kind: some('kind'),
    status: some('status'),
    cites: some('cites'),
    in: some('in'),
  });
  return filter.map((it) => ({ story, filter: it, choices }));
});

describe('a filter', () => {
  it('leaves the events that meet every facet by one choice', () => {
    fc.assert(
      fc.property(filtered, ({ story, filter }) => {
        expect([...leaves(faceted(story), filter)]).toEqual(bruteLeaves(story, filter));
      }),
    );
  });

  it('counts for every choice what it alone of its facet would leave', () => {
    fc.assert(
      fc.property(filtered, ({ story, filter, choices }) => {
        const counted = counts(faceted(story), filter);
        for (const facet of FACETS) {
          expect(new Set(counted[facet].keys())).toEqual(new Set(choices[facet]));
          for (const choice of choices[facet]) {
            const alone = bruteLeaves(story, { ...filter, [facet]: [choice] });
            expect(counted[facet].get(choice)).toBe(alone.length);
          }
        }
      }),
    );
  });

  it('leaves no fewer when a choice is added to a facet that has one', () => {
    fc.assert(
      fc.property(filtered, ({ story, filter, choices }) => {
        const all = faceted(story);
        for (const facet of FACETS) {
          const [other] = choices[facet].filter((it) => !filter[facet].includes(it));
          if (other === undefined || filter[facet].length === 0) continue;
          expect([...leaves(all, toggled(filter, facet, other))]).toEqual(
            expect.arrayContaining([...leaves(all, filter)]),
          );
        }
      }),
    );
  });

  it('leaves everything when nothing is chosen', () => {
    const story = small();
    expect(isFiltering(NO_FILTER)).toBe(false);
    expect(leaves(faceted(story), NO_FILTER).size).toBe(story.events.length);
  });

  it('offers what some event has, and forgets what none has', () => {
    const story = small();
    const choices = choicesOf(story, faceted(story));
    expect(choices.lane).toEqual(['senate', 'assembly']);
    const wanted: Filter = { ...NO_FILTER, lane: ['gone', 'assembly', 'senate'], status: ['true'] };
    expect(chosenOf(choices, wanted)).toEqual({ ...NO_FILTER, lane: ['senate', 'assembly'] });
  });

  it('takes a choice back that is made again', () => {
    const once = toggled(NO_FILTER, 'lane', 'senate');
    expect(once.lane).toEqual(['senate']);
    expect(toggled(once, 'lane', 'senate')).toEqual(NO_FILTER);
  });
});

describe('the languages of sources', () => {
  const document = {
    version: 1,
    id: 'languages',
    languages: ['en'],
    title: 'Languages',
    lanes: [{ id: 'lane', label: 'Lane' }],
    kinds: [{ id: 'kind', label: 'Kind', symbol: 'circle' }],
    publishers: [{ id: 'paper', name: 'Paper' }],
    sources: [
      { id: 'relay', title: 'Relay', publisher: 'paper', type: 'news', language: 'en-GB' },
      { id: 'other', title: 'Other', publisher: 'paper', type: 'news', language: 'en-US' },
      { id: 'first', title: 'First', publisher: 'paper', type: 'news', language: 'sv' },
      { id: 'lost', title: 'Lost', publisher: 'paper', type: 'statement', language: 'da' },
    ],
    excerpts: [
      {
        id: 'words',
        source: 'other',
        selector: { type: 'TextQuoteSelector', exact: 'some words' },
        attributedTo: { source: 'lost', rendering: 'not-found' },
      },
    ],
    events: [
      {
        id: 'event',
        date: '2025',
        lane: 'lane',
        kind: 'kind',
        title: 'Event',
        claims: [
          {
            id: 'claim',
            text: 'Claim',
            evidence: [
              {
                source: 'relay',
                stance: 'supports',
                attributedTo: { source: 'first', rendering: 'paraphrased' },
              },
              { excerpt: 'words', stance: 'supports' },
            ],
          },
        ],
      },
    ],
  };

  it('are as many in the filter as the document’s sources have', () => {
    const story = small(document);
    const { in: languages, cites } = choicesOf(story, faceted(story));
    expect(languages.toSorted()).toEqual([...sourceLanguages(story.document.sources)].toSorted());
    expect(languages.toSorted()).toEqual(['da', 'en', 'sv']);
    expect(cites).toEqual(['relay', 'other', 'first', 'lost']);
  });

  it('of a link that names a region are those without it', () => {
    const story = small(document);
    const wanted: Filter = { ...NO_FILTER, in: ['en-GB', 'fi'] };
    expect(chosenOf(choicesOf(story, faceted(story)), wanted).in).toEqual(['en']);
  });
});
