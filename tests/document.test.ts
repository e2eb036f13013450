import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimStatus, differs, type StatusId, support } from '../src/core/model/claim.ts';
import { originOf } from '../src/core/model/origin.ts';
import { relationsOf } from '../src/core/model/relation.ts';
import type { TimelineDocument } from '../src/core/model/schema.ts';
import type { Timeline } from '../src/core/model/timeline.ts';
import { parseDocument, validate } from '../src/core/model/validate.ts';
import { timelineDocument } from './arbitrary/document.ts';
import { runs } from './runs.ts';

const STATUSES: readonly StatusId[] = [
  'open',
  'not-found',
  'corrected',
  'contested',
  'on-record',
  'corroborated',
  'claimed',
  'one-origin',
];

/** The timeline of a valid document; the problems are the message when it is not. */
function valid(document: TimelineDocument): Timeline {
  const result = validate(document);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.timeline;
}

const claimsOf = (document: TimelineDocument) => document.events.flatMap((event) => event.claims ?? []);

describe('any document', () => {
  it('that is valid is accepted, and kept as it is', () => {
    fc.assert(
      fc.property(timelineDocument, (document) => {
        expect(valid(document).document).toEqual(document);
        expect(parseDocument(JSON.stringify(document)).ok).toBe(true);
      }),
    );
  });

  it('has its events in order of time, each once', () => {
    fc.assert(
      fc.property(timelineDocument, (document) => {
        const { events } = valid(document);
        expect(events.map(({ event }) => event.id).toSorted()).toEqual(
          document.events.map(({ id }) => id).toSorted(),
        );
      }),
    );
  });

  it('has an answer for every id', () => {
    fc.assert(
      fc.property(timelineDocument, (document) => {
        const timeline = valid(document);
        for (const event of document.events) {
          expect(timeline.eventById.get(event.id)?.event).toEqual(event);
          expect(timeline.laneById.has(event.lane)).toBe(true);
          expect(timeline.kindById.has(event.kind)).toBe(true);
          for (const thread of [...(event.threads ?? []), ...(event.about ?? [])]) {
            expect(timeline.threadById.has(thread)).toBe(true);
          }
          expect(relationsOf(timeline, event.id).length).toBeGreaterThanOrEqual(
            (event.relations ?? []).length,
          );
        }
        for (const source of document.sources)
          expect(timeline.publisherById.has(source.publisher)).toBe(true);
        for (const excerpt of document.excerpts ?? [])
          expect(timeline.sourceById.has(excerpt.source)).toBe(true);
      }),
    );
  });

  it('has an origin for every piece of evidence and a status for every claim', () => {
    fc.assert(
      fc.property(timelineDocument, (document) => {
        const timeline = valid(document);
        for (const claim of claimsOf(document)) {
          for (const piece of claim.evidence)
            expect(originOf(timeline, piece, false).key).toMatch(/^(publisher|person):/);
          expect(support(timeline, claim)).toHaveLength(1 + (claim.accounts ?? []).length);
          expect(STATUSES).toContain(claimStatus(timeline, claim).status);
        }
        for (const event of document.events) expect(typeof differs(timeline, event)).toBe('boolean');
      }),
    );
  });

  it('may have any status: the generator leaves none out', () => {
    const documents = fc.sample(timelineDocument, { numRuns: 120, seed: 1 });
    const met = documents.flatMap((document) => {
      const timeline = valid(document);
      return claimsOf(document).map((claim) => claimStatus(timeline, claim).status);
    });
    expect(new Set(met)).toEqual(new Set(STATUSES));
  });

  it('counts no more origins than sources, and what only mentions or omits not at all', () => {
    fc.assert(
      fc.property(timelineDocument, (document) => {
        const timeline = valid(document);
        for (const claim of claimsOf(document)) {
          const status = claimStatus(timeline, claim);
          if ('voices' in status) {
            expect(status.voices.origins.length).toBeGreaterThan(0);
          }
          const counted = claim.evidence.filter(({ stance }) => stance === 'supports' || stance === 'denies');
          const again = claimStatus(timeline, { ...claim, evidence: counted });
          expect(again.status).toBe(status.status);
        }
      }),
    );
  });
});

/** A collection, and where something refers to one of its items. */
type Removal = readonly [
  keyof TimelineDocument,
  (document: TimelineDocument) => readonly (readonly [string, string])[],
];

const REMOVALS: readonly Removal[] = [
  ['lanes', ({ events }) => events.map(({ lane }, at) => [lane, `$.events[${at}].lane`])],
  ['kinds', ({ events }) => events.map(({ kind }, at) => [kind, `$.events[${at}].kind`])],
  [
    'threads',
    ({ events }) =>
      events.flatMap(({ threads = [] }, at) =>
        threads.map((id, i) => [id, `$.events[${at}].threads[${i}]`] as const),
      ),
  ],
  [
    'publishers',
    ({ sources }) => sources.map(({ publisher }, at) => [publisher, `$.sources[${at}].publisher`]),
  ],
  ['sources', ({ excerpts = [] }) => excerpts.map(({ source }, at) => [source, `$.excerpts[${at}].source`])],
  [
    'excerpts',
    ({ events }) =>
      events.flatMap(({ claims = [] }, at) =>
        claims.flatMap(({ evidence }, i) =>
          evidence.flatMap((piece, j) =>
            'excerpt' in piece
              ? [[piece.excerpt, `$.events[${at}].claims[${i}].evidence[${j}].excerpt`] as const]
              : [],
          ),
        ),
      ),
  ],
  [
    'events',
    ({ steps = [] }) =>
      steps.flatMap(({ event }, at) => (event ? [[event, `$.steps[${at}].event`] as const] : [])),
  ],
];

it.each(REMOVALS)(
  'without one of its %s, a document is refused where that is referred to',
  (collection, referencesIn) => {
    let removed = 0;
    fc.assert(
      fc.property(timelineDocument, (document) => {
        const items = (document[collection] ?? []) as readonly { readonly id: string }[];
        const references = referencesIn(document);
        const [id] = references[0] ?? [];
        if (id === undefined) return;
        removed += 1;
        const result = validate({ ...document, [collection]: items.filter((item) => item.id !== id) });
        const paths = result.ok ? [] : result.problems.map(({ path }) => path);
        expect(paths).toEqual(
          expect.arrayContaining(references.filter(([to]) => to === id).map(([, path]) => path)),
        );
      }),
    );
    expect(removed).toBeGreaterThan(3);
  },
);

describe('the door stays on its hinges', () => {
  it('whatever comes', () => {
    fc.assert(fc.property(fc.anything(), (input) => typeof validate(input).ok === 'boolean'));
    fc.assert(fc.property(fc.string(), (text) => !parseDocument(text).ok));
  });

  it('whatever stands in any place of a document', () => {
    const junk = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('', [], {}, null, '__proto__', 'constructor'),
    );
    fc.assert(
      fc.property(timelineDocument, fc.infiniteStream(fc.nat()), junk, (document, choices, value) => {
        const copy = structuredClone(document);
        let inside = copy as unknown as Record<string, unknown>;
        for (const choice of choices) {
          const keys = Object.keys(inside);
          const key = keys[choice % keys.length];
          if (key === undefined) return;
          const next = inside[key];
          if (typeof next !== 'object' || next === null || choice % 5 === 0) {
            inside[key] = value;
            break;
          }
          inside = next as Record<string, unknown>;
        }
        const result = validate(copy);
        for (const problem of result.ok ? result.warnings : result.problems) {
          expect(problem.path.startsWith('$')).toBe(true);
          expect(problem.expected).not.toBe('');
          expect(Array.from(problem.value).length).toBeLessThanOrEqual(60);
        }
      }),
      runs(100),
    );
  });
});
