import { extensionOf } from '../../core/model/mediaTypes.ts';
import {
  HASH_DIGITS,
  mediaPath,
  pictureFiles,
  picturePath,
  publishedWidths,
} from '../../core/model/publishedMedia.ts';
import type { Media, TimelineDocument } from '../../core/model/schema.ts';
import type { Setting } from '../../core/formats/setInJson.ts';
import type { MediaFile } from './mediaFile.ts';
import type { PictureInfo, PictureKind } from './pictureInfo.ts';

/** Posters need not be larger. */
const POSTER_WIDTH = 800;

/** A file as it is published. */
export interface PublishedMedia {
  readonly path: string;
  /** Of a picture. */
  readonly width?: number;
  readonly height?: number;
}

/** A picture that is scaled becomes JPEG or WebP; any other stays what it is. */
const publishedKind = (kind: PictureKind): 'jpg' | 'webp' | 'gif' | 'svg' => (kind === 'png' ? 'webp' : kind);

/** The height of a picture in another width. */
export const heightAt = ({ width, height }: Pick<PictureInfo, 'width' | 'height'>, at: number): number =>
  Math.max(1, Math.round((height * at) / width));

/** The path under which a file is published; of a picture, that of its largest size. */
export function publishedAs({ path, picture }: MediaFile, sha256: string): PublishedMedia {
  const hash = sha256.slice(0, HASH_DIGITS);
  if (!picture) return { path: mediaPath(hash, extensionOf(path)) };
  const kind = publishedKind(picture.kind);
  const width = publishedWidths(picture.width, kind).at(-1) ?? picture.width;
  return { path: picturePath(hash, width, kind), width, height: heightAt(picture, width) };
}

/** Of the sizes of a picture the largest that is wide enough for a poster. */
const posterOf = ({ path }: PublishedMedia): string => {
  const files = pictureFiles(path);
  return (files.findLast(({ width = 0 }) => width <= POSTER_WIDTH) ?? files[0] ?? { path }).path;
};

/**
 * A document as it is published: its files have the paths that they have on the site, and pictures their sizes. It is the same
 * for the same document and the same files, so that its hash identifies both.
 *
 * @param files by their paths in the document
 */
export function publishedForm(
  document: TimelineDocument,
  files: ReadonlyMap<string, PublishedMedia>,
): { readonly document: TimelineDocument; readonly settings: readonly Setting[] } {
  const settings: Setting[] = [];
  const changed = (media: Media, at: Setting['at']): Media => {
    const file = media.file === undefined ? undefined : files.get(media.file);
    const poster = media.poster === undefined ? undefined : files.get(media.poster);
    const set = {
      ...(file && { file: file.path }),
      ...(file?.width !== undefined && { width: file.width, height: file.height }),
      ...(poster && { poster: posterOf(poster) }),
    };
    for (const [name, value] of Object.entries(set)) settings.push({ at, name, value });
    return { ...media, ...set };
  };
  const events = document.events.map((event, index) =>
    event.media === undefined
      ? event
      : { ...event, media: event.media.map((it, place) => changed(it, ['events', index, 'media', place])) },
  );
  return { document: settings.length === 0 ? document : { ...document, events }, settings };
}
