import { expect, it } from 'vitest';
import type { SourceCoverage } from '../../core/model/sourceCoverage.ts';
import type { EventId } from '../../core/model/schema.ts';
import { coverageLook } from './coverageLook.ts';

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
