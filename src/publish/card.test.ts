import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timelineDocument } from '../../tests/arbitrary/document.ts';
import { smallDocument } from '../../tests/arbitrary/small.ts';
import type { Timeline } from '../core/model/timeline.ts';
import { validate } from '../core/model/validate.ts';
import { wordsFor } from '../core/i18n/words.ts';
import { stillOf } from '../app/chart/still.ts';
import { CARD, cardOf, stillMeasure } from './card.ts';
import type { TextWidth } from './cardFont.ts';

function valid(input: unknown): Timeline {
  const result = validate(input);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.timeline;
}

/** Every character is half as wide as it is high. */
const widthOf: TextWidth = (text, { size }) => text.length * size * 0.5;

const cardFor = (changed: object, language = 'en') => {
  const all = Object.entries({ ...smallDocument(), ...changed });
  const timeline = valid(Object.fromEntries(all.filter(([, value]) => value !== undefined)));
  return cardOf(timeline, wordsFor(language, timeline.document.languages), widthOf);
};
const textOf = ({ title }: ReturnType<typeof cardOf>) => title.map(({ text }) => text);

describe('the title', () => {
  it('is as large as it can be, and no line is a single word that others could join', () => {
    const card = cardFor({ title: 'One law, two houses and a vote' });
    expect(card.font.size).toBe(64);
    expect(textOf(card)).toEqual(['One law,', 'two houses', 'and a vote']);
  });

  it('gets smaller before anything of it is left out', () => {
    const long =
      'How the houses of a parliament came to vote for a law and then to vote against the very same law';
    const card = cardFor({ title: long });
    expect(card.font.size).toBeLessThan(64);
    expect(textOf(card).join(' ')).toBe(long);
  });

  it('that is too long for any size ends in "…"', () => {
    const card = cardFor({ title: 'A very long title of a story. '.repeat(20) });
    expect(card.font.size).toBe(40);
    expect(textOf(card).at(-1)).toMatch(/…$/u);
  });

  it('of a word that is wider than the card is cut with "…"', () => {
    const [only, ...others] = textOf(cardFor({ title: 'Rind'.repeat(40) }));
    expect(only).toMatch(/^(?:Rind)+[Rin]*…$/u);
    expect(others).toEqual([]);
  });
});

it.each([
  ['the opening view, as the document says it', {}, 'July 2024 – June 2025'],
  ['else the years of its events', { view: undefined }, '2025'],
])('the period is %s', (_, changed, period) => {
  expect(cardFor(changed).period).toBe(period);
});

it('from right to left words begin at the right, and the picture stands at the left', () => {
  const card = cardFor({}, 'ar');
  const other = cardFor({});
  expect(card.fromRight).toBe(true);
  expect(card.x).toBe(CARD.width - other.x);
  expect(card.still && card.still.x + card.still.width * card.still.scale).toBe(
    other.still && CARD.width - other.still.x,
  );
});

it('everything is on the card, whatever the document says', () => {
  const title = fc.oneof(fc.string({ minLength: 1 }), fc.lorem({ maxCount: 60 }));
  fc.assert(
    fc.property(timelineDocument, title, fc.constantFrom('en', 'fr', 'ar'), (document, name, language) => {
      const timeline = valid({ ...document, title: name.trim() === '' ? 'A' : name });
      const card = cardOf(timeline, wordsFor(language, timeline.document.languages), widthOf);
      const { still } = card;
      const most = still
        ? card.fromRight
          ? card.x - still.x - still.width * still.scale
          : still.x - card.x
        : CARD.width;
      for (const { text, y } of card.title) {
        expect(widthOf(text, card.font)).toBeLessThan(most);
        expect(y - card.font.size).toBeGreaterThan(100);
        expect(y).toBeLessThan(CARD.height - 100);
      }
      expect(still === undefined).toBe(timeline.dated.length === 0);
      if (!still) return;
      const words = wordsFor(language, timeline.document.languages);
      const { picture } = stillOf({
        ...{ timeline: still.timeline, words, width: still.width, scale: 'even', close: true },
        measure: stillMeasure(widthOf),
      });
      expect(picture.rows).toHaveLength(still.timeline.events.length);
      expect(picture.outside).toEqual({ earlier: 0, later: 0 });
      expect(still.x).toBeGreaterThanOrEqual(0);
      expect(still.y).toBeGreaterThanOrEqual(0);
      expect(still.x + still.width * still.scale).toBeLessThanOrEqual(CARD.width);
      expect(still.y + still.height * still.scale).toBeLessThanOrEqual(CARD.height);
    }),
  );
});
