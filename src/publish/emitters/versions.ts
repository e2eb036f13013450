import { folderOf } from '../../core/model/publishedPaths.ts';
import { type Emitter, pageOptions } from '../context.ts';
import { timelinePage } from '../timelinePage.ts';

/** `t/ID/v/HASH/`: a page for every released version, which names its version. */
export const versions: Emitter = (context) =>
  context.publications
    .flatMap(({ released }) => released)
    .flatMap(({ timeline, version, bytes }) =>
      timeline.document.languages.map((language) => ({
        path: `${folderOf(timeline.document, { language, version: version.sha256 })}index.html`,
        content: async () =>
          timelinePage(timeline, {
            ...pageOptions(context),
            language,
            version,
            released: version.sha256,
            validated: await context.hash(bytes),
          }),
      })),
    );
