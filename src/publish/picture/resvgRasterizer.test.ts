import { describe, expect, it } from 'vitest';
import { testKit } from '../../../tests/testKit.ts';
import { fontFor } from './cardFonts.ts';
import { resvgRasterizer } from './resvgRasterizer.ts';

const { png, widthOf } = await resvgRasterizer(await testKit());
const FAMILIES = ['sans', 'serif'] as const;

const drawn = (text: string, family: 'sans' | 'serif' = 'sans') =>
  png(
    `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="100"><text x="20" y="70" font-size="40" font-family="${fontFor(text, family)}">${text}</text></svg>`,
  );

describe.each(FAMILIES)('in the %s face', (family) => {
  const font = { family, weight: 700, size: 60 };

  it.each(['عربي', 'مجلس الشيوخ', 'التشفير'])('the letters of %s are joined', (word) => {
    const apart = Array.from(word).join('\u200c');
    expect(widthOf(word, font)).toBeLessThan(widthOf(apart, font) * 0.85);
    expect(drawn(word, family)).not.toEqual(drawn(apart, family));
  });

  it('lam and alif are one sign, and a vowel sign takes no room', () => {
    expect(widthOf('لا', font)).toBeLessThan(widthOf('ل\u200cا', font));
    expect(widthOf('صوّت', font)).toBeCloseTo(widthOf('صوت', font), 0);
  });

  it('a text in two scripts is drawn whole: as boxes, two words of as many letters would look alike', () => {
    expect(drawn('باب Telegram 2025', family)).not.toEqual(drawn('باب Talagrom 2025', family));
    expect(drawn('Закон “é” — Ψ', family)).not.toEqual(drawn('Вопрс “é” — Ω', family));
  });

  it('a width holds for the size and the weight it was asked for, spaces included', () => {
    expect(widthOf('Law', { ...font, size: 30 })).toBeCloseTo(widthOf('Law', font) / 2, 0);
    expect(widthOf('Law', { ...font, weight: 400 })).toBeLessThan(widthOf('Law', font));
    expect(widthOf('a b', font) - widthOf('ab', font)).toBeGreaterThan(font.size * 0.2);
    expect(widthOf('', font)).toBe(0);
  });
});

it('the order of a text from right to left is that of its marks', () => {
  expect(drawn('\u202bباب 2025!\u202c')).not.toEqual(drawn('باب 2025!'));
  expect(drawn('\u202bباب\u202c')).toEqual(drawn('باب'));
});

it('the same drawing gives the same bytes', () => {
  expect(drawn('A law, باب')).toEqual(drawn('A law, باب'));
});
