import { folderOf } from '../../core/model/publishedPaths.ts';
import { type Emitter, pageOptions, type PlannedFile } from '../context.ts';
import { documentHashes } from '../publishedDocument.ts';
import { timelinePage } from '../timelinePage.ts';

/** `t/ID/`, `t/ID/LANG/`, and a page for each event: each in every language of the document. */
export const pages: Emitter = (context) =>
  context.publications.flatMap((publication): readonly PlannedFile[] => {
    const { timeline } = publication;
    const { document, events } = timeline;
    const hashes = documentHashes(publication, context);
    return document.languages.flatMap((language) => [
      {
        path: `${folderOf(document, { language })}index.html`,
        content: async () =>
          timelinePage(timeline, { ...pageOptions(context), ...(await hashes()), language }),
      },
      ...events.flatMap(({ event: { id: event, aliases = [] } }) =>
        // links with a former id must keep working
        [event, ...aliases].map((id) => ({
          path: `${folderOf(document, { language, event: id })}index.html`,
          content: async () =>
            timelinePage(timeline, { ...pageOptions(context), ...(await hashes()), language, event }),
        })),
      ),
    ]);
  });
