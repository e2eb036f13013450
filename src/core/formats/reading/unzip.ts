import { unzipSync } from 'fflate';
import { FileError } from './fileError.ts';
import { LIMITS, refuseAbove } from './limits.ts';

/** The files of a zip archive by their path. */
export type Archive = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks the files of a zip archive that are wanted. Their sizes are known before a byte is unpacked, so that an archive
 * that would fill the memory is refused; a file gets no more room than it declares.
 *
 * @throws FileError if the archive is broken, or too large
 */
export function unzip(bytes: Uint8Array, wanted: (path: string) => boolean): Archive {
  refuseAbove(LIMITS.bytes, bytes.length, 'bytes', 'split the file');
  let unpacked = 0;
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!wanted(name)) return false;
        unpacked += originalSize;
        refuseAbove(LIMITS.unpacked, unpacked, 'bytes, unpacked', 'split the file');
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof FileError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new FileError(`a zip archive that is damaged or was not copied to its end (${why})`);
  }
}
