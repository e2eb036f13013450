import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { changed, smallDocument } from '../../../tests/arbitrary/small.ts';
import { validate } from '../../core/model/validate.ts';
import { versionText } from '../../core/model/version.ts';
import { versionRead } from './versionRead.ts';

it.each([smallDocument(), changed('title', 'Une petite histoire, قصة 🙂')])(
  'hashes all a document says, as the platform does',
  (document) => {
    const result = validate(document);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const { timeline } = result;
    const expected = createHash('sha256').update(versionText(timeline.document), 'utf8').digest('hex');
    expect(versionRead(timeline)).toMatchObject({ sha256: expected, updated: '2025-07-01' });
    expect(versionRead(timeline)).toBe(versionRead(timeline));
  },
);
