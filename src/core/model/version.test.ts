import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { timelineDocument } from '../../../tests/arbitrary/document.ts';
import { harbour } from '../../../tests/stories/stories.ts';
import type { TimelineDocument } from './schema.ts';
import { versionOf, versionText } from './version.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const version = (document: TimelineDocument) => versionOf(document, sha256(versionText(document)));

/** The same value with the properties of every object the other way round. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, it]) => [name, reversed(it)]),
  );
};

it('names a day and the first twelve digits of a hash', () => {
  const { document } = harbour();
  const { updated, sha256: all, short } = version(document);
  expect(updated).toBe('2026-02-10');
  expect(all).toMatch(/^[0-9a-f]{64}$/);
  expect(short).toBe(all.slice(0, 12));
});

it('is the same however the properties are ordered, and wherever the schema lies', () => {
  fc.assert(
    fc.property(timelineDocument, fc.webUrl(), (document, $schema) => {
      const other = { ...(reversed(document) as TimelineDocument), $schema };
      expect(version(other)).toEqual(version(document));
    }),
  );
});

it('is another when a word is', () => {
  fc.assert(
    fc.property(timelineDocument, (document) => {
      const other = { ...document, title: 'another title' };
      expect(version(other).short).not.toBe(version(document).short);
    }),
  );
});
