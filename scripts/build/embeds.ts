import { weigh } from '../kit/budget.ts';
import { buildEmbeds, type Embedded } from './embed.ts';
import type { Stage } from './stage.ts';

/** What other people's pages take, of every released version too: no article loses what it shows. Says how large it is, and stops above the budget. */
export const embeds: Stage = async ({ folder, publications, print }) => {
  const documents = publications.flatMap(({ document: { content }, released }): readonly Embedded[] => [
    { document: content },
    ...released.map(({ timeline: { document }, version }) => ({ document, version: version.sha256 })),
  ]);
  weigh(await buildEmbeds(documents, folder), print);
};
