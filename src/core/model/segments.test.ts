import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { approximateSegments, type Granularity, segmentAt, segmentsOf } from './segments.ts';

const text = fc.string({ unit: 'binary' });
const granularity = fc.constantFrom<Granularity>('grapheme', 'word');
const pieces = (segments: Iterable<{ readonly segment: string }>) =>
  Array.from(segments, ({ segment }) => segment);

afterEach(() => {
  vi.unstubAllGlobals();
});

/** As in a browser that has no `Intl.Segmenter`. */
const withoutSegmenter = () => {
  vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
};

describe.each([
  ['by the browser', () => undefined],
  ['without Intl.Segmenter', withoutSegmenter],
])('segments %s', (_, prepare) => {
  it('joined are the text, and each is at its place', () => {
    prepare();
    fc.assert(
      fc.property(text, granularity, (it, by) => {
        const segments = [...segmentsOf(it, by)];
        expect(pieces(segments).join('')).toBe(it);
        for (const { segment, index } of segments)
          expect(it.slice(index, index + segment.length)).toBe(segment);
      }),
    );
  });

  it('are found by any position in them', () => {
    prepare();
    fc.assert(
      fc.property(text, granularity, fc.nat(30), (it, by, position) => {
        const found = segmentAt(it, by, position);
        const expected = [...segmentsOf(it, by)].find(
          ({ segment, index }) => position >= index && position < index + segment.length,
        );
        expect(found).toEqual(expected);
      }),
    );
  });

  it.each<[Granularity, string, readonly string[]]>([
    ['grapheme', 'e\u0301te\u0301', ['e\u0301', 't', 'e\u0301']],
    ['grapheme', 'a\r\nb', ['a', '\r\n', 'b']],
    ['word', "l'article 8 ter", ["l'article", ' ', '8', ' ', 'ter']],
    ['word', 'والقانون، نعم.', ['والقانون', '،', ' ', 'نعم', '.']],
  ])('by %s: %s', (by, it, expected) => {
    prepare();
    expect(pieces(segmentsOf(it, by))).toEqual(expected);
  });
});

it('an approximate word has letters or digits', () => {
  expect(Array.from(approximateSegments('a, 1 –', 'word'), ({ isWord }) => isWord)).toEqual([
    true,
    false,
    false,
    true,
    false,
    false,
  ]);
});
