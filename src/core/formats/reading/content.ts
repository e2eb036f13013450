import type { Content, ImportFile } from './importer.ts';

const ZIP = [0x50, 0x4b];

/** Whether a file is one of several programs' binary formats, which have no text: a zip (XLSX), an OLE file, a PDF. */
const isBinary = ({ bytes }: ImportFile): boolean =>
  ZIP.every((byte, at) => bytes[at] === byte) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);

/** Decodes a file for all readers that look at it. */
export function contentOf(file: ImportFile): Content {
  if (isBinary(file)) return { ...file, text: '', notes: [], json: undefined };
  const text = new TextDecoder().decode(file.bytes);
  return { ...file, text, notes: [], json: jsonIn(text) };
}

function jsonIn(text: string): Content['json'] {
  if (!/^\s*[[{]/u.test(text)) return undefined;
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
