import { folderOf } from '../../core/model/publishedPaths.ts';
import { pictureFiles, publishedMedia, stillOfMedia } from '../../core/model/publishedMedia.ts';
import type { TimelineDocument } from '../../core/model/schema.ts';
import type { MediaStore } from '../context.ts';

/** The most bytes of pictures in a frame, which is one file. */
const INLINED = 150_000;

const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  svg: 'image/svg+xml',
};

/**
 * The pictures of a document that a frame carries in itself, as `data:` addresses by every path that they have in the
 * document's sizes: each in its smallest size, the essential events first, as many as the budget has room for.
 */
export async function inlinedPictures(
  document: TimelineDocument,
  media: MediaStore,
): Promise<Readonly<Record<string, string>>> {
  const folder = folderOf(document, { language: document.languages[0] ?? '' });
  const stills = document.events
    .toSorted((a, b) => (b.importance ?? 2) - (a.importance ?? 2))
    .flatMap((event) => event.media ?? [])
    .flatMap((it) => stillOfMedia(it) ?? []);
  const inlined: Record<string, string> = {};
  let left = INLINED;
  for (const file of new Set(stills)) {
    const [smallest] = pictureFiles(file);
    const type = TYPES[publishedMedia(file)?.extension ?? ''];
    if (smallest === undefined || type === undefined) continue;
    const bytes = await media.read(folder + smallest.path);
    if (bytes.length > left) continue;
    left -= bytes.length;
    inlined[file] = `data:${type};base64,${base64(bytes)}`;
  }
  return inlined;
}

const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
