import { normalise, normaliseWithOffsets, REMOVED } from './normalise.ts';
import type { Normalised } from './normalise.ts';
import type { Excerpt } from './schema.ts';
import { segmentAt } from './segments.ts';

/**
 * A quote (`exact`) and, when it occurs more than once, the text right before (`prefix`) and after it (`suffix`): the
 * TextQuoteSelector of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/#text-quote-selector).
 */
export type Selector = Readonly<Excerpt['selector']>;

/** A range of a text: offsets in UTF-16 code units; `end` is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The result of looking up a quote in a text:
 *
 * - `exact`: it occurs once, code unit by code unit
 * - `normalised`: it occurs once, equal only after normalisation
 * - `ambiguous`: it occurs `count` times, and prefix and suffix (if any) do not distinguish them
 * - `absent`: it does not occur; similar text does not count
 */
export type Match =
  | { readonly state: 'exact' | 'normalised'; readonly range: TextRange }
  | { readonly state: 'ambiguous'; readonly count: number }
  | { readonly state: 'absent' };

/** A range in the normalised text, with its range in the original. */
interface Occurrence extends TextRange {
  readonly original: TextRange;
}

/** All occurrences of normalised words, overlapping ones too; none starts or ends inside a piece. */
function occurrencesIn(words: string, { text, starts, ends }: Normalised): readonly Occurrence[] {
  const found: Occurrence[] = [];
  if (words === '') return found;
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    const original = { start: starts[start] ?? -1, end: ends[end] ?? -1 };
    if (original.start >= 0 && original.end >= 0) found.push({ start, end, original });
  }
  return found;
}

/** Extends a range by as many code units on each side as `exact` has removable characters there (see `REMOVED`). */
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
  const found = occurrencesIn(normalise(selector.exact), normalised).filter(
    ({ start, end }) => normalised.text.endsWith(prefix, start) && normalised.text.startsWith(suffix, end),
  );
  const [only, ...others] = found;
  if (only === undefined) return { state: 'absent' };
  if (others.length > 0) return { state: 'ambiguous', count: found.length };
  const range = withRemoved(only.original, selector.exact);
  return original.slice(Math.max(0, range.start), range.end) === selector.exact
    ? { state: 'exact', range }
    : { state: 'normalised', range: only.original };
}

/** Looks up a quote in a text. All three parts are compared after normalisation; the range is in the original text. */
export const match = (text: string, selector: Selector): Match =>
  matchIn(text, normaliseWithOffsets(text), selector);

/** Widens a range to whole pieces of the normalisation: a character with its accents, a run of white space. */
function widened(range: TextRange, { starts, ends }: Normalised): TextRange {
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

/** The first length tried for prefix and suffix, in UTF-16 code units. */
const CONTEXT = 32;

/**
 * The inverse of `match`: a selector that matches the range and nothing else in the text. It has prefix and suffix only if
 * needed: about 32 characters up to a word boundary, doubled until the match is unique. A range that cuts a piece of the
 * normalisation is widened to the whole piece.
 *
 * @throws RangeError when the range contains no words
 */
export function describe(text: string, range: TextRange): Selector {
  const normalised = normaliseWithOffsets(text);
  const { start, end } = widened(range, normalised);
  const exact = text.slice(start, end);
  if (normalise(exact) === '') throw new RangeError(`no words from ${range.start} to ${range.end}`);
  const withoutContext: Selector = { type: 'TextQuoteSelector', exact };
  const unique = (selector: Selector) => matchIn(text, normalised, selector).state === 'exact';
  if (unique(withoutContext)) return withoutContext;

  for (let length = CONTEXT; ; length *= 2) {
    const first = segmentAt(text, 'word', Math.max(0, start - length))?.index ?? 0;
    const last = segmentAt(text, 'word', Math.min(text.length, end + length) - 1);
    const after = last ? last.index + last.segment.length : text.length;
    const context = widened({ start: Math.min(first, start), end: Math.max(after, end) }, normalised);
    const prefix = text.slice(context.start, start).trimStart();
    const suffix = text.slice(end, context.end).trimEnd();
    const found = [
      { ...withoutContext, prefix },
      { ...withoutContext, suffix },
      { ...withoutContext, prefix, suffix },
    ].find(unique);
    // terminates: with the whole text as context every range is unique
    if (found) return found;
  }
}

/** The ranges of a text at which the words occur, compared after normalisation. */
export const occurrences = (text: string, words: string): readonly TextRange[] =>
  occurrencesIn(normalise(words), normaliseWithOffsets(text)).map(({ original }) => original);

/** Whether the words occur in a quote, compared after normalisation. */
export const contains = (exact: string, words: string): boolean => occurrences(exact, words).length > 0;
