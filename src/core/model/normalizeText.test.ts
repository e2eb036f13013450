import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeText, normalizeTextWithOffsets } from './normalizeText.ts';

const rows: readonly (readonly [string, string])[] = [
  ['Sénat', 'senat'],
  ['Se\u0301nat', 'senat'],
  ['ŒUVRE', 'oeuvre'],
  ['Straße STRASSE ẞ', 'strasse strasse ss'],
  ['Ærø, Łódź, Đoković', 'aero, lodz, dokovic'],
  ['ﬁn — 2ᵉ ½', 'fin — 2e 1⁄2'],
  ['ΟΔΟΣ οδός', 'οδοσ οδοσ'],
  ['İstanbul', 'istanbul'],
  ['co\u00adopé\u200bration', 'cooperation'],
  // alef in all its forms
  ['أإآٱا', 'ااااا'],
  ['مصطفى مصطفي', 'مصطفي مصطفي'],
  ['الجمعية الجمعيه', 'الجمعيه الجمعيه'],
  ['مسؤول مسئول هيئة', 'مسوول مسيول هييه'],
  ['فِرَنْسَا', 'فرنسا'],
  ['فرنســـا', 'فرنسا'],
  ['٢٠٢٥ و۲۰۲۵', '2025 و2025'],
  // as old files write it: forms of position, and لا as one sign
  ['ﻓﺮﻧﺴﺎ ﻻ', 'فرنسا لا'],
  ['کی', 'كي'],
  // vowel signs of other scripts are letters of the word
  ['हिन्दी', 'हिन्दी'],
];

describe('folding', () => {
  it.each(rows)('%s → %s', (text, folded) => {
    expect(normalizeText(text)).toBe(folded);
  });

  it('changes nothing when done twice, for every sign there is', () => {
    const wrong: string[] = [];
    // most signs are ideographs, which Unicode gives neither case nor parts; the others skipped are no signs
    const untold = /[\p{Unified_Ideograph}\p{Unassigned}\p{Private_Use}\p{Surrogate}]/u;
    for (let code = 0; code <= 0x10ffff; code++) {
      const sign = String.fromCodePoint(code);
      if (untold.test(sign)) continue;
      const once = normalizeText(sign);
      if (normalizeText(once) !== once) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom(...Array.from('aéÉœßıİ½ﷺأإآٱةىؤئءلا٠٩۴ـ \u0301\u064b\u0651\u200f\u00ad😀')),
    }),
  );

  it('does not care whether accents and hamza are written as signs of their own', () => {
    fc.assert(
      fc.property(text, (it) => {
        expect(normalizeText(it.normalize('NFD'))).toBe(normalizeText(it.normalize('NFC')));
      }),
    );
  });

  it('does not care about case', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('aéœæøüçññÀÉŒ')) }), (it) => {
        expect(normalizeText(it.toUpperCase())).toBe(normalizeText(it.toLowerCase()));
      }),
    );
  });

  it('leads back: every unit comes from a stretch of the original that folds to something with it, in order', () => {
    fc.assert(
      fc.property(text, (it) => {
        const { text: folded, starts, ends } = normalizeTextWithOffsets(it);
        expect(folded).toBe(normalizeText(it));
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
        for (let unit = 0; unit < folded.length; unit++) {
          const [start, end] = [starts[unit] ?? NaN, ends[unit] ?? NaN];
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(starts[unit - 1] ?? 0);
          expect(end).toBeLessThanOrEqual(it.length);
          expect(normalizeText(it.slice(start, end))).toContain(folded[unit]);
        }
      }),
    );
  });

  it('gives an accent of its own to the letter it stands on', () => {
    const { starts, ends } = normalizeTextWithOffsets('e\u0301a');
    expect([starts, ends]).toEqual([
      [0, 2],
      [2, 3],
    ]);
  });
});
