/** A piece of a text. */
export interface Segment {
  readonly segment: string;
  /** Where it starts, in UTF-16 code units. */
  readonly index: number;
  /** It has letters or digits; only words have. */
  readonly isWord: boolean;
}

/** `grapheme`: a character as readers count them. `word`: a word, or what is between two. */
export type Granularity = 'grapheme' | 'word';

/**
 * The segments of a text, in order; joined they are the text. By the Unicode rules (UAX #29), with dictionaries for scripts
 * without spaces, where the browser has `Intl.Segmenter` (Firefox from 125); else approximately.
 */
export function* segmentsOf(text: string, granularity: Granularity): Iterable<Segment> {
  const segmenter = segmenterOf(granularity);
  if (!segmenter) {
    yield* approximateSegments(text, granularity);
    return;
  }
  for (const { segment, index, isWordLike: isWord = false } of segmenter.segment(text))
    yield { segment, index, isWord };
}

/** The segment that contains a position, in UTF-16 code units; undefined outside the text. */
export function segmentAt(text: string, granularity: Granularity, position: number): Segment | undefined {
  const found = segmenterOf(granularity)?.segment(text).containing(position);
  if (found) return { segment: found.segment, index: found.index, isWord: found.isWordLike ?? false };
  for (const it of segmentsOf(text, granularity))
    if (position >= it.index && position < it.index + it.segment.length) return it;
  return undefined;
}

const APPROXIMATE: Readonly<Record<Granularity, RegExp>> = {
  grapheme: /\r\n|[^\p{M}\u200d](?:[\p{M}\u200d]|(?<=\u200d)\P{M})*|[\p{M}\u200d]/gsu,
  word: /[\p{L}\p{N}\p{M}_]+(?:['’.:][\p{L}\p{N}\p{M}_]+)*|\s+|./gsu,
};

/** The same without `Intl.Segmenter`: combining marks belong to their letter, words are runs of letters and digits. */
export function* approximateSegments(text: string, granularity: Granularity): Iterable<Segment> {
  for (const { 0: segment, index } of text.matchAll(APPROXIMATE[granularity]))
    yield { segment, index, isWord: granularity === 'word' && /[\p{L}\p{N}]/u.test(segment) };
}

const segmenters = new Map<Granularity, Intl.Segmenter>();

/** Created once for each granularity, which takes long; undefined where there is none. */
function segmenterOf(granularity: Granularity): Intl.Segmenter | undefined {
  // older than its type says
  const { Segmenter } = Intl as Partial<typeof Intl>;
  if (!Segmenter) return undefined;
  let segmenter = segmenters.get(granularity);
  if (!segmenter) {
    segmenter = new Segmenter('en', { granularity });
    segmenters.set(granularity, segmenter);
  }
  return segmenter;
}
