import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOfHtml } from '../core/formats/html.ts';

/** The text with which a source's excerpts are compared. */
export interface SourceText {
  readonly text: string;
  /** The SHA-256 of the file's bytes, in hexadecimal digits. */
  readonly sha256: string;
}

export type Texts =
  | {
      readonly ok: true;
      readonly texts: ReadonlyMap<string, SourceText>;
      /** Ids in `texts.json` that are not among the requested ones. */
      readonly unknown: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly string[] };

const EXTENSION = /\.(txt|html?)$/i;
const isHtml = (file: string): boolean => /\.x?html?$/i.test(file);
const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

/**
 * The encoding of a file: by its byte order mark, else by the `<meta charset>` in the first kilobyte of HTML, else
 * UTF-8.
 */
function encodingOf(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef || !isHtml(file)) return 'utf-8';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
}

function read(folder: string, file: string): SourceText {
  const bytes = readFileSync(join(folder, file));
  const text = new TextDecoder(encodingOf(bytes, file), { fatal: true }).decode(bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { text: isHtml(file) ? textOfHtml(text) : text, sha256 };
}

/** Reads `texts.json`: file names by source id. */
function named(folder: string): ReadonlyMap<string, string> {
  const names: unknown = JSON.parse(readFileSync(join(folder, 'texts.json'), 'utf8'));
  const entries = typeof names === 'object' && names !== null ? Object.entries(names) : [];
  if (Array.isArray(names) || entries.length === 0 || entries.some(([, file]) => typeof file !== 'string'))
    throw new Error('expected an object of file names by source id, such as {"article": "article.txt"}');
  return new Map(entries as [string, string][]);
}

/**
 * Reads the texts of the sources with these ids from a folder: the file that `texts.json` names, else `ID.txt`,
 * `ID.html` or `ID.htm`. A source without a file has no text; a file that cannot be read is a problem.
 */
export function readTexts(folder: string, ids: ReadonlySet<string>): Texts {
  const problems: string[] = [];
  const attempt = <Result>(what: string, action: () => Result): Result | undefined => {
    try {
      return action();
    } catch (thrown) {
      problems.push(`${what}: ${messageOf(thrown)}`);
      return undefined;
    }
  };

  const files = attempt(folder, () => readdirSync(folder)) ?? [];
  const byJson = files.includes('texts.json')
    ? attempt(join(folder, 'texts.json'), () => named(folder))
    : undefined;
  const texts = new Map<string, SourceText>();
  for (const id of ids) {
    const name = byJson?.get(id);
    const candidates =
      name === undefined
        ? files.filter((file) => EXTENSION.test(file) && file.replace(EXTENSION, '') === id)
        : [name];
    const [file, other] = candidates;
    if (file === undefined) continue;
    if (other !== undefined) {
      problems.push(`${folder}: two texts of one source, "${id}": ${candidates.join(' and ')}`);
      continue;
    }
    const text = attempt(join(folder, file), () => read(folder, file));
    if (text) texts.set(id, text);
  }
  const unknown = [...(byJson?.keys() ?? [])].filter((id) => !ids.has(id));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, texts, unknown };
}
