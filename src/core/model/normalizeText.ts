/**
 * A text as it is compared when somebody searches, with the way back to what is written:
 *
 *     Œuvre d’Été    →  oeuvre d’ete      accents, case and ligatures do not matter
 *     الْأَسْئِلَة ٢٠٢٥  →  الاسيله 2025      nor do forms of alef, ya, ta marbuta and hamza, vowel signs, tatweel, numerals
 *
 * Sign by sign: what a sign folds to depends on nothing around it.
 */
export interface NormalizedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where the sign it comes from begins in the original … */
  readonly starts: readonly number[];
  /** … and where that sign ends, with the accents and vowel signs that follow it. */
  readonly ends: readonly number[];
}

/** What no decomposition of Unicode folds: letters that many write otherwise. */
const LETTERS: Readonly<Record<string, string>> = {
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

/** Accents and the vowel signs of Arabic and Hebrew; in other scripts such signs are letters of the word. */
const SIGN = /^(?=\p{M})[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}]$/u;
/** Tatweel, soft hyphen, joiners, direction marks. */
const UNSEEN = /^[\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]$/u;

/** The value of ٤ or ۴, in the order in which each run of ten stands in Unicode. */
const digit = (sign: string): string | undefined => {
  const code = sign.codePointAt(0) ?? 0;
  const value = code >= 0x6f0 ? code - 0x6f0 : code - 0x660;
  return value >= 0 && value <= 9 ? String(value) : undefined;
};

const known = new Map<string, string>();

function foldSign(sign: string): string {
  const found = known.get(sign);
  if (found !== undefined) return found;
  const once = Array.from(sign.normalize('NFKD').toLowerCase(), (part) =>
    SIGN.test(part) || UNSEEN.test(part) ? '' : (LETTERS[part] ?? digit(part) ?? part),
  ).join('');
  const folded = once === sign ? once : Array.from(once, foldSign).join('');
  known.set(sign, folded);
  return folded;
}

const BEYOND_ASCII = /[\u{80}-\u{10ffff}]/gu;

/** What has been folded is lower case already, so that the rest can be done at once. */
export const normalizeText = (text: string): string => text.replace(BEYOND_ASCII, foldSign).toLowerCase();

export function normalizeTextWithPlaces(text: string): NormalizedText {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const sign of text) {
    const becomes = foldSign(sign);
    const end = at + sign.length;
    starts.push(...Array<number>(becomes.length).fill(at));
    ends.push(...Array<number>(becomes.length).fill(end));
    // an accent, and what is not seen, belongs to the sign before it
    if (becomes === '') for (let unit = ends.lastIndexOf(at); ends[unit] === at; unit--) ends[unit] = end;
    folded += becomes;
    at = end;
  }
  return { text: folded, starts, ends };
}
