import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extensionOf } from '../core/model/mediaTypes.ts';
import type { TimelineDocument } from '../core/model/schema.ts';
import { versionOf, versionText } from '../core/model/version.ts';
import { findMedia } from '../publish/media/mediaFile.ts';
import { publishedFiles } from '../publish/media/mediaStore.ts';
import { publishedForm } from '../publish/media/publishedForm.ts';
import { command, type CommandContext, type ExitCode } from './command.ts';
import { type Document, failed, messageOf, type Read, readDocument, warningLines } from './document.ts';
import { filesBeside, mediaHash, mediaLines } from './readMedia.ts';

const DATA = 'data';

async function run(
  { print, printError }: CommandContext,
  _options: object,
  named: readonly string[],
): Promise<ExitCode> {
  let files: readonly string[];
  try {
    files = named.length > 0 ? [...new Set(named)] : documentsIn(DATA);
  } catch (thrown) {
    printError(`release: name a document, such as story.json: ${messageOf(thrown)}`);
    return 2;
  }
  const read = await Promise.all(files.map((file) => readComplete(file)));
  const problems = read.flatMap((it) => (it.ok ? [] : [it.problem]));
  for (const problem of problems) printError(problem);
  if (problems.length > 0) {
    printError('nothing is released');
    return 2;
  }
  for (const line of warningLines(read.flatMap((it) => (it.ok ? [it.value.document] : [])))) printError(line);
  try {
    for (const it of read) if (it.ok) print(release(it.value));
  } catch (thrown) {
    printError(`release: ${messageOf(thrown)}`);
    return 2;
  }
  return 0;
}

/** A document as it is published, and the files that it names by their names in `versions/ID/media/`. */
interface Releasable {
  readonly document: Document;
  readonly content: TimelineDocument;
  readonly media: ReadonlyMap<string, () => Uint8Array>;
}

async function readComplete(file: string): Promise<Read<Releasable>> {
  const read = readDocument(file);
  if (!read.ok) return read;
  const document = read.value;
  const { content } = document;
  const { media, problems } = findMedia(content, filesBeside(file));
  if (problems.length > 0) return failed(mediaLines(document, problems));
  const { files, sources } = await publishedFiles(media, mediaHash);
  const kept = Array.from(
    sources,
    ([hash, it]) => [`${hash}.${it.picture?.kind ?? extensionOf(it.path)}`, it.read] as const,
  );
  const published = publishedForm(content, files).document;
  return { ok: true, value: { document, content: published, media: new Map(kept) } };
}

/** Writes the current version to its file, unless it exists, after the files that it names. Returns a line for the output. */
function release({ document: { file }, content, media }: Releasable): string {
  const text = versionText(content);
  const { sha256, updated } = versionOf(content, createHash('sha256').update(text, 'utf8').digest('hex'));
  const folder = join(dirname(file), 'versions', content.id);
  const kept = join(folder, `${sha256}.json`);
  const named = `${content.id}, version of ${updated ?? 'no date'}: ${kept}`;
  if (existsSync(kept)) return `${named}: released before`;
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of media) keep(join(folder, 'media', name), bytes);
  // `wx`: never overwrites a file
  writeFileSync(kept, text, { flag: 'wx' });
  return `${named}: released`;
}

/** Writes a file whose name says its content, unless it exists; never half of it. */
function keep(file: string, bytes: () => Uint8Array): void {
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  const making = `${file}.${String(process.pid)}`;
  writeFileSync(making, bytes());
  renameSync(making, file);
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
The version is kept as versions/ID/HASH.json beside the document, where HASH is the SHA-256 of the file; whoever publishes the document publishes all of them at t/ID/v/HASH/. Keep these files for ever: an article may show the version in one. What is released already stays as it is. The files of its events, as pictures, are kept in versions/ID/media/.`,
  declare: (it) => it.argument('[file...]', `documents; without a name every document in ${DATA}/`),
  examples: ['policy-timeline release story.json'],
  more: 'Ends with 0 when all are released, 2 when a document is not valid or a file could not be written.',
  run,
});
