import type { Emitter } from '../context.ts';
import { oembedOf, oembedPath } from '../oembed.ts';

/** `oembed.json` beside each page, if the site's address is known: all its addresses are absolute. */
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
