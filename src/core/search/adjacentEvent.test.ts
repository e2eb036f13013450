import { expect, it } from 'vitest';
import type { EventId } from '../model/schema.ts';
import type { StoryEvent } from '../model/timeline.ts';
import { adjacentEvent } from './adjacentEvent.ts';

const all = Array.from('abcdef', (id) => ({ event: { id } }) as unknown as StoryEvent);
const some = all.filter(({ event }) => 'bce'.includes(event.id));
const beside = (event: string | undefined, way: 'previous' | 'next') =>
  adjacentEvent(all, some, event as EventId | undefined, way);

it.each([
  ['next', undefined, 'b'],
  ['next', 'a', 'b'],
  ['next', 'b', 'c'],
  ['next', 'd', 'e'],
  ['next', 'e', 'b'],
  ['next', 'f', 'b'],
  ['previous', undefined, 'e'],
  ['previous', 'f', 'e'],
  ['previous', 'd', 'c'],
  ['previous', 'b', 'e'],
  ['previous', 'a', 'e'],
] as const)('of b, c and e the %s of %s is %s', (way, event, expected) => {
  expect(beside(event, way)).toBe(expected);
});

it('is none of none', () => {
  expect(adjacentEvent(all, [], 'a' as EventId, 'next')).toBeUndefined();
});
