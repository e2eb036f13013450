import { loadLazyComponents } from '../app/loadLazy.ts';
import { addAllMessages } from '../core/i18n/allMessages.ts';
import type {
  BuildContext,
  Emitter,
  PlannedFile,
  Publication,
  PublishedFile,
  PublishOptions,
} from './context.ts';
import { documents } from './emitters/documents.ts';
import { feeds } from './emitters/feeds.ts';
import { frames } from './emitters/frames.ts';
import { oembeds } from './emitters/oembeds.ts';
import { pages } from './emitters/pages.ts';
import { root } from './emitters/root.ts';
import { shareImages } from './emitters/shareImages.ts';
import { siteFiles } from './emitters/siteFiles.ts';
import { versions } from './emitters/versions.ts';
import type { Kit } from './kit.ts';

/** Everything that is made, in this order. A new kind of file is an emitter and a name in this list. */
const EMITTERS: readonly Emitter[] = [
  siteFiles,
  documents,
  pages,
  versions,
  feeds,
  shareImages,
  oembeds,
  frames,
  root,
];

/**
 * Publishes documents: yields every file of a site, each as soon as it is made, so that a site never stands in memory whole.
 *
 * Pure but for its arguments: it reads the kit and nothing else, and asks neither clock nor network. The same publications,
 * kit and options give the same files, with the same bytes, in the same order, wherever it runs.
 *
 * @param publications valid documents whose ids differ
 * @throws Error when the kit lacks a file, or a picture cannot be drawn
 */
export async function* publish(
  publications: readonly Publication[],
  kit: Kit,
  options: PublishOptions,
): AsyncGenerator<PublishedFile, void, void> {
  addAllMessages();
  await loadLazyComponents();
  const context: BuildContext = {
    ...options,
    publications,
    kit,
    hash: async (content) => hexadecimal(await options.sha256(bytesOf(content))),
  };
  const planned = EMITTERS.flatMap((emitter) => [...emitter(context)]);
  let done = 0;
  for await (const file of made(planned, options.concurrency ?? 1)) {
    done += 1;
    options.progress?.({ done, total: planned.length });
    yield file;
  }
}

/** Makes files in their order, `concurrency` of them at a time. */
async function* made(planned: readonly PlannedFile[], concurrency: number): AsyncGenerator<PublishedFile> {
  const begin = async ({ path, content }: PlannedFile): Promise<PublishedFile> => ({
    path,
    bytes: bytesOf(await content()),
  });
  const waiting: Promise<PublishedFile>[] = [];
  for (const file of planned) {
    const making = begin(file);
    // whoever stops early waits for none of the others
    making.catch(() => undefined);
    waiting.push(making);
    const first = waiting.length >= concurrency ? waiting.shift() : undefined;
    if (first) yield await first;
  }
  for (const making of waiting) yield await making;
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

const hexadecimal = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
