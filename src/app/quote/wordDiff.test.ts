import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiffSegment, wordDiff } from './wordDiff.ts';

const drawn = (segments: readonly DiffSegment[]) =>
  segments.map(({ text, only }) => (only ? `[${text}]` : text)).join('');

describe('two wordings', () => {
  it.each([
    [
      'never disclosed a single byte',
      'never shared a single byte',
      'never [disclosed] a single byte',
      'never [shared] a single byte',
    ],
    ['some of our competitors', 'some competitors', 'some [of our] competitors', 'some competitors'],
    ['We would leave.', 'we would leave', 'We would leave.', 'we would leave'],
    ['Il l’a rejeté', "Il l'a rejeté", 'Il l’a rejeté', "Il l'a rejeté"],
    ['يفضل مغادرة السوق', 'يفضل مغادرة أي سوق', 'يفضل مغادرة [السوق]', 'يفضل مغادرة [أي سوق]'],
    ['', 'words', '', '[words]'],
    ['one', 'two', '[one]', '[two]'],
  ])('%s | %s', (a, b, inA, inB) => {
    expect(wordDiff(a, b).map(drawn)).toEqual([inA, inB]);
  });

  it('are themselves again when the segments are joined, and alike when they are the same', () => {
    const words = fc
      .array(fc.constantFrom('a', 'single', 'byte', ', ', ' ', '“', 'لا', 'l’a'), { maxLength: 12 })
      .map((it) => it.join(' '));
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [inA, inB] = wordDiff(a, b);
        expect([inA, inB].map((side) => side.map(({ text }) => text).join(''))).toEqual([a, b]);
        expect(wordDiff(a, a)[0].some(({ only }) => only)).toBe(false);
      }),
    );
  });
});
