/** The identifier of a segment with a part of an ICC profile, ended by a zero byte (ICC.1:2022, annex B.4). */
const ICC = 'ICC_PROFILE\0';
const START_OF_SCAN = 0xda;
const APP2 = 0xe2;

/** The segments of a JPEG file that hold its colour profile, with their markers; empty when it has none. */
export function colourProfile(jpeg: Uint8Array): Uint8Array {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  const parts: Uint8Array[] = [];
  let at = 2;
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff && jpeg[at + 1] !== START_OF_SCAN) {
    const length = view.getUint16(at + 2);
    const name = String.fromCharCode(...jpeg.subarray(at + 4, at + 4 + ICC.length));
    if (jpeg[at + 1] === APP2 && name === ICC) parts.push(jpeg.subarray(at, at + 2 + length));
    at += 2 + length;
  }
  return joined(parts);
}

/** A JPEG file with segments after its first marker. */
export const withColourProfile = (jpeg: Uint8Array, segments: Uint8Array): Uint8Array =>
  segments.length === 0 ? jpeg : joined([jpeg.subarray(0, 2), segments, jpeg.subarray(2)]);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
