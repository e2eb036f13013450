import type { StoryEvent, Timeline } from '../core/model/timeline.ts';
import type { Words } from '../core/i18n/words.ts';
import { type Files, filesFor } from './files.ts';
import type { Assets } from './kit.ts';
import { oembedPath } from './oembed.ts';
import { folderOf, type PageRef, relativePath } from '../core/model/publishedPaths.ts';
import { type ShareImage, shareImageOf } from './shareImage.ts';
import { titleOf } from './titleOf.ts';

/** The metadata of a page. Addresses are as written in the page. */
export interface Head {
  readonly title: string;
  /** Empty when the document has none. */
  readonly description: string;
  /** The absolute canonical address; undefined when the address of the site is unknown. */
  readonly canonical: string | undefined;
  /** The same page in each language, and as `x-default`; empty for a document in one language. */
  readonly alternates: readonly { readonly language: string; readonly href: string }[];
  readonly files: Files;
  /**
   * The image for link previews, with an absolute address; undefined when there is none, or the address of the site is
   * unknown.
   */
  readonly image: (ShareImage & { readonly url: string }) | undefined;
  readonly oembed: string | undefined;
  readonly assets: Assets;
}

interface HeadOf {
  readonly timeline: Timeline;
  readonly page: PageRef;
  readonly folder: string;
  readonly dated: StoryEvent | undefined;
  readonly words: Words;
  readonly base: string | undefined;
  readonly assets: Assets;
  readonly hasCards: boolean;
}

/** Collects the metadata of a page. */
export function headOf({ timeline, page, folder, dated, words, base, assets, hasCards }: HeadOf): Head {
  const { document } = timeline;
  const subject = dated ? { ...dated.event, id: dated.event.id } : document;
  const at = (language: string) => folderOf(document, { ...page, event: dated?.event.id, language });
  const address = (path: string) => (base === undefined ? relativePath(folder, path) : base + path);
  const [first] = document.languages;
  const alternates = document.languages.map((language) => ({ language, href: address(at(language)) }));
  const event = dated?.event.id;
  const image = hasCards ? shareImageOf(timeline, page, words) : undefined;
  return {
    title: titleOf(timeline, event, words),
    description: [
      ...(dated ? [words.date(dated.event.date)] : []),
      ...(subject.summary === undefined ? [] : [words.plain(subject.summary)]),
    ].join(words.messages.dot),
    canonical: base === undefined ? undefined : base + at(page.language),
    alternates:
      first === undefined || alternates.length < 2
        ? []
        : [...alternates, { language: 'x-default', href: address(at(first)) }],
    files: filesFor(timeline, page, folder),
    image: base === undefined || !image ? undefined : { ...image, url: base + image.path },
    oembed:
      base === undefined || page.version !== undefined
        ? undefined
        : base + oembedPath(timeline, { language: page.language, event }),
    assets,
  };
}
