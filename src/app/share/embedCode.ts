import { elementSnippet, iframeSnippet, scriptSnippet } from '../../embed/snippet.ts';
import { shareWordsFor } from '../../core/i18n/share.ts';
import { textIn } from '../../core/model/text.ts';
import { folderOf } from '../../core/model/publishedPaths.ts';
import { type Address, format, type Theme } from '../state/address.ts';
import type { Story } from '../state/story.svelte.ts';
import type { PublishedLocation } from './publishedLocation.ts';

/** Kinds of embedding: an iframe, an iframe with the script that adjusts its height, or the custom element. */
export const KINDS = ['frame', 'script', 'element'] as const;
export type Kind = (typeof KINDS)[number];

/** The options of an embedding. */
export interface EmbedOptions {
  readonly kind: Kind;
  /** The hash of a released version; undefined: always the current version. */
  readonly released: string | undefined;
  /** Starts with the current view instead of the opening view. */
  readonly seen: boolean;
  /** One of the document's languages; undefined: the reader's for the element, the document's first for the frame. */
  readonly language: string | undefined;
  readonly theme: Theme;
  /** Height of the frame, in px. */
  readonly height: number;
}

export interface Embedding {
  /** The address of the embed file: the frame's `src`, and the preview of the element. */
  readonly address: string;
  /** The HTML to paste into an article. */
  readonly code: string;
}

/** The address and the HTML of an embedding of a published story. */
export function embedding(story: Story, { root }: PublishedLocation, options: EmbedOptions): Embedding {
  const { document } = story.timeline;
  const [first = ''] = document.languages;
  const folder = (language: string) => root + folderOf(document, { language, version: options.released });
  // there is one embed file for each language; the element reads one document with all languages
  const address = `${folder(options.language ?? first)}embed.html${queryOf(story, options)}`;
  if (options.kind === 'element') {
    const script = `${root}policy-timeline.js`;
    return {
      address,
      code: elementSnippet({
        script,
        src: `${folder(first)}timeline.json`,
        attributes: attributesOf(story, options),
        link: {
          address: folder(options.language ?? story.locale),
          title: textIn(document.title, options.language ?? story.locale, document.languages).text,
        },
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

/** Without the parts of a view that a frame cannot show: the sources view, search, and a source's coverage. */
const inFrame = ({ view }: Address): Pick<Address, 'view' | 'search' | 'source'> => ({
  view: view === 'sources' ? 'timeline' : view,
  search: '',
  source: undefined,
});

/** The query of the embed file. The theme is the option's, not that of the page in which the code is made. */
function queryOf({ address, defaults, defaultsHere }: Story, { seen, theme }: EmbedOptions): string {
  const query = seen
    ? format({ ...address, ...inFrame(address), theme: 'auto', locale: defaults.locale }, defaultsHere)
    : '';
  const parts = [...query.slice(1).split('&'), theme === 'auto' ? '' : `theme=${theme}`].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** The attributes of the element; see docs/embedding.md, "Element". */
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
