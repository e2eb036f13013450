import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { firstSentence } from './firstSentence.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const CASES = [
  ['en', 'Deputies refuse it. The bill goes on.', 'Deputies refuse it.'],
  ['en', 'It costs 2.5 million. Nobody pays.', 'It costs 2.5 million.'],
  ['en', 'No full stop at all', 'No full stop at all'],
  ['fr', 'Est-ce la fin ? Non.', 'Est-ce la fin ?'],
  ['ar', 'هل انتهى الأمر؟ لا.', 'هل انتهى الأمر؟'],
  ['en', 'He said: “We leave.” And so they did.', 'He said: “We leave.”'],
  ['en', '', ''],
] as const;

describe.each(['with', 'without'])('%s Intl.Segmenter', (how) => {
  it.each(CASES)('%s: %s', (language, text, first) => {
    if (how === 'without') vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
    expect(firstSentence(text, language)).toBe(first);
  });

  it('any text begins with its first sentence', () => {
    if (how === 'without') vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(text.trim().startsWith(firstSentence(text, 'en'))).toBe(true);
      }),
    );
  });
});
