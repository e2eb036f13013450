import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { PublishedFile } from '../publish/context.ts';
import { takeLock } from './lock.ts';

/** What every published site has at its root, and hardly any other folder. */
const MARKS = ['policy-timeline.js', 'embed.js', 'index.html'];

/**
 * Why a folder is not one that publishing may replace; undefined when it may: it is not there, it is empty, or it is a site
 * that was published before.
 */
export function notReplaceable(out: string): string | undefined {
  if (!existsSync(out)) return undefined;
  if (resolve(`${process.cwd()}/`).startsWith(resolve(out)))
    return `${out}: the folder in which you are would be replaced; name one inside it`;
  const names = readdirSync(out);
  if (names.length === 0 || MARKS.every((mark) => names.includes(mark))) return undefined;
  return `${out}: there are other files in this folder, and it would be replaced as a whole; name a new one`;
}

/**
 * Writes a site to a folder, as a whole or not at all: the files are written to a folder beside it, which takes its place
 * when all of them are there. One process at a time writes; what one that was killed left behind is mended first.
 *
 * @param files the files, made while they are read
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
  const work = `${target}.making-${process.pid}`;
  const before = `${target}.before`;
  try {
    mend(target, before, say);
    const folders = new Set<string>();
    for await (const { path, bytes } of files) {
      const file = join(work, path);
      const folder = dirname(file);
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      writeFileSync(file, bytes);
    }
    swap(work, target, before);
  } finally {
    rmSync(work, { recursive: true, force: true });
    release();
  }
}

/** Puts the new folder in the place of the old one. A signal that ends the process waits for it; only SIGKILL does not. */
function swap(work: string, target: string, before: string): void {
  const later = () => undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, later);
  try {
    if (existsSync(target)) renameSync(target, before);
    renameSync(work, target);
    rmSync(before, { recursive: true, force: true });
  } finally {
    // the old site goes back where the new one could not take its place
    if (!existsSync(target) && existsSync(before)) renameSync(before, target);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, later);
  }
}

/** Mends what a process left behind that was killed: called by who holds the lock, so that nobody else is at work. */
function mend(target: string, before: string, say: (line: string) => void): void {
  if (existsSync(before)) {
    if (existsSync(target)) rmSync(before, { recursive: true });
    else {
      renameSync(before, target);
      say(`${target}: put back as it was before publishing was interrupted`);
    }
  }
  const name = basename(target);
  for (const other of readdirSync(dirname(target)))
    if (other.startsWith(`${name}.making-`))
      rmSync(join(dirname(target), other), { recursive: true, force: true });
}
