import { describe, expect, it } from 'vitest';
import { smallDocument } from '../../../tests/arbitrary/small.ts';
import { validate } from '../../core/model/validate.ts';
import { Story } from '../state/story.svelte.ts';
import { CITATION_FORMATS, type Cited, citing } from './citing.ts';
import { versionRead } from './versionRead.ts';

const result = validate(smallDocument());
if (!result.ok) throw new Error(JSON.stringify(result.problems));
const { timeline } = result;
const story = new Story(timeline);
const version = versionRead(timeline);
const [event] = timeline.document.events;
const [excerpt] = timeline.document.excerpts ?? [];
if (!event || !excerpt) throw new Error('the small document has both');
const all: readonly Cited[] = [
  { kind: 'timeline' },
  { kind: 'event', event },
  { kind: 'quote', event, excerpt },
];
const address = 'https://example.org/t/small/?event=senate-votes';
const cite = (cited: Cited, format: (typeof CITATION_FORMATS)[number]) =>
  citing(cited, format, { timeline, version, language: 'en', address }, story.words);

describe.each(CITATION_FORMATS)('a citation as %s', (format) => {
  it.each(all)('of a $kind names the version that was read and where', (cited) => {
    const text = cite(cited, format);
    expect(text).toContain(version.short);
    expect(text).toContain('event=senate-votes');
    expect(text).toMatch(/2025-07-01|1 July 2025|2025,\s+7,\s+1/);
  });

  it('of a quote has its words', () => {
    expect(cite({ kind: 'quote', event, excerpt }, format)).toContain('We would rather leave');
  });
});

it('in plain text reads as a sentence', () => {
  expect(cite({ kind: 'event', event }, 'text')).toBe(
    `The Senate votes (4 February 2025). In Ada, A small story, version of 1 July 2025 (sha256 ${version.short}), ${address}.`,
  );
});
