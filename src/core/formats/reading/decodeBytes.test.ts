import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { runs } from '../../../../tests/runs.ts';
import { decodeBytes } from './decodeBytes.ts';
import { LIMITS } from './limits.ts';
import { type SingleByteEncoding, singleByteText } from './singleByte.ts';

/** Each byte of an encoding by its character. */
const codePage = (encoding: SingleByteEncoding) =>
  new Map(Array.from({ length: 256 }, (_, byte) => [singleByteText(Uint8Array.of(byte), encoding), byte]));
const encoded = (text: string, encoding: SingleByteEncoding) => {
  const page = codePage(encoding);
  return Uint8Array.from(Array.from(text), (it) => {
    const byte = page.get(it);
    if (byte === undefined) throw new Error(`${encoding} has no ${it}`);
    return byte;
  });
};
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  Array.from({ length: text.length }, (_, at) => {
    view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  });
  return new Uint8Array(view.buffer);
};
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('UTF-8', () => {
  it.each(['date,title\n2025,Été', '', 'قانون ٢٠٢٥', '🗳️ vote'])('%j is read without a word', (text) => {
    expect(decodeBytes(utf8(text))).toEqual({ text, encoding: 'UTF-8', notes: [] });
    expect(decodeBytes(utf8(`\ufeff${text}`))).toEqual({ text, encoding: 'UTF-8', notes: [] });
  });
  it('with bytes of another encoding in it is repaired', () => {
    const bytes = Uint8Array.from([
      ...utf8('Le Sénat, l'),
      0x92,
      ...utf8('Assemblée; déjà l'),
      0x92,
      ...utf8('État – '),
      0x80,
    ]);
    expect(decodeBytes(bytes)).toEqual({
      text: 'Le Sénat, l’Assemblée; déjà l’État – €',
      encoding: 'UTF-8',
      notes: [
        '2 bytes 0x92, which are no UTF-8, read as ’ (Windows-1252)',
        '1 byte 0x80, which is no UTF-8, read as € (Windows-1252)',
      ],
    });
  });
  it('that is cut off in its last character', () => {
    const { text, notes } = decodeBytes(utf8('été, été').subarray(0, -1));
    expect([text, notes]).toEqual(['été, étÃ', ['1 byte 0xC3, which is no UTF-8, read as Ã (Windows-1252)']]);
  });
});

describe('UTF-16', () => {
  const texts = ['date,title\r\n2025-03-20,Été', 'تاريخ,عنوان\r\n2025,قانون المرافق\r\n'];
  it.each(texts)('%j, with and without a mark', (text) => {
    for (const [littleEndian, encoding] of [
      [true, 'UTF-16LE'],
      [false, 'UTF-16BE'],
    ] as const) {
      for (const mark of ['', '\ufeff'])
        expect(decodeBytes(utf16(mark + text, littleEndian))).toEqual({
          text,
          encoding,
          notes: [`read as ${encoding}`],
        });
    }
  });
});

describe('one byte a character', () => {
  const texts = [
    'date;titre\nmars 2025;Le Sénat rejette l’amendement à l’unanimité\nmai;«\u00a0Ça suffit\u00a0», dit la députée',
    'Die Gesetzgebung für Straßen; geändert am 3. März – Bundesländer äußern „Zweifel“',
    'Año;título\n2025;La votación en el Congreso de los Diputados: ¿qué pasó después? Así está aquí',
    'A decisão não foi à votação; o Governo disse “não” às alterações',
    'Året da loven blev vedtaget på Københavns Rådhus; også ændret',
    'La legge è stata approvata perché il Senato così decise; città, università',
    'ÉVÉNEMENT;DÉCRET\nDÉCISION DU CONSEIL D’ÉTAT;À VENIR',
    'It’s the minister’s “own” words — he won’t say more…',
  ];
  for (const encoding of ['Windows-1252', 'Mac Roman'] as const)
    it.each(texts)(`${encoding}: %s`, (text) => {
      expect(decodeBytes(encoded(text, encoding))).toMatchObject({ text, encoding });
    });
  it('Windows-1256, which Excel writes where Arabic is spoken', () => {
    const text = 'التاريخ;العنوان\r\n2025-03-20;صوت مجلس النواب على القانون\r\n2025;Vote du Sénat à Paris';
    expect(decodeBytes(encoded(text, 'Windows-1256'))).toMatchObject({ text, encoding: 'Windows-1256' });
  });
  it('is shown in words, so that its author sees whether it was right', () => {
    expect(decodeBytes(encoded('Le Sénat, la société', 'Mac Roman')).notes).toEqual([
      'read as Mac Roman: “Sénat”, “société”; save the file as UTF-8 if that is wrong',
    ]);
  });
  it('where nothing tells is Mac Roman if lines end as on the old Mac OS, else Windows-1252', () => {
    const bytes = (end: number) => Uint8Array.of(0x41, end, 0xa9, end, 0x42);
    expect(decodeBytes(bytes(0x0d)).encoding).toBe('Mac Roman');
    expect(decodeBytes(bytes(0x0a)).encoding).toBe('Windows-1252');
  });
});

it('refuses what is no text, or too long', () => {
  expect(() => decodeBytes(Uint8Array.of(0x41, 0, 0, 0xff, 0x42))).toThrow('not text');
  expect(() => decodeBytes(new Uint8Array(LIMITS.bytes + 1))).toThrow(
    'too large: 50,000,001 bytes, and 50,000,000 are read at most; split the file',
  );
});

test('any text in UTF-8 is read as it is, and any bytes are read as some text or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'));
      expect(decodeBytes(utf8(text)).text).toBe(text);
    }),
    runs(300),
  );
  fc.assert(
    fc.property(fc.uint8Array({ min: 1 }), (bytes) => {
      const { text, encoding, notes } = decodeBytes(bytes);
      const expected = new TextDecoder().decode(bytes);
      if (encoding === 'UTF-8' && notes.length === 0) expect(text).toBe(expected);
      else expect(notes.length).toBeGreaterThan(0);
    }),
    runs(500),
  );
});

const samples = process.env['SAMPLES'];
it.skipIf(samples === undefined)('a calendar with two bytes of Windows-1252', () => {
  const { text, notes } = decodeBytes(readFileSync(`${samples ?? ''}/nh-hearings-cut.ics`));
  expect(text).toMatch(/[a-z]’s/);
  expect(notes).toHaveLength(1);
});
