import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelShapes } from './labelShapes.ts';
import { measureByTable, type Measure } from './measure.ts';

/** Ten pixels a character. */
const ten: Measure = (text) => 10 * Array.from(text).length;
const linesOf = (text: string, most: number, measure = ten, suffix = '') =>
  labelShapes(text, suffix, 'label', measure)(most).map(({ lines }) => lines);

describe('the shapes of a label', () => {
  test('are one line, then more, each as narrow as it can be', () => {
    expect(linesOf('Senate votes it', 3)).toEqual([
      ['Senate votes it'],
      ['Senate', 'votes it'],
      ['Senate', 'votes', 'it'],
    ]);
  });

  test('have no more lines than there are rows', () => {
    expect(linesOf('Senate votes it', 1)).toEqual([['Senate votes it']]);
  });

  test('keep room for the count of others at the end of the last line', () => {
    const [alone] = labelShapes('Vote', '', 'label', ten)(1);
    const [among] = labelShapes('Vote', ' +2', 'label', ten)(1);
    expect((among?.width ?? 0) - (alone?.width ?? 0)).toBe(30);
  });

  test('break Han and kana between characters, and a word that is wider than a line anywhere', () => {
    expect(linesOf('参議院は通信の秘密に関する法律案を', 2).at(-1)).toEqual([
      '参議院は通信の秘密',
      'に関する法律案を',
    ]);
    expect(linesOf('a'.repeat(24), 3).at(-1)?.join('')).toBe('a'.repeat(24));
  });

  test('of a text that is too long for any end with "…"', () => {
    const [shape] = labelShapes('word '.repeat(80), '', 'label', ten)(3);
    expect(shape?.lines).toHaveLength(3);
    expect(shape?.lines.at(-1)).toMatch(/word…$/u);
  });

  test('hold their text in the width that they say, and lose no word but at the end', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 6 }),
        (words, most) => {
          const text = words.join(' ').trim();
          for (const { lines, width } of labelShapes(text, '', 'strong', measureByTable)(most)) {
            expect(lines.length).toBeLessThanOrEqual(Math.max(most, 1));
            for (const line of lines) expect(measureByTable(line, 'strong')).toBeLessThanOrEqual(width);
            const said = lines.join('').replaceAll(/\s/gu, '');
            const whole = text.replaceAll(/\s/gu, '');
            if (!said.endsWith('…')) expect(said).toBe(whole);
            else expect(whole.startsWith(said.slice(0, -1))).toBe(true);
          }
        },
      ),
    );
  });
});
