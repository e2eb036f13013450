import { renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes a file as a whole or not at all: into a file beside it, which takes its place.
 *
 * @throws Error when it cannot be written; then a file of this name is as it was
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const beside = `${file}.writing-${String(process.pid)}`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, file);
  } catch (thrown) {
    rmSync(beside, { force: true });
    throw thrown;
  }
}
