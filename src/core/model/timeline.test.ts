import { expect, it } from 'vitest';
import { smallDocument } from '../../../tests/arbitrary/small.ts';
import type { EventId, TimelineDocument, TimelineEvent } from './schema.ts';
import { timeline } from './timeline.ts';

const document = smallDocument() as unknown as TimelineDocument;
const [first, second] = document.events;
const template = document.events[0] as TimelineEvent;

const withDates = (...dates: readonly string[]): TimelineDocument => ({
  ...document,
  events: dates.map((date, index) => ({
    ...template,
    id: String(index) as EventId,
    date,
  })),
});

it('puts events in order of where their marks stand, and of the document where that is the same', () => {
  const built = timeline(
    withDates('2025', '2025-03-20', '2025-03-20', '[2024-01-01..2024-01-31]', '../2024-01-16', '2024-01/..'),
  );
  expect(built.events.map(({ event }) => event.id)).toEqual(['3', '4', '5', '1', '2', '0']);
});

it('leaves the document as it was', () => {
  const reversed = withDates('2025', '2024');
  expect(timeline(reversed).document.events.map(({ date }) => date)).toEqual(['2025', '2024']);
});

it('finds everything by id, and events by alias too', () => {
  const built = timeline(document);
  expect(built.eventById.get('senate-votes' as EventId)?.event).toBe(first);
  expect(built.eventById.get('vote-1' as EventId)).toBe(built.eventById.get('senate-votes' as EventId));
  expect(built.eventById.get('assembly-refuses' as EventId)?.event).toBe(second);
  expect([...built.laneById.keys()]).toEqual(['senate', 'assembly']);
  expect([...built.threadById.keys()]).toEqual(['article-8']);
  expect([...built.kindById.keys()]).toEqual(['vote']);
  expect([...built.publisherById.keys()]).toEqual(['gazette', 'paper', 'company']);
  expect([...built.sourceById.keys()]).toEqual(['law', 'article', 'post']);
  expect([...built.excerptById.keys()]).toEqual(['article-words', 'post-words']);
});

it('finds nothing in what the document leaves out', () => {
  const { version, id, languages, title, lanes, kinds } = document;
  const built = timeline({ version, id, languages, title, lanes, kinds, events: [], sources: [] });
  expect([
    built.threadById.size,
    built.publisherById.size,
    built.excerptById.size,
    built.events.length,
  ]).toEqual([0, 0, 0, 0]);
});

it('takes an unreadable date for our own mistake', () => {
  expect(() => timeline(withDates('soon'))).toThrow('was not validated');
});

it('has the events of unknown date last, in the order of the document, and no span for them', () => {
  const events = ['unknown', '2025', 'unknown', '1900'].map((date, at) => ({
    ...template,
    id: String(at) as EventId,
    aliases: [],
    date,
  }));
  const built = timeline({ ...document, events });
  expect(built.events.map(({ event }) => event.id)).toEqual(['3', '1', '0', '2']);
  expect(built.dated.map(({ event }) => event.id)).toEqual(['3', '1']);
  expect(built.undated).toEqual([events[0], events[2]].map((event) => ({ event, span: undefined })));
  expect(built.eventById.get('2' as EventId)?.span).toBeUndefined();
});
