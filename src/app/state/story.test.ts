import { describe, expect, it } from 'vitest';
import { changed, smallDocument, withEvents } from '../../../tests/arbitrary/small.ts';
import type { EventId, SourceId } from '../../core/model/schema.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import { validate } from '../../core/model/validate.ts';
import { wholeViewport } from './opening.ts';
import { Story } from './story.svelte.ts';

function timelineOf(document: unknown = smallDocument()): Timeline {
  const result = validate(document);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.timeline;
}

/** Its texts of another language stand for Arabic ones. */
function inArabic(changes: object): unknown {
  const texts = JSON.stringify({ ...smallDocument(), ...changes });
  return JSON.parse(texts.replaceAll('"fr":', '"ar":'));
}

const VOTE = 'senate-votes' as EventId;
const JULY_2024 = 19_905;
const JULY_2025 = 20_270;

describe('a story', () => {
  it('opens at the stretch of time the document asks for, to the end of its last month', () => {
    const { from, to } = new Story(timelineOf()).viewport;
    // with a little room around it
    expect(from).toBeLessThanOrEqual(JULY_2024);
    expect(from).toBeGreaterThan(JULY_2024 - 15);
    expect(to).toBeGreaterThanOrEqual(JULY_2025);
    expect(to).toBeLessThan(JULY_2025 + 30);
  });

  it('opens at everything when the document asks for nothing', () => {
    const timeline = timelineOf(changed('view'));
    const { from, to } = new Story(timeline).viewport;
    // with room on either side
    expect([20_123 - from, to - 20_168].map((room) => room / 45)).toEqual(
      [0.04, 0.04].map((it) => expect.closeTo(it, 6) as number),
    );
    expect(wholeViewport(timeline)).toEqual({ from: 20_123, to: 20_168 });
  });

  it('speaks as the region does that the document has, whichever of the language is asked for', () => {
    const timeline = timelineOf(inArabic({ languages: ['en-US', 'ar-EG'] }));
    const said = (query: string, wanted: readonly string[] = []) => {
      const { locale, words } = new Story(timeline, query, wanted);
      return [locale, words.language, words.date('2025-02-01'), words.shortDate('2025-02-01')];
    };
    const egyptian = ['ar-EG', 'ar', '١ فبراير ٢٠٢٥', '١ فبراير ٢٠٢٥'];
    expect(said('?lang=ar')).toEqual(egyptian);
    expect(said('?lang=ar-MA')).toEqual(egyptian);
    expect(said('', ['ar'])).toEqual(egyptian);
    expect(said('')).toEqual(['en-US', 'en', 'February 1, 2025', 'Feb 1, 2025']);
  });

  it('says the first of a month in French wherever it is said', () => {
    const { words } = new Story(timelineOf(changed('languages', ['fr-CA', 'en'])));
    expect([words.date('2025-03-01'), words.shortDate('2025-03-01')]).toEqual([
      '1er mars 2025',
      '1er mars 2025',
    ]);
  });

  it('lets time run as the text does, unless the document has it run from left to right', () => {
    const axis = (view: unknown, lang: string) => {
      const timeline = timelineOf(inArabic({ languages: ['en', 'ar'], view }));
      const { words, axis } = new Story(timeline, `?lang=${lang}`);
      return [words.direction, axis];
    };
    const view = { from: '2024-07', to: '2025-06' };
    expect(axis(undefined, 'ar')).toEqual(['rtl', 'rtl']);
    expect(axis(view, 'ar')).toEqual(['rtl', 'rtl']);
    expect(axis({ ...view, axis: 'reading-direction' }, 'ar')).toEqual(['rtl', 'rtl']);
    expect(axis({ ...view, axis: 'left-to-right' }, 'ar')).toEqual(['rtl', 'ltr']);
    expect(axis({ ...view, axis: 'reading-direction' }, 'en')).toEqual(['ltr', 'ltr']);
    expect(axis({ ...view, axis: 'left-to-right' }, 'en')).toEqual(['ltr', 'ltr']);
  });

  it('opens an event by its alias under its own id', () => {
    const story = new Story(timelineOf(), '?event=vote-1&claim=adopted');
    expect(story.event).toBe(VOTE);
    expect(story.claim).toBe('adopted');
    expect(story.missing).toBeUndefined();
  });

  it('keeps apart an event it does not have, and forgets it when another one opens', () => {
    const story = new Story(timelineOf(), '?event=gone&claim=adopted');
    expect([story.event, story.claim, story.missing]).toEqual([undefined, undefined, 'gone']);
    story.open(VOTE);
    expect([story.event, story.missing]).toEqual([VOTE, undefined]);
  });

  it('has no claim that its event has not', () => {
    expect(new Story(timelineOf(), '?event=senate-votes&claim=left').claim).toBeUndefined();
  });

  it('speaks the nearest language of the document', () => {
    expect(new Story(timelineOf(), '?lang=fr-CA').locale).toBe('fr');
    expect(new Story(timelineOf(), '?lang=xx').locale).toBe('en');
  });

  it('keeps what is being read when the document changes', () => {
    const story = new Story(
      timelineOf(),
      '?event=senate-votes&claim=adopted&from=2025-01-01&to=2025-03-31&view=list',
    );
    const { viewport } = story;
    story.replace(timelineOf(changed('events.0.title', 'The Senate adopts')));
    expect(story.chosen?.event.title).toBe('The Senate adopts');
    expect([story.claim, story.viewport, story.view]).toEqual(['adopted', viewport, 'list']);
  });

  it('says that the event one reads is gone, and finds it again when it comes back', () => {
    const story = new Story(timelineOf(), '?event=senate-votes');
    story.replace(timelineOf(withEvents(smallDocument(), [])));
    expect([story.event, story.missing]).toEqual([undefined, 'senate-votes']);
    story.replace(timelineOf());
    expect([story.event, story.missing]).toEqual([VOTE, undefined]);
  });

  it('follows a changed opening view only while nobody has moved', () => {
    const wider = timelineOf(changed('view', { from: '2024-01', to: '2025-06' }));
    const still = new Story(timelineOf());
    still.replace(wider);
    expect(still.viewport.from).toBeLessThan(JULY_2024);
    const moved = new Story(timelineOf());
    moved.move({ from: 20_000, to: 20_100 });
    moved.replace(wider);
    expect(moved.viewport).toEqual({ from: 20_000, to: 20_100 });
  });

  it('refuses a viewport without width', () => {
    const story = new Story(timelineOf(), '?from=2025-01-01&to=2025-02-01');
    const { viewport } = story;
    story.move({ from: 5, to: 5 });
    expect(story.viewport).toBe(viewport);
  });

  it('shows what a source covers, and knows no source that is not there', () => {
    const story = new Story(timelineOf(), '?view=sources&source=gone');
    expect([story.source, story.coverage, story.view]).toEqual([undefined, undefined, 'sources']);
    story.showSource('article' as SourceId);
    expect([story.view, story.coverage?.covered.size]).toEqual(['timeline', 2]);
    expect(story.linkTo(VOTE)).toBe('?event=senate-votes&source=article');
    story.replace(timelineOf(withEvents(smallDocument(), [])));
    expect([story.source, story.coverage?.covered.size]).toEqual(['article', 0]);
    story.showSource(undefined);
    expect(story.coverage).toBeUndefined();
  });

  it('links to an event without the stretch of time in view', () => {
    const story = new Story(timelineOf(), '?view=list&from=2025-01-01&to=2025-02-01&theme=dark');
    expect(story.linkTo(VOTE)).toBe('?event=senate-votes&view=list&theme=dark');
  });
});
