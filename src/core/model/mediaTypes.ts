export const MEDIA_TYPES = ['image', 'video', 'audio', 'document'] as const;

/**
 * The endings of the files that can be published, by what they are. Web pages are not among them: as part of the site they
 * could run scripts.
 */
export const EXTENSIONS: Readonly<Record<(typeof MEDIA_TYPES)[number], readonly string[]>> = {
  image: ['jpg', 'jpeg', 'png', 'webp', 'gif', 'svg'],
  video: ['mp4', 'm4v', 'webm'],
  audio: ['mp3', 'm4a', 'ogg', 'oga', 'opus', 'wav', 'flac'],
  document: ['pdf', 'epub', 'odt', 'ods', 'odp', 'docx', 'xlsx', 'pptx', 'csv', 'txt'],
};

/** The ending of a path in lower case, without the dot; empty without one. */
export const extensionOf = (path: string): string => /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
