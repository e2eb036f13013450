/**
 * A text normalized for search, with offsets into the original:
 *
 *     Œuvre d’Été    →  oeuvre d’ete      removes accents, case and ligatures
 *     الْأَسْئِلَة ٢٠٢٥  →  الاسيله 2025      unifies forms of alef, ya, ta marbuta and hamza, vowel signs, tatweel, numerals
 *
 * Each character is normalized on its own, independent of its neighbours. Quotes are compared under another, stricter
 * normalisation: see `normalise.ts`.
 */
export interface NormalizedText {
  readonly text: string;
  /** For each UTF-16 code unit of `text`: the offset in the original at which its character starts. */
  readonly starts: readonly number[];
  /**
   * For each UTF-16 code unit of `text`: the offset at which its character ends, with its combining marks (exclusive).
   */
  readonly ends: readonly number[];
}

/** Letters without a Unicode decomposition that are commonly written in another way. */
const LETTER_FORMS: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ة: 'ه',
  ە: 'ه',
};

/** Accents, and the vowel signs of Arabic and Hebrew; in other scripts combining marks distinguish words and are kept. */
const REMOVED_MARK = /^(?=\p{M})[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}]$/u;
/** Tatweel, soft hyphen, joiners, direction marks. */
const INVISIBLE = /^[\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]$/u;

/**
 * The ASCII digit of an Arabic-Indic (U+0660–0669) or extended Arabic-Indic (U+06F0–06F9) digit, as ٤ or ۴; undefined
 * for any other character.
 */
const digit = (character: string): string | undefined => {
  const code = character.codePointAt(0) ?? 0;
  const value = code >= 0x6f0 ? code - 0x6f0 : code - 0x660;
  return value >= 0 && value <= 9 ? String(value) : undefined;
};

const cache = new Map<string, string>();

/** Normalizes one character, repeatedly until nothing changes; the result may be empty or several characters. */
function normalizeCharacter(character: string): string {
  const cached = cache.get(character);
  if (cached !== undefined) return cached;
  const once = Array.from(character.normalize('NFKD').toLowerCase(), (part) =>
    REMOVED_MARK.test(part) || INVISIBLE.test(part) ? '' : (LETTER_FORMS[part] ?? digit(part) ?? part),
  ).join('');
  const normalized = once === character ? once : Array.from(once, normalizeCharacter).join('');
  cache.set(character, normalized);
  return normalized;
}

const BEYOND_ASCII = /[\u{80}-\u{10ffff}]/gu;

/** Normalizes a text for search. Of ASCII only the case changes, so it is lowered in one call. */
export const normalizeText = (text: string): string =>
  text.replace(BEYOND_ASCII, normalizeCharacter).toLowerCase();

/** Normalizes a text for search, with offsets into the original. `text` is that of `normalizeText`. */
export function normalizeTextWithOffsets(text: string): NormalizedText {
  let normalized = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const replacement = normalizeCharacter(character);
    const end = at + character.length;
    starts.push(...Array<number>(replacement.length).fill(at));
    ends.push(...Array<number>(replacement.length).fill(end));
    // a removed mark or invisible character belongs to the character before it
    if (replacement === '') for (let unit = ends.lastIndexOf(at); ends[unit] === at; unit--) ends[unit] = end;
    normalized += replacement;
    at = end;
  }
  return { text: normalized, starts, ends };
}
