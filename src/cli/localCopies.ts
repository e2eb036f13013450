import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandContext, ExitCode } from './command.ts';
import { isAddress, readInput } from './input.ts';

/**
 * Does something with files, of which some are named by their address on the web: each of those is fetched, as the author asks who
 * names one, into a file that is deleted in the end.
 *
 * @returns 2 when one cannot be fetched
 */
export async function withLocalCopies(
  names: readonly string[],
  { printError }: CommandContext,
  act: (files: readonly string[]) => ExitCode | Promise<ExitCode>,
): Promise<ExitCode> {
  if (!names.some(isAddress)) return act(names);
  const folder = mkdtempSync(join(tmpdir(), 'policy-timeline-'));
  try {
    const files: string[] = [];
    for (const name of names) {
      if (!isAddress(name)) {
        files.push(name);
        continue;
      }
      const read = await readInput(name);
      if (!read.ok) {
        printError(read.problem);
        return 2;
      }
      const { name: last, bytes } = read.value;
      // an address of a table rarely ends as a file does
      const file = join(folder, /\.(?:json|csv|tsv|xlsx)$/iu.test(last) ? last : `${last}.csv`);
      writeFileSync(file, bytes);
      files.push(file);
    }
    return await act(files);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
