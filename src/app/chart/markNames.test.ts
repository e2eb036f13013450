import { expect, test } from 'vitest';
import { changed, smallDocument } from '../../../tests/arbitrary/small.ts';
import type { EventId } from '../../core/model/schema.ts';
import { validate } from '../../core/model/validate.ts';
import { wordsFor } from '../../core/i18n/words.ts';
import { markNames } from './markNames.ts';

function namesOf(document: unknown) {
  const result = validate(document);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const [first] = result.timeline.events;
  if (!first) throw new Error('no event');
  return {
    names: markNames(result.timeline, wordsFor('en', ['en', 'fr'])),
    event: first.event,
    timeline: result.timeline,
  };
}

test('a mark is named by its date with its precision, its title, lane and kind', () => {
  const { names, event, timeline } = namesOf(changed('events.0.date', '2024-08~'));
  const name = names.event(event.id);
  expect(name).toMatch(/about August 2024/i);
  const lane = timeline.laneById.get(event.lane);
  expect(name).toContain(typeof lane?.label === 'string' ? lane.label : (lane?.label['en'] ?? 'no lane'));
});

test('a mark says what became of its matter, and the numbers of its vote', () => {
  const { names, event, timeline } = namesOf(
    changed('events.0.vote', { for: 11, against: 27, result: 'rejected' }),
  );
  const thread = timeline.document.threads?.find(({ stages = [] }) =>
    stages.some((it) => it.event === event.id),
  );
  const words = wordsFor('en', ['en', 'fr']);
  const [stage] = thread?.stages ?? [];
  if (!thread || !stage) throw new Error('no stage');
  expect(names.event(event.id)).toContain(
    `, ${words.plain(thread.label)}: ${words.plain(stage.label)}, 11 for, 27 against, `,
  );
});

test('a name in Arabic keeps what is written the other way to itself', () => {
  const result = validate(smallDocument());
  if (!result.ok) throw new Error('not valid');
  const { timeline } = result;
  const [first] = timeline.events;
  const [source] = timeline.document.sources;
  if (!first || !source) throw new Error('nothing in it');
  const names = markNames(timeline, wordsFor('ar', ['en', 'fr']));
  expect(names.event(first.event.id)).toContain('، \u2068The Senate votes\u2069، ');
  const coverage = { source, covered: new Set<EventId>(), leftOut: new Set<EventId>() };
  expect(names.withCoverage('س', 'shown', coverage)).toMatch(/\u2068[^\u2068\u2069]+\u2069/u);
  expect(markNames(timeline, wordsFor('en', ['en'])).event(first.event.id)).not.toMatch(/[\u2066-\u2069]/u);
});

test('a cluster is named by its count, its period, its lane, the first titles, and whether sources differ in it', () => {
  const { names, event } = namesOf(
    changed('events.0.short', { en: 'Senate passes clause', fr: 'Clause adoptée' }),
  );
  const two = names.cluster([event.id, event.id], true);
  expect(two).toMatch(/^2 events, .*, Senate, Senate passes clause; Senate passes clause, sources differ$/u);
  expect(names.cluster([event.id, event.id], false)).not.toContain('sources differ');
  const five = Array.from({ length: 5 }, () => event.id);
  expect(names.cluster(five, false)).toMatch(/Senate passes clause; Senate passes clause; and 2 more$/u);
});

test('a cluster in Arabic begins with an event of several days without saying “from” twice', () => {
  const result = validate(changed('events.0.date', '2025-04-13/2025-04-16'));
  if (!result.ok) throw new Error('not valid');
  const ids = result.timeline.events.map(({ event }) => event.id);
  const name = markNames(result.timeline, wordsFor('ar', ['en', 'fr'])).cluster(ids, false);
  expect(name).toContain('من 13 إلى 16 أبريل 2025');
  expect(name).not.toContain('من من');
});

test('a cluster of several lanes names them, unless they are more than three', () => {
  const lanes = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: `Lane ${id}` }));
  const events = lanes.map(({ id }) => ({ id: `e-${id}`, date: '2024-08', lane: id, kind: 'k', title: id }));
  const kinds = [{ id: 'k', label: 'Kind', symbol: 'circle' }];
  const { names } = namesOf({
    version: 1,
    id: 'lanes',
    languages: ['en'],
    title: 'Lanes',
    lanes,
    kinds,
    events,
  });
  const ids = events.map(({ id }) => id);
  expect(names.cluster(ids.slice(0, 3), false)).toBe(
    '3 events, August 2024, Lane a, Lane b, Lane c, a; b; c',
  );
  expect(names.cluster(ids, false)).toBe('4 events, August 2024, a; b; c; and 1 more');
});

test('another date of an event is named by its role, or as another source’s', () => {
  const { names } = namesOf(smallDocument());
  expect(names.other({ kind: 'role', at: 0, role: 'in-force', date: '2025-06-14' })).toBe(
    'In force: 14 June 2025',
  );
  expect(names.other({ kind: 'account', at: 0, claim: 'c', date: '2025-03' })).toMatch(/March 2025/u);
});

test('while something is searched, a mark says that it matches, and a cluster how many of its events do', () => {
  const { names, timeline } = namesOf(smallDocument());
  const [a, b] = timeline.events.map(({ event }) => event.id);
  if (a === undefined || b === undefined) throw new Error('no events');
  expect(names.withFound('Vote', [a], new Set([a]))).toBe('Vote, matches the search');
  expect(names.withFound('Vote', [a], new Set([b]))).toBe('Vote');
  expect(names.withFound('2 events', [a, b], new Set([b]))).toBe('2 events, 1 matches the search');
  expect(names.withFound('2 events', [a, b], new Set([a, b]))).toBe('2 events, 2 match the search');
  expect(names.withFound('Vote', [a], undefined)).toBe('Vote');
});
