import { decodeBytes } from './decodeBytes.ts';
import type { Content, ImportFile } from './importer.ts';
import { isWorkbook } from './workbook.ts';

/**
 * Decodes a file for all readers that look at it. A workbook has no text: `readWorkbook` reads its bytes, or says what to do.
 *
 * @throws FileError if it is no text and no workbook, or too large
 */
export function contentOf(file: ImportFile): Content {
  if (isWorkbook(file.bytes)) return { ...file, text: '', notes: [], json: undefined };
  const { text, notes } = decodeBytes(file.bytes);
  return { ...file, text, notes, json: jsonIn(text) };
}

function jsonIn(text: string): Content['json'] {
  if (!/^\s*[[{]/u.test(text)) return undefined;
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}
