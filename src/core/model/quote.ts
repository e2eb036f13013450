import { normalise, normaliseWithOffsets, REMOVED } from './normalise.ts';
import type { Normalised } from './normalise.ts';
import type { Excerpt } from './schema.ts';

/**
 * Some words and, when they occur more than once, what stands right before and after them: the TextQuoteSelector of
 * the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#text-quote-selector).
 */
export type Selector = Readonly<Excerpt['selector']>;

/** Offsets in UTF-16 code units of the original text; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * - `exact`: unit for unit
 * - `normalised`: equal after the normalisation, and that alone
 * - `ambiguous`: so many places, and prefix and suffix (if any) do not tell them apart
 * - `absent`: nowhere; near is not equal
 */
export type Match =
  | { readonly state: 'exact' | 'normalised'; readonly range: TextRange }
  | { readonly state: 'ambiguous'; readonly count: number }
  | { readonly state: 'absent' };

/** A range in the normalised text, and where it came from. */
interface Occurrence extends TextRange {
  readonly original: TextRange;
}

/** Where words already normalised occur, overlapping ones too; never from or to the inside of a piece. */
function occurrencesOf(words: string, { text, starts, ends }: Normalised): readonly Occurrence[] {
  const places: Occurrence[] = [];
  if (words === '') return places;
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    const original = { start: starts[start] ?? -1, end: ends[end] ?? -1 };
    if (original.start >= 0 && original.end >= 0) places.push({ start, end, original });
  }
  return places;
}

/** The range with as many of the characters around it as `exact` has that the normalisation removes at its ends. */
function withRemoved(range: TextRange, exact: string): TextRange {
  let before = 0;
  let after = 0;
  while (REMOVED.test(exact.charAt(before))) before += 1;
  while (REMOVED.test(exact.charAt(exact.length - 1 - after))) after += 1;
  return { start: range.start - before, end: range.end + after };
}

function matchIn(original: string, normalised: Normalised, selector: Selector): Match {
  const prefix = normalise(selector.prefix ?? '');
  const suffix = normalise(selector.suffix ?? '');
  const places = occurrencesOf(normalise(selector.exact), normalised).filter(
    ({ start, end }) => normalised.text.endsWith(prefix, start) && normalised.text.startsWith(suffix, end),
  );
  const [place, ...others] = places;
  if (place === undefined) return { state: 'absent' };
  if (others.length > 0) return { state: 'ambiguous', count: places.length };
  const range = withRemoved(place.original, selector.exact);
  return original.slice(Math.max(0, range.start), range.end) === selector.exact
    ? { state: 'exact', range }
    : { state: 'normalised', range: place.original };
}

/** Where the words stand in a text. All three parts are compared after normalisation; `exact` means none was needed. */
export const match = (text: string, selector: Selector): Match =>
  matchIn(text, normaliseWithOffsets(text), selector);

/** The range with every piece it touches whole: a character with its accents, a run of white space. */
function whole(range: TextRange, { starts, ends }: Normalised): TextRange {
  let { start, end } = range;
  let opened = 0;
  for (const [offset, from] of starts.entries()) {
    if (from >= 0) opened = from;
    const to = ends[offset + 1] ?? -1;
    if (opened < range.start && range.start < to) start = opened;
    if (opened < range.end && range.end < to) end = to;
  }
  return { start, end };
}

const CONTEXT = 32;

/**
 * The inverse of `match`: a selector that finds the range, and nothing else, in this text. Prefix and suffix only
 * when needed, about 32 characters up to a word's boundary, more when that is not enough. A range that cuts a piece
 * of the normalisation is widened to all of it. Throws a RangeError when there are no words in the range.
 */
export function describe(text: string, range: TextRange): Selector {
  const normalised = normaliseWithOffsets(text);
  const { start, end } = whole(range, normalised);
  const exact = text.slice(start, end);
  if (normalise(exact) === '') throw new RangeError(`no words from ${range.start} to ${range.end}`);
  const bare: Selector = { type: 'TextQuoteSelector', exact };
  const unique = (selector: Selector) => matchIn(text, normalised, selector).state === 'exact';
  if (unique(bare)) return bare;

  const words = new Intl.Segmenter('en', { granularity: 'word' }).segment(text);
  for (let length = CONTEXT; ; length *= 2) {
    const first = words.containing(Math.max(0, start - length))?.index ?? 0;
    const last = words.containing(Math.min(text.length, end + length) - 1);
    const after = last ? last.index + last.segment.length : text.length;
    const context = whole({ start: Math.min(first, start), end: Math.max(after, end) }, normalised);
    const prefix = text.slice(context.start, start).trimStart();
    const suffix = text.slice(end, context.end).trimEnd();
    const found = [
      { ...bare, prefix },
      { ...bare, suffix },
      { ...bare, prefix, suffix },
    ].find(unique);
    // with all of the text around it a range is always unique
    if (found) return found;
  }
}

/** Every place where the words stand in a text, after normalisation: the highlights in a quote. */
export const occurrences = (text: string, words: string): readonly TextRange[] =>
  occurrencesOf(normalise(words), normaliseWithOffsets(text)).map(({ original }) => original);

/** Whether the words stand in a quote, after normalisation. */
export const contains = (exact: string, words: string): boolean => occurrences(exact, words).length > 0;
