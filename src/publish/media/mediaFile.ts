import { extensionOf } from '../../core/model/mediaTypes.ts';
import { pathOf } from '../../core/model/place.ts';
import { error, type Problem } from '../../core/model/problem.ts';
import type { TimelineDocument } from '../../core/model/schema.ts';
import { type PictureInfo, pictureInfo } from './pictureInfo.ts';
import { svgFault } from './svgFault.ts';

/** A file of a document's `media`, checked. */
export interface MediaFile {
  /** Its path from the folder of the document. */
  readonly path: string;
  /** What it shows; undefined for a file that is no picture. */
  readonly picture: PictureInfo | undefined;
  readonly read: () => Uint8Array;
}

/** Gives the bytes of a file by its path in the document; undefined where there is none. */
export type ReadFile = (path: string) => Uint8Array | undefined;

const MEGA = 1_000_000;

/** The largest files that are published, in bytes. */
const LARGEST = {
  /** A picture that is scaled. */
  picture: 30 * MEGA,
  /** One that is published as it is. */
  gif: 2 * MEGA,
  svg: MEGA,
  /** A video, a sound, a document. Many hosts take no larger ones. */
  other: 100 * MEGA,
} as const;

/** The most pixels of a picture: decoded, each takes four bytes. */
const MOST_PIXELS = 60 * MEGA;

const megabytes = (bytes: number): string => `${String(Math.ceil(bytes / MEGA))} MB`;

/** The bytes with which files of a kind begin, as Latin-1, and where. Of texts, nothing is known. */
const SIGNATURES: Readonly<Record<string, readonly (readonly [at: number, pattern: RegExp])[]>> = {
  pdf: [[0, /^%PDF-/]],
  mp4: [[4, /^ftyp/]],
  m4v: [[4, /^ftyp/]],
  m4a: [[4, /^ftyp/]],
  webm: [[0, /^.E\xdf\xa3/]],
  mp3: [[0, /^(ID3|\xff[\xe0-\xff])/]],
  ogg: [[0, /^OggS/]],
  oga: [[0, /^OggS/]],
  opus: [[0, /^OggS/]],
  wav: [[0, /^RIFF[^]{4}WAVE/]],
  flac: [[0, /^fLaC/]],
  ...Object.fromEntries(
    ['epub', 'odt', 'ods', 'odp', 'docx', 'xlsx', 'pptx'].map((it) => [it, [[0, /^PK/]]] as const),
  ),
};

const beginsAs = (bytes: Uint8Array, extension: string): boolean =>
  (SIGNATURES[extension] ?? []).every(([at, pattern]) =>
    pattern.test(String.fromCharCode(...bytes.subarray(at, at + 16))),
  );

const NAMES = { jpg: 'JPEG', png: 'PNG', webp: 'WebP', gif: 'GIF', svg: 'SVG' } as const;

/** What is expected in place of a picture; undefined when it can be published. */
function pictureFault(bytes: Uint8Array, picture: PictureInfo | undefined): string | undefined {
  if (picture === undefined)
    return `a picture as JPEG, PNG, WebP, GIF or SVG: this file is none of them, or is damaged; open it in a program for pictures and save it as JPEG or PNG`;
  const { kind, width, height, animated } = picture;
  if (animated) return 'a picture that does not move: save an animated WebP as GIF, or as a video (MP4)';
  const most = kind === 'gif' || kind === 'svg' ? LARGEST[kind] : LARGEST.picture;
  if (bytes.length > most)
    return `a ${NAMES[kind]} file of at most ${megabytes(most)}: this one has ${megabytes(bytes.length)}; ${kind === 'gif' ? 'save it as a video (MP4)' : 'save it smaller'}`;
  if (width * height > MOST_PIXELS)
    return `a picture of at most ${String(MOST_PIXELS / MEGA)} million pixels: this one has ${String(width)} × ${String(height)}; save it smaller`;
  const fault = kind === 'svg' ? svgFault(new TextDecoder().decode(bytes)) : undefined;
  return fault === undefined
    ? undefined
    : `an SVG that runs and loads nothing: this one has ${fault}; remove it, or save the picture as PNG`;
}

function otherFault(bytes: Uint8Array, extension: string): string | undefined {
  if (bytes.length === 0) return 'a file that is not empty';
  if (bytes.length > LARGEST.other)
    return `a file of at most ${megabytes(LARGEST.other)}: this one has ${megabytes(bytes.length)}; publish it elsewhere, and name its "url"`;
  return beginsAs(bytes, extension)
    ? undefined
    : `a file of the kind that its name says, ".${extension}": this one begins otherwise; save it anew as ".${extension}", or name it as what it is`;
}

interface Reference {
  readonly path: string;
  readonly at: string;
  readonly isPicture: boolean;
}

/** All files that a document names, with the JSON paths where. */
const filesOf = ({ events }: TimelineDocument): readonly Reference[] =>
  events.flatMap(({ media = [] }, event) =>
    media.flatMap(({ type, file, poster }, index) => {
      const at = (name: string) => pathOf(['events', event, 'media', index, name]);
      return [
        ...(file === undefined ? [] : [{ path: file, at: at('file'), isPicture: type === 'image' }]),
        ...(poster === undefined ? [] : [{ path: poster, at: at('poster'), isPicture: true }]),
      ];
    }),
  );

export interface FoundMedia {
  /** By the path in the document. */
  readonly media: ReadonlyMap<string, MediaFile>;
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks the files of a document's `media`: each is there, is what its name says, and is not too large. Their bytes
 * are not kept.
 */
export function findMedia(document: TimelineDocument, readFile: ReadFile): FoundMedia {
  const media = new Map<string, MediaFile>();
  const problems: Problem[] = [];
  for (const { path, at, isPicture } of filesOf(document)) {
    const refuse = (expected: string) => problems.push(error({ path: at, value: path }, expected));
    if (media.has(path)) continue;
    let bytes: Uint8Array | undefined;
    try {
      bytes = readFile(path);
    } catch (thrown) {
      refuse(`a file that can be read: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
      continue;
    }
    if (bytes === undefined) {
      refuse(
        'a file that is there: put it there, or correct the path, which begins at the folder of the document',
      );
      continue;
    }
    const picture = isPicture ? pictureInfo(bytes) : undefined;
    const fault = isPicture ? pictureFault(bytes, picture) : otherFault(bytes, extensionOf(path));
    if (fault !== undefined) {
      refuse(fault);
      continue;
    }
    const read = () => {
      const again = readFile(path);
      if (again === undefined) throw new Error(`${path} has gone since it was checked`);
      return again;
    };
    media.set(path, { path, picture, read });
  }
  return { media, problems };
}
