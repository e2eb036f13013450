import type { Timeline } from '../core/model/timeline.ts';
import type { Words } from '../core/i18n/words.ts';
import { CARD } from './card.ts';
import { folderOf, type PageRef } from '../core/model/publishedPaths.ts';

/** The picture that stands for a page where its link is shown; `path` is from the root. */
export interface ShareImage {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** The scripts for which the build has letters, and what belongs to none. */
const DRAWABLE = /^[\p{sc=Latin}\p{sc=Arabic}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Common}\p{sc=Inherited}]*$/u;

/** That of the story, in each language and for each version; undefined where it would show boxes for letters. */
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
