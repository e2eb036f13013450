import { expect, it } from 'vitest';
import type { EventId } from '../../core/model/schema.ts';
import type { SourceCoverage } from '../../core/model/sourceCoverage.ts';
import { coverageLook, foundLook, markLookOf } from './markLook.ts';

const ids = (...all: readonly string[]) => new Set(all as readonly EventId[]);
const source = { covered: ids('vote'), leftOut: ids('arrest') } as unknown as SourceCoverage;

it.each([
  [['vote'], 'shown'],
  [['arrest'], 'left-out'],
  [['later'], 'dimmed'],
  [['later', 'arrest', 'vote'], 'shown'],
  [['later', 'arrest'], 'left-out'],
  [['later', 'other'], 'dimmed'],
])('a mark of %j is %s', (events, look) => {
  expect(coverageLook(source, events)).toBe(look);
});

it('is that of a hit when one of the events matches, and none while nothing is searched', () => {
  const found = ids('a', 'b');
  expect(foundLook(found, ['a'])).toBe('hit');
  expect(foundLook(found, ['c', 'b'])).toBe('hit');
  expect(foundLook(found, ['c'])).toBe('missed');
  expect(foundLook(new Set(), ['a'])).toBe('missed');
  expect(foundLook(undefined, ['a'])).toBeUndefined();
});

it('joins what the chosen source, the search and what is brought forward say of a mark', () => {
  const highlighting = { coverage: source, matchIds: ids('arrest'), frontIds: ids('vote') };
  expect(markLookOf(highlighting, ['vote'])).toEqual(['shown', 'missed', 'ahead']);
  expect(markLookOf(highlighting, ['arrest'])).toEqual(['left-out', 'hit', 'behind']);
  expect(markLookOf(highlighting, ['arrest', 'vote'])).toEqual(['shown', 'hit', 'ahead']);
  const nothing = { coverage: undefined, matchIds: undefined, frontIds: undefined };
  expect(markLookOf(nothing, ['vote'])).toEqual([undefined, undefined, undefined]);
});
