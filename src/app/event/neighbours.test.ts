import { expect, it } from 'vitest';
import { smallDocument, withEvents } from '../../../tests/arbitrary/small.ts';
import type { EventId } from '../../core/model/schema.ts';
import { validate } from '../../core/model/validate.ts';
import { neighbours } from './neighbours.ts';

const document = smallDocument();
const [first] = document['events'] as readonly Record<string, unknown>[];
const event = (id: string, date: string, ...threads: readonly string[]) => ({
  ...first,
  id,
  date,
  threads,
  aliases: [],
});
const result = validate(
  withEvents(document, [
    // a thread may be named twice: that is a warning
    event('c', '2025-03-01', 'article-8', 'article-8'),
    event('a', '2025-01-01', 'article-8'),
    event('b', '2025-02-01'),
    event('d', '2025-04-01'),
  ]),
);
if (!result.ok) throw new Error(JSON.stringify(result.problems));

const drawn = (id: string) =>
  neighbours(result.timeline, id as EventId).map(
    ({ thread, previous, next }) =>
      `${thread?.id ?? 'time'}: ${previous?.event.id ?? ''}<${id}>${next?.event.id ?? ''}`,
  );

it.each([
  ['a', ['time: <a>b', 'article-8: <a>c']],
  ['b', ['time: a<b>c']],
  ['c', ['time: b<c>d', 'article-8: a<c>']],
  ['d', ['time: c<d>']],
  ['nowhere', []],
])('around %s: %j', (id, expected) => {
  expect(drawn(id)).toEqual(expected);
});

it('skips what a filter takes away, and starts from an event that it takes away', () => {
  const left = new Set(['a', 'd'] as EventId[]);
  const around = (id: string) =>
    neighbours(result.timeline, id as EventId, left).map(({ previous, next }) => [
      previous?.event.id,
      next?.event.id,
    ]);
  expect(around('a')[0]).toEqual([undefined, 'd']);
  expect(around('c')).toEqual([
    ['a', 'd'],
    ['a', undefined],
  ]);
});
