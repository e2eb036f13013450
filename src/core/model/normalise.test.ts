import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../../tests/runs.ts';
import { normalise, normaliseWithOffsets } from './normalise.ts';

test.each([
  ['an accent written as two characters', 'de\u0301cret', 'd\u00E9cret'],
  ['an accent behind a soft hyphen', 'e\u00AD\u0301', '\u00E9'],
  ['accents in another order', 'a\u0302\u0323', '\u1EAD'],
  ['Hangul in jamo', '\u1112\u1161\u11AB', '\uD55C'],
  ['a run of spaces and line ends', 'a \n\t b', 'a b'],
  ['a no-break space', 'a\u00A0b', 'a b'],
  ['a narrow no-break space before a colon', 'dit\u202F: non', 'dit : non'],
  ['a thin space', '10\u2009000', '10 000'],
  ['spaces around something removed', 'a \u200B b', 'a b'],
  ['a soft hyphen', 'chiffre\u00ADment', 'chiffrement'],
  ['a byte order mark', '\uFEFFa', 'a'],
  ['direction marks', '\u200Fقال\u200E \u2067x\u2069\u202B!\u202C', 'قال x!'],
  ['apostrophes', 'l’État l‘État lʼÉtat', "l'État l'État l'État"],
  ['double quotes', '“a” „b‟', '"a" "b"'],
  ['single quotes', '‚a‛ ‹b›', "'a' 'b'"],
  ['guillemets with no-break spaces', 'dit « oui » et', 'dit "oui" et'],
  ['guillemets with narrow ones', '«\u202Foui\u202F»', '"oui"'],
  ['guillemets without spaces', '«oui»', '"oui"'],
  ['guillemets with something removed inside', '«\u200B \u00A0oui \u00AD»', '"oui"'],
])('%s', (_, text, expected) => {
  expect(normalise(text)).toBe(expected);
});

test.each([
  ['case', 'Non', 'non'],
  ['accents', 'côte', 'cote'],
  ['harakat', 'كَتَبَ', 'كتب'],
  ['tatweel', 'قـال', 'قال'],
  ['letter variants', 'أحمد', 'احمد'],
  ['a zero width joiner', '👩\u200D💻', '👩💻'],
  ['a zero width non-joiner', 'می\u200Cخواهم', 'میخواهم'],
  ['dashes', 'a–b', 'a-b'],
  ['ellipses', 'a…', 'a...'],
  ['ligatures', 'ﬁn', 'fin'],
  ['digits', '٢٠٢٤', '2024'],
  ['white space and none', 'a b', 'ab'],
  ['an outer space', ' a', 'a'],
])('%s count', (_, one, other) => {
  expect(normalise(one)).not.toBe(normalise(other));
});

/** Texts made of what the normalisation is about. */
const parts = fc.constantFrom(
  ...[
    'a',
    'e',
    'É',
    'e\u0301',
    '\u0301',
    '\u0323',
    ' ',
    '  ',
    '\n',
    '\u00A0',
    '\u202F',
    '\u200B',
    '\u00AD',
    '\u200F',
  ],
  ...[
    '«',
    '»',
    '“',
    "'",
    '’',
    '"',
    '😀',
    '👩\u200D💻',
    '\u200D',
    'ك',
    '\u064E',
    '\u1112',
    '\u1161',
    '\u11AB',
    ':',
    '<',
    '\u0338',
  ],
);
const texts = fc.oneof(
  fc.array(parts, { maxLength: 24 }).map((list) => list.join('')),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
);

test('normalising what is normalised changes nothing', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(normalise(normalise(text))).toBe(normalise(text));
      expect(normalise(text).normalize('NFC')).toBe(normalise(text));
    }),
    runs(300),
  );
});

test('composed or decomposed, a text is the same', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(normalise(text.normalize('NFD'))).toBe(normalise(text));
    }),
    runs(300),
  );
});

test('pieces follow one another in the original, and each normalises to itself alone', () => {
  fc.assert(
    fc.property(texts, (original) => {
      const { text, starts, ends } = normaliseWithOffsets(original);
      let start = 0;
      let before = 0;
      for (let end = 1; end <= text.length; end += 1) {
        if (ends[end] === -1) continue;
        const from = starts[start] ?? -1;
        expect(from).toBeGreaterThanOrEqual(before);
        expect(normalise(original.slice(from, ends[end]))).toBe(text.slice(start, end));
        before = ends[end] ?? 0;
        start = end;
      }
      expect(start).toBe(text.length);
    }),
    runs(300),
  );
});
