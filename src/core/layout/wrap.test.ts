import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureByTable, type Measure } from './measure.ts';
import { wrap } from './wrap.ts';

/** Every character is one wide. */
const byCount: Measure = (text) => Array.from(text).length;
const lines = (text: string, width: number, most = 9) => wrap(text, width, most, byCount, 'row');

describe('a text is set in lines', () => {
  test.each([
    ['on one where it fits', 'Bill filed', 20, ['Bill filed']],
    ['broken at spaces', 'Bill filed again', 11, ['Bill filed', 'again']],
    ['broken after a hyphen', 'Lawful-access roadmap', 9, ['Lawful-', 'access', 'roadmap']],
    ['with numbers whole', 'Refuses it, 119–24', 16, ['Refuses it,', '119–24']],
    ['with a dash at the end of its line', '8 Jul – 6 Dec', 8, ['8 Jul –', '6 Dec']],
    [
      'with a word that is too long on a line of its own',
      'a Constitutional b',
      5,
      ['a', 'Constitutional', 'b'],
    ],
    ['none of nothing', '', 5, []],
  ])('%s', (_, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  test('and ends in "…" where lines are missing', () => {
    expect(lines('one two three four', 9, 2)).toEqual(['one two', 'three…']);
  });

  test('that together are the text, none wider than there is room unless it is one word', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60, unit: fc.constantFrom('a', 'b', ' ', '-', '–', '/', '7', 'é', 'م') }),
        fc.integer({ min: 1, max: 30 }),
        (text, width) => {
          const set = wrap(text, width * 8, 99, measureByTable, 'row');
          expect(set.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
          for (const line of set) {
            const parts = line.split(/(?<=[ \-–—/])(?=\S)/u);
            if (parts.length > 1 && line.includes(' ')) {
              expect(measureByTable(line, 'row')).toBeLessThanOrEqual(width * 8);
            }
          }
        },
      ),
    );
  });
});
