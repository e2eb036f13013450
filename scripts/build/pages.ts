import { page } from '../../src/publish/timelinePage.ts';
import { folderOf } from '../../src/core/model/publishedPaths.ts';
import { publishedJson, sha256 } from './documents.ts';
import { releasedAs } from './releasedAs.ts';
import type { Stage } from './stage.ts';
import { write } from './write.ts';

/** `t/ID/`, `t/ID/LANG/`, and a page for each event: each in every language of the document. */
export const pages: Stage = ({ folder, publications, base, assets }) => {
  for (const publication of publications) {
    const { timeline } = publication.document;
    const { document } = timeline;
    const released = releasedAs(publication);
    const validated = sha256(publishedJson(publication.document));
    for (const language of document.languages) {
      const put = (path: string, html: string) => {
        write(folder, `${path}index.html`, html);
      };
      put(folderOf(document, { language }), page(timeline, { language, released, base, assets, validated }));
      for (const { event } of timeline.events) {
        const html = page(timeline, { language, event: event.id, released, base, assets, validated });
        // an id that it had before leads to it for ever
        for (const id of [event.id, ...(event.aliases ?? [])])
          put(folderOf(document, { language, event: id }), html);
      }
    }
  }
};
