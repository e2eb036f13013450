import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../tests/runs.ts';
import { decodeUtf8 } from './utf8.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const refusal = (bytes: Uint8Array) => {
  const decoded = decodeUtf8(bytes);
  if (decoded.ok) return undefined;
  const { position, value, expected } = decoded.problem;
  return [`${String(position?.line)}:${String(position?.column)}`, value, expected];
};
const EXPECTED = 'text in UTF-8: save the file as UTF-8';

it('gives any text back, with its byte order mark', () => {
  fc.assert(
    fc.property(fc.constantFrom('', '\uFEFF'), fc.string({ unit: 'binary' }), (mark, text) => {
      fc.pre(!/^\0|^.\0/u.test(mark + text));
      expect(decodeUtf8(utf8(mark + text))).toEqual({ ok: true, text: mark + text });
    }),
    runs(200),
  );
});

describe('bytes that are not UTF-8', () => {
  it.each<[string, Uint8Array, string, string]>([
    [
      'Latin-1',
      latin1('{\n  "title": "Besançon"\n}'),
      '2:18',
      'the byte 0xE7, which is "ç" in Latin-1 (byte 19 of the file)',
    ],
    [
      'Latin-1 at the end',
      latin1('"é'),
      '1:2',
      'the byte 0xE9, which is "é" in Latin-1 (byte 1 of the file)',
    ],
    [
      'both encodings',
      Uint8Array.of(...utf8('\uFEFF["é",\n "'), ...latin1('é"]')),
      '2:3',
      'the byte 0xE9, which is "é" in Latin-1 (byte 12 of the file)',
    ],
    [
      'a quotation mark of Windows-1252',
      Uint8Array.of(0x22, 0x93),
      '1:2',
      'the byte 0x93 (byte 1 of the file)',
    ],
    [
      'half a surrogate pair',
      Uint8Array.of(0x22, 0xed, 0xa0, 0x80),
      '1:2',
      'the byte 0xED, which is "í" in Latin-1 (byte 1 of the file)',
    ],
    ['UTF-16 with its mark', Uint8Array.of(0xff, 0xfe, 0x7b, 0x00), '1:1', 'UTF-16, little-endian'],
    ['UTF-16 with the other mark', Uint8Array.of(0xfe, 0xff, 0x00, 0x7b), '1:1', 'UTF-16, big-endian'],
    ['UTF-16 without a mark', Uint8Array.of(0x7b, 0x00, 0x0a, 0x00), '1:1', 'UTF-16, little-endian'],
  ])('%s: it says where, what, and what to do', (_, bytes, path, found) => {
    expect(refusal(bytes)).toEqual([path, found, EXPECTED]);
  });

  it('are found at the first one, whatever stands around', () => {
    const text = fc.string({ unit: 'grapheme' }).map((it) => `{${it}`);
    fc.assert(
      fc.property(text, fc.integer({ min: 0x80, max: 0xbf }), fc.uint8Array(), (before, stray, after) => {
        const start = utf8(before);
        const decoded = decodeUtf8(Uint8Array.of(...start, stray, ...after));
        expect(decoded.ok).toBe(false);
        if (!decoded.ok)
          expect(decoded.problem.value).toContain(`(byte ${String(start.length)} of the file)`);
      }),
      runs(200),
    );
  });
});
