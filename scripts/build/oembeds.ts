import { oembedOf, oembedPath } from '../../src/publish/oembed.ts';
import type { Stage } from './stage.ts';
import { write } from './write.ts';

/** `oembed.json` beside each page, where its address is known: everything in it is absolute. */
export const oembeds: Stage = ({ folder, publications, base }) => {
  if (base === undefined) return;
  for (const { timeline } of publications.map(({ document }) => document))
    for (const language of timeline.document.languages)
      for (const event of [undefined, ...timeline.events.map((it) => it.event.id)]) {
        const of = { language, event };
        write(folder, oembedPath(timeline, of), `${JSON.stringify(oembedOf(timeline, of, base), null, 1)}\n`);
      }
};
