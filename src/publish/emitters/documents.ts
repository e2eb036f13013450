import { folderOf } from '../../core/model/publishedPaths.ts';
import type { Emitter, PlannedFile } from '../context.ts';
import { publishedJson } from '../publishedDocument.ts';

/**
 * `t/ID/timeline.json`: the document as it is written, except for the path of its schema; and every released version,
 * byte for byte.
 */
export const documents: Emitter = ({ publications }) =>
  publications.flatMap((publication): readonly PlannedFile[] => {
    const { document } = publication.timeline;
    const [language = ''] = document.languages;
    return [
      { path: `${folderOf(document, { language })}timeline.json`, content: () => publishedJson(publication) },
      ...publication.released.map(({ version, bytes }) => ({
        path: `${folderOf(document, { language, version: version.sha256 })}timeline.json`,
        content: () => bytes,
      })),
    ];
  });
