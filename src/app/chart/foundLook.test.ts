import { expect, it } from 'vitest';
import type { EventId } from '../../core/model/schema.ts';
import { foundLook } from './foundLook.ts';

it('is that of a hit when one of the events matches, and none while nothing is searched', () => {
  const found = new Set(['a', 'b'] as EventId[]);
  expect(foundLook(found, ['a'])).toBe('hit');
  expect(foundLook(found, ['c', 'b'])).toBe('hit');
  expect(foundLook(found, ['c'])).toBe('missed');
  expect(foundLook(new Set(), ['a'])).toBe('missed');
  expect(foundLook(undefined, ['a'])).toBeUndefined();
});
