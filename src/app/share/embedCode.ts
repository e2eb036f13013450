import { elementSnippet, iframeSnippet, scriptSnippet } from '../../embed/snippet.ts';
import { shareWordsFor } from '../../core/i18n/share.ts';
import { textIn } from '../../core/model/text.ts';
import { folderOf } from '../../core/model/publishedPaths.ts';
import { type Address, format, type Theme } from '../state/address.ts';
import type { Story } from '../state/story.svelte.ts';
import type { PublishedLocation } from './publishedLocation.ts';

/** The frame alone, with the script that gives it its height, or the element. */
export const KINDS = ['frame', 'script', 'element'] as const;
export type Kind = (typeof KINDS)[number];

/** What somebody wants of an embedding. */
export interface EmbedOptions {
  readonly kind: Kind;
  /** The current version for ever, or the one that is released under the hash. */
  readonly released: string | undefined;
  /** With what is seen now, or with the opening view. */
  readonly seen: boolean;
  /** One of the document's languages; undefined: the reader's in the element, the document's first in the frame. */
  readonly language: string | undefined;
  readonly theme: Theme;
  /** Of the frame, in px. */
  readonly height: number;
}

export interface Embedding {
  /** Of the embed file as it would be shown: what the frame has, and what previews the element. */
  readonly address: string;
  /** What is pasted into the article. */
  readonly code: string;
}

export function embedding(story: Story, { root }: PublishedLocation, options: EmbedOptions): Embedding {
  const { document } = story.timeline;
  const [first = ''] = document.languages;
  const folder = (language: string) => root + folderOf(document, { language, version: options.released });
  // the frame has a file for each language, the element one document with all of them
  const address = `${folder(options.language ?? first)}embed.html${queryOf(story, options)}`;
  if (options.kind === 'element') {
    const script = `${root}policy-timeline.js`;
    return {
      address,
      code: elementSnippet({
        script,
        src: `${folder(first)}timeline.json`,
        attributes: attributesOf(story, options),
      }),
    };
  }
  const language = options.language ?? story.locale;
  const title = shareWordsFor(language).embed.frame(
    textIn(document.title, language, document.languages).text,
  );
  const frame = iframeSnippet({ address, title, height: options.height });
  return {
    address,
    code: options.kind === 'script' ? `${frame}\n${scriptSnippet(`${root}embed.js`)}` : frame,
  };
}

/** What a frame does not have, it would not show. */
const inFrame = ({ view }: Address): Pick<Address, 'view' | 'search' | 'source'> => ({
  view: view === 'sources' ? 'timeline' : view,
  search: '',
  source: undefined,
});

/** Colours are the article's to choose, and not those of whoever writes it. */
function queryOf({ address, defaults, defaultsHere }: Story, { seen, theme }: EmbedOptions): string {
  const query = seen
    ? format({ ...address, ...inFrame(address), theme: 'auto', locale: defaults.locale }, defaultsHere)
    : '';
  const parts = [...query.slice(1).split('&'), theme === 'auto' ? '' : `theme=${theme}`].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** What an element can say of it: docs/embedding.md, "Element". */
function attributesOf(
  { address, defaults }: Story,
  { seen, language, theme }: EmbedOptions,
): readonly (readonly [string, string])[] {
  const said = {
    lang: language,
    theme: theme === 'auto' ? undefined : theme,
    view: seen && address.view !== defaults.view ? address.view : undefined,
    event: seen ? address.event : undefined,
    scale: seen && address.scale !== defaults.scale ? address.scale : undefined,
  };
  return Object.entries(said).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
}
