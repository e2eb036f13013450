import { page } from '../../src/prerender/page.ts';
import { folderOf } from '../../src/prerender/places.ts';
import { publishedJson, sha256 } from './documents.ts';
import type { Stage } from './stage.ts';
import { write } from './write.ts';

/** `t/ID/`, `t/ID/LANG/`, and a page for each event: each in every language of the document. */
export const pages: Stage = ({ folder, publications, base, assets }) => {
  for (const published of publications.map(({ document }) => document)) {
    const { timeline } = published;
    const { document } = timeline;
    const validated = sha256(publishedJson(published));
    for (const language of document.languages) {
      const put = (path: string, html: string) => {
        write(folder, `${path}index.html`, html);
      };
      put(folderOf(document, { language }), page(timeline, { language, base, assets, validated }));
      for (const { event } of timeline.events) {
        const html = page(timeline, { language, event: event.id, base, assets, validated });
        // an id that it had before leads to it for ever
        for (const id of [event.id, ...(event.aliases ?? [])])
          put(folderOf(document, { language, event: id }), html);
      }
    }
  }
};
