import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rasterizer } from '../publish/picture/rasterizer.ts';

/**
 * A rasterizer that keeps its pictures in a folder, by the content of the drawing. The folder may be removed at any time; a
 * picture that cannot be kept is made again.
 *
 * @param folder of one kit: fonts and rasterizer are the same for all pictures in it
 */
export function cachedRasterizer(rasterizer: Rasterizer, folder: string): Rasterizer {
  return {
    widthOf: rasterizer.widthOf,
    async png(svg) {
      const file = join(folder, `${createHash('sha256').update(svg).digest('hex')}.png`);
      try {
        return readFileSync(file);
      } catch {
        const bytes = await rasterizer.png(svg);
        keep(file, bytes);
        return bytes;
      }
    },
  };

  function keep(file: string, bytes: Uint8Array): void {
    try {
      mkdirSync(folder, { recursive: true });
      // never half a picture, whoever else is at work
      const making = `${file}.${process.pid}`;
      writeFileSync(making, bytes);
      renameSync(making, file);
    } catch {
      // a full or read-only disk: the picture is there all the same
    }
  }
}
