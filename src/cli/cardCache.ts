import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kit } from '../publish/kit.ts';
import type { Scaler } from '../publish/media/scaler.ts';
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
    png: (svg) => cached(folder, `${sha256(svg)}.png`, () => rasterizer.png(svg)),
  };
}

/** The folder in a cache for the pictures that a kit scales. */
export const pictureCache = (cache: string, kit: Kit): string =>
  join(cache, 'pictures', kit.source.slice(0, 16));

/** A scaler with such a cache, keyed by the SHA-256 of the picture and by what it is scaled to. */
export function cachedScaler(scaler: Scaler, folder: string): Scaler {
  return {
    scale: (picture, to) =>
      cached(folder, `${sha256(picture)}-${String(to.width)}x${String(to.height)}.${to.format}`, () =>
        scaler.scale(picture, to),
      ),
  };
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

async function cached(
  folder: string,
  name: string,
  make: () => Uint8Array | Promise<Uint8Array>,
): Promise<Uint8Array> {
  const file = join(folder, name);
  try {
    return readFileSync(file);
  } catch {
    const bytes = await make();
    keep(folder, file, bytes);
    return bytes;
  }
}

function keep(folder: string, file: string, bytes: Uint8Array): void {
  try {
    mkdirSync(folder, { recursive: true });
    // written to a temporary file and renamed, so that other processes never see half a picture
    const making = `${file}.${String(process.pid)}`;
    writeFileSync(making, bytes);
    renameSync(making, file);
  } catch {
    // a full or read-only disk: the picture is returned all the same
  }
}
