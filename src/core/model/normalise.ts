/**
 * The one normalisation under which quotes are compared; this list is all of it (see the format's "Quotes"):
 *
 * 1. removed: soft hyphen U+00AD, zero width space U+200B, direction marks U+200E U+200F, embeddings and overrides
 *    U+202A–202E, isolates U+2066–2069, byte order mark U+FEFF. ZWJ and ZWNJ stay: they change what is read.
 * 2. Unicode NFC (UAX #15)
 * 3. white space before », after « and the guillemets themselves to one "
 * 4. a run of white space, no-break spaces included, to one space
 * 5. ‘ ’ ‚ ‛ ‹ › ʼ to ', “ ” „ ‟ to "
 *
 * Case, accents, Arabic harakat and tatweel, dashes, ellipses and digits all count. Removing comes first, so that
 * normalising what is normalised changes nothing.
 */
export const REMOVED = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/;

/** What is replaced as a whole: a guillemet with its inner spaces, white space, a character with what composes on it. */
const STEP =
  /«\p{White_Space}*|\p{White_Space}*»|\p{White_Space}+|[^][\p{M}\u1160-\u11FF\u{16D67}\u{16D68}]*/gu;
const SINGLE = /[\u2018-\u201B\u2039\u203A\u02BC]/;
const DOUBLE = /[\u201C-\u201F]/;

/** A text with where each piece of it came from; offsets are UTF-16 code units, ends are exclusive. */
export interface Normalised {
  readonly text: string;
  /** By offset in `text`: where the piece that begins there begins in the original; −1 inside a piece. */
  readonly starts: readonly number[];
  /** By offset in `text`: where the piece that ends there ends in the original; −1 inside a piece. */
  readonly ends: readonly number[];
}

function replaced(step: string): string {
  const first = step.charAt(0);
  if (first === '«' || step.endsWith('»')) return '"';
  if (/^\p{White_Space}/u.test(first)) return ' ';
  if (step.length === 1 && first < '\u0100') return step;
  const composed = step.normalize('NFC');
  if (SINGLE.test(composed.charAt(0))) return `'${composed.slice(1)}`;
  return DOUBLE.test(composed.charAt(0)) ? `"${composed.slice(1)}` : composed;
}

/** Normalises and remembers where each piece came from. No piece is ever cut: neither a pair of surrogates, nor a run. */
export function normaliseWithOffsets(original: string): Normalised {
  const kept: number[] = [];
  let stripped = '';
  for (let offset = 0; offset < original.length; offset += 1) {
    const unit = original.charAt(offset);
    if (REMOVED.test(unit)) continue;
    stripped += unit;
    kept.push(offset);
  }
  const starts: number[] = [];
  const ends: number[] = [0];
  let text = '';
  for (const { 0: step, index } of stripped.matchAll(STEP)) {
    const piece = replaced(step);
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(unit === 0 ? (kept[index] ?? 0) : -1);
      ends.push(unit === piece.length - 1 ? (kept[index + step.length - 1] ?? 0) + 1 : -1);
    }
    text += piece;
  }
  return { text, starts, ends };
}

/** The text as quotes are compared. */
export const normalise = (text: string): string => normaliseWithOffsets(text).text;
