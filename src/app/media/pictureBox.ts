import type { Media } from '../../core/model/schema.ts';

/** Width and height in px, for the attributes of an element: its room is kept before it is loaded. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/** The size in which a picture is shown where there is room: not larger than it is, and not higher than `most`, in px. */
export function pictureBox(
  { width, height }: Pick<Media, 'width' | 'height'>,
  most: number,
): Box | undefined {
  if (width === undefined || height === undefined) return undefined;
  const scale = Math.min(1, most / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The room of what is not here yet, and does not say its size. */
export const WIDE_BOX: Box = { width: 640, height: 360 };
