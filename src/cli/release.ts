import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { versionOf, versionText } from '../core/model/version.ts';
import { command, type CommandContext, type ExitCode } from './command.ts';
import { type Document, messageOf, readDocument } from './document.ts';

const DATA = 'data';

function run({ print, printError }: CommandContext, _options: object, named: readonly string[]): ExitCode {
  let files: readonly string[];
  try {
    files = named.length > 0 ? [...new Set(named)] : documentsIn(DATA);
  } catch (thrown) {
    printError(`release: name a document, such as story.json: ${messageOf(thrown)}`);
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

/** `policy-timeline release`: releases the current version of documents. */
export const releases = command({
  name: 'release',
  summary: 'keeps the current version of documents for ever',
  about: `Releases the current version of timeline documents: an address that never changes.
The version is kept as versions/ID/HASH.json beside the document, where HASH is the SHA-256 of the file; whoever publishes the document publishes all of them at t/ID/v/HASH/. Keep these files for ever: an article may show the version in one. What is released already stays as it is.`,
  declare: (it) => it.argument('[file...]', `documents; without a name every document in ${DATA}/`),
  examples: ['policy-timeline release story.json'],
  more: 'Ends with 0 when all are released, 2 when a document is not valid or a file could not be written.',
  run,
});
