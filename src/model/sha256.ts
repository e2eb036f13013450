/** The first 32 bits of the fractional parts of roots of the first primes (FIPS 180-4, 4.2.2 and 5.3.3). */
const PRIMES = Array.from({ length: 312 }, (_, n) => n).filter((n) => n > 1 && !hasDivisor(n));
const fraction = (value: number): number => Math.floor((value - Math.floor(value)) * 2 ** 32) | 0;
const ROUND = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const START = Int32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));
const BLOCK = 64;
/** How the first byte of a character begins, by how many follow. */
const LEADS = [0, 0xc0, 0xe0, 0xf0] as const;

function hasDivisor(n: number): boolean {
  for (let d = 2; d * d <= n; d += 1) if (n % d === 0) return true;
  return false;
}

/** UTF-8, a one bit after it, zeros up to whole blocks, the length in bits at the end. */
function padded(text: string): DataView {
  const bytes = new Uint8Array(text.length * 3 + BLOCK * 2);
  let at = 0;
  for (const character of text) {
    const read = character.codePointAt(0) ?? 0;
    // half a pair of surrogates cannot be written
    const point = read >= 0xd800 && read < 0xe000 ? 0xfffd : read;
    const shifts = point < 0x80 ? 0 : point < 0x800 ? 1 : point < 0x1_0000 ? 2 : 3;
    bytes[at++] = (LEADS[shifts] ?? 0) | (point >> (shifts * 6));
    for (let left = shifts - 1; left >= 0; left -= 1) bytes[at++] = 0x80 | ((point >> (left * 6)) & 0x3f);
  }
  bytes[at] = 0x80;
  const view = new DataView(bytes.buffer, 0, Math.ceil((at + 9) / BLOCK) * BLOCK);
  view.setUint32(view.byteLength - 8, Math.floor(at / 2 ** 29));
  view.setUint32(view.byteLength - 4, at << 3);
  return view;
}

const right = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
/** Of a place within the array. */
const of = (words: Int32Array, at: number): number => words[at] ?? 0;

function schedule(words: Int32Array, message: DataView, from: number): void {
  for (let t = 0; t < 16; t += 1) words[t] = message.getInt32(from + t * 4);
  for (let t = 16; t < 64; t += 1) {
    const [a, b] = [of(words, t - 15), of(words, t - 2)];
    const s0 = right(a, 7) ^ right(a, 18) ^ (a >>> 3);
    const s1 = right(b, 17) ^ right(b, 19) ^ (b >>> 10);
    words[t] = of(words, t - 16) + s0 + of(words, t - 7) + s1;
  }
}

function compress(state: Int32Array, words: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t += 1) {
    const s1 = right(e, 6) ^ right(e, 11) ^ right(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + of(ROUND, t) + of(words, t)) | 0;
    const s0 = right(a, 2) ^ right(a, 13) ^ right(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = of(state, index) + word;
}

/**
 * The SHA-256 of a text in UTF-8 (FIPS 180-4), in hexadecimal digits. Here rather than from the platform: Web Crypto
 * exists in secure contexts only, and a citation must name its version on any host and at once.
 */
export function sha256(text: string): string {
  const message = padded(text);
  const state = START.slice();
  const words = new Int32Array(64);
  for (let from = 0; from < message.byteLength; from += BLOCK) {
    schedule(words, message, from);
    compress(state, words);
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
