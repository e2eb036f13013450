import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rasterizer } from '../publish/picture/rasterizer.ts';

/**
 * A rasterizer with a cache on disk, keyed by the SHA-256 of the SVG. The folder may be removed at any time; errors of writing
 * to it are ignored.
 *
 * @param folder the cache folder of one kit, as pictures depend on its fonts and rasterizer
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
      // written to a temporary file and renamed, so that other processes never see half a picture
      const making = `${file}.${process.pid}`;
      writeFileSync(making, bytes);
      renameSync(making, file);
    } catch {
      // a full or read-only disk: the picture is returned all the same
    }
  }
}
