/**
 * The normalisation under which quotes are compared, in full (see "Quotes" in the format reference):
 *
 * 1. removed: soft hyphen U+00AD, zero width space U+200B, direction marks U+200E U+200F, embeddings and overrides
 *    U+202A–202E, isolates U+2066–2069, byte order mark U+FEFF. ZWJ and ZWNJ are kept: they change the visible text.
 * 2. Unicode NFC (UAX #15)
 * 3. a guillemet with the white space inside it (before », after «) becomes "
 * 4. a run of white space, no-break spaces included, becomes one space
 * 5. ‘ ’ ‚ ‛ ‹ › ʼ become ', “ ” „ ‟ become "
 *
 * Case, accents, Arabic harakat and tatweel, dashes, ellipses and digits are kept. Removal comes first, so that the
 * normalisation is idempotent.
 */
export const REMOVED = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/;

/**
 * A piece, which is replaced as a whole: a guillemet with its inner spaces, a run of white space, or a character with
 * its combining marks.
 */
const PIECE =
  /«\p{White_Space}*|\p{White_Space}*»|\p{White_Space}+|[^][\p{M}\u1160-\u11FF\u{16D67}\u{16D68}]*/gu;
const SINGLE = /[\u2018-\u201B\u2039\u203A\u02BC]/;
const DOUBLE = /[\u201C-\u201F]/;

/**
 * A normalised text with the offsets of its pieces in the original; offsets are in UTF-16 code units, ends are
 * exclusive.
 */
export interface Normalised {
  readonly text: string;
  /** By offset in `text`: the start in the original of the piece that starts there; −1 inside a piece. */
  readonly starts: readonly number[];
  /** By offset in `text`: the end in the original of the piece that ends there; −1 inside a piece. */
  readonly ends: readonly number[];
}

function replacementOf(piece: string): string {
  const first = piece.charAt(0);
  if (first === '«' || piece.endsWith('»')) return '"';
  if (/^\p{White_Space}/u.test(first)) return ' ';
  if (piece.length === 1 && first < '\u0100') return piece;
  const composed = piece.normalize('NFC');
  if (SINGLE.test(composed.charAt(0))) return `'${composed.slice(1)}`;
  return DOUBLE.test(composed.charAt(0)) ? `"${composed.slice(1)}` : composed;
}

/** Normalises a text and records the offsets of its pieces in the original. */
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
  for (const { 0: piece, index } of stripped.matchAll(PIECE)) {
    const replacement = replacementOf(piece);
    for (let unit = 0; unit < replacement.length; unit += 1) {
      starts.push(unit === 0 ? (kept[index] ?? 0) : -1);
      ends.push(unit === replacement.length - 1 ? (kept[index + piece.length - 1] ?? 0) + 1 : -1);
    }
    text += replacement;
  }
  return { text, starts, ends };
}

/** Normalises a text as quotes are compared. */
export const normalise = (text: string): string => normaliseWithOffsets(text).text;
