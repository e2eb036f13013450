import { folderOf } from '../../core/model/publishedPaths.ts';
import { pictureFiles, publishedMedia } from '../../core/model/publishedMedia.ts';
import type { TimelineDocument } from '../../core/model/schema.ts';
import { timeline } from '../../core/model/timeline.ts';
import { setInJson } from '../../core/formats/setInJson.ts';
import type { MediaStore, Publication } from '../context.ts';
import type { MediaFile } from './mediaFile.ts';
import { heightAt, publishedAs, publishedForm, type PublishedMedia } from './publishedForm.ts';
import type { Scaler } from './scaler.ts';

interface MediaOptions {
  /** The SHA-256 of bytes, in hexadecimal digits. */
  readonly hash: (bytes: Uint8Array) => Promise<string>;
  readonly scaler: Scaler | undefined;
}

/**
 * Documents in their published form, and the files that they name.
 *
 * @throws Error when a picture has to be scaled and there is no scaler
 */
export async function prepareMedia(
  publications: readonly Publication[],
  { hash, scaler }: MediaOptions,
): Promise<{ readonly publications: readonly Publication[]; readonly media: MediaStore }> {
  const planned = new Map<string, () => Promise<Uint8Array>>();
  const prepared: Publication[] = [];
  for (const publication of publications) {
    const { document } = publication.timeline;
    const folder = folderOf(document, { language: document.languages[0] ?? '' });
    const plan = (path: string, file: MediaFile) => {
      for (const { path: its, width } of pictureFiles(path)) {
        if (planned.has(folder + its)) continue;
        planned.set(folder + its, contentOf(file, its, width, document, scaler));
      }
    };
    const { files, sources } = await publishedFiles(publication.media ?? new Map<string, MediaFile>(), hash);
    const form = publishedForm(document, files);
    for (const path of pathsIn(form.document)) {
      const file = sources.get(publishedMedia(path)?.hash ?? '');
      if (file) plan(path, file);
    }
    for (const { media = new Map<string, MediaFile>() } of publication.released)
      for (const [path, file] of media) plan(path, file);
    prepared.push(
      form.settings.length === 0
        ? publication
        : {
            ...publication,
            json: setInJson(publication.json, form.settings),
            timeline: timeline(form.document),
          },
    );
  }
  return {
    publications: prepared,
    media: {
      files: Array.from(planned, ([path, content]) => ({ path, content })),
      read(path) {
        const content = planned.get(path);
        if (!content) throw new Error(`nothing is published at ${path}`);
        return content();
      },
    },
  };
}

/** What files are published as, by their path in the document; and the files by the hash in their published path. */
export async function publishedFiles(
  media: ReadonlyMap<string, MediaFile>,
  hash: (bytes: Uint8Array) => Promise<string> | string,
): Promise<{
  readonly files: ReadonlyMap<string, PublishedMedia>;
  readonly sources: ReadonlyMap<string, MediaFile>;
}> {
  const files = new Map<string, PublishedMedia>();
  const sources = new Map<string, MediaFile>();
  for (const [path, file] of media) {
    const published = publishedAs(file, await hash(file.read()));
    files.set(path, published);
    sources.set(publishedMedia(published.path)?.hash ?? '', file);
  }
  return { files, sources };
}

/** The paths of all files that a document names. */
export const pathsIn = ({ events }: Pick<TimelineDocument, 'events'>): readonly string[] =>
  events
    .flatMap(({ media = [] }) => media.flatMap(({ file, poster }) => [file, poster]))
    .filter((it) => it !== undefined);

/** The content of a published file: of a picture in one width, made when it is asked for and kept while it is small. */
function contentOf(
  file: MediaFile,
  path: string,
  width: number | undefined,
  document: TimelineDocument,
  scaler: Scaler | undefined,
): () => Promise<Uint8Array> {
  const { picture } = file;
  const format = publishedMedia(path)?.extension;
  if (!picture || width === undefined || (format !== 'jpg' && format !== 'webp'))
    return () => Promise.resolve(file.read());
  if (!scaler) throw new Error(`a scaler is needed to publish pictures, such as ${file.path}`);
  const scale = async () => {
    try {
      return await scaler.scale(file.read(), { width, height: heightAt(picture, width), format });
    } catch (thrown) {
      throw new Error(
        `${document.id}: ${file.path}: ${String(thrown instanceof Error ? thrown.message : thrown)}`,
        {
          cause: thrown,
        },
      );
    }
  };
  let kept: Promise<Uint8Array> | undefined;
  return width <= 400 ? () => (kept ??= scale()) : scale;
}
