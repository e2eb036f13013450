import { imageSize } from 'image-size';

export type PictureKind = 'jpg' | 'png' | 'webp' | 'gif' | 'svg';

/** A picture as its file describes it. */
export interface PictureInfo {
  readonly kind: PictureKind;
  /** In pixels, upright. */
  readonly width: number;
  readonly height: number;
  /** A WebP file that moves. */
  readonly animated: boolean;
}

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);
const ascii = (text: string): readonly number[] => Array.from(text, (it) => it.charCodeAt(0));

/** What a picture is by its first bytes; undefined when it is none that a page can show. */
export function kindOfPicture(bytes: Uint8Array): PictureKind | undefined {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpg';
  if (startsWith(bytes, [0x89, ...ascii('PNG\r\n\x1a\n')])) return 'png';
  if (startsWith(bytes, ascii('RIFF')) && startsWith(bytes, ascii('WEBP'), 8)) return 'webp';
  if (startsWith(bytes, ascii('GIF8'))) return 'gif';
  const head = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart();
  return head.startsWith('<') && /<svg[\s>]/.test(head) ? 'svg' : undefined;
}

/** In an extended WebP file: the flag of an animation (RFC 9649, section 2.7). */
const isAnimated = (bytes: Uint8Array): boolean =>
  startsWith(bytes, ascii('VP8X'), 12) && ((bytes[20] ?? 0) & 0b10) !== 0;

/** Kind and size of a picture; undefined when the bytes are no picture, or its size cannot be found. */
export function pictureInfo(bytes: Uint8Array): PictureInfo | undefined {
  const kind = kindOfPicture(bytes);
  if (kind === undefined) return undefined;
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    const [across, down] = [Math.round(width), Math.round(height)];
    if (!(across > 0 && down > 0)) return undefined;
    // from 5 on it lies on its side (Exif 2.3, tag 0x0112)
    const size = orientation >= 5 ? { width: down, height: across } : { width: across, height: down };
    return { kind, ...size, animated: kind === 'webp' && isAnimated(bytes) };
  } catch {
    return undefined;
  }
}
