import type { Timeline } from '../core/model/timeline.ts';
import type { Words } from '../core/i18n/words.ts';
import { CARD } from './card.ts';
import { folderOf, type PageRef } from '../core/model/publishedPaths.ts';

/** The image of a page in link previews; `path` is from the root, sizes are in px. */
export interface ShareImage {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** Text in scripts that the fonts of the kit cover, and characters that belong to no script. */
const DRAWABLE = /^[\p{sc=Latin}\p{sc=Arabic}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Common}\p{sc=Inherited}]*$/u;

/**
 * The share image of a story in the page's language and version; undefined when the fonts lack characters of its texts.
 */
export function shareImageOf({ document }: Timeline, page: PageRef, words: Words): ShareImage | undefined {
  const shown = [
    document.title,
    ...document.lanes.map(({ label }) => label),
    ...document.events.map(({ short, title }) => short ?? title),
  ].map((text) => words.plain(text));
  if (!shown.every((text) => DRAWABLE.test(text) && !/\p{Emoji_Presentation}/u.test(text))) return undefined;
  return {
    path: `${folderOf(document, { ...page, event: undefined })}share.png`,
    ...CARD,
    alt: words.messages.chart.still(words.plain(document.title)),
  };
}
