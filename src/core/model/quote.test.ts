import fc from 'fast-check';
import { describe as group, expect, test } from 'vitest';
import { runs } from '../../../tests/runs.ts';
import { contains, describe, match, occurrences } from './quote.ts';
import type { Selector, TextRange } from './quote.ts';

const quote = (exact: string, prefix?: string, suffix?: string): Selector => ({
  type: 'TextQuoteSelector',
  exact,
  ...(prefix === undefined ? {} : { prefix }),
  ...(suffix === undefined ? {} : { suffix }),
});

/** The state, and the words of the original in ⟦…⟧ or their number. */
function drawn(text: string, selector: Selector): string {
  const found = match(text, selector);
  if (found.state === 'absent') return 'absent';
  if (found.state === 'ambiguous') return `ambiguous ${found.count}`;
  const { start, end } = found.range;
  return `${found.state} ${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;
}

group('exact and normalised', () => {
  test.each([
    ['the clause was refused', 'clause', 'exact the ⟦clause⟧ was refused'],
    ['the clause was refused', 'Clause', 'absent'],
    ['we do not weaken it', 'we do weaken it', 'absent'],
    ['', 'a', 'absent'],
    ['a', '\u200B', 'absent'],
    ['aaa', 'aa', 'ambiguous 2'],
    ['Il dit\u202F: non.', 'dit\u202F: non', 'exact Il ⟦dit\u202F: non⟧.'],
    ['Il dit\u202F: non.', 'dit : non', 'normalised Il ⟦dit\u202F: non⟧.'],
    ['Il dit : non.', 'dit\u202F: non', 'normalised Il ⟦dit : non⟧.'],
    ['l’État dit «\u00A0oui\u00A0».', `l'État dit "oui"`, 'normalised ⟦l’État dit «\u00A0oui\u00A0»⟧.'],
    [`l'État dit "oui".`, 'l’État dit «\u00A0oui\u00A0»', `normalised ⟦l'État dit "oui"⟧.`],
    ['dit « oui » et', 'oui', 'exact dit « ⟦oui⟧ » et'],
    ['dit « oui » et', '« oui', 'exact dit ⟦« oui⟧ » et'],
    ['dit « oui » et', '"oui', 'normalised dit ⟦« oui⟧ » et'],
    ['dit « oui » et', 'oui »', 'exact dit « ⟦oui »⟧ et'],
    ['cre\u0301er', 'cr\u00E9er', 'normalised ⟦cre\u0301er⟧'],
    ['cr\u00E9er', 'cre\u0301er', 'normalised ⟦cr\u00E9er⟧'],
    ['cre\u0301er', 'cre', 'absent'],
    ['chiffre\u00ADment', 'chiffrement', 'normalised ⟦chiffre\u00ADment⟧'],
    ['a  b', 'a b', 'normalised ⟦a  b⟧'],
    ['a  b', 'a ', 'normalised ⟦a  ⟧b'],
    ['قَالَ الوزير', 'قَالَ', 'exact ⟦قَالَ⟧ الوزير'],
    ['قَالَ الوزير', 'قال', 'absent'],
    ['قـال الوزير', 'قال', 'absent'],
    ['\u200Fقال\u200F الوزير', 'قال الوزير', 'normalised \u200F⟦قال\u200F الوزير⟧'],
    ['\u200Fقال\u200F الوزير', '\u200Fقال', 'exact ⟦\u200Fقال⟧\u200F الوزير'],
    ['قال الوزير', '\u200Fقال', 'normalised ⟦قال⟧ الوزير'],
    ['x\u200Fقال', 'a\u200Fقال', 'absent'],
    ['ok 😀 ok', '😀', 'exact ok ⟦😀⟧ ok'],
    ['ok 😀 ok', '\uDE00', 'absent'],
    ['ok 😀 ok', '\uD83D', 'absent'],
    ['❤\uFE0F', '❤', 'absent'],
    ['👩\u200D💻', '👩💻', 'absent'],
  ])('in %j %j is %j', (text, exact, expected) => {
    expect(drawn(text, quote(exact))).toBe(expected);
  });
});

group('prefix and suffix tell places apart', () => {
  const text = 'He said “no” to one; he said “no” to all.';
  test.each([
    [quote('no'), 'ambiguous 2'],
    [quote('no', 'he said “'), 'exact He said “no” to one; he said “⟦no⟧” to all.'],
    [quote('no', 'he said "'), 'exact He said “no” to one; he said “⟦no⟧” to all.'],
    [quote('no', undefined, '" to one'), 'exact He said “⟦no⟧” to one; he said “no” to all.'],
    [quote('"no"', 'said ', ' to '), 'ambiguous 2'],
    [quote('"no"', '; he said ', ' to '), 'normalised He said “no” to one; he said ⟦“no”⟧ to all.'],
    // right before and after, as the standard has it
    [quote('no', 'he said'), 'absent'],
    [quote('no', 'she said “'), 'absent'],
    [quote('no', '', ''), 'ambiguous 2'],
  ])('%j: %s', (selector, expected) => {
    expect(drawn(text, selector)).toBe(expected);
  });

  test('an edge of the text is no prefix', () => {
    expect(match('a', quote('a', 'x'))).toEqual({ state: 'absent' });
    expect(match('a', quote('a', '', 'x'))).toEqual({ state: 'absent' });
  });
});

group('describe', () => {
  const at = (text: string, words: string, from = 0): TextRange => {
    const start = text.indexOf(words, from);
    return { start, end: start + words.length };
  };

  test('gives no context where none is needed', () => {
    expect(describe('one two', at('one two', 'two'))).toEqual(quote('two'));
  });

  test('gives about 32 characters of it, of whole words', () => {
    const text = 'The Senate adopted the amendment. Lazy that month the Assembly considered the amendment.';
    expect(describe(text, at(text, 'the amendment', 60))).toEqual(
      quote('the amendment', 'that month the Assembly considered '),
    );
  });

  test('gives what follows when what precedes is the same', () => {
    const text = `${'no '.repeat(12)}yes and ${'no '.repeat(12)}yes or`;
    const first = describe(text, at(text, 'yes'));
    expect(first).toEqual(quote('yes', undefined, ' and no no no no no no no no no'));
  });

  test('grows as far as it must', () => {
    const filler = 'the same words again and again and again and again ';
    const text = `One: ${filler}END ${filler}. Two: ${filler}END ${filler}.`;
    const range = at(text, 'END', 80);
    const selector = describe(text, range);
    expect(selector.prefix?.length).toBeGreaterThan(50);
    expect(match(text, selector)).toEqual({ state: 'exact', range });
  });

  test('widens a range that cuts a character, its accent or a run of spaces', () => {
    expect(describe('ok 😀', { start: 3, end: 4 })).toEqual(quote('😀'));
    expect(describe('cre\u0301er', { start: 0, end: 3 })).toEqual(quote('cre\u0301'));
    expect(describe('a  b', { start: 2, end: 4 })).toEqual(quote('  b'));
  });

  test('refuses a range without words', () => {
    expect(() => describe('a\u200Bb', { start: 1, end: 2 })).toThrow(RangeError);
    expect(() => describe('ab', { start: 1, end: 1 })).toThrow(RangeError);
  });
});

const parts = fc.constantFrom(
  ...[
    'no',
    'yes',
    'a',
    'aa',
    'e\u0301',
    ' ',
    '  ',
    '\u00A0',
    '\n',
    '\u200B',
    '\u200F',
    '«',
    '»',
    '« ',
    ' »',
    '’',
    "'",
  ],
  ...['😀', '👩\u200D💻', 'قَالَ', 'قال', '\u0301', '. '],
);
const texts = fc.oneof(
  fc.array(parts, { minLength: 1, maxLength: 60 }).map((list) => list.join('')),
  fc.string({ unit: 'grapheme', minLength: 1 }),
);

test('match finds what describe describes, and nothing else', () => {
  let cut = 0;
  let kept = 0;
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
      const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
      fc.pre(/[a-z]/.test(text.slice(start, end)));
      const selector = describe(text, { start, end });
      const found = match(text, selector);
      if (found.state !== 'exact') throw new Error(`${found.state}: ${JSON.stringify(selector)}`);
      // wide enough, and no wider when nothing was cut
      expect(found.range.start).toBeLessThanOrEqual(start);
      expect(found.range.end).toBeGreaterThanOrEqual(end);
      expect(text.slice(found.range.start, found.range.end)).toBe(selector.exact);
      if (found.range.start === start && found.range.end === end) kept += 1;
      else cut += 1;
      // what was widened once is whole
      expect(match(text, describe(text, found.range))).toEqual(found);
    }),
    runs(300),
  );
  expect(kept).toBeGreaterThan(cut);
});

test('a range of whole words is found as it is', () => {
  const words = fc.array(fc.constantFrom('no', 'yes', 'oui', '😀', 'قَالَ'), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (list, a, b) => {
      const text = list.join(' ');
      const [first = 0, last = 0] = [a % list.length, b % list.length].sort((x, y) => x - y);
      const start = list.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
      const range = { start, end: list.slice(0, last + 1).join(' ').length };
      expect(match(text, describe(text, range))).toEqual({ state: 'exact', range });
    }),
    runs(200),
  );
});

group('highlights', () => {
  test.each([
    ['we will not install a backdoor', 'not install', true],
    ['we will not install a backdoor', 'never install', false],
    ['l’État « refuse »', `l'État "refuse`, true],
    ['cre\u0301er', 'cre', false],
    ['anything', '', false],
  ])('in %j %j: %s', (exact, words, expected) => {
    expect(contains(exact, words)).toBe(expected);
  });

  test('are found wherever they stand, in the offsets of the quote', () => {
    expect(occurrences('no,  no', 'no')).toEqual([
      { start: 0, end: 2 },
      { start: 5, end: 7 },
    ]);
  });
});
