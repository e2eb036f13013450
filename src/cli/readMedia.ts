import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HASH_DIGITS, publishedMedia } from '../core/model/publishedMedia.ts';
import { textIn } from '../core/model/text.ts';
import type { Problem } from '../core/model/problem.ts';
import type { TimelineDocument } from '../core/model/schema.ts';
import type { ReadFile } from '../publish/media/mediaFile.ts';

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

/** Problems of the files that a document names, for its author: a line for the document, then one for each, with its event. */
export function mediaLines(
  file: string,
  { events, languages }: TimelineDocument,
  problems: readonly Problem[],
): string {
  const lines = problems.map(({ path, value, expected }) => {
    const event = events[Number(/^\$\.events\[(\d+)\]/.exec(path)?.[1])];
    const named = event ? `event "${event.id}" (${textIn(event.title, '', languages).text}), ` : '';
    return `  ${named}${path}: expected ${expected}; found ${value}`;
  });
  return [`${file}: not all of its files can be published`, ...lines].join('\n');
}
