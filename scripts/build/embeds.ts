import { buildEmbeds } from './embed.ts';
import type { Stage } from './stage.ts';

/** What other people's pages take. Says how large it is, and stops above the budget. */
export const embeds: Stage = async ({ folder, publications }) => {
  const documents = publications.map(({ document }) => document.content);
  const tooLarge: string[] = [];
  for (const { file, size, data, most } of await buildEmbeds(documents, folder)) {
    const without = size - data;
    const budget = most === undefined ? '' : ` of at most ${most}`;
    console.log(`${file}: ${without} bytes${budget}${data > 0 ? `, and ${data} of data` : ''} (gzip)`);
    if (most !== undefined && without > most) tooLarge.push(`${file} is ${without - most} bytes too large`);
  }
  if (tooLarge.length > 0) throw new Error(tooLarge.join('\n'));
};
