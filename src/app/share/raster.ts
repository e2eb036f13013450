import type { Px } from '../../core/model/units.ts';

/** Pixels of the image per px of the drawing, at most. */
const MAX_SCALE = 2;
/** Limits of a canvas in all browsers, in px: Safari's area, and the longest side that all of them support. */
const MAX_AREA = 4096 * 4096;
const MAX_SIDE = 16_384;

/** Pixels of the image per px of the drawing: 2, or less if a canvas could not hold that many. */
export const rasterScale = (width: Px, height: Px): number =>
  Math.min(MAX_SCALE, MAX_SIDE / width, MAX_SIDE / height, Math.sqrt(MAX_AREA / (width * height)));

/**
 * Renders an SVG as a PNG; undefined if the browser or the page's content security policy refuses.
 *
 * @param svg the text of a standalone SVG of the given size
 */
export async function png(svg: string, width: Px, height: Px): Promise<Blob | undefined> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = rasterScale(width, height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(width * scale);
    canvas.height = Math.floor(height * scale);
    const context = canvas.getContext('2d');
    if (!context) return undefined;
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => {
      canvas.toBlob((blob) => {
        done(blob ?? undefined);
      }, 'image/png');
    });
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(address);
  }
}
