import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineDocument } from '../../../tests/arbitrary/document.ts';
import type { EventId } from '../model/schema.ts';
import { type Timeline, timeline } from '../model/timeline.ts';
import { parseDocument } from '../model/validate.ts';
import { indexEvents } from './eventIndex.ts';
import { passagesOf } from './passages.ts';
import { countMatched } from './matches.ts';
import { foldedWords, isEmpty, parseQuery, type Query } from './query.ts';
import { snippetOf } from './snippet.ts';

const read = parseDocument(readFileSync('data/france-encryption-backdoor.json', 'utf8'));
if (!read.ok) throw new Error('not valid');
const story = read.timeline;
const breathe = () => Promise.resolve();
const index = await indexEvents(story, breathe);
const found = (typed: string) => index.search(parseQuery(typed));

/** Text by text: the events in which each word and each phrase stands somewhere. */
function brute(of: Timeline, { words, phrases }: Query): ReadonlySet<EventId> {
  const singles: readonly Query[] = [
    ...words.map((word) => ({ words: [word], phrases: [] })),
    ...phrases.map((phrase) => ({ words: [], phrases: [phrase] })),
  ];
  const events = of.events.filter(({ event }) =>
    singles.every((single) => passagesOf(of, event).some(({ text }) => countMatched(text, single) > 0)),
  );
  return new Set(events.map(({ event }) => event.id));
}

describe('the words of the story', () => {
  it.each([
    ['durov arrest', 'arrestation DUROV', 'durov-arrest'],
    ['senat chiffrement', 'Sénat CHIFFREMENT', 'senate-adopts-bill'],
    ['الجمعيه الوطنيه', 'الجمعية الوطنية', 'assembly-rejects-8ter'],
    ['"would rather leave"', 'would rather leave', 'durov-post'],
    ['مجلس الشيوخ', 'مَجلس الشيوخ', undefined],
  ])('%s and %s', (typed, other, event) => {
    const its = found(typed);
    expect(its.length).toBeGreaterThan(0);
    expect(found(other).length).toBeGreaterThan(0);
    if (event !== undefined) expect([...its, ...found(other)]).toContain(event);
  });

  it('are found with accents or without, with hamza or without, with the Arabic article or without', () => {
    const same: readonly (readonly [string, string])[] = [
      ['sénat', 'SENAT'],
      ['أغسطس', 'اغسطس'],
      ['الرسائل', 'رسايل'],
      ['المادة', 'ماده'],
      ['٢٠٢٥', '2025'],
    ];
    for (const [a, b] of same) {
      expect(found(a).length, a).toBeGreaterThan(0);
      expect(new Set(found(a)), a).toEqual(new Set(found(b)));
    }
  });

  it('put first what has the word in its title', () => {
    const best = found('prefect')[0];
    expect(best && story.eventById.get(best)?.event.title).toMatchObject({
      en: expect.stringMatching(/prefect/i) as string,
    });
  });

  it('are all searched: every word of every text finds its event', () => {
    for (const { event } of story.events) {
      for (const { text } of passagesOf(story, event)) {
        const words = foldedWords(text);
        expect(index.search({ words: [...new Set(words)], phrases: [words] })).toContain(event.id);
      }
    }
  });

  it('are shown where they stand, in the reader’s language when they stand there too', () => {
    const event = story.eventById.get('assembly-rejects-8ter' as EventId)?.event;
    if (!event) throw new Error('no such event');
    const inFrench = snippetOf(story, event, parseQuery('article'), 'fr');
    expect(inFrench?.lang).toBe('fr');
    const inArabic = snippetOf(story, event, parseQuery('الجمعيه'), 'fr');
    expect(inArabic?.lang).toBe('ar');
    expect(inArabic?.parts.filter((part) => part.found).map((part) => part.text)).toContain('الجمعية');
    expect(snippetOf(story, event, parseQuery('xyzzy'), 'fr')).toBeUndefined();
  });

  it('are found around the place where they stand, in at most two lines', () => {
    for (const typed of ['encryption', 'police', 'التشفير', 'vie privée']) {
      for (const id of found(typed)) {
        const event = story.eventById.get(id)?.event;
        const snippet = event && snippetOf(story, event, parseQuery(typed), 'en');
        expect(
          snippet?.parts.some((part) => part.found),
          `${typed} in ${id}`,
        ).toBe(true);
        expect(snippet?.parts.map((part) => part.text).join('').length).toBeLessThan(260);
      }
    }
  });
});

describe('of any document', () => {
  it('finds what reading text by text finds', async () => {
    await fc.assert(
      fc.asyncProperty(timelineDocument, fc.nat(), fc.nat(), fc.boolean(), async (document, a, b, quoted) => {
        const of = timeline(document);
        const words = of.events.flatMap(({ event }) =>
          passagesOf(of, event).flatMap(({ text }) => foldedWords(text)),
        );
        const at = words.length === 0 ? 0 : a % words.length;
        const typed = quoted
          ? `"${words[at] ?? ''} ${words[at + 1] ?? ''}"`
          : `${words[at] ?? ''} ${(words[b % Math.max(words.length, 1)] ?? '').slice(0, 3)}`;
        const query = parseQuery(typed);
        const its = (await indexEvents(of, breathe)).search(query);
        expect(new Set(its)).toEqual(isEmpty(query) ? new Set() : brute(of, query));
        expect(new Set(its).size).toBe(its.length);
      }),
      { numRuns: 60 },
    );
  });
});
