import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineDocument } from '../../../tests/arbitrary/document.ts';
import { harbour } from '../../../tests/stories/stories.ts';
import type { EventId } from '../model/schema.ts';
import { type Timeline, timeline } from '../model/timeline.ts';
import { indexEvents } from './eventIndex.ts';
import { passagesOf } from './passages.ts';
import { countMatched } from './matches.ts';
import { isEmpty, normalizedWords, parseQuery, type Query } from './query.ts';
import { snippetOf } from './snippet.ts';

const story = harbour();
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
    ['court stays', 'SUSPEND tribunal', 'court-suspends'],
    ['conseil reconnaitre', 'CONSEIL reconnaître', 'council-adds-clause'],
    ['هيئه الميناء', 'هيئة الميناء', 'port-asks'],
    ['"would rather leave"', 'would rather leave', 'supplier-post'],
    ['المجلس البلدي', 'المَجلس البلدي', 'council-refuses-clause'],
  ])('%s and %s', (typed, other, event) => {
    const its = found(typed);
    expect(its).toContain(event);
    expect(found(other)).toContain(event);
  });

  it('are found with accents or without, with hamza or without, with the Arabic article or without', () => {
    const same: readonly (readonly [string, string])[] = [
      ['éteintes', 'ETEINTES'],
      ['أعضاء', 'اعضاء'],
      ['الهيئة', 'هييه'],
      ['المادة', 'ماده'],
      ['٢٠٢٥', '2025'],
    ];
    for (const [a, b] of same) {
      expect(found(a).length, a).toBeGreaterThan(0);
      expect(new Set(found(a)), a).toEqual(new Set(found(b)));
    }
  });

  it.each([
    ['"deleted in committee"', 'committee-deletes-clause'],
    ['portique', 'dockers-strike'],
    ['dossier', 'council-adds-clause'],
  ])('include stages of threads, places and further reading: %s', (typed, event) => {
    expect(found(typed)).toContain(event);
  });

  it('put first what has the word in its title', () => {
    const its = found('faces');
    expect(its.length).toBeGreaterThan(3);
    expect(its[0]).toBe('council-adds-clause');
  });

  it('are all searched: every word of every text finds its event', () => {
    for (const { event } of story.events) {
      for (const { text } of passagesOf(story, event)) {
        const words = normalizedWords(text);
        expect(index.search({ words: [...new Set(words)], phrases: [words] })).toContain(event.id);
      }
    }
  });

  it('are shown where they stand, in the reader’s language when they stand there too', () => {
    const event = story.eventById.get('council-refuses-clause' as EventId)?.event;
    if (!event) throw new Error('no such event');
    const inFrench = snippetOf(story, event, parseQuery('article'), 'fr');
    expect(inFrench?.lang).toBe('fr');
    const inArabic = snippetOf(story, event, parseQuery('الماده'), 'fr');
    expect(inArabic?.lang).toBe('ar');
    expect(inArabic?.parts.filter((part) => part.found).map((part) => part.text)).toContain('المادة');
    expect(snippetOf(story, event, parseQuery('xyzzy'), 'fr')).toBeUndefined();
  });

  it('are found around the place where they stand, in at most two lines', () => {
    for (const typed of ['faces', 'police', 'الوجوه', 'à toute heure', 'quay', 'الرصيف']) {
      expect(found(typed).length, typed).toBeGreaterThan(0);
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
    const added = story.eventById.get('council-adds-clause' as EventId)?.event;
    const cut = added && snippetOf(story, added, parseQuery('quay'), 'en');
    expect(cut?.parts.map((part) => part.text).join('')).toMatch(/^… .* quay\.$/);
  });
});

describe('of any document', () => {
  it('finds what reading text by text finds', async () => {
    await fc.assert(
      fc.asyncProperty(timelineDocument, fc.nat(), fc.nat(), fc.boolean(), async (document, a, b, quoted) => {
        const of = timeline(document);
        const words = of.events.flatMap(({ event }) =>
          passagesOf(of, event).flatMap(({ text }) => normalizedWords(text)),
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
    );
  });
});
