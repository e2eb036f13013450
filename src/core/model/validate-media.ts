import * as v from 'valibot';
import { EXTENSIONS, extensionOf, MEDIA_TYPES } from './mediaTypes.ts';
import type { Place } from './place.ts';
import { error, type Problem, warning } from './problem.ts';
import { filePath, type Media, type MediaType, type TimelineDocument } from './schema.ts';

const isMediaType = (text: string | undefined): text is MediaType =>
  MEDIA_TYPES.some((type) => type === text);

const NOUNS: Readonly<Record<MediaType, string>> = {
  image: 'a picture',
  video: 'a video',
  audio: 'a sound',
  document: 'a document',
};

/** A file ends as files of its type do. */
function ending(path: Place, type: MediaType): readonly Problem[] {
  if (!v.is(filePath, path.value) || EXTENSIONS[type].includes(extensionOf(path.value))) return [];
  const endings = EXTENSIONS[type].map((it) => `".${it}"`);
  const some = `${endings.slice(0, -1).join(', ')} or ${endings.at(-1) ?? ''}`;
  return [error(path, `the path of ${NOUNS[type]}, which ends with ${some}`)];
}

/** Width and height are there together. */
function size(media: Place<Media>): readonly Problem[] {
  const [width, height] = [media.at('width'), media.at('height')];
  if (width.exists === height.exists) return [];
  return [error(width.exists ? height : width, 'width and height, or neither')];
}

/**
 * Checks pictures, videos, sounds and documents of events: pictures are described, files have the endings of their type, and
 * sizes are complete.
 */
export function media(document: Place<TimelineDocument>): readonly Problem[] {
  return document
    .at('events')
    .items()
    .flatMap((event) => event.at('media').items())
    .flatMap((it): readonly Problem[] => {
      const type = it.at('type').text;
      const poster = it.at('poster');
      return [
        ...(type === 'image' && !it.at('alt').exists
          ? [error(it.at('alt'), 'what the picture shows, for who does not see it: it is required')]
          : []),
        ...(isMediaType(type) ? ending(it.at('file'), type) : []),
        ...ending(poster, 'image'),
        ...(poster.exists && it.at('file').exists && type !== 'video'
          ? [warning(poster, 'a poster of a video, or of what is elsewhere; this one is not shown')]
          : []),
        ...size(it),
      ];
    });
}
