interface SnippetOptions {
  /** The absolute address of an embed file, with its query. */
  readonly address: string;
  /** The accessible name of the frame, as plain text. */
  readonly title: string;
  /** In px, for host pages that do not handle height messages. */
  readonly height: number;
}

/**
 * The HTML to paste into an article: a single `<iframe>` on one line, as content management systems filter other markup. It
 * takes the full width; without `height` it would be 150 px high.
 */
export const iframeSnippet = ({ address, title, height }: SnippetOptions): string =>
  `<iframe src="${escaped(address)}" title="${escaped(title)}" loading="lazy" width="100%" ` +
  `height="${Math.ceil(height)}" style="border:0;width:100%" ` +
  'allow="fullscreen; clipboard-write; web-share"></iframe>';

/** The host script, which a page needs once to set the height of frames. `address` is that of `embed.js`. */
export const scriptSnippet = (address: string): string => `<script src="${escaped(address)}" async></script>`;

interface ElementOptions {
  /** The absolute address of `policy-timeline.js`. */
  readonly script: string;
  /** The absolute address of the document. */
  readonly src: string;
  /** Further attributes, in this order. */
  readonly attributes: readonly (readonly [name: string, value: string])[];
  /** The absolute address of the story's page, and its title as plain text: a link to read until the story stands. */
  readonly link: { readonly address: string; readonly title: string };
}

/** `<policy-timeline>` with the script that defines it, and a link inside. */
export const elementSnippet = ({ script, src, attributes, link }: ElementOptions): string =>
  [
    `<script type="module" src="${escaped(script)}"></script>`,
    `<policy-timeline ${[['src', src] as const, ...attributes]
      .map(([name, value]) => `${name}="${escaped(value)}"`)
      .join(' ')}><a href="${escaped(link.address)}">${escaped(link.title)}</a></policy-timeline>`,
  ].join('\n');

/**
 * Escapes a text as an attribute value. Line breaks become spaces, as content management systems turn them into
 * paragraphs.
 */
const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
