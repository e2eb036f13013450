import { extensionOf } from './mediaTypes.ts';
import type { Media } from './schema.ts';

/** The widths in pixels in which a picture is published, as far as it is as wide: a hover card, a panel, a page. */
const WIDTHS = [400, 800, 1600];

/** The kinds of pictures that are published in several sizes; any other has one. */
const SCALED: ReadonlySet<string> = new Set(['jpg', 'webp']);

/** The widths in which a picture of this width is published, the largest last. */
export function publishedWidths(width: number, extension: string): readonly number[] {
  if (!SCALED.has(extension)) return [width];
  const largest = Math.min(width, Math.max(...WIDTHS));
  return [...WIDTHS.filter((it) => it < largest), largest];
}

/**
 * The path of a published picture from the folder of its story: `media/HASH-WIDTH.jpg`, where HASH is the beginning of the
 * SHA-256 of the file that it was made from. The same picture in other widths lies beside it.
 */
export const picturePath = (hash: string, width: number, extension: string): string =>
  `media/${hash}-${String(width)}.${extension}`;

/** A published file that is no picture: `media/HASH.pdf`. */
export const mediaPath = (hash: string, extension: string): string => `media/${hash}.${extension}`;

/** The digits of the SHA-256 that are in a path. */
export const HASH_DIGITS = 32;

const PUBLISHED = new RegExp(`^media/(?<hash>[0-9a-f]{${String(HASH_DIGITS)}})(?:-(?<width>\\d+))?\\.\\w+$`);

/** The parts of a path that the publisher gave to a file; undefined for any other path. */
export function publishedMedia(
  path: string,
): { readonly hash: string; readonly width: number | undefined; readonly extension: string } | undefined {
  const groups = PUBLISHED.exec(path)?.groups;
  if (!groups) return undefined;
  const { hash = '', width } = groups;
  return { hash, width: width === undefined ? undefined : Number(width), extension: extensionOf(path) };
}

/** A picture as a file, with its width in pixels; undefined when it is not known. */
export interface PictureFile {
  readonly path: string;
  readonly width: number | undefined;
}

/** The files in which a picture beside the document can be had, the smallest first: of one that is published, all its sizes. */
export function pictureFiles(file: string): readonly PictureFile[] {
  const known = publishedMedia(file);
  const { hash = '', width, extension = '' } = known ?? {};
  if (width === undefined) return [{ path: file, width }];
  return publishedWidths(width, extension).map((it) => ({
    path: picturePath(hash, it, extension),
    width: it,
  }));
}

/** The picture beside the document by which something is shown without loading it: itself, or its poster. */
export const stillOfMedia = ({ type, file, poster }: Media): string | undefined =>
  poster ?? (type === 'image' ? file : undefined);
