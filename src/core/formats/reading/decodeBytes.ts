import { FileError } from './fileError.ts';
import { LIMITS, refuseAbove } from './limits.ts';
import { type SingleByteEncoding, singleByteEncoding, singleByteText } from './singleByte.ts';

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | SingleByteEncoding;

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** What an author should know of how the bytes were read: `read as Windows-1252: “société”`. */
  readonly notes: readonly string[];
}

/**
 * Decodes the bytes of a file, whatever program wrote it: UTF-8 and UTF-16 with or without a byte order mark, Windows-1252,
 * Windows-1256 and Mac Roman. The last three cannot be told apart for certain: the one is chosen in which the letters make
 * words, and a note shows some of them. Single bytes of those in a file that is otherwise UTF-8 are repaired, and noted.
 *
 * @throws FileError if the bytes are no text, or too many
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  refuseAbove(LIMITS.bytes, bytes.length, 'bytes', 'split the file');
  const utf16 = utf16In(bytes);
  if (utf16 !== undefined) {
    const text = new TextDecoder(utf16.toLowerCase()).decode(bytes);
    return { text, encoding: utf16, notes: [`read as ${utf16}`] };
  }
  if (bytes.includes(0)) throw new FileError('not text: it has bytes of value 0, as only other files have');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'UTF-8', notes: [] };
  } catch {
    return repaired(bytes) ?? singleByte(bytes);
  }
}

/**
 * UTF-16 by its byte order mark; else by the zeros: a space, a comma, a digit, a line end has a zero on one side, always the
 * same, in every language.
 */
function utf16In(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'UTF-16LE';
  if (first === 0xfe && second === 0xff) return 'UTF-16BE';
  if (bytes.length % 2 === 1) return undefined;
  const zeros = { even: 0, odd: 0 };
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd']++;
  });
  const few = bytes.length / 100;
  if (zeros.odd > few && zeros.even * 20 < zeros.odd) return 'UTF-16LE';
  if (zeros.even > few && zeros.odd * 20 < zeros.even) return 'UTF-16BE';
  return undefined;
}

/** What texts that are pasted into a file in UTF-8 are in. */
const PASTED = 'Windows-1252';

/** A byte that belongs to no character in UTF-8. */
interface Stray {
  readonly offset: number;
  readonly byte: number;
}

/** The length in bytes of the well-formed UTF-8 sequence at an offset (Unicode, table 3-7); 0 if there is none. */
function sequenceLength(bytes: Uint8Array, offset: number): number {
  const lead = bytes[offset] ?? 0;
  const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  const [second = 0, ...rest] = bytes.subarray(offset + 1, offset + length);
  const from = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const to = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (length > 1 && (second < from || second > to || rest.length < length - 2)) return 0;
  return rest.every((byte) => byte >= 0x80 && byte <= 0xbf) ? length : 0;
}

/** A file in UTF-8 into which single bytes of another encoding came, as from a text that was pasted into it. */
function repaired(bytes: Uint8Array): DecodedText | undefined {
  const strays: Stray[] = [];
  let sequences = 0;
  for (let offset = 0; offset < bytes.length;) {
    const byte = bytes[offset] ?? 0;
    const length = byte < 0x80 ? 1 : sequenceLength(bytes, offset);
    if (length > 1) sequences++;
    if (length === 0) strays.push({ offset, byte });
    offset += Math.max(1, length);
  }
  // two letters of another encoding that happen to be a sequence are rare; a file in UTF-8 has many
  if (sequences <= strays.length) return undefined;
  const parts: string[] = [];
  let from = 0;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for (const { offset, byte } of strays) {
    parts.push(decoder.decode(bytes.subarray(from, offset)), singleByteText(Uint8Array.of(byte), PASTED));
    from = offset + 1;
  }
  parts.push(decoder.decode(bytes.subarray(from)));
  const text = parts.join('').replace(/^\ufeff/u, '');
  return { text, encoding: 'UTF-8', notes: strayNotes(strays) };
}

/** `2 bytes 0x92, which are no UTF-8, read as ’ (Windows-1252)`, one note for each value. */
function strayNotes(strays: readonly Stray[]): readonly string[] {
  const values = [...new Set(strays.map(({ byte }) => byte))];
  return values.map((value) => {
    const count = strays.filter(({ byte }) => byte === value).length;
    const bytes = `${String(count)} byte${count === 1 ? '' : 's'} 0x${value.toString(16).toUpperCase()}`;
    const character = singleByteText(Uint8Array.of(value), PASTED);
    return `${bytes}, which ${count === 1 ? 'is' : 'are'} no UTF-8, read as ${character} (${PASTED})`;
  });
}

function singleByte(bytes: Uint8Array): DecodedText {
  const encoding = singleByteEncoding(bytes);
  const text = singleByteText(bytes, encoding);
  const words = text.match(/[\p{L}\p{M}’]*[^\p{ASCII}\s][\p{L}\p{M}’]*/gu) ?? [];
  const some = [...new Set(words)].filter((word) => word.length > 1).slice(0, 3);
  const shown = some.length === 0 ? '' : `: ${some.map((word) => `“${word}”`).join(', ')}`;
  return { text, encoding, notes: [`read as ${encoding}${shown}; save the file as UTF-8 if that is wrong`] };
}
