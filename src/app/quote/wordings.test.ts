import { describe, expect, it } from 'vitest';
import { changed, smallDocument } from '../../../tests/arbitrary/small.ts';
import type { ExcerptId } from '../../core/model/schema.ts';
import type { Timeline } from '../../core/model/timeline.ts';
import { validate } from '../../core/model/validate.ts';
import { counterparts, wordings } from './wordings.ts';

function timelineOf(document: unknown): Timeline {
  const result = validate(document);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.timeline;
}
function excerptOf(timeline: Timeline, id: string) {
  const found = timeline.excerptById.get(id as ExcerptId);
  if (!found) throw new Error(id);
  return found;
}
function compared(document: unknown, locale: string) {
  const timeline = timelineOf(document);
  const [a, b] = [excerptOf(timeline, 'article-words'), excerptOf(timeline, 'post-words')];
  return wordings(timeline, a, b, locale);
}

describe('the other wordings of a quote', () => {
  it('are its original, and what gives it again', () => {
    const timeline = timelineOf(smallDocument());
    const found = (id: string) =>
      counterparts(timeline, excerptOf(timeline, id)).map(({ excerpt, role, note }) => [
        excerpt.id,
        role,
        note,
      ]);
    expect(found('article-words')).toEqual([['post-words', 'original', 'Copied.']]);
    expect(found('post-words')).toEqual([['article-words', 'rendering', 'Copied.']]);
  });
});

describe('two wordings', () => {
  it('in one language are compared as published', () => {
    const { by, same, sides } = compared(changed('excerpts.1.selector.exact', 'We would sooner leave'), 'fr');
    expect([by, same]).toEqual(['published', false]);
    expect(sides.map(({ segments }) => segments.find(({ only }) => only)?.text)).toEqual([
      'rather',
      'sooner',
    ]);
  });

  it('may be the same', () => {
    expect(compared(smallDocument(), 'en').same).toBe(true);
  });

  it('in two languages are compared in the reader’s', () => {
    const french = changed('excerpts.1.selector.exact', 'Nous partirions');
    Object.assign((french['sources'] as Record<string, unknown>[])[2] ?? {}, { language: 'fr-CA' });
    const { by, sides } = compared(french, 'fr');
    expect(by).toBe('translated');
    expect(sides.map(({ lang, translated }) => [lang, translated])).toEqual([
      ['fr', true],
      ['fr-CA', false],
    ]);
  });

  it('are left unmarked when there is no language for both', () => {
    const arabic = changed('sources.2.language', 'ar');
    const { by, sides } = compared(arabic, 'en');
    expect(by).toBe('unmarked');
    expect(sides.flatMap(({ segments }) => segments.map(({ only }) => only))).toEqual([false, false]);
  });
});
