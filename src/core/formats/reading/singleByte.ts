/** The encodings of one byte a character that spreadsheets and text editors still write. */
const LABELS = {
  'Windows-1252': 'windows-1252',
  'Mac Roman': 'macintosh',
  'Windows-1256': 'windows-1256',
} as const;
export type SingleByteEncoding = keyof typeof LABELS;

/** The characters of the bytes 0x80 to 0x9F in Windows-1252 (https://encoding.spec.whatwg.org/#windows-1252). */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export function singleByteText(bytes: Uint8Array, encoding: SingleByteEncoding): string {
  if (encoding !== 'Windows-1252') return new TextDecoder(LABELS[encoding]).decode(bytes);
  // some versions of Node decode it as Latin-1 (https://github.com/nodejs/node/issues/56542), so it is decoded here
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('').replace(/[\u0080-\u009f]/g, (it) => WINDOWS_1252[it.charCodeAt(0) - 0x80] ?? it);
}

/** Bytes that are looked at: enough for a decision, few enough for a large file. */
const SAMPLE = 200_000;

/**
 * The encoding in which the characters beyond ASCII stand where such characters do: letters in words, quotation marks around
 * them. When two read equally well it is Windows-1252, or Mac Roman if lines end with CR alone, as on the old Mac OS.
 */
export function singleByteEncoding(bytes: Uint8Array): SingleByteEncoding {
  const sample = bytes.subarray(0, SAMPLE);
  const oldMac = sample.includes(0x0d) && !sample.includes(0x0a);
  const order: readonly SingleByteEncoding[] = oldMac
    ? ['Mac Roman', 'Windows-1252', 'Windows-1256']
    : ['Windows-1252', 'Mac Roman', 'Windows-1256'];
  const scored = order.map((encoding) => ({
    encoding,
    score: plausibility(singleByteText(sample, encoding)),
  }));
  return scored.reduce((best, it) => (it.score > best.score ? it : best)).encoding;
}

/** How well the characters beyond ASCII stand where they stand: the sum over all of them. */
function plausibility(text: string): number {
  let sum = 0;
  for (const { 0: character, index } of text.matchAll(/[^\p{ASCII}]/gu))
    sum += placed(character, text[index - 1] ?? ' ', text[index + 1] ?? ' ');
  return sum;
}

const LOWER = /[a-z]/;
const UPPER = /[A-Z]/;
const LETTER = /[A-Za-z]/;
const ARABIC = /\p{Script=Arabic}/u;
/** Letters with which Western European languages are written; Ž, š, Ÿ are as good as never among them. */
const WESTERN_LOWER = /[àâäáãåæçéèêëíìîïñóòôöõøœúùûüÿß]/;
const WESTERN_UPPER = /[ÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜ]/;

function placed(character: string, before: string, after: string): number {
  if (/[\p{C}\ufffd]/u.test(character)) return -4;
  if (ARABIC.test(character))
    return ARABIC.test(before) || ARABIC.test(after) ? 2 : LETTER.test(before) ? -2 : 0;
  if (WESTERN_LOWER.test(character)) return lowerPlaced(before, after);
  if (WESTERN_UPPER.test(character)) return upperPlaced(before, after);
  if (/\p{L}/u.test(character)) return -1;
  return signPlaced(character, before, after);
}

function lowerPlaced(before: string, after: string): number {
  // “Ça”, “élus”: in a word, or at an end of one
  if (LOWER.test(before) && LOWER.test(after)) return 3;
  if (LETTER.test(before) || LOWER.test(after)) return 2;
  return /\s/.test(before) && /\s/.test(after) ? 1 : 0;
}

function upperPlaced(before: string, after: string): number {
  // in a word of small letters there is none
  if (LOWER.test(before)) return -3;
  if (UPPER.test(before) || UPPER.test(after)) return 2;
  return LOWER.test(after) ? 2 : -1;
}

function signPlaced(character: string, before: string, after: string): number {
  const [starts, ends] = [/[\s("'«“]/.test(before), /[\s)"'.,;:!?»”]/.test(after)];
  if (character === '’') return LETTER.test(before) ? 3 : ends ? 1 : -1;
  if ('“«‘„‚‹'.includes(character)) return starts ? 2 : -1;
  if ('”»›'.includes(character)) return ends ? 2 : -1;
  if ('–—'.includes(character)) return LETTER.test(before) && LETTER.test(after) ? -2 : 2;
  if (character === '…') return ends ? 2 : 0;
  if (character === '\u00a0') return LETTER.test(before) && LETTER.test(after) ? 0 : 2;
  if ('€£§°©®™•'.includes(character)) return LETTER.test(before) && LETTER.test(after) ? -2 : 1;
  // what is left stands in formulas, not in words
  return LETTER.test(before) || LETTER.test(after) ? -2 : -1;
}
