import { folderOf } from '../../src/prerender/places.ts';
import { weigh } from './budget.ts';
import { buildEmbeds, type Embedded } from './embed.ts';
import type { Stage } from './stage.ts';

/** What other people's pages take, of every released version too: no article loses what it shows. Says how large it is, and stops above the budget. */
export const embeds: Stage = async ({ folder, publications, print }) => {
  const documents = publications.flatMap(({ document: { content }, released }): readonly Embedded[] => {
    const [language = ''] = content.languages;
    const kept = released.map(({ timeline: { document }, version }) => {
      return {
        document,
        folder: folderOf(document, { language: document.languages[0] ?? '', version: version.sha256 }),
        kept: true,
      };
    });
    return [{ document: content, folder: folderOf(content, { language }), kept: false }, ...kept];
  });
  weigh(await buildEmbeds(documents, folder), print);
};
