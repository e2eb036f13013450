import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HASH_DIGITS, publishedMedia } from '../core/model/publishedMedia.ts';
import { explain } from '../core/model/explain.ts';
import type { Problem } from '../core/model/problem.ts';
import type { ReadFile } from '../publish/media/mediaFile.ts';
import { type Document, problemLines } from './document.ts';

/** Reads the files beside a document. */
export function filesBeside(document: string): ReadFile {
  const folder = dirname(document);
  return (path) => {
    const file = join(folder, path);
    return existsSync(file) ? readFileSync(file) : undefined;
  };
}

/** The digits of a file's hash that are in its published name. */
export const mediaHash = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, HASH_DIGITS);

/**
 * Reads the files that released versions name, which are kept by the hash of their content: `media/HASH-1600.jpg` was made
 * from `versions/ID/media/HASH.jpg`, or `.png`.
 *
 * @param folder `versions/ID`
 * @throws Error where the content of a file is no longer that of its name
 */
export function keptFiles(folder: string): ReadFile {
  const kept = join(folder, 'media');
  return (path) => {
    const { hash } = publishedMedia(path) ?? {};
    if (hash === undefined || !existsSync(kept)) return undefined;
    const name = readdirSync(kept).find((it) => it.startsWith(`${hash}.`));
    if (name === undefined) return undefined;
    const bytes = readFileSync(join(kept, name));
    if (mediaHash(bytes) !== hash) throw new Error(`${join(kept, name)} was changed since it was released`);
    return bytes;
  };
}

/** Problems of the files that a document names, for its author. */
export const mediaLines = ({ file, json }: Document, problems: readonly Problem[]): string =>
  problemLines(file, explain(problems, { text: json }), { refused: 'not all of its files can be published' });
