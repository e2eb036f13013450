import type { Emitter } from '../context.ts';
import { oembedOf, oembedPath } from '../oembed.ts';

/** `oembed.json` beside each page, where its address is known: everything in it is absolute. */
export const oembeds: Emitter = ({ publications, base, rasterizer }) =>
  base === undefined
    ? []
    : publications.flatMap(({ timeline }) =>
        timeline.document.languages.flatMap((language) =>
          [undefined, ...timeline.events.map(({ event }) => event.id)].map((event) => ({
            path: oembedPath(timeline, { language, event }),
            content: () => {
              const oembed = oembedOf(timeline, { language, event }, base, rasterizer !== undefined);
              return `${JSON.stringify(oembed, null, 1)}\n`;
            },
          })),
        ),
      );
