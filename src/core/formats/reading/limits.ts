import { FileError } from './fileError.ts';

/** What is read of one file. A timeline with more events than this cannot be read by anybody either. */
export const LIMITS = {
  /** Bytes of a file. */
  bytes: 50_000_000,
  /** Bytes of all parts of a zip archive together, unpacked. */
  unpacked: 400_000_000,
  rows: 100_000,
  columns: 1_000,
} as const;

const grouped = (count: number): string => new Intl.NumberFormat('en').format(count);

/**
 * Refuses what is larger than it may be.
 *
 * @param what what is counted: `rows`
 * @throws FileError that names the limit
 */
export function refuseAbove(limit: number, count: number, what: string, instead: string): void {
  if (count <= limit) return;
  throw new FileError(
    `too large: ${grouped(count)} ${what}, and ${grouped(limit)} are read at most; ${instead}`,
  );
}
