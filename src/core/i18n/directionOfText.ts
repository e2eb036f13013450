/** Letters of the scripts in use today that are written from right to left (Unicode's blocks for them). */
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LETTER = /\p{L}/u;

/**
 * The direction that most letters of a text have; undefined where it has none, or as many of either. Unlike the direction of
 * its first letter (HTML's `dir="auto"`), it is right for a sentence that begins with a foreign name.
 */
export function directionOfText(text: string): 'ltr' | 'rtl' | undefined {
  if (!FROM_RIGHT.test(text)) return LETTER.test(text) ? 'ltr' : undefined;
  let balance = 0;
  for (const character of text) {
    if (FROM_RIGHT.test(character)) balance -= 1;
    else if (LETTER.test(character)) balance += 1;
  }
  return balance === 0 ? undefined : balance > 0 ? 'ltr' : 'rtl';
}
