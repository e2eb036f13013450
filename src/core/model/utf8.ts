import { positionAt, type TextPosition } from './json.ts';
import type { Problem } from './problem.ts';

export type Decoded =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Problem };

/** Decodes UTF-8; undefined when it is not valid. A byte order mark is kept. */
function decoded(bytes: Uint8Array, stream = false): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream });
  } catch {
    return undefined;
  }
}

/** The text before the first byte that is not UTF-8. */
function validStart(bytes: Uint8Array): string {
  // by bisection: decoding succeeds up to some length, where a character that is not complete yet does not count
  let [valid, invalid] = [0, bytes.length + 1];
  while (invalid - valid > 1) {
    const length = Math.floor((valid + invalid) / 2);
    if (decoded(bytes.subarray(0, length), true) === undefined) invalid = length;
    else valid = length;
  }
  return decoded(bytes.subarray(0, valid), true) ?? '';
}

/** UTF-16 by its byte order mark, or by the zero in the first character of any JSON. */
function utf16In([first, second]: Uint8Array): string | undefined {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'UTF-16, little-endian';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'UTF-16, big-endian';
  return undefined;
}

const hexadecimal = (byte: number): string => `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/** What a byte is in the encoding that most files of another encoding have. */
const inLatin1 = (byte: number): string =>
  byte < 0xa0 ? '' : `, which is ${JSON.stringify(String.fromCharCode(byte))} in Latin-1`;

/**
 * Decodes the bytes of a file as UTF-8, or says where they are not. A byte order mark is kept. Programs that put U+FFFD in
 * place of what they cannot decode would lose a letter silently.
 */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const encoding = utf16In(bytes);
  const expected = 'text in UTF-8: save the file as UTF-8';
  const refused = (position: TextPosition, value: string): Decoded => ({
    ok: false,
    problem: { path: '$', value, expected, severity: 'error', kind: 'encoding', position },
  });
  if (encoding !== undefined) return refused({ line: 1, column: 1 }, encoding);
  const text = decoded(bytes);
  if (text !== undefined) return { ok: true, text };
  const before = validStart(bytes);
  const offset = new TextEncoder().encode(before).length;
  const byte = bytes[offset] ?? 0;
  return refused(
    positionAt(before.replace(/^\uFEFF/, ''), before.length),
    `the byte ${hexadecimal(byte)}${inLatin1(byte)} (byte ${String(offset)} of the file)`,
  );
}
