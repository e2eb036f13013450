import type { Px } from '../../core/model/units.ts';

/** Px of the image to one of the drawing. */
const SHARP = 2;
/** What every browser's canvas can hold: Safari's area, and the longest side that any of them takes. */
const AREA = 4096 * 4096;
const SIDE = 16_384;

/** Twice as fine as on the screen, unless that were more than a canvas holds. */
export const sharpness = (width: Px, height: Px): number =>
  Math.min(SHARP, SIDE / width, SIDE / height, Math.sqrt(AREA / (width * height)));

/** A drawing as an image; undefined where the browser, or the policy of the page's host, refuses. */
export async function png(svg: string, width: Px, height: Px): Promise<Blob | undefined> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const factor = sharpness(width, height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(width * factor);
    canvas.height = Math.floor(height * factor);
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
