import { iframeSnippet } from '../embed/snippet.ts';
import type { EventId } from '../core/model/schema.ts';
import type { Timeline } from '../core/model/timeline.ts';
import { wordsFor } from '../core/i18n/words.ts';
import { BRAND } from './brand.ts';
import { folderOf } from '../core/model/publishedPaths.ts';
import { shareImageOf } from './shareImage.ts';
import { titleOf } from './titleOf.ts';

/** An oEmbed 1.0 response of type `rich`: HTML that embeds a page (https://oembed.com, 2.3.4.4). Sizes are in px. */
export interface OEmbed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly width: number;
  readonly height: number;
  readonly html: string;
  /** oEmbed requires all three thumbnail properties or none. */
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

/**
 * The size for hosts that do not resize frames: from this width on time runs horizontally, and at this height the whole
 * picture is visible.
 */
const SIZE = { width: 720, height: 620 } as const;

interface OEmbedOf {
  readonly language: string;
  /** The event that the page is about, which the frame opens. */
  readonly event?: EventId | undefined;
}

/** The path of a page's oEmbed response, from the root. */
export const oembedPath = ({ document }: Timeline, of: OEmbedOf): string =>
  `${folderOf(document, of)}oembed.json`;

/**
 * The oEmbed response of a page.
 *
 * @param base the address of the root, which ends with `/`
 * @param hasCards whether share cards are published; the story's card is the thumbnail
 */
export function oembedOf(
  timeline: Timeline,
  { language, event }: OEmbedOf,
  base: string,
  hasCards: boolean,
): OEmbed {
  const { document } = timeline;
  const words = wordsFor(language, document.languages);
  const title = titleOf(timeline, event, words);
  const query = new URLSearchParams(event === undefined ? {} : { event }).toString();
  // the language of the embedded page, not of the reader
  const file = `${base}${folderOf(document, { language })}embed.html`;
  const image = hasCards ? shareImageOf(timeline, { language }, words) : undefined;
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: BRAND,
    provider_url: base,
    ...SIZE,
    html: iframeSnippet({
      address: query === '' ? file : `${file}?${query}`,
      title: words.messages.published.frame(title),
      height: SIZE.height,
    }),
    ...(image && {
      thumbnail_url: base + image.path,
      thumbnail_width: image.width,
      thumbnail_height: image.height,
    }),
  };
}
