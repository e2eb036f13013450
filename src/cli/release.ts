import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { versionOf, versionText } from '../core/model/version.ts';
import type { Command, ExitCode, CommandContext } from './command.ts';
import { type Document, messageOf, readDocument } from './document.ts';

const help = `Releases the current version of timeline documents: an address that never changes.

  npm run release [-- DOCUMENT.json…]

Without a name, every document in data/. The version is kept as versions/ID/HASH.json beside the document, where HASH is
the SHA-256 of the file; every build publishes all of them at t/ID/v/HASH/. Keep these files for ever: an article may
show the version in one. What is released already stays as it is.

Ends with 0 when all are released, 2 when a document is not valid or a file could not be written.`;

const DATA = 'data';

function run(args: readonly string[], { print, printError }: CommandContext): ExitCode {
  let files: readonly string[];
  try {
    const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
    files = positionals.length > 0 ? [...new Set(positionals)] : documentsIn(DATA);
  } catch (thrown) {
    printError(`release: ${messageOf(thrown)}`);
    printError('"npm run release -- --help" says more');
    return 2;
  }
  const read = files.map(readDocument);
  const problems = read.flatMap((it) => (it.ok ? [] : [it.problem]));
  for (const problem of problems) printError(problem);
  if (problems.length > 0) {
    printError('nothing is released');
    return 2;
  }
  try {
    for (const it of read) if (it.ok) print(release(it.value));
  } catch (thrown) {
    printError(`release: ${messageOf(thrown)}`);
    return 2;
  }
  return 0;
}

/** Writes the current version to its file, unless it exists. Returns a line for the output. */
function release({ file, content }: Document): string {
  const text = versionText(content);
  const { sha256, updated } = versionOf(content, createHash('sha256').update(text, 'utf8').digest('hex'));
  const kept = join(dirname(file), 'versions', content.id, `${sha256}.json`);
  const named = `${content.id}, version of ${updated ?? 'no date'}: ${kept}`;
  if (existsSync(kept)) return `${named}: released before`;
  mkdirSync(dirname(kept), { recursive: true });
  // `wx`: never overwrites a file
  writeFileSync(kept, text, { flag: 'wx' });
  return `${named}: released`;
}

const documentsIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));

/** `npm run release`: releases the current version of documents. */
export const releases: Command = { summary: 'keeps the current version of documents for ever', help, run };
