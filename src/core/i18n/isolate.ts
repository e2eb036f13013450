/** U+2068 FIRST STRONG ISOLATE and U+2069 POP DIRECTIONAL ISOLATE (Unicode, UAX #9). */
const [BEGIN, END] = ['\u2068', '\u2069'];

const RIGHT_TO_LEFT =
  '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';
/** For each direction, a letter of the opposite one. */
const FOREIGN = {
  ltr: new RegExp(`[${RIGHT_TO_LEFT}]`, 'u'),
  rtl: new RegExp(`(?![${RIGHT_TO_LEFT}])\\p{L}`, 'u'),
} as const;

/**
 * A name for use in a sentence of a direction. A name with letters of the opposite direction is isolated, so that it does
 * not reorder a number or a bracket beside it; any other is returned unchanged.
 */
export const isolated = (name: string, direction: 'ltr' | 'rtl'): string =>
  FOREIGN[direction].test(name) ? BEGIN + name + END : name;

/**
 * Splits a sentence at its isolated names: items at odd indices are names, those at even indices the text between them.
 * A name may contain isolates itself.
 */
export const atNames = (sentence: string): readonly string[] =>
  sentence.split(/\u2068((?:[^\u2066-\u2069]|[\u2066-\u2068][^\u2066-\u2069]*\u2069)*)\u2069/u);
