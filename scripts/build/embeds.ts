import { weigh } from './budget.ts';
import { buildEmbeds } from './embed.ts';
import type { Stage } from './stage.ts';

/** What other people's pages take. Says how large it is, and stops above the budget. */
export const embeds: Stage = async ({ folder, publications, print }) => {
  const documents = publications.map(({ document }) => document.content);
  weigh(await buildEmbeds(documents, folder), print);
};
