import { describe, expect, it } from 'vitest';
import { changed, smallDocument } from '../../../tests/arbitrary/small.ts';
import type { ClaimStatus, StatusId, Voices } from '../../core/model/claim.ts';
import type { Origin } from '../../core/model/origin.ts';
import type { Source, SourceId } from '../../core/model/schema.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import { validate } from '../../core/model/validate.ts';
import { wordsFor } from '../../core/i18n/words.ts';
import { statusWords } from './statusWords.ts';

function timelineOf(document: unknown): Timeline {
  const result = validate(document);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.timeline;
}

const timeline = timelineOf(smallDocument());
const words = wordsFor('en', ['en', 'fr']);
const source = (id: string): Source => {
  const found = timeline.sourceById.get(id as SourceId);
  if (!found) throw new Error(id);
  return found;
};
const from = (id: string): Origin => ({ kind: 'source', key: id, source: source(id) });
const voices = (sources: number, origins = sources): Voices => ({
  sources: Array.from({ length: sources }, () => source('article')),
  origins: Array.from({ length: origins }, () => from('article')),
});
const read = { sources: [source('law')], read: true, reportedBy: [] };
const reported = { sources: [source('law')], read: false, reportedBy: [source('article'), source('post')] };
const ada: Origin = { kind: 'person', key: 'person:Ada', name: 'Ada' };

const table: readonly (readonly [ClaimStatus, string])[] = [
  [
    {
      status: 'open',
      answers: [
        { text: 'For privacy', voices: voices(2) },
        { text: 'For time', voices: voices(1) },
      ],
    },
    'Sources differ: 2 say “For privacy” and 1 says “For time”',
  ],
  [
    { status: 'not-found', voices: voices(1), saidToBe: [] },
    'Quoted by 1 source; not found in the source it names',
  ],
  [
    { status: 'not-found', voices: voices(3), saidToBe: [] },
    'Quoted by 3 sources; not found in the source they name',
  ],
  [
    {
      status: 'not-found',
      voices: voices(1),
      saidToBe: [{ kind: 'source', key: 'post', source: { ...source('post'), seen: 'reported' } }],
    },
    'Quoted by 1 source; not found in the source it names, as far as the editors have seen it',
  ],
  [
    { status: 'corrected', record: read, voices: voices(1), otherwise: voices(2) },
    'The record says this; 2 sources say otherwise',
  ],
  [
    { status: 'corrected', record: reported, voices: voices(1), otherwise: voices(1) },
    'The record says this, as reported by The Paper and A Company; 1 source says otherwise',
  ],
  [
    { status: 'contested', voices: voices(3, 1), otherwise: voices(4, 2) },
    '1 independent source says this; 2 say otherwise',
  ],
  [{ status: 'on-record', record: read, voices: voices(1) }, 'On the record'],
  [
    { status: 'on-record', record: reported, voices: voices(1) },
    'On the record, as reported by The Paper and A Company',
  ],
  [{ status: 'corroborated', voices: voices(5, 2) }, '2 independent sources'],
  [{ status: 'claimed', origin: ada, voices: voices(3, 1) }, 'Ada says so (3 sources, one origin)'],
  [{ status: 'claimed', origin: ada, voices: voices(1) }, 'Ada says so'],
  [{ status: 'claimed', origin: from('post'), voices: voices(1) }, 'A Company says so'],
  [
    { status: 'one-origin', origin: from('article'), voices: voices(2, 1) },
    'One origin: The Paper (2 sources)',
  ],
  [{ status: 'one-origin', origin: from('article'), voices: voices(1) }, 'Single source: The Paper'],
];

describe('the words of a status', () => {
  it.each(table)('%#: $status', (status, expected) => {
    expect(statusWords(status, timeline, words)).toBe(expected);
  });

  it('cover all eight', () => {
    const all: Record<StatusId, true> = {
      open: true,
      'not-found': true,
      corrected: true,
      contested: true,
      'on-record': true,
      corroborated: true,
      claimed: true,
      'one-origin': true,
    };
    expect(new Set(table.map(([{ status }]) => status))).toEqual(new Set(Object.keys(all)));
  });

  it('name the person before the house that published the statement', () => {
    const authored = timelineOf(changed('sources.2.author', 'Pavel'));
    const post = authored.sourceById.get('post' as SourceId);
    if (!post) throw new Error('no post');
    const origin: Origin = { kind: 'source', key: 'publisher:company', source: post };
    expect(statusWords({ status: 'claimed', origin, voices: voices(1) }, authored, words)).toBe(
      'Pavel says so',
    );
  });
});
