/** U+2068 and U+2069, the invisible marks around what is read in a direction of its own (Unicode, UAX #9). */
const [BEGIN, END] = ['\u2068', '\u2069'];

const RIGHT_TO_LEFT =
  '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';
/** A letter that is written the other way. */
const FOREIGN = {
  ltr: new RegExp(`[${RIGHT_TO_LEFT}]`, 'u'),
  rtl: new RegExp(`(?![${RIGHT_TO_LEFT}])\\p{L}`, 'u'),
} as const;

/**
 * A name as it is put into a sentence of that direction. One that is written the other way is marked, so that it draws
 * no number and no bracket beside it over to its own side; any other stays as it is.
 */
export const isolated = (name: string, direction: 'ltr' | 'rtl'): string =>
  FOREIGN[direction].test(name) ? BEGIN + name + END : name;

/** A sentence parted at the marks: by turns what stands around names, and a name. A name may hold marks of its own. */
export const atNames = (sentence: string): readonly string[] =>
  sentence.split(/\u2068((?:[^\u2066-\u2069]|[\u2066-\u2068][^\u2066-\u2069]*\u2069)*)\u2069/u);
