import { page } from '../../src/publish/timelinePage.ts';
import { folderOf } from '../../src/core/model/publishedPaths.ts';
import { sha256 } from './documents.ts';
import type { Stage } from './stage.ts';
import { write } from './write.ts';

/** `t/ID/v/HASH/`: every released version as a page, which says which one it is. */
export const versions: Stage = ({ folder, publications, base, assets }) => {
  for (const { timeline, version, bytes } of publications.flatMap(({ released }) => released)) {
    for (const language of timeline.document.languages) {
      const at = folderOf(timeline.document, { language, version: version.sha256 });
      write(
        folder,
        `${at}index.html`,
        page(timeline, {
          language,
          version,
          released: version.sha256,
          base,
          assets,
          validated: sha256(bytes),
        }),
      );
    }
  }
};
