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
import { mediaFiles } from './emitters/media.ts';
import { oembeds } from './emitters/oembeds.ts';
import { pages } from './emitters/pages.ts';
import { root } from './emitters/root.ts';
import { shareImages } from './emitters/shareImages.ts';
import { siteFiles } from './emitters/siteFiles.ts';
import { versions } from './emitters/versions.ts';
import type { Kit } from './kit.ts';
import { prepareMedia } from './media/mediaStore.ts';

/** All emitters, in the order of their files. To add a kind of file, write an emitter and list it here. */
const EMITTERS: readonly Emitter[] = [
  siteFiles,
  documents,
  mediaFiles,
  pages,
  versions,
  feeds,
  shareImages,
  oembeds,
  frames,
  root,
];

/**
 * Plans a site: its files by path, in the order of publication. Each is made when its content is asked for.
 *
 * Deterministic: it reads only its arguments (through the kit), neither clock nor network. The same publications, kit and
 * options give the same files, with the same bytes, in the same order, on every platform.
 *
 * @param publications valid documents whose ids differ
 */
export async function plan(
  publications: readonly Publication[],
  kit: Kit,
  options: PublishOptions,
): Promise<readonly PlannedFile[]> {
  addAllMessages();
  await loadLazyComponents();
  const hash: BuildContext['hash'] = async (content) => hexadecimal(await options.sha256(bytesOf(content)));
  const prepared = await prepareMedia(publications, { hash, scaler: options.scaler });
  const context: BuildContext = { ...options, ...prepared, kit, hash };
  return EMITTERS.flatMap((emitter) => [...emitter(context)]);
}

/**
 * Publishes documents: yields every planned file of a site as soon as it is created, so that a site is never in memory as a whole.
 *
 * @param publications valid documents whose ids differ
 * @throws Error when a file is missing in the kit, or a picture cannot be drawn or scaled
 */
export async function* publish(
  publications: readonly Publication[],
  kit: Kit,
  options: PublishOptions,
): AsyncGenerator<PublishedFile, void, void> {
  const planned = await plan(publications, kit, options);
  let done = 0;
  for await (const file of createFiles(planned, options.concurrency ?? 1)) {
    done += 1;
    options.progress?.({ done, total: planned.length });
    yield file;
  }
}

/** Creates planned files, up to `concurrency` at a time, and yields them in order. */
async function* createFiles(
  planned: readonly PlannedFile[],
  concurrency: number,
): AsyncGenerator<PublishedFile> {
  const begin = async ({ path, content }: PlannedFile): Promise<PublishedFile> => ({
    path,
    bytes: bytesOf(await content()),
  });
  const waiting: Promise<PublishedFile>[] = [];
  for (const file of planned) {
    const making = begin(file);
    // a consumer that stops early awaits none of the others: their errors must not be unhandled rejections
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
