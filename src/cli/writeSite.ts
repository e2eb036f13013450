import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { PublishedFile } from '../publish/context.ts';
import { takeLock } from './lock.ts';

/** Files at the root of every published site, by which one is recognized. */
const MARKERS = ['policy-timeline.js', 'embed.js', 'index.html'];

/**
 * Why a folder is not one that publishing may replace; undefined when it may: it is not there, it is empty, or it is a site
 * that was published before.
 */
export function notReplaceable(out: string): string | undefined {
  if (!existsSync(out)) return undefined;
  if (!statSync(out).isDirectory()) return `${out}: there is a file of this name; name a folder`;
  if (resolve(`${process.cwd()}/`).startsWith(resolve(out)))
    return `${out}: the folder in which you are would be replaced; name one inside it`;
  const names = readdirSync(out);
  if (names.length === 0 || MARKERS.every((marker) => names.includes(marker))) return undefined;
  return `${out}: there are other files in this folder, and it would be replaced as a whole; name a new one`;
}

/**
 * Writes a site to a folder, as a whole or not at all: files are written to a staging folder beside it, which replaces it when
 * it is complete. A lock lets one process write at a time; leftovers of a killed process are cleaned up first.
 *
 * @param files the files, created while they are read
 * @param say is told what is waited for and what is mended
 * @throws whatever `files` throws, or Error when a file could not be written; then the folder is as it was
 */
export async function writeSite(
  out: string,
  files: AsyncIterable<PublishedFile>,
  say: (line: string) => void,
): Promise<void> {
  const target = resolve(out);
  mkdirSync(dirname(target), { recursive: true });
  const release = await takeLock(`${target}.lock`, say);
  const staging = `${target}.making-${process.pid}`;
  const previous = `${target}.before`;
  try {
    recover(target, previous, say);
    const folders = new Set<string>();
    for await (const { path, bytes } of files) {
      const file = join(staging, path);
      const folder = dirname(file);
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      writeFileSync(file, bytes);
    }
    swap(staging, target, previous);
  } finally {
    rmSync(staging, { recursive: true, force: true });
    release();
  }
}

/** Replaces the old folder by the new one. Signals that end the process are ignored meanwhile, except SIGKILL. */
function swap(staging: string, target: string, previous: string): void {
  const later = () => undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, later);
  try {
    if (existsSync(target)) renameSync(target, previous);
    renameSync(staging, target);
    rmSync(previous, { recursive: true, force: true });
  } finally {
    // restore the old site if the new one could not be moved
    if (!existsSync(target) && existsSync(previous)) renameSync(previous, target);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, later);
  }
}

/** Restores the old site and removes staging folders that a killed process left. The caller must hold the lock. */
function recover(target: string, previous: string, say: (line: string) => void): void {
  if (existsSync(previous)) {
    if (existsSync(target)) rmSync(previous, { recursive: true });
    else {
      renameSync(previous, target);
      say(`${target}: put back as it was before publishing was interrupted`);
    }
  }
  const name = basename(target);
  for (const other of readdirSync(dirname(target)))
    if (other.startsWith(`${name}.making-`))
      rmSync(join(dirname(target), other), { recursive: true, force: true });
}
