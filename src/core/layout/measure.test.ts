import { describe, expect, test } from 'vitest';
import { FONT_SIZE, measureByTable } from './measure.ts';

/** Texts and their widths in em, added up from the fonts' own tables: Arial, Noto Sans, DejaVu Sans (the widest in use). */
const TYPICAL: readonly (readonly [string, number, number, number])[] = [
  ['Bill filed', 3.446, 3.723, 3.995],
  ['Assembly refuses it, 119–24', 12.562, 12.967, 14.112],
  ['Policy timeline', 6.391, 6.792, 7.294],
  ['Reported to Rules', 8.06, 8.386, 8.992],
  ['Commission mmm womm', 11.5, 12.39, 13.038],
  ['COMMITTEE OF THE WHOLE', 13.889, 13.255, 14.019],
  ['GDPR', 2.889, 2.685, 2.843],
  ['Décret nº 2024-514', 8.648, 8.952, 9.909],
  ['2,000,000 users', 7.172, 7.353, 8.109],
  ['§ 230(c)', 3.668, 3.569, 4.057],
  ['illicit', 1.889, 2.131, 2.331],
  ['Straße', 3.001, 3.079, 3.296],
  ['2024', 2.225, 2.288, 2.545],
  ['14:30', 2.502, 2.556, 2.882],
];

/** The same in Arial Bold, wider than the 600 that is used. */
const STRONG: readonly (readonly [string, number])[] = [
  ['Bill filed', 3.889],
  ['Assembly refuses it, 119–24', 13.341],
  ['COMMITTEE OF THE WHOLE', 13.943],
  ['2024', 2.225],
];

/** In Noto Sans Arabic Bold, with its letters joined. */
const ARABIC: readonly (readonly [string, number])[] = [
  ['أغسطس', 4.048],
  ['سبتمبر', 3.201],
  ['هجمات على سجون', 8.351],
  ['مجلس الشيوخ', 6.488],
  ['تصويت نهائي', 5.971],
];

describe('a text measured by table', () => {
  test.each(TYPICAL)(
    '"%s" is no narrower than in common fonts, and not half as wide again',
    (text, ...widths) => {
      const em = measureByTable(text, 'label') / FONT_SIZE.label;
      expect(em).toBeGreaterThanOrEqual(Math.max(...widths));
      expect(em).toBeLessThan(1.6 * Math.max(...widths));
    },
  );

  test.each(STRONG)('"%s" is no narrower in strong type', (text, width) => {
    expect(measureByTable(text, 'strong') / FONT_SIZE.strong).toBeGreaterThanOrEqual(width);
  });

  test.each(ARABIC)(
    '"%s" is no narrower in bold Noto Sans Arabic, and not a quarter wider',
    (text, width) => {
      const em = measureByTable(text, 'strong') / FONT_SIZE.strong;
      expect(em).toBeGreaterThanOrEqual(width);
      expect(em).toBeLessThan(1.25 * width);
    },
  );

  test('is wider in strong type, and smaller as a tick', () => {
    expect(measureByTable('Vote', 'strong')).toBeGreaterThan(measureByTable('Vote', 'label'));
    expect(measureByTable('2024', 'tick')).toBeLessThan(measureByTable('2024', 'label'));
  });

  test('is as wide as its parts together, and nothing is nothing', () => {
    const [one, other] = ['Passed by the Senate', ', 22–17'];
    expect(measureByTable(one + other, 'label')).toBeCloseTo(
      measureByTable(one, 'label') + measureByTable(other, 'label'),
      9,
    );
    expect(measureByTable('', 'label')).toBe(0);
  });

  test('counts a letter and its accent once, whether they are one sign or two', () => {
    expect(measureByTable('Se\u0301nat', 'label')).toBe(measureByTable('Sénat', 'label'));
  });

  test('counts no width for the signs that only turn the direction', () => {
    expect(measureByTable('\u2068Vote\u2069', 'label')).toBe(measureByTable('Vote', 'label'));
  });

  test('gives a full square to the scripts that fill one', () => {
    for (const text of ['政策', '정책', '🗳🗳']) {
      expect(measureByTable(text, 'label')).toBeGreaterThanOrEqual(2 * FONT_SIZE.label);
    }
  });
});
